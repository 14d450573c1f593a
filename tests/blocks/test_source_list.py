"""``sources``: every document a page rests on, once, in the order of the page."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from macros.blocks.shown import shown_rows
from macros.blocks.source_list import page_sources, sources
from macros.pages.calls import Call
from macros.site import read_site
from tests.blocks.small import context
from tests.conftest import GOOD
from tests.project import edit


def _ids(folder: Path) -> list[str]:
    site = read_site(folder)
    html = sources(site.context(site.page_at("en", "index.md")))
    return [str(item["id"]) for item in BeautifulSoup(html, "html.parser").select("li")]


def test_once_each() -> None:
    assert _ids(GOOD) == ["source-report-2019", "source-survey-2018"]


def test_what_all_share_is_said_once_above(good: Path) -> None:
    edit(good, "data/sources.yml", "licence: cc-by-4.0", "licence: not-stated")
    site = read_site(good)
    html = sources(site.context(site.page_at("en", "index.md")))
    assert html.count("No licence stated") == 1
    soup = BeautifulSoup(html, "html.parser")
    assert soup.select_one("p + ol") is not None


def test_the_source_of_a_row(good: Path) -> None:
    edit(good, "docs/en/index.md", '{{ figure("congresses") }}', '{{ figure("visitors") }}')
    assert _ids(good) == ["source-survey-2018", "source-report-2019"]


def test_the_source_of_a_fact_in_a_summary(good: Path) -> None:
    edit(good, "docs/en/index.md", ' There were {{ figure("visitors") }} visitors.', "")
    assert _ids(good) == ["source-report-2019"]
    edit(good, "data/visits.yml", "in Education.", "in Education and {fact.visitors}.")
    assert _ids(good) == ["source-report-2019", "source-survey-2018"]


@pytest.mark.parametrize(("club", "told"), [("near", ["congresses"]), ("far", [])])
def test_only_the_rows_shown_speak(club: str, told: list[str]) -> None:
    call = Call("listing", ("clubs",), (("club", club),), 1)
    rows = shown_rows(call, context().data)
    assert [row.keys["key"] for dataset, row in rows if dataset.id == "facts"] == 2 * told


def test_a_note_counts_where_its_row_is_shown(good: Path) -> None:
    edit(good, "docs/en/index.md", ' There were {{ figure("visitors") }} visitors.', "")
    rows = "host,year,visits,note\neducation,2019,127,\nhealth,2019,5,few\ntechnical,2019,3,\n"
    (good / "data/visits.csv").write_text(rows, encoding="utf-8")
    note = "notes:\n  few: {fi: 'Oli {fact.visitors}.', en: 'There were {fact.visitors}.'}\n"
    edit(good, "data/visits.yml", "dimensions:\n", f"{note}dimensions:\n")
    assert _ids(good) == ["source-report-2019", "source-survey-2018"]
    edit(good, "data/visits.yml", "    sort: descending\n", "    where: {host: education}\n")
    assert _ids(good) == ["source-report-2019"]


def test_every_figure_links_to_an_entry() -> None:
    site = read_site(GOOD)
    for page in site.pages:
        html = "".join(site.write(page, call) for call in page.calls)
        soup = BeautifulSoup(html, "html.parser")
        links = {str(link["href"])[1:] for link in soup.select("a[href^='#source-']")}
        entries = {str(item["id"]) for item in soup.select(".ip-sources li")}
        assert links <= entries
        assert {f"source-{one}" for one in page_sources(page.calls, site.data)} == entries
