"""Typed digits and years: what is refused, and what may stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.checks.prose import read_names, sentence_digits, typed_digits
from tests.conftest import GOOD

NAMES = ("Agenda 2030", "CC BY 4.0", "C40", "U20")
ALLOWED = [
    "Vuonna 2019 ja vuosina 2021–2025.",
    "Vuonna\u00a02019 alkoi.",
    "(2019)",
    "Agenda 2030 ja C40.",
    "Agenda 2030:n tavoitteet, CC\u00a0BY 4.0",
    "`25` ja ```\n25\n```",
    "# Otsikko { #osa-3 }",
    "[teksti](sivu-3.md) ja <https://example.org/3>",
    '[teksti](https://example.org/25 "nimi")',
    '<img src="kuva-3.png">',
    "<!-- 25 -->",
    "1. ensin\n2. sitten",
    "https://example.org/25",
    "Viisi kaupunkia.",
]
REFUSED = [
    ("Yli 25 henkilöä", ["25"]),
    ("1 976 henkilöä", ["1 976"]),
    ("1\u00a0976 henkilöä", ["1\u00a0976"]),
    ("6,52 %", ["6,52 %"]),
    ("10.5 miljoonaa", ["10.5"]),
    ("C401 ja U200", ["401", "200"]),
    ("Kello 20.19", ["20.19"]),
    ("2019,5", ["2019,5"]),
    ("1976 %", ["1976 %"]),
    ("4.5.2019", ["4.5.2019"]),
    ("x < 5 ja y > 7", ["5", "7"]),
    ("{ 25 }", ["25"]),
    ("٢٥", ["٢٥"]),
    ("[25 sivua](sivu.md)", ["25"]),
]


@pytest.mark.parametrize("text", ALLOWED)
def test_allowed(text: str) -> None:
    assert list(typed_digits(text, NAMES)) == []


@pytest.mark.parametrize(("text", "digits"), REFUSED)
def test_refused(text: str, digits: list[str]) -> None:
    assert [found for _, found in typed_digits(text, NAMES)] == digits


def test_placeholders_hold_digits() -> None:
    assert sentence_digits("Osuus {city.2019} oli 25.", NAMES) == ["25"]


def test_names_of_the_project() -> None:
    assert read_names(GOOD) == (("Agenda 2030", "C40"), [])


def test_names_are_not_needed(tmp_path: Path) -> None:
    assert read_names(tmp_path) == ((), [])
