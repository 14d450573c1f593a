"""Pages of the same id: that each has its counterpart, and that the two say the same."""

from __future__ import annotations

from collections import Counter

from macros.pages.calls import Call
from macros.pages.page import Page
from macros.problems import Problem, problem, warning
from macros.registry import SHOWING
from macros.site import Site

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
                        page.lines.get("id", 1),
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
                problem(
                    page.path,
                    page.lines.get("id", 1),
                    "page.repeated_id",
                    id=page.id,
                    other=first[key].path,
                )
            )
        first.setdefault(key, page)
    return found


def _differences(page: Page, other: Page) -> list[Problem]:
    theirs = Counter(_essence(call) for call in other.call_named(*SHOWING))
    found = []
    for call in page.call_named(*SHOWING):
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
    """Pages whose counterpart was committed on a later day; none without a history."""
    return [warning(page.path, 1, "page.behind", other=other.path) for page, other in site.behind]
