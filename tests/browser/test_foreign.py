"""Nobody else is asked for anything, on any page: no request, no cookie, no error."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.serve import Served
from tests.browser.watch import Watch

LANGUAGES = ("fi", "en", "sv")
SETTLING = 200  # milliseconds in which scripts ask for what they ask for once loaded


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_keeps_to_itself(browser: Browser, served: Served, language: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    watch, faults = Watch(page, served.url), dict[str, list[str]]()
    paths = served.paths(language)
    assert paths, f"the site has no page in {language}"
    for path in paths:
        page.goto(served.url + path)
        page.wait_for_timeout(SETTLING)
        found = watch.take() + [f"cookie: {cookie.get('name')}" for cookie in context.cookies()]
        if found:
            faults[path] = found
    context.close()
    assert not faults


def test_only_the_reader_s_own_choice_is_kept(page: Page, served: Served) -> None:
    page.goto(served.url, wait_until="networkidle")
    kept = page.evaluate("Object.keys(localStorage).concat(Object.keys(sessionStorage))")
    assert [key for key in kept if not key.endswith(".__palette")] == []


def test_a_fault_is_noticed(page: Page, served: Served) -> None:
    watch = Watch(page, served.url)
    page.goto(served.url)
    page.evaluate("fetch('http://127.0.0.1:9/').catch(() => fetch('missing/nothing.json'))")
    page.wait_for_timeout(300)
    told = " ".join(watch.take())
    assert "elsewhere: http://127.0.0.1:9/" in told
    assert "404: " in told
