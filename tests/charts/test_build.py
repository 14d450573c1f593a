"""What a reader is told of a mark where it stands alone, and what is refused."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from macros.charts.build import axis, build_chart
from macros.data.dataset import Data
from macros.problems import ContentError
from macros.site import read_site
from tests.conftest import GOOD

SITE = read_site(Path(__file__).parents[2])
# chart, language, series, mark -> the words
SPOKEN = [
    ("delegations", "fi", 0, "127\u00a0vierailua"),
    ("delegations", "en", 0, "127\u00a0visits"),
    ("eu_projects", "fi", 0, "1\u00a0576\u00a0250\u00a0€"),
    ("net_migration", "fi", -1, "4\u00a0570\u00a0henkilöä (ennakkotieto)"),
    ("net_migration", "en", -1, "4,570\u00a0people (preliminary)"),
]


@pytest.mark.parametrize(("name", "code", "at", "words"), SPOKEN)
def test_mark_alone_has_its_unit_its_kind_and_is_exact(
    name: str, code: str, at: int, words: str
) -> None:
    chart = build_chart(SITE.data, name, SITE.languages[code])
    assert chart.series[0].marks[at].spoken == words


def test_chart_without_rows_is_refused_by_name() -> None:
    owner = replace(SITE.data.chart_owner("delegations"), observations=())
    data = Data({owner.id: owner}, SITE.data.documents, SITE.data.sources)
    with pytest.raises(ContentError) as caught:
        build_chart(data, "delegations", SITE.languages["fi"])
    assert "delegations" in caught.value.at("data/delegations.yml", 1).message("en")


# chart -> the texts of the ticks: the last is the first round value over the highest
TICKS = [
    (
        "residents",
        ["0", "50,000", "100,000", "150,000", "200,000", "250,000", "300,000", "350,000"],
    ),
    ("staff_languages", ["0%", "2%", "4%", "6%", "8%", "10%", "12%"]),
]


@pytest.mark.parametrize(("name", "ticks"), TICKS)
def test_axis_ends_close_to_the_highest_value(name: str, ticks: list[str]) -> None:
    chart = build_chart(SITE.data, name, SITE.languages["en"])
    assert [words for _, words in chart.ticks] == ticks


@pytest.mark.parametrize("low", ["0", "-0.7", "-350"])
@pytest.mark.parametrize("high", ["0.0023", "1", "3.01", "7", "999", "1000", "1576250"])
def test_every_axis_has_a_few_ticks(low: str, high: str) -> None:
    step, first, last = axis(Decimal(low), Decimal(high))
    assert step * first <= Decimal(low)
    assert step * last >= Decimal(high)
    assert 3 <= last - first <= 7


# chart -> what its subtitle says: a phrase with the period, or the parts in a row
SUBTITLES = [
    ("residents", "Number of residents of Espoo at the end of the year, 2018–2025"),
    ("delegations", "Number of visits to Espoo, by host, 2019"),
]


@pytest.mark.parametrize(("name", "words"), SUBTITLES)
def test_subtitle_is_the_phrase_and_the_period(name: str, words: str) -> None:
    assert build_chart(SITE.data, name, SITE.languages["en"]).subtitle == words


def test_without_a_phrase_the_subtitle_names_measure_unit_area_and_period() -> None:
    site = read_site(GOOD)
    assert build_chart(site.data, "shares", site.languages["en"]).subtitle.endswith(", 2017–2019")
