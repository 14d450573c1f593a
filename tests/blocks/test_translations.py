"""``translations``: from a page of one language to pages of the others."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest
from bs4 import BeautifulSoup

from macros.blocks.translations import translations
from macros.problems import ContentError
from macros.site import Site, read_site
from tests.project import ROOT

# The page that leads, the page led to, and the addresses below the site in the order of editions.
CASES = [
    ("docs/sv/index.md", "/sv/", "figures", {"fi": "/luvut/", "en": "/en/figures/"}),
    ("docs/sv/index.md", "/sv/", "home", {"fi": "/", "en": "/en/"}),
    ("docs/sv/tillganglighet.md", "/sv/tillganglighet/", "why",
     {"fi": "/miksi-kansainvalisyys/", "en": "/en/why-international/"}),
    ("docs/en/figures/staff.md", "/en/figures/staff/", "accessibility",
     {"fi": "/saavutettavuusseloste/", "sv": "/sv/tillganglighet/"}),
]  # fmt: skip


@pytest.fixture(scope="module")
def site() -> Site:
    return read_site(ROOT)


def written(site: Site, path: str, identity: str) -> BeautifulSoup:
    (page,) = (one for one in site.pages if one.path == path)
    return BeautifulSoup(translations(site.context(page), identity), "html.parser")


@pytest.mark.parametrize(("path", "here", "identity", "addresses"), CASES)
def test_every_other_language_that_has_the_page(
    site: Site, path: str, here: str, identity: str, addresses: dict[str, str]
) -> None:
    links = written(site, path, identity).select("a")
    assert {link["hreflang"]: urljoin(here, link["href"]) for link in links} == addresses
    assert all(link["lang"] == link["hreflang"] for link in links)


def test_a_link_names_its_language_and_its_page(site: Site) -> None:
    finnish, english = written(site, "docs/sv/index.md", "figures").select("a")
    assert (finnish.text, english.text) == ("Suomeksi: Luvut", "In English: Figures")


def test_a_page_there_is_not(site: Site) -> None:
    with pytest.raises(ContentError, match=r"option\.value"):
        written(site, "docs/sv/index.md", "figurs")


def test_a_page_named_like_a_dataset_shows_none_of_it(site: Site) -> None:
    """There is a page and a dataset ``goals``; the first is only led to."""
    (page,) = (one for one in site.pages if one.path == "docs/sv/index.md")
    assert [str(call) for call in page.calls if call.args == ("goals",)]
    (sources,) = page.call_named("sources")
    told = BeautifulSoup(site.write(page, sources), "html.parser")
    assert not told.select("#source-profile")
