"""The gallery holds every sample, light and dark, without a repeated id."""

from __future__ import annotations

from bs4 import BeautifulSoup

from macros.chartpages.gallery import SCHEMES, gallery
from tests.charts.samples import SAMPLES


def test_gallery_is_complete_and_for_no_search() -> None:
    soup = BeautifulSoup(gallery(SAMPLES), "html.parser")
    assert len(soup.select("figure")) == len(SAMPLES) * len(SCHEMES)
    robots = soup.select_one("meta[name=robots]")
    assert robots is not None
    assert robots["content"] == "noindex"


def test_ids_are_there_once_and_names_lead_to_them() -> None:
    soup = BeautifulSoup(gallery(SAMPLES), "html.parser")
    ids = [str(part["id"]) for part in soup.select("[id]")]
    assert len(ids) == len(set(ids))
    for drawing in soup.select("svg"):
        assert set(str(drawing["aria-labelledby"]).split()) <= set(ids)
    for part in soup.select("[fill^=url]"):
        assert str(part["fill"]).removeprefix("url(#").removesuffix(")") in ids
