from __future__ import annotations

import datetime

import pytest

from macros.site import Site
from macros.web.page import WebPage, web_page

HOME = "https://espoo.example/en/"
DAYS = {"docs/en/networks/index.md": datetime.date(2026, 3, 7)}


def seen(site: Site, source: str, url: str, **meta: object) -> WebPage:
    return web_page(site, "en", source, meta, DAYS, site_url=HOME, url=url, site_name="Espoo")


def test_everything_of_a_page(site: Site) -> None:
    page = seen(site, "networks/index.md", f"{HOME}networks/", robots="noindex")
    tags = {tag.name: tag.content for tag in page.metas}
    assert page.default == "https://espoo.example/verkostot/"
    assert [one.lang for one in page.same] == [one.lang for one in page.switch] == ["fi", "en"]
    assert tags["og:title"] == "networks en"
    assert tags["og:type"] == "article"
    assert tags["robots"] == "noindex"
    assert tags["article:modified_time"] == "2026-03-07"
    assert page.revision
    assert page.revision.iso == "2026-03-07"


def test_the_home_is_the_website_and_may_have_no_history(site: Site) -> None:
    page = seen(site, "index.md", HOME)
    assert ("og:type", "website") in [(tag.name, tag.content) for tag in page.metas]
    assert page.revision is None


def test_an_unknown_page_is_refused(site: Site) -> None:
    with pytest.raises(KeyError):
        seen(site, "nothing.md", f"{HOME}nothing/")
