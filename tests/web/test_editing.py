"""The ways into GitHub: exact addresses, and the form they lead to."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml

from macros.data.dataset import Cell
from macros.site import Site, read_site
from macros.web.editing import FORM, edit_data_url, edit_page_url, report_url
from tests.project import ROOT

REPO = "https://github.com/city/site"
VALUE, VERSION = "18,0 % & \u00a0yli", "0a1b2c3"


@pytest.fixture(scope="module")
def site() -> Site:
    return read_site(Path(__file__).parents[1] / "projects" / "good")


@pytest.fixture(scope="module")
def cell(site: Site) -> Cell:
    dataset = site.data.dataset("visits")
    return Cell(dataset, dataset.observations[0], dataset.measure())


@pytest.mark.parametrize("repo", [REPO, f"{REPO}/"])
def test_addresses(site: Site, cell: Cell, repo: str) -> None:
    page = site.page_at("fi", "index.md")
    assert edit_page_url(repo, page) == f"{REPO}/edit/main/docs/fi/index.md"
    assert edit_data_url(repo, cell.dataset) == f"{REPO}/edit/main/data/visits.csv"
    assert report_url(repo, cell, "1", "2").startswith(f"{REPO}/issues/new?template={FORM}&")


def test_without_a_repository_there_is_no_way(site: Site, cell: Cell) -> None:
    assert edit_page_url("", site.pages[0]) == ""
    assert edit_data_url("", cell.dataset) == ""
    assert report_url("", cell, VALUE, VERSION) == ""


def test_the_form_has_the_fields_the_address_fills_in(cell: Cell) -> None:
    form = yaml.safe_load((ROOT / ".github/ISSUE_TEMPLATE" / FORM).read_text(encoding="utf-8"))
    fields = {field["id"] for field in form["body"] if "id" in field}
    query = parse_qs(urlsplit(report_url(REPO, cell, VALUE, VERSION)).query)
    assert query == {
        "template": [FORM],
        "figure": [cell.address],
        "value": [VALUE],
        "version": [VERSION],
    }
    assert query.keys() - {"template"} <= fields
