"""Figures that no page shows: told, for a figure nobody reads is a figure nobody checks."""

from __future__ import annotations

from macros.blocks.shown import page_rows
from macros.problems import Problem, warning
from macros.site import Site

# More rows than these are told of at once: a list of a hundred is read by nobody.
SINGLY = 10


def unused_warnings(site: Site) -> list[Problem]:
    """Rows that no page of the main language shows; pairs of pages show the same."""
    main = site.editions[0].code if site.editions else ""
    calls = [call for page in site.pages if page.language == main for call in page.calls]
    shown = {(dataset.id, row.line) for dataset, row in page_rows(calls, site.data)}
    found = []
    for name, dataset in site.data.datasets.items():
        rows = [row for row in dataset.observations if (name, row.line) not in shown]
        told = [(row.line, ", ".join(row.keys.values())) for row in rows[: SINGLY + 1]]
        path = f"data/{name}.csv"
        if len(rows) > SINGLY:
            line, first = told[0]
            found.append(warning(path, line, "figures.unused", count=len(rows), row=first))
        else:
            found += [warning(path, line, "figure.unused", row=row) for line, row in told]
    return found
