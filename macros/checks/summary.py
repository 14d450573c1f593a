"""What the check found, as a page of Markdown for people: Finnish first, then English."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape
from itertools import groupby

from macros.problems import SPOKEN, Problem

# GitHub cuts a summary off at one megabyte; nobody mends more than this in one go.
MOST = 200
_MARKUP = re.compile(r"[\\`*_\[\]~|]")
# Where GitHub would see an address and make it a link.
_ADDRESS = re.compile(r":(?=//)|(?<=www)\.", re.IGNORECASE)
_WORDS: dict[str, dict[str, str]] = {
    "fi": {
        "title": "Tarkistus",
        "clean": "Kaikki on kunnossa: tiedoissa ja sivuilla ei ole virheitä.",
        "stops": "Sivusto julkaistaan vasta, kun virheet on korjattu.",
        "goes": "Huomautukset eivät estä julkaisemista, mutta katso ne läpi.",
        "error": "virhe",
        "errors": "virhettä",
        "warning": "huomautus",
        "warnings": "huomautusta",
        "whole": "koko tiedosto",
        "more": "ja vielä {count} muuta; loput näkyvät, kun nämä on korjattu.",
    },
    "en": {
        "title": "Check",
        "clean": "All is well: there are no errors in the data and pages.",
        "stops": "The site is published once the errors are mended.",
        "goes": "Warnings do not stop publishing, but look them through.",
        "error": "error",
        "errors": "errors",
        "warning": "warning",
        "warnings": "warnings",
        "whole": "the whole file",
        "more": "and {count} more; the rest appear once these are mended.",
    },
}


def summary(problems: Sequence[Problem]) -> str:
    """The ``problems`` by file, in both languages, for ``$GITHUB_STEP_SUMMARY``.

    What a file holds is shown as plain text, whatever it is.
    """
    return "\n---\n\n".join(_told(sorted(problems), language) for language in SPOKEN)


def _told(problems: Sequence[Problem], language: str) -> str:
    words = _WORDS[language]
    if not problems:
        return f"## {words['title']}\n\n{words['clean']}\n"
    errors = sum(found.severity == "error" for found in problems)
    warnings = len(problems) - errors
    counts = [_count(errors, "error", language), _count(warnings, "warning", language)]
    lines = [
        f"## {words['title']}: {', '.join(filter(None, counts))}",
        "",
        words["stops" if errors else "goes"],
        "",
    ]
    for path, found in groupby(problems[:MOST], key=lambda problem: problem.path):
        lines += [f"### {_plain(path)}", "", *(_item(one, language) for one in found), ""]
    if len(problems) > MOST:
        lines += [f"… {words['more']}".format(count=len(problems) - MOST), ""]
    return "\n".join(lines)


def _count(number: int, kind: str, language: str) -> str:
    return f"{number} {_WORDS[language][kind if number == 1 else f'{kind}s']}" if number else ""


def _item(problem: Problem, language: str) -> str:
    words = _WORDS[language]
    place = problem.place(language).removeprefix(problem.path).removeprefix(", ")
    remark = f" ({words['warning']})" if problem.severity == "warning" else ""
    where = _plain(place or words["whole"])
    return f"- **{where}**{remark}: {_plain(problem.message(language))}"


def _plain(text: str) -> str:
    """``text`` with nothing in it that Markdown or HTML would read as its own."""
    marked = _MARKUP.sub(r"\\\g<0>", escape(text, quote=False))
    return _ADDRESS.sub(lambda mark: f"&#{ord(mark[0])};", marked)
