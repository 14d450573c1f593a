"""The day of a page's last change as its reader sees it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from macros.text.formatting import date
from macros.text.language import Language


@dataclass(frozen=True)
class Revision:
    """A day, for machines and in the reader's language, and the sentence that tells it."""

    iso: str
    text: str
    sentence: str


def revision(day: datetime.date | None, language: Language) -> Revision | None:
    """The day for the page's foot; None if the history does not tell it."""
    if day is None:
        return None
    text = date(day, language)
    return Revision(day.isoformat(), text, language.word("page.changed", date=text))
