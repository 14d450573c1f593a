"""The catalogue of datasets as a reader sees it."""

from __future__ import annotations

import posixpath

import pytest
from bs4 import BeautifulSoup

from macros.blocks.context import Context
from macros.blocks.open_data import data_folder, open_data, size_text
from macros.data.dataset import Data
from macros.editions import read_editions
from macros.pages.page import Page, read_page
from macros.problems import ContentError
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
        (heading,) = page.select(f'h2[id="{dataset.id}"]')
        links = {a["href"].rpartition("/")[2]: a.text for a in heading.parent.select("a[download]")}
        for file in published_files(dataset, site.data):
            assert size_text(len(file.content), load_language(language)) in links[file.name]
        assert len(links) == 3
    assert len(page.select("h2")) == len(site.data.datasets)


def test_entry_of_the_sample(sample: Data) -> None:
    page = read(context(sample, "en"))
    terms = {dt.text: dt.find_next("dd") for dt in page.select("dt")}
    assert terms["Period"].text == "2017–2019"
    assert terms["Area"].text == "Helsinki"
    assert terms["Updates"].text == "To be updated by 1 March 2027 (Communications)"
    assert terms["Rows"].text == "3"
    assert "count Number, visits" in [li.text for li in terms["Columns"].select("li")]
    assert "share Share, per cent" in [li.text for li in terms["Columns"].select("li")]
    assert terms["How to cite"].text == (
        "City of Espoo: Visits. International Espoo, open data, file visits.csv. CC BY 4.0."
    )
    assert terms["Sources"].select_one("a")["href"] == "https://www.espoo.fi/kysely"
    assert page.select_one('a[rel="license"]')["href"].startswith("https://creativecommons.org/")
    assert page.select_one('a[href$="datapackage.json"]')["href"] == "../../data/datapackage.json"


def test_level_of_the_headings(sample: Data) -> None:
    assert "<h3 id" in open_data(context(sample, "en"), level=3)
    with pytest.raises(ContentError, match=r"option\.value"):
        open_data(context(sample, "en"), level=1)


@pytest.mark.parametrize(
    ("size", "finnish", "english"),
    [(20, "0,1 kt", "0.1 kB"), (2400, "2,4 kt", "2.4 kB"), (80731, "80,7 kt", "80.7 kB")],
)
def test_size(size: int, finnish: str, english: str) -> None:
    told = [size_text(size, load_language(code)).replace("\u00a0", " ") for code in ("fi", "en")]
    assert told == [finnish, english]
