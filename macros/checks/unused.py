"""Figures that no page shows: told, for a figure nobody reads is a figure nobody checks."""

from __future__ import annotations

from macros.blocks.shown import page_rows
from macros.problems import Problem, warning
from macros.site import Site


def unused_warnings(site: Site) -> list[Problem]:
    """Rows that no page of the main language shows; pairs of pages show the same."""
    main = site.editions[0].code if site.editions else ""
    calls = [call for page in site.pages if page.language == main for call in page.calls]
    shown = {(dataset.id, row.line) for dataset, row in page_rows(calls, site.data)}
    return [
        warning(f"data/{name}.csv", row.line, "figure.unused", row=", ".join(row.keys.values()))
        for name, dataset in site.data.datasets.items()
        for row in dataset.observations
        if (name, row.line) not in shown
    ]
