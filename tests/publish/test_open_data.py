"""The catalogue of datasets as a reader sees it."""

from __future__ import annotations

import posixpath

import pytest
from bs4 import BeautifulSoup, Tag

from macros.blocks.context import Context
from macros.blocks.dataset_entry import data_folder
from macros.blocks.open_data import open_data
from macros.data.dataset import Data
from macros.editions import read_editions
from macros.pages.page import Page, read_page
from macros.problems import ContentError
from macros.publish.describe import LICENCE
from macros.publish.files import published_files
from macros.publish.languages import MAIN
from macros.site import Site
from macros.text.language import load_language

HEAD = "---\nid: open-data\ntitle: Test\ndescription: Test.\n---\n{{ open_data() }}\n"
PLACES = [
    ("fi", "index.md", "/"),
    ("fi", "avoin-data.md", "/avoin-data/"),
    ("fi", "luvut/avoin-data.md", "/luvut/avoin-data/"),
    ("fi", "luvut/index.md", "/luvut/"),
    ("en", "index.md", "/en/"),
    ("en", "open-data.md", "/en/open-data/"),
]


def context(data: Data, language: str, source: str = "open-data.md") -> Context:
    page: Page | None = read_page(HEAD, f"docs/{language}/{source}", source, language)[0]
    assert page
    return Context(data, load_language(language), page)


def read(context: Context) -> BeautifulSoup:
    return BeautifulSoup(open_data(context), "html.parser")


def test_main_language_is_that_of_the_root(site: Site) -> None:
    assert read_editions(site.root)[0][0].code == MAIN


@pytest.mark.parametrize(("language", "source", "address"), PLACES)
def test_files_are_at_the_root(sample: Data, language: str, source: str, address: str) -> None:
    folder = data_folder(context(sample, language, source))
    assert posixpath.normpath(address + folder) == "/data"
    # Below a sub-path the same link leads to the same folder of the same site.
    assert posixpath.normpath("/kv" + address + folder) == "/kv/data"


@pytest.mark.parametrize("language", ["fi", "en"])
def test_every_dataset_with_its_files(site: Site, language: str) -> None:
    page = read(context(site.data, language))
    for dataset in site.data.datasets.values():
        (heading,) = page.select(f'h3[id="{dataset.id}"]')
        links = [a["href"].rpartition("/")[2] for a in heading.parent.select("a[download]")]
        assert links == [file.name for file in published_files(dataset, site.data)]
    assert len(page.select("h3")) == len(site.data.datasets)


def test_groups_are_counted_and_in_the_order_of_their_titles(site: Site) -> None:
    page = read(context(site.data, "en"))
    led = {a["href"].removeprefix("#"): a.parent.text for a in page.select("nav a")}
    for group in page.select("h2"):
        titles = [it.h3.text for it in group.find_next_siblings() if found(it, group)]
        assert titles == sorted(titles, key=str.casefold)
        assert led.pop(group["id"]) == f"{group.text} ({len(titles)})"
    assert not led
    assert [group.text for group in page.select("h2")] == [
        "Figures",
        "Lists and descriptions",
        "Helsinki",
    ]


def found(entry: Tag, group: Tag) -> bool:
    """Whether ``entry`` stands below the heading ``group``."""
    return entry.name == "div" and entry.find_previous_sibling("h2") is group


def test_entry_of_the_sample(sample: Data) -> None:
    page = read(context(sample, "en"))
    entry = page.select_one("#visits").parent
    assert entry.select_one(".ip-dataset__files").get_text("|").startswith("2017–2019 · 3 rows|")
    assert [a.text for a in entry.select("a[download]")] == [
        "CSV: Visits",
        "Finnish Excel: Visits",
        "JSON: Visits",
    ]
    terms = {dt.text: dt.find_next("dd") for dt in entry.select("details:not([open]) dt")}
    assert terms["Area"].text == "Helsinki"
    assert terms["Updates"].text == "To be updated by 1 March 2027 (Communications)"
    assert "Number, visits count" in [li.text for li in terms["Columns"].select("li")]
    assert "Share, per cent share" in [li.text for li in terms["Columns"].select("li")]
    assert terms["How to cite"].text == (
        "City of Espoo: Visits. International Espoo, open data, file visits.csv. CC BY 4.0."
    )
    assert terms["Sources"].select_one("a")["href"] == "https://www.espoo.fi/kysely"
    assert page.select_one('a[href$="datapackage.json"]')["href"] == "../../data/datapackage.json"


def test_a_licence_is_told_where_it_is_stated(site: Site, sample: Data) -> None:
    """The page says once that most publishers state none."""
    assert "Licence: CC BY 4.0" in open_data(context(sample, "en"))
    assert "No licence stated" not in open_data(context(site.data, "en"))


@pytest.mark.parametrize("language", ["fi", "en"])
def test_our_licence_is_linked_once(site: Site, language: str) -> None:
    (page,) = (one for one in site.pages if (one.id, one.language) == ("open-data", language))
    written = page.body + "".join(site.write(page, call) for call in page.calls)
    assert written.count(str(LICENCE["path"])) == 1


def test_level_of_the_headings(sample: Data) -> None:
    told = open_data(context(sample, "en"), level=3)
    assert '<h3 id="datasets-1"' in told
    assert '<h4 id="visits"' in told
    with pytest.raises(ContentError, match=r"option\.value"):
        open_data(context(sample, "en"), level=1)
