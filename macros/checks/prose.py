"""Digits typed by hand: refused in pages and in the sentences of the data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from macros.blocks.source_list import call_cells
from macros.data.dataset import Data
from macros.data.marked_yaml import read_marked
from macros.pages.calls import Call
from macros.pages.page import Page
from macros.problems import ContentError, Problem, problem
from macros.wording.sentences import PLACEHOLDER

_YEAR = re.compile(r"(?<![\d.,\u00a0])(?:19|20)\d\d(?![\d\u00a0]|[.,]\d)")
_NOT_PROSE = (
    re.compile(r"```.*?```", re.DOTALL),
    re.compile(r"`[^`\n]*`"),
    re.compile(r"<!--.*?-->", re.DOTALL),
    re.compile(r"<[^<>]*>"),
    re.compile(r"\]\([^)\s]*\)"),
    re.compile(r"\{[^{}\n]*\}"),
    re.compile(r"^\s*\d+\.\s", re.MULTILINE),
    re.compile(r"https?://\S+"),
)
_NUMBER = re.compile(r"\d(?:[\d.,:\u00a0 ]*\d)?[\u00a0 ]?%?")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ\x02])|\n\s*\n|\n(?=\s*[-*#|])")
_CALL = "\x02{}\x03"


def read_names(root: Path) -> tuple[str, ...]:
    """Declared names that hold digits (Agenda 2030), longest first."""
    file = root / "data" / "names.yml"
    if not file.exists():
        return ()
    names = read_marked(file.read_text(encoding="utf-8"), "data/names.yml").content.get("names", [])
    return tuple(sorted((str(name) for name in names), key=len, reverse=True))


def typed_digits(text: str, names: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    """Offset and digits of every number in ``text`` that is no year and no declared name."""
    for pattern in _NOT_PROSE:
        text = pattern.sub(_blank, text)
    for name in names:
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\d)", _blank, text)
    text = _YEAR.sub(_blank, text)
    for match in _NUMBER.finditer(text):
        yield match.start(), match[0].strip()


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", "\x00", match[0])


def sentence_digits(sentence: str, names: tuple[str, ...]) -> list[str]:
    """The digits typed into a sentence of the data, outside its placeholders."""
    return [digits for _, digits in typed_digits(PLACEHOLDER.sub("", sentence), names)]


def page_problems(page: Page, data: Data, names: tuple[str, ...]) -> list[Problem]:
    """Typed digits in the page, and years that are not in the period of their figure."""
    calls = page.calls
    text, numbers = "", iter(range(len(calls)))
    for piece in page.pieces:
        # Calls keep their place in the text, so that lines and sentences stay what they are.
        text += _CALL.format("@" * next(numbers)) if isinstance(piece, Call) else piece
    lines = _lines(page, text)
    found = [
        problem(page.path, lines(offset), "page.digits", digits=digits)
        for offset, digits in typed_digits(text, names)
    ]
    return found + _year_problems(page, text, calls, data, names)


def _lines(page: Page, text: str) -> _Lines:
    return _Lines(page.body_line, text)


class _Lines:
    """Offset in the text of a page -> line of its file."""

    def __init__(self, first: int, text: str) -> None:
        self.first, self.text = first, text

    def __call__(self, offset: int) -> int:
        return self.first + self.text.count("\n", 0, offset)


def _year_problems(
    page: Page, text: str, calls: list[Call], data: Data, names: tuple[str, ...]
) -> list[Problem]:
    found, start = [], 0
    for sentence in _SENTENCE_END.split(text):
        start = text.index(sentence, start)
        here = [calls[len(marks)] for marks in re.findall(r"\x02(@*)\x03", sentence)]
        periods = [period for call in here for period in _periods(call, data)]
        bare = sentence
        for name in names:
            bare = bare.replace(name, "")
        for pattern in _NOT_PROSE:
            bare = pattern.sub("", bare)
        years = sorted({match[0] for match in _YEAR.finditer(bare)}) if periods else []
        for year in years:
            if not any(_within(year, period) for period in periods):
                line = page.body_line + text.count("\n", 0, start)
                told = ", ".join(dict.fromkeys(periods))
                found.append(problem(page.path, line, "page.year", year=year, periods=told))
    return found


def _periods(call: Call, data: Data) -> list[str]:
    if call.name not in ("figure", "value"):
        return []
    try:
        return [cell.dataset.period(cell.observation) for cell in call_cells(call, data)]
    except ContentError:
        return []  # Told where the call itself is run.


def _within(year: str, period: str) -> bool:
    years = re.findall(r"(?:19|20)\d\d", period)
    return bool(years) and years[0] <= year <= years[-1]
