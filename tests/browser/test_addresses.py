"""The site may stand anywhere: built for the root of a host it works as below a path."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import build_site
from tests.browser.serve import Served, serve
from tests.browser.watch import Watch

AT_ROOT = "https://espoo.example/"
LINK = re.compile(r'<(?:a|link|script|img|source)\b[^>]*?\b(?:href|src)="([^"]+)"')


@pytest.fixture(scope="module")
def at_root(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("at-root")
    build_site(folder, AT_ROOT)
    with serve(folder) as site:
        yield site


def dead_links(site: Served) -> list[str]:
    """Links within the site that lead to no file, as `page: link`."""
    return [
        f"{path}: {link}"
        for path in site.paths()
        for link in LINK.findall(site.html(path))
        if not leads_somewhere(site, urldefrag(urljoin(site.url + path, link)).url)
    ]


def leads_somewhere(site: Served, url: str) -> bool:
    if not url.startswith(site.url):
        return not url.startswith(site.url.rstrip("/").removesuffix(urlsplit(site.url).path))
    file = site.folder / Path(urlsplit(url).path.removeprefix(urlsplit(site.url).path))
    return (file / "index.html" if file.is_dir() else file).is_file()


def test_every_link_leads_somewhere_below_a_path(served: Served) -> None:
    assert not dead_links(served)


def test_every_link_leads_somewhere_at_the_root(at_root: Served) -> None:
    assert at_root.url.count("/") == 3
    assert not dead_links(at_root)


def test_a_page_at_the_root_works_in_a_browser(page: Page, at_root: Served) -> None:
    watch = Watch(page, at_root.url)
    for language in ("fi", "en"):
        page.goto(at_root.url + at_root.paths(language)[-1])
        page.keyboard.press("/")
        page.keyboard.type("Espoo")
        page.locator(".md-search-result__list > li").first.wait_for()
    page.keyboard.press("Escape")
    page.locator("header a[hreflang=fi]").click()
    page.wait_for_load_state()
    assert page.locator("html").get_attribute("lang") == "fi"
    assert not watch.take()
