"""Search as readers use it: inflected words, the keyboard, and nothing loaded before."""

from __future__ import annotations

from pathlib import Path
from typing import TypedDict

import pytest
import yaml
from playwright.sync_api import Page

from macros.site import read_site
from macros.web.addresses import edition_folder, edition_of, page_path
from tests.browser.serve import Served
from tests.browser.watch import Watch

ROOT = Path(__file__).parents[2]
CASES = Path(__file__).parent / "cases" / "search.yml"
HEAVY = ("engine.js", "documents.json", "lunr.")
FIRST = 3
SAID = ".md-search-result__meta"
CHANGED = "([place, before]) => document.querySelector(place).innerText !== before"

EMPTY = """() => document.querySelector(".md-search-result__meta").innerText ===
  JSON.parse(document.querySelector("#__config").textContent)
    .translations["search.result.placeholder"]"""


class Case(TypedDict):
    query: str
    pages: list[str]


def read_cases() -> dict[str, list[Case]]:
    cases: dict[str, list[Case]] = yaml.safe_load(CASES.read_text(encoding="utf-8"))
    return cases


def addresses(language: str) -> dict[str, str]:
    """Page id -> its path below the site's root, for one language."""
    site = read_site(ROOT)
    folder = edition_folder(edition_of(site, language))
    return {
        page.id: folder + page_path(page.source) for page in site.pages if page.language == language
    }


def ask(page: Page, query: str) -> list[str]:
    """Type ``query``; the addresses of the pages found, best first."""
    field, found = page.locator("[name=query]"), page.locator(".md-search-result__list > li")
    field.focus()
    field.fill("")
    field.press("End")
    found.first.wait_for(state="detached")
    # An answer to the last query may still stand there: only the empty field's words are a start.
    page.wait_for_function(EMPTY)
    said = page.locator(".md-search-result__meta")
    before = said.inner_text()
    field.fill(query)
    field.press("End")
    page.wait_for_function(
        "before => document.querySelector('.md-search-result__meta').innerText !== before",
        arg=before,
    )
    links = page.locator(".md-search-result__list > li > a.md-search-result__link")
    return [str(url).partition("?")[0] for url in links.evaluate_all("all => all.map(a => a.href)")]


def test_the_cases_are_as_many_as_promised() -> None:
    assert {language: len(cases) for language, cases in read_cases().items()} == {
        "fi": 40,
        "en": 20,
    }


@pytest.mark.parametrize("language", ["fi", "en"])
def test_queries_find_their_page(page: Page, served: Served, language: str) -> None:
    by_id = addresses(language)
    by_url = {served.url + path: name for name, path in by_id.items()}
    page.goto(served.url + by_id["home"], wait_until="networkidle")
    faults = []
    for case in read_cases()[language]:
        urls = [url.partition("#")[0] for url in ask(page, case["query"])]
        found = list(dict.fromkeys(by_url.get(url, url) for url in urls))
        if not set(found[:FIRST]) & set(case["pages"]):
            wanted = " or ".join(case["pages"])
            faults.append(f"{case['query']}: wanted {wanted}, found {found[:5]}")
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("language", ["fi", "en", "sv"])
def test_only_the_readers_language_is_found(page: Page, served: Served, language: str) -> None:
    page.goto(served.url + addresses(language)["home"], wait_until="networkidle")
    own = {served.url + path for path in served.paths(language)}
    found = ask(page, "Espoo" if language != "sv" else "Esbo")
    assert found
    assert {url.partition("#")[0] for url in found} <= own


def test_nothing_heavy_is_loaded_before_the_first_query(page: Page, served: Served) -> None:
    watch = Watch(page, served.url)
    page.goto(served.url, wait_until="networkidle")
    assert not [url for url in watch.requests if any(name in url for name in HEAVY)]
    ask(page, "Espoo")
    assert not watch.take()


def test_search_by_keyboard_alone(page: Page, served: Served) -> None:
    deep = next(path for path in served.paths("fi") if path)
    page.goto(served.url + deep, wait_until="networkidle")
    page.keyboard.press("/")
    page.keyboard.type("kansainvälis")
    page.locator(".md-search-result__list > li").first.wait_for()
    page.keyboard.press("ArrowDown")
    target = page.evaluate("document.activeElement.href")
    assert target.startswith(served.url)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: url.partition("?")[0] == target.partition("?")[0])
    page.goto(served.url + deep, wait_until="networkidle")
    page.keyboard.press("/")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.name") != "query"


def test_half_a_word_and_nonsense(page: Page, served: Served) -> None:
    page.goto(served.url, wait_until="networkidle")
    assert ask(page, "kansainväli")
    assert ask(page, "xqzwvk") == []
    assert ask(page, '"Espoo" +toimii -:^~*')


def test_results_show_title_excerpt_and_what_is_missing(page: Page, served: Served) -> None:
    page.goto(served.url, wait_until="networkidle")
    ask(page, "kansainvälisesti xqzwvk")
    first = page.locator(".md-search-result__list > li").first
    assert first.locator("h1, h2").first.inner_text()
    assert "kansainväli" in first.locator("mark").first.inner_text().lower()
    terms = first.locator(".md-search-result__terms").first.inner_text()
    assert "xqzwvk" in terms
    assert "kansainvälisesti" not in terms
