"""Measuring and wrapping words with the pinned font."""

from __future__ import annotations

import pytest

from macros.charts.measure import SAFETY, fits, measure, wrap


def test_width_is_that_of_the_pinned_font_with_safety() -> None:
    # Every figure of Roboto is 1151 of 2048 units wide.
    assert measure("2019", 10) == pytest.approx(SAFETY * 10 * 4 * 1151 / 2048)


def test_width_follows_size_and_weight() -> None:
    assert measure("Espoo", 20) == pytest.approx(2 * measure("Espoo", 10))
    assert measure("1 234 €", 20, bold=True) > measure("1 234 €", 20)


@pytest.mark.parametrize("char", ["\u00a0", "\u2212", "\u2013", "\u20ac", "ä", "Ö", "å", "\u201d"])
def test_font_knows_the_characters_of_the_site(char: str) -> None:
    assert 0 < measure(char, 10) < 10


def test_unknown_character_takes_a_full_square() -> None:
    assert measure("上", 10) == pytest.approx(SAFETY * 10)


@pytest.mark.parametrize(
    ("text", "width", "most", "lines"),
    [
        ("", 100, 2, ()),
        ("Espoo", 100, 2, ("Espoo",)),
        ("Sosiaali- ja terveystoimi", 100, 2, ("Sosiaali- ja", "terveystoimi")),
        ("1\u00a0576\u00a0250\u00a0€ EU:lta", 90, 2, ("1\u00a0576\u00a0250\u00a0€", "EU:lta")),
        ("Espoo–Helsinki", 60, 2, ("Espoo–", "Helsinki")),
        ("yksi kaksi kolme neljä", 40, 2, ("yksi", "kaks…")),
        ("kansainvälistymisohjelma", 100, 3, ("kansainvälisty-", "misohjelma")),
    ],
)
def test_wrap(text: str, width: float, most: int, lines: tuple[str, ...]) -> None:
    assert wrap(text, width, 13, most) == lines
    assert all(measure(line, 13) <= width for line in lines)


@pytest.mark.parametrize(
    ("text", "width", "most", "expected"),
    [
        ("Sosiaali- ja terveystoimi", 100, 2, True),
        ("Sosiaali- ja terveystoimi", 100, 1, False),
        ("kansainvälistymisohjelma", 100, 3, False),
    ],
)
def test_fits(text: str, width: float, most: int, expected: bool) -> None:
    assert fits(text, width, 13, most) is expected
