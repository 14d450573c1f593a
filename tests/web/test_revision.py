from __future__ import annotations

import datetime

from macros.text.language import load_language
from macros.web.history import revision


def test_no_day_gives_no_revision() -> None:
    assert revision(None, load_language("fi")) is None


def test_revision_in_the_readers_language() -> None:
    day = datetime.date(2026, 3, 7)
    finnish, english = revision(day, load_language("fi")), revision(day, load_language("en"))
    assert finnish
    assert english
    assert finnish.iso == english.iso == "2026-03-07"
    assert finnish.sentence == "Sivu päivitetty 7.3.2026"
    assert english.sentence == f"Page updated {english.text}"
    assert "March" in english.text or "Mar" in english.text
