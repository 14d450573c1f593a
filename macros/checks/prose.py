"""Digits typed by hand: refused in pages and in the sentences of the data."""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from macros.blocks.shown import call_cells
from macros.data.dataset import Data
from macros.data.load import NAMES
from macros.data.marked_yaml import read_marked
from macros.data.periods import holds_year
from macros.pages.calls import Call, Prose
from macros.pages.page import Page
from macros.problems import ContentError, Problem, problem
from macros.wording.sentences import PLACEHOLDER

# Four digits that are not a part of a longer number: "1 976" is none, "vuonna 1976" is one.
_YEAR = re.compile(
    r"(?<!\d)(?<!\d[.,\u00a0\u202f ])(?:19|20)[0-9]{2}"
    r"(?!\d|[.,]\d|[ \u00a0\u202f]?%|[\u00a0\u202f]\d)"
)
_NOT_PROSE = (
    re.compile(r"```.*?```", re.DOTALL),
    re.compile(r"`[^`\n]*`"),
    re.compile(r"<!--.*?-->", re.DOTALL),
    re.compile(r"</?[A-Za-z][^<>]*>"),
    re.compile(r"\]\([^)\s]*"),
    # Attributes of the Markdown extension: { #id .class key="value" }.
    re.compile(r"\{:?(?:\s*(?:[#.][\w:-]+|[A-Za-z-]+=(?:\"[^\"\n]*\"|'[^'\n]*'|[^\s{}]+)))+\s*\}"),
    re.compile(r"^\s*\d+\.\s", re.MULTILINE),
    re.compile(r"https?://\S+"),
)
_NUMBER = re.compile(r"\d(?:[\d.,:\u00a0 ]*\d)?[\u00a0 ]?%?")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ\x02])|\n\s*\n|\n(?=\s*[-*#|])")
_SINGLE_BRACES = re.compile(r"\{\s*([a-z_]+)\(")
_DIGIT = re.compile(r"\d")
_CALL = "\x02{}\x03"


def read_names(root: Path) -> tuple[tuple[str, ...], list[Problem]]:
    """Declared names that hold digits (Agenda 2030), longest first, and what is wrong with them."""
    file = root / "data" / f"{NAMES}.yml"
    if not file.exists():
        return (), []
    path = f"data/{NAMES}.yml"
    try:
        document = read_marked(file.read_text(encoding="utf-8-sig"), path)
    except UnicodeDecodeError:
        return (), [problem(path, 0, "file.encoding")]
    except OSError:
        return (), [problem(path, 0, "file.missing", name=path)]
    found, given = list(document.problems), document.content.get(NAMES, [])
    if not isinstance(given, list):
        return (), [*found, problem(path, document.line((NAMES,)), "names.list")]
    names = []
    for number, name in enumerate(given):
        if isinstance(name, str) and re.search(r"[^\W\d_]", name):
            names.append(name)
        else:
            line = document.line((NAMES, number))
            found.append(problem(path, line, "names.letters", name=name))
    return tuple(sorted(names, key=len, reverse=True)), found


def typed_digits(text: str, names: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    """Offset and digits of every number in ``text`` that is no year and no declared name."""
    # Most sentences of the data hold no digit at all.
    if not _DIGIT.search(text):
        return
    text = _YEAR.sub(_blank, bare(text, names))
    for match in _NUMBER.finditer(text):
        yield match.start(), match[0].strip()


def bare(text: str, names: tuple[str, ...]) -> str:
    """``text`` with everything blanked in which digits may stand, at its old length."""
    for pattern in _NOT_PROSE:
        text = pattern.sub(_blank, text)
    return _any_of(names).sub(_blank, text)


@lru_cache
def _any_of(names: tuple[str, ...]) -> re.Pattern[str]:
    """Finds the first of ``names`` that stands at a place; nothing where there are none."""
    words = (r"\s+".join(map(re.escape, name.split())) for name in names)
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\d)" if names else "(?!)")


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", "\x00", match[0])


def sentence_digits(sentence: str, names: tuple[str, ...]) -> list[str]:
    """The digits typed into a sentence of the data, outside its placeholders."""
    return [digits for _, digits in typed_digits(PLACEHOLDER.sub("", sentence), names)]


def page_problems(page: Page, data: Data, names: tuple[str, ...]) -> list[Problem]:
    """Typed digits in the page, and years that are not in the period of their figure."""
    found = [
        problem(page.path, page.lines.get(key, 1), "page.digits", digits=digits)
        for key in ("title", "description")
        for digits in sentence_digits(str(getattr(page, key)), names)
    ]
    text = PageText(page)
    found += [
        problem(page.path, text.line(offset), "page.digits", digits=digits)
        for offset, digits in typed_digits(text.text, names)
    ]
    found += [
        problem(page.path, text.line(match.start()), "page.braces", name=match[1])
        for match in _SINGLE_BRACES.finditer(text.text)
    ]
    return found + _year_problems(page, text, data, names)


class PageText:
    """The text of a page with a mark for each call, and the line of every place in it."""

    def __init__(self, page: Page) -> None:
        self.text, self.calls = "", page.calls
        self._starts: list[tuple[int, int]] = [(0, page.body_line)]
        numbers = iter(range(len(self.calls)))
        for piece in page.pieces:
            if isinstance(piece, Prose):
                self._starts.append((len(self.text), piece.line))
                self.text += piece.text
            else:
                self.text += _CALL.format("@" * next(numbers))

    def line(self, offset: int) -> int:
        """The line of the file on which ``offset`` of the text stands."""
        start, line = self._starts[bisect_right(self._starts, (offset, sys.maxsize)) - 1]
        return line + self.text.count("\n", start, offset)

    def sentences(self) -> Iterator[tuple[int, int]]:
        """Start and end of every sentence."""
        start = 0
        for match in _SENTENCE_END.finditer(self.text):
            yield start, match.start()
            start = match.end()
        yield start, len(self.text)


def _year_problems(page: Page, text: PageText, data: Data, names: tuple[str, ...]) -> list[Problem]:
    found, prose = [], bare(text.text, names)
    for start, end in text.sentences():
        marks = re.findall(r"\x02(@*)\x03", text.text[start:end])
        periods = [period for mark in marks for period in _periods(text.calls[len(mark)], data)]
        for match in _YEAR.finditer(prose, start, end) if periods else ():
            if not any(holds_year(period, match[0]) for period in periods):
                told = ", ".join(dict.fromkeys(periods))
                line = text.line(match.start())
                found.append(problem(page.path, line, "page.year", year=match[0], periods=told))
    return found


def _periods(call: Call, data: Data) -> list[str]:
    if call.name not in ("figure", "value"):
        return []
    try:
        return [cell.dataset.period(cell.observation) for cell in call_cells(call, data)]
    except ContentError:
        return []  # Told where the call itself is run.
