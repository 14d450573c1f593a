"""``figure`` and ``value``: the number, its form, and one step to its source."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from macros.blocks.figures import figure, value
from macros.problems import ContentError
from macros.site import Site, read_site
from tests.conftest import GOOD

NBSP = "\u00a0"


@pytest.fixture(scope="module")
def site() -> Site:
    return read_site(GOOD)


def _context(site: Site, language: str):  # type: ignore[no-untyped-def]
    return site.context(site.page_at(language, "index.md"))


FIGURES = [
    ("congresses", {}, "92", "92"),
    ("congresses", {"form": "words"}, f"92{NBSP}kongressia", f"92{NBSP}congresses"),
    ("congresses", {"period": True}, "92 (2019)", "92 (2019)"),
    ("participants", {}, f"lähes 10{NBSP}000", "almost 10,000"),
    ("participants", {"capital": True}, f"Lähes 10{NBSP}000", "Almost 10,000"),
    ("visitors", {}, "25–30", "25–30"),
    ("visitors", {"year": 2019}, "25–30", "25–30"),
]


@pytest.mark.parametrize(("key", "options", "fi", "en"), FIGURES)
def test_a_fact_in_words(
    key: str, options: dict[str, object], fi: str, en: str, site: Site
) -> None:
    for language, expected in (("fi", fi), ("en", en)):
        html = figure(_context(site, language), key, **options)  # type: ignore[arg-type]
        assert BeautifulSoup(html, "html.parser").get_text() == expected


def test_the_source_is_one_step_away(site: Site) -> None:
    html = figure(_context(site, "en"), "visitors")
    assert BeautifulSoup(html, "html.parser").a["href"] == "#source-survey-2018"  # type: ignore[index]


def test_a_cell_of_a_table(site: Site) -> None:
    html = value(_context(site, "fi"), "shares", unit="city", year=2019)
    assert BeautifulSoup(html, "html.parser").get_text() == f"6,52{NBSP}%"


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ({"unit": "schools", "year": 2018}, "value.no_data"),
        ({"unit": "city"}, "value.many"),
        ({"unit": "town", "year": 2019}, "code.unknown"),
        ({"units": "city"}, "dimension.unknown"),
        ({"unit": "city", "year": 2019, "measure": "shares"}, "measure.unknown"),
        ({"unit": "city", "year": 2019, "form": "wrods"}, "option.value"),
    ],
)
def test_no_single_value(options: dict[str, str | int], code: str, site: Site) -> None:
    with pytest.raises(ContentError) as caught:
        value(_context(site, "fi"), "shares", **options)  # type: ignore[arg-type]
    assert caught.value.code == code
