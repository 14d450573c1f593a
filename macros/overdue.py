"""Datasets whose promised update is late: ``python -m macros.overdue`` lists them.

With ``--issue`` it also opens an issue for each that has none yet, with GitHub's own program.
"""

from __future__ import annotations

import argparse
import datetime
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from macros.data.dataset import Data
from macros.data.schema import Due
from macros.problems import SPOKEN, Problem, any_console, warning
from macros.site import read_site
from macros.tickets import open_once


@dataclass(frozen=True)
class Late:
    """A dataset that ``role`` should have updated by ``due``; texts are by language."""

    id: str
    line: int
    title: Mapping[str, str]
    due: datetime.date
    role: Mapping[str, str]


def late(data: Data, today: datetime.date) -> list[Late]:
    """The datasets whose promised day is before ``today``, the latest first.

    One-off data are never late.
    """
    found = []
    for name, dataset in data.datasets.items():
        promised = dataset.meta.updates
        if isinstance(promised, Due) and (due := datetime.date.fromisoformat(promised.due)) < today:
            line = data.documents[name].line(("updates",))
            found.append(Late(name, line, dataset.meta.title, due, promised.role))
    return sorted(found, key=lambda one: (one.due, one.id))


def late_warnings(data: Data, today: datetime.date) -> list[Problem]:
    """The late datasets as warnings for editors, each at its promise."""
    return [late_warning(one) for one in late(data, today)]


def late_warning(one: Late) -> Problem:
    """What an editor is told of ``one``."""
    return warning(
        f"data/{one.id}.yml",
        one.line,
        "updates.late",
        due=one.due,
        role=" / ".join(dict.fromkeys(one.role.values())),
    )


def today(environment: Mapping[str, str] = os.environ) -> datetime.date:
    """The day of SOURCE_DATE_EPOCH, where it is given and not zero; this machine's otherwise."""
    epoch = int(environment.get("SOURCE_DATE_EPOCH") or 0)
    now = datetime.datetime.now(datetime.UTC)
    return (datetime.datetime.fromtimestamp(epoch, datetime.UTC) if epoch else now).date()


def issue_title(one: Late) -> str:
    """The title by which the issue of a dataset is known; it holds the promised day."""
    return f"Päivitys myöhässä · Update overdue: {one.id} ({one.due})"


def issue_body(one: Late) -> str:
    """What the issue says, in Finnish and in English."""
    found = late_warning(one)
    return "\n\n".join(
        f"**{one.title.get(code, one.id)}**\n\n{found.place(code)}: {found.message(code)}"
        for code in SPOKEN
    )


def open_issues(found: list[Late]) -> list[str]:
    """Open an issue for each of ``found`` that has none open, and give the titles.

    Raises CalledProcessError where GitHub refuses.
    """
    return open_once({issue_title(one): issue_body(one) for one in found})


def main(arguments: list[str] | None = None) -> int:
    """Print the late datasets below the current folder; late ones are no failure."""
    parser = argparse.ArgumentParser(prog="python -m macros.overdue", description=__doc__)
    parser.add_argument("--issue", action="store_true", help="open issues for late datasets")
    parser.add_argument("--today", type=datetime.date.fromisoformat, default=today())
    options = parser.parse_args(arguments)
    any_console()
    found = late(read_site(Path.cwd()).data, options.today)
    for one in found:
        print(late_warning(one))
    print(f"Myöhässä {len(found)} · Overdue {len(found)}")
    if options.issue:
        for title in open_issues(found):
            print(f"+ {title}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
