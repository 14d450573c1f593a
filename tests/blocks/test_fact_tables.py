from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from macros.blocks.fact_tables import facts
from macros.data.lookup import FACT_KEY, FACTS
from macros.problems import ContentError
from macros.site import read_site
from tests.blocks.small import context
from tests.project import ROOT

SITE = read_site(ROOT)
VISITS = SITE.data.dataset(FACTS).meta.notes["part_of_visits"]["en"]


def _real(language: str, items: list[str]) -> BeautifulSoup:
    here = SITE.context(SITE.page_at(language, "index.md"))
    return BeautifulSoup(facts(here, items), "html.parser")


def test_a_row_tells_value_kind_note_period_and_source() -> None:
    html = facts(context(), ["congresses"])
    assert "<td>almost\u00a092</td><td>2019</td>" in html
    assert '<span class="ip-entry__note">estimated</span>' in html
    assert '<span class="ip-entry__note">With care en</span>' in html
    assert '<p class="ip-source">Source: <a href="#source-report">Report en</a></p>' in html


def test_missing_data_is_told_from_zero() -> None:
    assert "no data" in facts(context(), ["unknown"])


def test_regions_are_named_by_their_first_fact() -> None:
    assert "Congresses en and 1 more</span></caption>" in facts(context(), ["congresses", "guests"])


def test_a_source_of_some_rows_stands_in_each() -> None:
    soup = _real("fi", ["stock_exchange_share", "stock_exchange_turnover_share"])
    assert soup.select("thead th")[-1].get_text() == "Lähde"
    assert len(soup.select("td:last-of-type a")) == 2
    assert soup.select(".ip-source") == []


def test_a_note_that_rows_share_is_said_once() -> None:
    items = ["sister_city_delegations", "other_city_delegations", "chinese_delegations"]
    soup = _real("en", items)
    told = [note.get_text() for note in soup.select(".ip-entry__note")]
    assert told[:2] == ["Note 1", "Note 1"]
    assert told[2].startswith("The source does not say")
    assert soup.get_text().count(VISITS) == 1
    assert soup.select(".ip-small-print p")[0].get_text() == f"Note 1. {VISITS}"


def test_a_note_of_all_rows_needs_no_mark() -> None:
    soup = _real("en", ["sister_city_delegations", "other_city_delegations"])
    assert soup.select(".ip-entry__note") == []
    assert soup.select(".ip-small-print p")[0].get_text() == VISITS


def test_a_kind_its_note_names_is_not_said_twice() -> None:
    soup = _real("en", ["residents_latest", "foreign_language_forecast"])
    told = [note.get_text() for note in soup.select(".ip-entry__note")]
    assert [line for line in told if line in ("preliminary", "forecast")] == []
    assert "Preliminary" in told[0]


def test_a_long_table_is_folded_and_counts_its_rows() -> None:
    keys = list(SITE.data.dataset(FACTS).codes(FACT_KEY))[:7]
    short, long = _real("fi", keys[:6]), _real("fi", keys)
    assert short.details is None
    assert long.details is not None
    assert long.summary is not None
    assert long.summary.get_text() == "Luvut, ajankohdat ja lähteet (7)"
    assert len(long.details.select("tbody tr")) == 7


def test_an_empty_list_is_refused() -> None:
    with pytest.raises(ContentError):
        facts(context(), [])
