"""Promise 1 and 3 over the built site: the same cell says the same, in every place and language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from macros.site import Site, read_site
from macros.web.addresses import page_path
from tests.project import ROOT

NUMBER = {
    "fi": re.compile(r"[−-]?\d+(?:\u00a0\d{3})*(?:,\d+)?"),
    "en": re.compile(r"[−-]?\d+(?:,\d{3})*(?:\.\d+)?"),
}
GROUP, POINT = {"fi": "\u00a0", "en": ","}, {"fi": ",", "en": "."}


@pytest.fixture(scope="module")
def site() -> Site:
    return read_site(ROOT)


def pairs(site: Site, folder: Path) -> Iterator[tuple[str, BeautifulSoup, BeautifulSoup]]:
    """Every page that stands in both languages, by id, as parsed from the built site."""
    english = {page.id: page for page in site.pages if page.language == "en"}
    for page in site.pages:
        if page.language == "fi":
            fi = folder / page_path(page.source) / "index.html"
            en = folder / "en" / page_path(english[page.id].source) / "index.html"
            yield page.id, *(BeautifulSoup(f.read_text("utf-8"), "html.parser") for f in (fi, en))


def numbers(text: str, language: str) -> list[Decimal]:
    """The numbers a reader of ``language`` reads in ``text``."""
    return [
        Decimal(found.replace(GROUP[language], "").replace(POINT[language], ".").replace("−", "-"))
        for found in NUMBER[language].findall(text)
    ]


def cells(soup: BeautifulSoup, selector: str, language: str) -> list[list[Decimal]]:
    return [numbers(node.get_text(), language) for node in soup.select(selector)]


def test_numbers_are_read_as_they_are_written() -> None:
    assert numbers("yli 2\u00a0610\u00a0627\u00a0€, −6,52\u00a0%", "fi") == [
        Decimal(2610627),
        Decimal("-6.52"),
    ]
    assert numbers("over €2,610,627, −6.52%", "en") == [Decimal(2610627), Decimal("-6.52")]


def test_figures_of_a_pair_are_the_same_cells_with_the_same_values(
    site: Site, site_folder: Path
) -> None:
    shown = 0
    for name, fi, en in pairs(site, site_folder):
        values: dict[str, dict[str, set[tuple[Decimal, ...]]]] = {"fi": {}, "en": {}}
        for language, soup in (("fi", fi), ("en", en)):
            for link in soup.select("a[data-cell]"):
                read = tuple(numbers(link.get_text(), language))
                values[language].setdefault(str(link["data-cell"]), set()).add(read)
        assert values["fi"].keys() == values["en"].keys(), name
        for cell, finnish in values["fi"].items():
            assert finnish == values["en"][cell], f"{name}: {cell}"
        shown += len(values["fi"])
    assert shown > 200


def test_charts_and_tables_of_a_pair_hold_the_same_numbers(site: Site, site_folder: Path) -> None:
    charts = 0
    for name, fi, en in pairs(site, site_folder):
        assert [c["id"] for c in fi.select("figure.ip-chart[id]")] == [
            c["id"] for c in en.select("figure.ip-chart[id]")
        ], name
        measured = [
            f"#table-{key} td" for key, one in site.data.datasets.items() if one.meta.measures
        ]
        for selector in (".ip-chart td", ".ip-facts td:first-of-type", *measured):
            finnish, english = cells(fi, selector, "fi"), cells(en, selector, "en")
            assert sorted(finnish) == sorted(english), f"{name}: {selector}"
        charts += len(fi.select("figure.ip-chart[id]"))
    assert charts > 10


def test_every_value_a_drawing_shows_is_in_its_table(site: Site, site_folder: Path) -> None:
    for _, *soups in pairs(site, site_folder):
        for language, soup in zip(("fi", "en"), soups, strict=True):
            for figure in soup.select("figure.ip-chart[id]"):
                table = {tuple(row) for row in cells_of(figure, "td", language)}
                drawn = {
                    tuple(numbers(label.get_text(), language))
                    for label in figure.select("svg .ip-value")
                }
                # The name of a group is as bold as a number and holds none.
                assert drawn - {()} <= table, figure["id"]
                assert drawn - {()}, figure["id"]


def cells_of(figure: Tag, selector: str, language: str) -> list[list[Decimal]]:
    return [numbers(node.get_text(), language) for node in figure.select(selector)]


def test_a_figure_in_a_sentence_is_the_cell_of_the_data(site: Site, site_folder: Path) -> None:
    for name, fi, _ in pairs(site, site_folder):
        for link in fi.select("a[data-cell]"):
            dataset, *keys = str(link["data-cell"]).split("/")
            if keys == ["total"]:
                value = site.data.datasets[dataset].meta.totals[0].stated
            else:
                value = written(site, dataset, keys)
            read = numbers(link.get_text(), "fi")[0]
            # Millions are told with one decimal: 1,6 miljoonaa.
            assert read in (value, round(value / 1_000_000, 1)), f"{name}: {link['data-cell']}"


def written(site: Site, dataset: str, keys: list[str]) -> Decimal:
    """The value of a cell as it stands in the CSV file."""
    chosen = site.data.datasets[dataset]
    found = [row for row in chosen.observations if list(row.keys.values()) == keys[: len(row.keys)]]
    measure = keys[len(chosen.meta.dimensions)] if len(chosen.meta.measures) > 1 else None
    value = found[0].values[chosen.measure(measure)]
    assert len(found) == 1
    assert value is not None
    return value
