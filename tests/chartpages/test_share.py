"""Share pictures: the title, what the page shows first, its year, inside the frame."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree

import pytest

from macros.chartpages.share import (
    MOST_BARS,
    SHARE,
    KeyFigure,
    share_alt,
    share_picture,
    subject,
)
from macros.charts.measure import measure
from macros.charts.model import Chart
from macros.pages.page import Page, read_page
from macros.site import Site

SVG = "{http://www.w3.org/2000/svg}"
HEAD = "---\nid: probe\ntitle: Probe of shares\ndescription: Test.\n---\n"


def page_with(body: str, language: str = "en") -> Page:
    page, _ = read_page(HEAD + body, "docs/en/probe.md", "probe.md", language)
    assert page
    return page


def words(site: Site, page: Page) -> list[str]:
    root = ElementTree.fromstring(share_picture(site, page))
    return [part.text or "" for part in root.iter(f"{SVG}text")]


def test_page_without_figures_shows_its_title_and_the_site(site: Site) -> None:
    assert words(site, page_with("Text.")) == ["International Espoo", "Probe of shares"]


@pytest.mark.parametrize(
    "body",
    [
        '{{ figure("congresses") }} {{ chart("delegations") }}',
        '{{ strip(["congresses", "eu_projects_started"]) }}',
    ],
)
def test_figure_comes_with_its_label_and_year(site: Site, body: str) -> None:
    page = page_with(body)
    shown = subject(site, page)
    assert isinstance(shown, KeyFigure)
    told = " ".join(words(site, page))
    assert all(part in told for part in (shown.value, shown.label, shown.period))
    assert "2019" in shown.period
    assert shown.value in share_alt(site, page)


def test_chart_comes_with_its_subtitle_and_period(site: Site) -> None:
    page = page_with('{{ chart("delegations") }} {{ figure("congresses") }}')
    shown = subject(site, page)
    assert isinstance(shown, Chart)
    assert shown.subtitle.endswith("2019")
    assert shown.subtitle in " ".join(words(site, page))
    assert shown.title in share_alt(site, page)


def test_long_chart_says_how_much_of_it_is_shown(site: Site) -> None:
    told = " ".join(words(site, page_with('{{ chart("eu_projects") }}')))
    assert f"The first {MOST_BARS} of 14 are shown." in told


def test_page_of_a_chart_shows_that_chart(site: Site) -> None:
    page = next(one for one in site.all_pages if one.id == "chart-residents")
    shown = subject(site, page)
    assert isinstance(shown, Chart)
    assert shown.id == "residents"


def test_home_says_more_than_its_name_twice(site: Site) -> None:
    page = replace(page_with('{{ figure("congresses") }}'), title="International Espoo")
    assert words(site, page).count("International Espoo") == 1


def test_words_of_every_page_stay_inside_the_frame(site: Site) -> None:
    for page in site.all_pages:
        root = ElementTree.fromstring(share_picture(site, page))
        for part in root.findall(f"{SVG}text"):
            size = float(part.get("font-size", ""))
            room = measure(part.text or "", size, part.get("font-weight") == "700")
            assert float(part.get("x", "")) + room <= SHARE.width, (page.id, part.text)
            assert float(part.get("y", "")) + size * 0.3 <= SHARE.height, (page.id, part.text)
