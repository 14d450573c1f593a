"""What is wrong with a file, said so that the person who wrote it can mend it."""

from __future__ import annotations

import difflib
import functools
import io
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import yaml

MESSAGES = Path(__file__).parent / "locale" / "problems.yml"
SPOKEN: tuple[Literal["fi"], Literal["en"]] = ("fi", "en")
_LONGEST = 120
_PLACE = {
    "fi": {"line": "rivi", "column": "sarake", "mark": "”"},
    "en": {"line": "line", "column": "column", "mark": '"'},
}


@dataclass(frozen=True, order=True)
class Problem:
    """One fault at one place.

    ``path`` is relative to the project's root, with forward slashes; ``line`` counts from 1
    and is 0 where the fault is the file itself; ``code`` names the message in
    ``locale/problems.yml`` and ``values`` fill its placeholders. A ``warning`` is told but
    does not stop the build.
    """

    path: str
    line: int
    code: str
    values: tuple[tuple[str, str], ...] = ()
    column: str = ""
    severity: Literal["error", "warning"] = field(default="error")

    def place(self, language: str) -> str:
        """The place in words: ``data/a.csv, line 3, column "persons"``."""
        words = _PLACE[language]
        parts = [self.path]
        if self.line:
            parts.append(f"{words['line']} {self.line}")
        if self.column:
            parts.append(f"{words['column']} {words['mark']}{self.column}{words['mark']}")
        return ", ".join(parts)

    def message(self, language: str) -> str:
        """The fault and its remedy, two sentences or more, in ``language`` (fi or en)."""
        what, remedy = messages()[self.code][language]
        values = {key: _short(value) for key, value in self.values}
        return " ".join(text.format(**values) for text in (what, remedy) if text)

    def __str__(self) -> str:
        return "\n".join(f"{self.place(lang)}: {self.message(lang)}" for lang in SPOKEN)


def _short(value: str) -> str:
    """``value`` on one line and within reading length, whatever a file may hold."""
    line = " ".join("".join(mark if mark.isprintable() else " " for mark in value).split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"


def problem(path: str, line: int, code: str, column: str = "", /, **values: object) -> Problem:
    """A ``Problem`` whose placeholder values are given by name."""
    return Problem(path, line, code, _pairs(values), column)


def warning(path: str, line: int, code: str, column: str = "", /, **values: object) -> Problem:
    """A ``Problem`` that is told but does not stop the build."""
    return Problem(path, line, code, _pairs(values), column, "warning")


def _pairs(values: dict[str, object]) -> tuple[tuple[str, str], ...]:
    return tuple((key, str(value)) for key, value in values.items())


@functools.cache
def messages() -> dict[str, dict[str, tuple[str, str]]]:
    """Message code -> language -> (what is wrong, what to do)."""
    raw = yaml.safe_load(MESSAGES.read_text(encoding="utf-8"))
    return {
        code: {language: (texts[language][0], texts[language][1]) for language in SPOKEN}
        for code, texts in raw.items()
    }


def near(word: str, known: Iterable[str]) -> str:
    """The known names nearest to ``word``, best first, or all of a short list, as text."""
    names = list(known)
    close = difflib.get_close_matches(word, names, n=3, cutoff=0.5)
    folded = [name for name in names if name.casefold() == word.casefold()]
    chosen = list(dict.fromkeys(folded + close)) or names[:8]
    return ", ".join(chosen) if chosen else "–"


def any_console() -> None:
    """Let this process print on every console: none fails on an ä or a no-break space."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


class ContentError(Exception):
    """Content that cannot be shown; carries the message code and its values.

    Raised by the model and the renderers, which know what is wrong but not where; whoever
    knows the place turns it into a ``Problem``.
    """

    def __init__(self, code: str, /, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values

    def at(self, path: str, line: int, column: str = "") -> Problem:
        """The problem at its place."""
        return Problem(path, line, self.code, _pairs(self.values), column)
