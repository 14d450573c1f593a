"""``table``: its grid, missing values, and what data cannot do to the page."""

from __future__ import annotations

from pathlib import Path

from bs4 import BeautifulSoup

from macros.blocks.grids import make_grid
from macros.blocks.tables import table
from macros.site import Site, read_site
from tests.conftest import GOOD
from tests.project import ROOT, edit

NBSP = "\u00a0"


def _table(site: Site, language: str, *names: str, **where: object) -> BeautifulSoup:
    context = site.context(site.page_at(language, "index.md"))
    return BeautifulSoup(table(context, *names, **where), "html.parser")  # type: ignore[arg-type]


def test_years_become_columns() -> None:
    site = read_site(GOOD)
    dataset = site.data.dataset("shares")
    grid = make_grid(dataset, dataset.observations, site.languages["fi"], site.data)
    assert grid.corner == "Yksikkö"
    assert grid.columns == ("2017", "2018", "2019")
    assert grid.rows == (
        ("Koko kaupunki", 0, (f"6,18{NBSP}%", f"6,30{NBSP}%", f"6,52{NBSP}%")),
        ("Koulut", 1, (f"3,10{NBSP}%", None, f"2,90{NBSP}%")),
    )


def test_one_year_is_flat() -> None:
    site = read_site(GOOD)
    dataset = site.data.dataset("visits")
    grid = make_grid(dataset, dataset.observations, site.languages["en"], site.data)
    assert (grid.corner, grid.columns) == ("Host", ("Visits",))
    assert grid.rows[0] == ("Education", 0, ("127",))


def test_the_last_of_several_dimensions_runs_across() -> None:
    site = read_site(ROOT)
    dataset = site.data.dataset("students")
    rows = dataset.select({"school": ["laurea", "omnia"]})
    grid = make_grid(dataset, rows, site.languages["en"], site.data)
    assert grid.columns == ("Students", "All", "Living in Espoo")
    cells = {(name, shown[0]): shown[1:] for name, _, shown in grid.rows}
    laurea = next(name for name, _ in cells if name and name.startswith("Laurea"))
    assert cells[laurea, "Degree students"] == ("242", None)
    assert cells["Omnia", "Exchange students"] == ("131", None)


def test_the_figure_stands_beside_what_it_is_of() -> None:
    site = read_site(ROOT)
    dataset = site.data.dataset("eu_projects")
    grid = make_grid(dataset, dataset.observations, site.languages["en"], site.data)
    assert grid.columns[0] == "EU funding granted to the city"
    assert grid.rows[0][2][0] == "€1,576,250"


def test_narrowed_rows() -> None:
    soup = _table(read_site(GOOD), "en", "shares", year=[2017, 2019], unit="city")
    assert [cell.get_text() for cell in soup.select("td")] == ["6.18%", "6.52%"]


def test_no_data_is_told_from_zero(good: Path) -> None:
    edit(good, "data/shares.csv", "schools,2017,3.10", "schools,2017,0.00")
    edit(good, "data/shares.yml", "      - {falls: share, at: {unit: schools}}\n", "")
    row = _table(read_site(good), "en", "shares").select("tbody tr")[1]
    cells = [cell.get_text(" ") for cell in row.select("td")]
    assert cells[0] == "0.00%"
    assert cells[1].startswith("– ")


def test_markup_in_labels_stays_text(good: Path) -> None:
    edit(good, "data/visits.yml", "en: Health}", "en: '<script>alert(&)</script>\"'}")
    html = str(_table(read_site(good), "en", "visits"))
    assert "<script>" not in html
    assert "&lt;script&gt;alert(&amp;)&lt;/script&gt;" in html


def test_numbers_are_marked_and_sentences_named() -> None:
    site = read_site(ROOT)
    shares, projects = (_table(site, "en", name) for name in ("staff_languages", "eu_projects"))
    assert shares.select_one(".ip-scroll--fit") is not None
    assert [head.get("class") for head in shares.select("thead th")] == [None, *[["ip-num"]] * 3]
    assert projects.select_one(".ip-scroll--stack") is not None
    row = projects.select("tbody tr")[0].select("td")
    first, *others = [cell.get("class") for cell in row]
    assert (first, *set(map(bool, others))) == (["ip-num"], False)
    heads = [head.get_text() for head in projects.select("thead th")]
    assert [cell["data-label"] for cell in row] == heads[1:]


def test_few_notes_stand_in_one_paragraph() -> None:
    print_ = _table(read_site(ROOT), "en", "students").select_one(".ip-small-print")
    assert print_ is not None
    assert [part.get("class") for part in print_.find_all(True, recursive=False)] == [
        None,
        ["ip-source"],
    ]


def test_many_notes_are_folded_and_the_kinds_stay() -> None:
    print_ = _table(read_site(ROOT), "fi", "hotel_nights").select_one(".ip-small-print")
    assert print_ is not None
    assert print_.p is not None
    assert print_.p.get_text() == "Osa luvuista on laskettuja ja osa ennakkotietoja."
    assert print_.summary is not None
    assert print_.summary.get_text() == f"Huomautukset ({len(print_.select('li'))})"
    assert print_.select("details .ip-source") == []


def test_a_disagreement_is_never_folded(good: Path) -> None:
    notes = "note: [" + ", ".join(f"{{fi: Yksi {n}., en: One {n}.}}" for n in "abcd") + "]\n"
    path = good / "data" / "visits.yml"
    lines = [line for line in path.read_text("utf-8").splitlines(True) if line[:5] != "note:"]
    path.write_text(notes + "".join(lines), encoding="utf-8")
    soup = _table(read_site(good), "en", "visits")
    assert len(soup.select("details li")) == 4
    for folded in soup.select("details"):
        folded.decompose()
    assert "the difference is 1." in soup.get_text()


def test_the_disagreement_is_shown() -> None:
    soup = _table(read_site(GOOD), "en", "visits")
    assert "The report gives 134, the parts 135, the difference is 1." in soup.get_text()
