"""The theme's script comes when a reader reaches for it, and misses nothing done before."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, Route

from tests.browser.serve import Served

SCRIPT = "**/bundle.*.js"
SWITCH = ".md-header__option label:visible"


@pytest.fixture
def held(page: Page, served: Served) -> Iterator[list[Route]]:
    """The home page, with the requests for the script held back until they are let go."""
    routes: list[Route] = []
    page.route(SCRIPT, lambda route: routes.append(route))
    page.goto(served.url, wait_until="networkidle")
    yield routes
    page.unroute(SCRIPT)


def _asked(page: Page, held: list[Route]) -> None:
    """Wait until the page has asked for the script, for five seconds at most."""
    for _ in range(250):
        if held:
            return
        page.wait_for_timeout(20)
    raise AssertionError("the page did not ask for the script")


def _let_go(page: Page, held: list[Route]) -> None:
    _asked(page, held)
    with page.expect_request_finished(lambda request: "bundle." in request.url):
        held[0].continue_()


def test_a_page_that_is_only_read_asks_for_no_script(page: Page, held: list[Route]) -> None:
    page.mouse.wheel(0, 2000)
    page.locator("main a").first.focus()
    page.wait_for_load_state("networkidle")
    assert held == []
    page.locator("[name=query]").hover()
    page.locator("[name=query]").focus()
    _asked(page, held)
    page.mouse.move(0, 0)
    page.locator(SWITCH).hover()
    page.wait_for_timeout(100)
    assert len(held) == 1


def test_colours_chosen_before_the_script(page: Page, held: list[Route]) -> None:
    scheme = "document.body.dataset.mdColorScheme"
    page.evaluate("localStorage.clear()")
    page.locator(SWITCH).click()
    _let_go(page, held)
    page.wait_for_function("__md_get('__palette')?.index === 1")
    page.locator(SWITCH).click()
    page.wait_for_function(f"{scheme} === 'slate'")


def test_the_system_turns_dark_on_an_open_page(page: Page, served: Served) -> None:
    page.goto(served.url, wait_until="networkidle")
    for scheme, shown in (("dark", "slate"), ("light", "default")):
        page.emulate_media(color_scheme=scheme)
        page.wait_for_function(f"document.body.dataset.mdColorScheme === '{shown}'")


def test_enter_pressed_before_the_script(page: Page, held: list[Route]) -> None:
    page.locator(".md-option").first.focus()
    page.keyboard.press("Enter")
    _let_go(page, held)
    page.wait_for_function("document.activeElement.id === '__palette_1'")


def test_words_typed_before_the_script(page: Page, held: list[Route]) -> None:
    page.keyboard.press("/")
    page.keyboard.type("kansainvälis")
    _let_go(page, held)
    page.locator(".md-search-result__list > li").first.wait_for()
    assert page.evaluate("document.activeElement.value") == "kansainvälis"


def test_search_left_before_the_script(page: Page, held: list[Route]) -> None:
    page.keyboard.press("/")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.name") != "query"
    _let_go(page, held)
    page.wait_for_load_state("networkidle")
    assert not page.locator("#__search").is_checked()


def test_the_switch_shows_the_choice_before_the_script(page: Page, held: list[Route]) -> None:
    page.evaluate("__md_set('__palette', {index: 2, color: {scheme: 'slate'}})")
    page.reload(wait_until="networkidle")
    assert held == []
    assert page.locator(SWITCH).get_attribute("for") == "__palette_0"
    assert page.locator(SWITCH).count() == 1
    assert "no-js" not in (page.locator("html").get_attribute("class") or "")


def test_a_question_in_the_address_is_answered(page: Page, served: Served) -> None:
    page.goto(f"{served.url}?q=kansainvälis")
    page.locator(".md-search-result__list > li").first.wait_for()
