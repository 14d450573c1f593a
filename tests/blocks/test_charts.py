"""The chart block: complete, named, with the way to its own page; sentences a person wrote."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from macros.blocks.charts import LINKS, chart, page_id
from macros.blocks.context import Context
from macros.blocks.repository import NOWHERE, Repository
from macros.charts.build import build_chart
from macros.data.schema import ChartDeclaration
from macros.pages.page import Page, read_page
from macros.problems import ContentError
from macros.site import Site, read_site
from macros.wording.sentences import placeholders

ROOT = Path(__file__).parents[2]
HEAD = "---\nid: probe\ntitle: Probe\ndescription: Test.\n---\n"
SITE = read_site(ROOT)
DECLARED: dict[str, ChartDeclaration] = {
    name: declared
    for dataset in SITE.data.datasets.values()
    for name, declared in dataset.meta.charts.items()
}
every_chart = pytest.mark.parametrize("name", DECLARED)
in_both = pytest.mark.parametrize("code", ["fi", "en"])


def page_of(site: Site, code: str, name: str) -> Page:
    page, _ = read_page(HEAD, f"docs/{code}/a/b.md", "a/b.md", code)
    assert page
    return replace(page, id=page_id(name), source=f"charts/{name}.md")


def context(code: str, *others: Page) -> Context:
    page, _ = read_page(HEAD, f"docs/{code}/a/b.md", "a/b.md", code)
    assert page
    repository = Repository("https://github.com/city/site")
    return Context(SITE.data, SITE.languages[code], page, (page, *others), repository=repository)


def block(code: str, name: str) -> Tag:
    written = chart(context(code, page_of(SITE, code, name)), name)
    figure = BeautifulSoup(written, "html.parser").figure
    assert figure is not None
    return figure


@every_chart
@in_both
def test_block_is_complete_and_named(name: str, code: str) -> None:
    figure, built = block(code, name), build_chart(SITE.data, name, SITE.languages[code])
    title = figure.find(id=str(figure["aria-labelledby"]))
    assert title is not None
    assert title.get_text() == built.title
    words = figure.get_text(" ")
    assert built.summary in words
    assert built.subtitle in words
    assert len(figure.select("svg[role=img]")) == 2
    assert figure.select_one("details table caption") is not None
    assert figure.select_one(".ip-source") is not None
    assert figure.select("script") == []


@every_chart
@in_both
def test_links_lead_to_the_parts_of_the_chart_s_page(name: str, code: str) -> None:
    row = block(code, name).select_one(".ip-chart__links")
    assert row is not None
    assert [link["href"] for link in row.select("a")] == [
        f"../../charts/{name}/#{part}" for part in LINKS.values()
    ]
    assert build_chart(SITE.data, name, SITE.languages[code]).title in str(row["aria-label"])


def test_without_a_repository_no_link_leads_to_corrections() -> None:
    known = context("en", page_of(SITE, "en", "delegations"))
    assert "#correct" in chart(known, "delegations")
    assert "#correct" not in chart(replace(known, repository=NOWHERE), "delegations")


def test_without_a_page_of_its_own_there_are_no_links() -> None:
    assert "ip-chart__links" not in chart(context("en"), "delegations")


def test_place_of_every_drawing_is_kept() -> None:
    for drawing in block("fi", "delegations").select("svg"):
        assert float(str(drawing["width"])) > 0
        assert float(str(drawing["height"])) > 0


@pytest.mark.parametrize("level", [1, 5])
def test_level_of_the_heading_is_one_of_those_allowed(level: int) -> None:
    with pytest.raises(ContentError):
        chart(context("en"), "delegations", level=level)


def test_unknown_chart_is_refused() -> None:
    with pytest.raises(ContentError):
        chart(context("en"), "delegation")


@every_chart
@in_both
def test_title_and_summary_are_sentences(name: str, code: str) -> None:
    built = build_chart(SITE.data, name, SITE.languages[code])
    assert len(built.title.split()) >= 5
    assert built.title[0].isupper() or not built.title[0].isalpha()
    assert not built.title.endswith(".")
    assert ":" not in built.title
    assert built.summary.endswith(".")
    assert len(built.summary) > len(built.title)


@every_chart
def test_both_languages_name_the_same_figures(name: str) -> None:
    for texts in (DECLARED[name].title, DECLARED[name].summary):
        named = {code: {*placeholders(texts[code])} for code in ("fi", "en")}
        assert named["fi"] == named["en"]


@every_chart
def test_summary_names_figures_and_claims_back_it(name: str) -> None:
    assert placeholders(DECLARED[name].summary["fi"])
    assert DECLARED[name].claims
