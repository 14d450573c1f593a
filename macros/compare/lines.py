"""Lines of the report and the texts they are made of."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from pathlib import Path

import yaml

from macros.compare.diff import Passage, Run

TEXTS = Path(__file__).parents[1] / "locale" / "compare.yml"
SPOKEN = ("fi", "en")


@dataclass(frozen=True)
class Line:
    """A line of runs; ``language`` is that of the text where it is quoted from a page."""

    runs: Passage
    language: str = ""


@functools.cache
def texts() -> dict[str, dict[str, str]]:
    """Key -> language -> text of ``locale/compare.yml``."""
    found: dict[str, dict[str, str]] = yaml.safe_load(TEXTS.read_text(encoding="utf-8"))
    return found


def word(key: str, language: str, **values: object) -> str:
    """The text ``key`` of ``locale/compare.yml`` in ``language``; KeyError if there is none."""
    return texts()[key][language].format(**values)


def plain(text: str, language: str = "") -> Line:
    """A line without any change."""
    return Line((Run("same", text),), language)


def turn(old: str, new: str) -> Passage:
    """``old`` that has become ``new``."""
    return tuple(run for run in (Run("gone", old), Run("new", new)) if run.text)
