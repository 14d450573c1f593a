"""The button on the page that is made for printing."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser.reader import PHONE, reader
from tests.browser.serve import Served

BUTTONS = {"profiili/": "Tulosta tiivistelmä", "en/profile/": "Print the summary"}
COUNTING = "window.printed = 0; window.print = () => { window.printed += 1; };"


@pytest.mark.parametrize("path", BUTTONS)
def test_the_button_prints(served: Served, browser: Browser, path: str) -> None:
    with reader(browser, PHONE) as page:
        page.add_init_script(COUNTING)
        page.goto(served.url + path)
        button = page.get_by_role("button", name=BUTTONS[path])
        button.focus()
        page.keyboard.press("Enter")
        assert page.evaluate("window.printed") == 1
        page.emulate_media(media="print")
        assert not button.is_visible()


@pytest.mark.parametrize("path", BUTTONS)
def test_without_scripts_there_is_no_button(served: Served, browser: Browser, path: str) -> None:
    with reader(browser, PHONE, java_script_enabled=False) as page:
        page.goto(served.url + path)
        assert page.locator("[data-ip-print]").count() == 1
        assert not page.locator("[data-ip-print]").is_visible()
        # Nor is there a hole where it would be.
        assert page.locator(".ip-print").bounding_box()["height"] == 0  # type: ignore[index]


@pytest.mark.parametrize("path", BUTTONS)
def test_figures_stand_four_in_a_row_on_paper(served: Served, browser: Browser, path: str) -> None:
    with reader(browser, (680, 980)) as page:
        page.goto(served.url + path)
        page.emulate_media(media="print")
        columns = page.locator(".ip-strip__list").evaluate(
            "it => getComputedStyle(it).gridTemplateColumns"
        )
        assert len(columns.split()) == 4
