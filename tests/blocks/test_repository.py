"""The ways into GitHub: exact addresses, and the form they lead to."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from bs4 import BeautifulSoup

from macros.blocks.repository import FORM, Repository
from macros.pages.calls import Call
from macros.pages.page import Page
from macros.registry import run
from macros.site import Site, read_site
from tests.project import ROOT

URL = "https://github.com/city/site"
VALUE, VERSION = "18,0 % & \u00a0yli", "0a1b2c3"


@pytest.fixture(scope="module")
def site() -> Site:
    return read_site(Path(__file__).parents[1] / "projects" / "good")


def sources(site: Site, code: str) -> BeautifulSoup:
    """The list of sources on the home page of a language."""
    return BeautifulSoup(
        run(Call("sources", (), (), 1), site.context(home(site, code))), "html.parser"
    )


def home(site: Site, code: str) -> Page:
    return site.page_at(code, "index.md")


@pytest.mark.parametrize("url", [URL, f"{URL}/"])
def test_addresses(site: Site, url: str) -> None:
    repository = Repository(url, VERSION)
    assert repository.edit_page(home(site, "fi")) == f"{URL}/edit/main/docs/fi/index.md"
    assert repository.edit_data(site.data.dataset("visits")) == f"{URL}/edit/main/data/visits.csv"
    assert repository.report("visits") == (
        f"{URL}/issues/new?template={FORM}&figure=visits&version={VERSION}"
    )


def test_without_a_repository_there_is_no_way(site: Site) -> None:
    nowhere = Repository()
    assert nowhere.edit_page(home(site, "fi")) == ""
    assert nowhere.edit_data(site.data.dataset("visits")) == ""
    assert nowhere.report("visits", VALUE) == ""
    assert sources(site, "fi").select(".ip-corrections") == []


def test_the_form_has_the_fields_the_address_fills_in() -> None:
    form = yaml.safe_load((ROOT / ".github/ISSUE_TEMPLATE" / FORM).read_text(encoding="utf-8"))
    fields = {field["id"] for field in form["body"] if "id" in field}
    query = parse_qs(urlsplit(Repository(URL, VERSION).report("a/b", VALUE)).query)
    assert query == {
        "template": [FORM],
        "figure": ["a/b"],
        "value": [VALUE],
        "version": [VERSION],
    }
    assert query.keys() - {"template"} <= fields


@pytest.mark.parametrize("code", ["fi", "en"])
def test_every_figure_of_a_page_can_be_reported_and_its_data_edited(site: Site, code: str) -> None:
    site.repository = Repository(URL, VERSION)
    page = home(site, code)
    links = [str(link["href"]) for link in sources(site, code).select(".ip-corrections a")]
    site.repository = Repository()
    written = "".join(run(call, site.context(page)) for call in page.calls)
    named = {
        (str(link["data-cell"]), link.get_text())
        for link in BeautifulSoup(written, "html.parser").select("a.ip-figure")
        if not str(link["data-cell"]).endswith("/total")
    }
    asked = [parse_qs(urlsplit(link).query) for link in links if "/issues/new?" in link]
    reported = {(query["figure"][0], query.get("value", [""])[0]) for query in asked}
    assert named
    assert {key for key, _ in named} <= {key for key, _ in reported}
    assert all(query["version"] == [VERSION] for query in asked)
    edited = {link.rsplit("/", 1)[1] for link in links if "/edit/main/data/" in link}
    assert edited >= {f"{key.split('/')[0]}.csv" for key, _ in named}
