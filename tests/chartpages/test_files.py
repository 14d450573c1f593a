"""The page of each chart is complete as text, and everything it offers is there."""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import PurePosixPath

import pytest
import yaml
from bs4 import BeautifulSoup
from markdown import Markdown

from macros.blocks.charts import page_id
from macros.chartpages.entries import declared, edition_charts, readers_pages
from macros.chartpages.files import Build, generated_files, share_meta
from macros.chartpages.raster import Picture, rasterize
from macros.editions import Edition
from macros.publish.files import published_files
from macros.site import Site

HOME = "https://espoo.example/kv/"
Written = dict[str, str | bytes]
Soups = dict[str, tuple[dict[str, object], BeautifulSoup]]


def edition(site: Site, code: str) -> Edition:
    return next(one for one in site.editions if one.code == code)


@pytest.fixture(scope="module", params=["fi", "en"])
def code(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def build(site: Site, code: str) -> Build:
    url = HOME if code == "fi" else f"{HOME}{code}/"
    return Build(site, edition(site, code), url, painting=False)


@pytest.fixture(scope="module")
def written(build: Build) -> Written:
    return generated_files(build)


@pytest.fixture(scope="module")
def soups(written: Written) -> Soups:
    found = {}
    for path, content in written.items():
        if isinstance(content, str) and path.endswith(".md"):
            _, front, text = content.split("---\n", 2)
            html = Markdown(extensions=["attr_list", "md_in_html"]).convert(text)
            found[path] = (yaml.safe_load(front), BeautifulSoup(html, "html.parser"))
    return found


def test_every_chart_has_a_page_in_the_language_s_own_folder(
    site: Site, code: str, soups: Soups
) -> None:
    folder = {"fi": "kuviot", "en": "charts"}[code]
    assert set(soups) == {f"{folder}/{name}.md" for name in declared(site)}


def test_pages_are_for_no_search_and_have_no_macros(soups: Soups) -> None:
    for front, _ in soups.values():
        assert front["robots"] == "noindex"
        assert front["search"] == {"exclude": True}
        assert front["render_macros"] is False


def test_pages_pair_by_id(site: Site) -> None:
    full = [one for one in site.editions if not one.partial]
    ids = [{page.id for page, _ in edition_charts(site, one)} for one in full]
    assert ids == [{page_id(name) for name in declared(site)}] * len(full)


def test_page_is_complete_without_a_script(site: Site, code: str, soups: Soups) -> None:
    for page, chart in edition_charts(site, edition(site, code)):
        _, soup = soups[page.source]
        assert soup.h1 is not None
        assert soup.h1.get_text() == chart.title
        words = soup.get_text(" ")
        for text in (chart.subtitle, chart.summary):
            assert text in words
        drawings = soup.select("figure svg[role=img]")
        assert [one["width"] for one in drawings] == ["288", "720"]
        cells = [cell.get_text() for cell in soup.select("table td")]
        told = {mark.text for series in chart.series for mark in series.marks if mark.value}
        assert told <= set(cells) | {cell.split("\u00a0")[0] for cell in cells}
        for part in ("embed", "data", "sources", "download", "picture", "cite", "embed-code"):
            assert soup.find(id=part), part


def test_page_names_and_stands_below_pages_for_readers_only(soups: Soups) -> None:
    for front, soup in soups.values():
        (above,) = front["above"]
        named = soup.select(".ip-chart-page__used a")
        assert above == {"title": named[0].get_text(), "address": named[0]["href"]}
        assert not any(re.search("toimittajalle|editors", str(link["href"])) for link in named)


def test_overview_of_a_section_comes_after_its_pages(site: Site) -> None:
    pages = readers_pages(site, "fi", "delegations")
    assert [page.source for page in pages] == ["luvut/delegaatiot.md", "luvut/index.md"]


def test_downloads_are_named_with_type_and_size(
    site: Site, build: Build, code: str, soups: Soups
) -> None:
    unit = {"fi": "kt", "en": "kB"}[code]
    for page, chart in edition_charts(site, build.edition):
        _, soup = soups[page.source]
        links = {str(link["href"]): link for link in soup.select(".ip-downloads a")}
        data = published_files(site.data.chart_owner(chart.id), site.data)
        root = "../../" if code == "fi" else "../../../"
        names = [f"{root}data/{file.name}" for file in data]
        pictures = [f"{chart.id}.{code}.{ending}" for ending in ("svg", "png")]
        assert list(links) == names + pictures
        for address, link in links.items():
            if not address.endswith(".png"):
                assert link.parent is not None
                assert re.search(rf"\(\d+ {unit}\)", link.parent.get_text().replace("\u00a0", " "))


def test_picture_stands_where_the_page_links_to_it(soups: Soups, written: Written) -> None:
    for path in soups:
        folder = PurePosixPath(path).with_suffix("")
        assert any(name.startswith(f"{folder}/") and name.endswith(".svg") for name in written)


def test_pictures_are_painted_in_every_language(site: Site, build: Build) -> None:
    page, chart = next(edition_charts(site, build.edition))
    svg = generated_files(build)[
        f"{page.source.removesuffix('.md')}/{chart.id}.{page.language}.svg"
    ]
    assert isinstance(svg, str)
    assert f'lang="{page.language}"' in svg
    assert build.site.languages[page.language].word("data.site") in svg


def test_embed_code_names_the_page_and_its_title(site: Site, build: Build, soups: Soups) -> None:
    for page, chart in edition_charts(site, build.edition):
        _, soup = soups[page.source]
        code = unescape(soup.select_one(".ip-copy code").get_text())  # type: ignore[union-attr]
        frame = BeautifulSoup(code, "html.parser").iframe
        assert frame is not None
        assert frame["src"] == f"{build.url}{page.source.removesuffix('.md')}/#embed"
        assert frame["title"] == chart.title
        assert frame["width"] == "100%"


def test_figure_inside_the_page_is_data_and_ends_nowhere_early(soups: Soups) -> None:
    for _, soup in soups.values():
        script = soup.select_one("script")
        assert script is not None
        assert script["type"] == "application/json"
        assert json.loads(script.get_text())["config"]["showSendToCloud"] is False


def test_two_builds_write_the_same(build: Build, written: Written) -> None:
    assert generated_files(build) == written


def test_share_picture_of_every_page_has_words(site: Site, code: str) -> None:
    for page in site.all_pages:
        if page.language == code:
            share = share_meta(site, code, page.source, HOME)
            assert share["url"] == f"{HOME}assets/share/{page.id}.png"
            assert page.title in str(share["alt"])
            assert (share["width"], share["height"]) == (1200, 630)


def test_partial_language_has_only_the_charts_it_shows(site: Site) -> None:
    for one in site.editions:
        if one.partial:
            shown = {page.id for page, _ in edition_charts(site, one)}
            used = {
                page_id(str(call.args[0]))
                for page in site.pages
                if page.language == one.code
                for call in page.call_named("chart")
            }
            assert shown == used


def test_a_picture_of_a_chart_can_be_painted(site: Site, build: Build, written: Written) -> None:
    drawn = next(text for name, text in written.items() if name.endswith(".svg"))
    assert isinstance(drawn, str)
    assert rasterize(Picture(drawn, 1200)).startswith(b"\x89PNG")
