"""The same page in the other languages: heads, sitemap, switch, unknown addresses."""

from __future__ import annotations

from urllib.request import urlopen
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Browser, Page

from macros.web.sitemap import Head, read_head
from tests.browser.serve import Served, language_of
from tests.browser.watch import Watch

LOCALES = {"fi": "fi_FI", "en": "en_GB", "sv": "sv_FI"}
NAMES = {"fi": "Suomeksi", "en": "In English", "sv": "På svenska"}
S, X = "{http://www.sitemaps.org/schemas/sitemap/0.9}", "{http://www.w3.org/1999/xhtml}"
LOST = ("no/such/page/anywhere/", "en/no-such-page", "luvut/no.html")


@pytest.fixture(scope="module")
def heads(served: Served) -> dict[str, Head]:
    return {served.url + path: read_head(served.html(path)) for path in served.paths()}


def test_every_page_gives_its_own_address(heads: dict[str, Head]) -> None:
    assert {url: head.canonical for url, head in heads.items()} == {url: url for url in heads}


def test_alternates_are_mutual(served: Served, heads: dict[str, Head]) -> None:
    faults = []
    for url, head in heads.items():
        others = dict(head.alternates)
        if len(others) != len(head.alternates):
            faults.append(f"{url}: a language twice")
        own = language_of(served.html(url.removeprefix(served.url)))
        if others and others.get(own) != url:
            faults.append(f"{url}: does not name itself as {own}")
        if "fi" in others and others.get("x-default") != others["fi"]:
            faults.append(f"{url}: x-default is not Finnish")
        faults += [
            f"{url} -> {other}: not mutual"
            for other in others.values()
            if other not in heads or heads[other].alternates != head.alternates
        ]
    assert not faults


def test_full_languages_have_every_listed_page(heads: dict[str, Head]) -> None:
    lacking = [
        url
        for url, head in heads.items()
        if head.listed and not {"fi", "en", "x-default"} <= dict(head.alternates).keys()
    ]
    assert not lacking


def test_sitemap_says_what_the_heads_say(served: Served, heads: dict[str, Head]) -> None:
    with urlopen(f"{served.url}sitemap.xml") as answer:
        tree = ElementTree.fromstring(answer.read())
    told = {
        entry.findtext(f"{S}loc"): [
            (link.get("hreflang"), link.get("href")) for link in entry.iter(f"{X}link")
        ]
        for entry in tree.iter(f"{S}url")
    }
    assert told == {url: head.alternates for url, head in heads.items() if head.listed}


def test_open_graph(served: Served) -> None:
    faults = {}
    for path in served.paths():
        html = served.html(path)
        needed = [
            f'<meta property="og:url" content="{served.url}{path}">',
            f'<meta property="og:locale" content="{LOCALES[language_of(html)]}">',
            '<meta property="og:title" content="',
            '<meta property="og:description" content="',
            '<meta property="og:site_name" content="',
            '<meta name="description" content="',
            '<meta name="twitter:card" content="',
        ]
        if lacking := [text for text in needed if html.count(text) != 1]:
            faults[path] = lacking
    assert not faults


def test_switch_leads_to_the_same_page_and_back(browser: Browser, served: Served) -> None:
    page, faults = browser.new_page(), []
    for path in served.paths("fi"):
        start = served.url + path
        page.goto(start)
        alternates = dict(read_head(page.content()).alternates)
        if "en" not in alternates:
            continue
        change(page, "en")
        if page.url != alternates["en"]:
            faults.append(f"{start} -> {page.url}")
        change(page, "fi")
        if page.url != start:
            faults.append(f"{start} -> back to {page.url}")
    page.close()
    assert not faults


def change(page: Page, language: str) -> None:
    """Click the switch, which must be seen and speak the other language."""
    link = page.locator(f"header a[hreflang={language}][lang={language}]")
    assert NAMES[language] in link.inner_text()
    link.click()
    page.wait_for_load_state()


def test_partial_language_is_offered_where_it_has_the_page(page: Page, served: Served) -> None:
    page.goto(served.url)
    change(page, "sv")
    assert page.url == f"{served.url}sv/"
    change(page, "en")
    assert page.url == f"{served.url}en/"
    deep = next(path for path in served.paths("fi") if path)
    page.goto(served.url + deep)
    assert page.locator("header a[hreflang=sv]").count() == 0


def test_a_language_of_few_pages_has_no_empty_menu(page: Page, served: Served) -> None:
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{served.url}sv/")
    assert page.locator(".ip-menu, .ip-nav").count() == 0
    page.locator(".ip-wordmark").focus()
    page.keyboard.press("Escape")
    assert faults == []


@pytest.mark.parametrize("path", LOST)
def test_unknown_address_is_answered_in_every_language(
    page: Page, served: Served, path: str
) -> None:
    watch = Watch(page, served.url)
    page.goto(served.url + path, wait_until="networkidle")
    assert [fault for fault in watch.take() if served.url + path not in fault
            and not fault.startswith("console: Failed to load resource")] == []  # fmt: skip
    for language, title in {"fi": "Sivua ei löytynyt", "en": "Page not found"}.items():
        part = page.locator(f"main [lang={language}]")
        assert part.get_by_role("heading", name=title).is_visible()
        assert part.get_by_role("link").count() >= 3
    links = page.locator("a[href]").evaluate_all("all => all.map(a => a.href)")
    here = served.url + path
    inside = {link for link in links if link.startswith(served.url) and not link.startswith(here)}
    assert not [link for link in inside if page.request.get(link).status != 200]


def test_search_opens_from_an_unknown_address(page: Page, served: Served) -> None:
    page.goto(served.url + LOST[0])
    page.get_by_role("link", name="Search the site").click()
    page.wait_for_load_state()
    assert page.url.startswith(f"{served.url}en/")
    assert page.evaluate("document.activeElement.name") == "query"
