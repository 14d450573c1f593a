"""Pages of the same id: that each has its counterpart, and that the two say the same."""

from __future__ import annotations

import subprocess
from collections import Counter
from pathlib import Path

from macros.pages.calls import Call
from macros.pages.page import Page
from macros.problems import Problem, problem, warning
from macros.site import Site

_COMPARED = ("figure", "value", "chart", "table")
_SHAPE_ONLY = {"form", "capital", "period", "level"}


def pair_problems(site: Site) -> list[Problem]:
    """Missing and repeated ids, and calls that only one page of a pair makes."""
    found = _repeated(site)
    full = [edition for edition in site.editions if not edition.partial]
    by_id = {(page.language, page.id): page for page in site.pages}
    for page in site.pages:
        for edition in full:
            other = by_id.get((edition.code, page.id))
            if other is None and page.id:
                found.append(
                    problem(
                        page.path,
                        1,
                        "page.no_pair",
                        id=page.id,
                        language=edition.code,
                        folder=edition.docs,
                    )
                )
            elif other and other is not page and page.language in {e.code for e in full}:
                found += _differences(page, other)
    return found


def _repeated(site: Site) -> list[Problem]:
    found, first = [], dict[tuple[str, str], Page]()
    for page in site.pages:
        key = page.language, page.id
        if page.id and key in first:
            found.append(
                problem(page.path, 1, "page.repeated_id", id=page.id, other=first[key].path)
            )
        first.setdefault(key, page)
    return found


def _differences(page: Page, other: Page) -> list[Problem]:
    theirs = Counter(_essence(call) for call in other.call_named(*_COMPARED))
    found = []
    for call in page.call_named(*_COMPARED):
        if not theirs[_essence(call)]:
            found.append(
                problem(page.path, call.line, "page.pair_differs", call=call, other=other.path)
            )
    return found


def _essence(call: Call) -> tuple[object, ...]:
    """What a call shows, without the form the language asks for."""
    options = sorted((k, str(v)) for k, v in call.options if k not in _SHAPE_ONLY)
    return call.name, tuple(map(str, call.args)), tuple(options)


def behind_warnings(site: Site) -> list[Problem]:
    """Pages whose counterpart was committed later; none where git or its history is missing."""
    times = _commit_times(site.root, [edition.docs for edition in site.editions])
    found = []
    for page in site.pages:
        for other in site.counterparts(page):
            if times.get(other.path, 0) > times.get(page.path, 0) and page.path in times:
                found.append(warning(page.path, 1, "page.behind", other=other.path))
    return found


def _commit_times(root: Path, folders: list[str]) -> dict[str, int]:
    command = ["git", "log", "--format=%x00%ct", "--name-only", "--", *folders]
    try:
        log = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return {}
    times: dict[str, int] = {}
    for entry in log.split("\0")[1:]:
        stamp, *paths = entry.split()
        for path in paths:
            times.setdefault(path, int(stamp))
    return times
