"""``sources``: every document a page rests on, once, in the order of the page."""

from __future__ import annotations

from pathlib import Path

from bs4 import BeautifulSoup

from macros.blocks.source_list import page_sources, sources
from macros.site import read_site
from tests.conftest import GOOD
from tests.project import edit


def _ids(folder: Path) -> list[str]:
    site = read_site(folder)
    html = sources(site.context(site.page_at("en", "index.md")))
    return [str(item["id"]) for item in BeautifulSoup(html, "html.parser").select("li")]


def test_once_each() -> None:
    assert _ids(GOOD) == ["source-report-2019", "source-survey-2018"]


def test_the_source_of_a_row(good: Path) -> None:
    edit(good, "docs/en/index.md", '{{ figure("congresses") }}', '{{ figure("visitors") }}')
    assert _ids(good) == ["source-survey-2018", "source-report-2019"]


def test_the_source_of_a_fact_in_a_summary(good: Path) -> None:
    edit(good, "docs/en/index.md", ' There were {{ figure("visitors") }} visitors.', "")
    assert _ids(good) == ["source-report-2019"]
    edit(good, "data/visits.yml", "in Education.", "in Education and {fact.visitors}.")
    assert _ids(good) == ["source-report-2019", "source-survey-2018"]


def test_every_figure_links_to_an_entry() -> None:
    site = read_site(GOOD)
    for page in site.pages:
        html = "".join(site.write(page, call) for call in page.calls)
        soup = BeautifulSoup(html, "html.parser")
        links = {str(link["href"])[1:] for link in soup.select("a[href^='#source-']")}
        entries = {str(item["id"]) for item in soup.select(".ip-sources li")}
        assert links <= entries
        assert {f"source-{one}" for one in page_sources(page.calls, site.data)} == entries
