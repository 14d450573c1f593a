"""Placeholders filled from cells, in both languages."""

from __future__ import annotations

import pytest

from macros.data.totals import check_total
from macros.problems import ContentError
from macros.site import Site, read_site
from macros.wording.sentences import Scope, fill, placeholders
from tests.conftest import GOOD

NBSP = "\u00a0"
FILLED = [
    ("visits", "{education}", "127", "127"),
    ("visits", "{education:words}", f"127{NBSP}vierailua", f"127{NBSP}visits"),
    ("visits", "{education:genitive}", f"127{NBSP}vierailun", f"127{NBSP}visits"),
    ("visits", "{sum:words}", f"135{NBSP}vierailua", f"135{NBSP}visits"),
    ("visits", "{education.2019}", "127", "127"),
    ("visits", "{total}", "134", "134"),
    ("visits", "{visits.health}", "5", "5"),
    ("visits", "{fact.congresses}", "92", "92"),
    ("visits", "{fact.visitors.2019:words}", f"25–30{NBSP}henkilöä", f"25–30{NBSP}people"),
    ("visits", "{fact.participants}", f"lähes 10{NBSP}000", "almost 10,000"),
    ("visits", "{shares.city.2019}", f"6,52{NBSP}%", "6.52%"),
    ("shares", "{city.2019:words}", f"6,52{NBSP}prosenttia", "6.52%"),
]
REFUSED = [
    ("visits", "{educaton}", "placeholder.unknown"),
    ("visits", "{}", "placeholder.unknown"),
    ("visits", "{education", "placeholder.unknown"),
    ("visits", "education}", "placeholder.unknown"),
    ("visits", "{education:Words}", "placeholder.unknown"),
    ("visits", "{education:wrods}", "option.value"),
    ("visits", "{fact.nothing}", "code.unknown"),
    ("shares", "{total}", "placeholder.unknown"),
    ("shares", "{schools.2018}", "value.no_data"),
    ("shares", "{city}", "value.many"),
    ("shares", "{sum}", "placeholder.unknown"),
    ("facts", "{sum}", "total.units"),
]


@pytest.fixture(scope="module")
def site() -> Site:
    return read_site(GOOD)


@pytest.mark.parametrize(("name", "sentence", "fi", "en"), FILLED)
def test_a_placeholder_is_its_cell(name: str, sentence: str, fi: str, en: str, site: Site) -> None:
    scope = Scope(site.data, site.data.dataset(name))
    assert fill(sentence, scope, site.languages["fi"]) == fi
    assert fill(sentence, scope, site.languages["en"]) == en


@pytest.mark.parametrize(("name", "sentence", "code"), REFUSED)
def test_what_names_no_single_value_is_refused(
    name: str, sentence: str, code: str, site: Site
) -> None:
    with pytest.raises(ContentError) as caught:
        fill(sentence, Scope(site.data, site.data.dataset(name)), site.languages["fi"])
    assert caught.value.code == code


def test_a_disagreement_names_its_own_amounts(site: Site) -> None:
    dataset = site.data.dataset("visits")
    scope = Scope(site.data, dataset, total=check_total(dataset, dataset.meta.totals[0]))
    told = fill("{stated} {sum} {difference} {total:words}", scope, site.languages["en"])
    assert told == f"134 135 1 134{NBSP}visits"


def test_names_of_placeholders() -> None:
    assert placeholders("{a.2019:words} ja {fact.b}") == ["a.2019", "fact.b"]
