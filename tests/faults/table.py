"""The table of deliberate faults, read from ``table.yml``.

A row's name says what is broken. It has ``edit`` (path, old, new) in the project, or ``site``
(the same, in the built site; the path may hold ``*``, an empty ``old`` adds to the end), or
``remove`` (paths of the project), or ``grow`` (a file of the site, by so many kB that do not
compress); the ``checks`` that must fail: tests as pytest names them,
or ``make`` targets' modules such as ``macros.check``; ``says``, words their output must hold;
and ``env``, variables under which they run.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import yaml

TABLE = Path(__file__).with_name("table.yml")
KEYS = {"edit", "site", "remove", "grow", "checks", "says", "env"}
Edit = tuple[str, str, str]


@dataclass(frozen=True)
class Row:
    """One fault and the checks that must see it."""

    name: str
    checks: tuple[str, ...]
    says: tuple[str, ...]
    edit: tuple[Edit, ...] = ()
    site: tuple[Edit, ...] = ()
    remove: tuple[str, ...] = ()
    grow: tuple[str, int] | None = None
    env: dict[str, str] = field(default_factory=dict)

    @property
    def tests(self) -> tuple[str, ...]:
        """Those of the checks that pytest runs."""
        return tuple(check for check in self.checks if check.startswith("tests/"))

    @property
    def commands(self) -> tuple[str, ...]:
        """Those of the checks that are modules of their own, with their arguments."""
        return tuple(check for check in self.checks if not check.startswith("tests/"))


@cache
def rows() -> tuple[Row, ...]:
    """All rows, as they stand in the file. Raises KeyError for a key nobody knows."""
    found = []
    for name, row in yaml.safe_load(TABLE.read_text(encoding="utf-8")).items():
        if unknown := set(row) - KEYS:
            raise KeyError(f"{name}: {unknown}")
        edits = {
            kind: tuple((p, o, n) for p, o, n in row.get(kind, [])) for kind in ("edit", "site")
        }
        found.append(
            Row(
                name,
                tuple(row["checks"]),
                tuple(row.get("says", [])),
                remove=tuple(row.get("remove", [])),
                grow=tuple(row["grow"]) if "grow" in row else None,
                env=row.get("env", {}),
                **edits,
            )
        )
    return tuple(found)
