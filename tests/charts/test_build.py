"""What a reader is told of a mark where it stands alone, and what is refused."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from macros.charts.build import build_chart
from macros.data.dataset import Data
from macros.problems import ContentError
from macros.site import read_site

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
