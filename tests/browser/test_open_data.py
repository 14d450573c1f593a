"""The catalogue of datasets: calm when closed, open where a link leads to a dataset."""

from __future__ import annotations

from playwright.sync_api import Browser

from tests.browser.reader import DESKTOP, reader
from tests.browser.serve import Served

PATHS = ("avoin-data/", "en/open-data/")
COLUMNS = "#residents ~ details code"
# About four windows for each ten datasets.
TALLEST = 9_000


def test_a_link_opens_the_details_without_scripts(served: Served, browser: Browser) -> None:
    with reader(browser, DESKTOP, java_script_enabled=False) as page:
        for path in PATHS:
            page.goto(served.url + path)
            columns = page.locator(COLUMNS).first
            assert not columns.is_visible(), path
            page.goto(f"{served.url}{path}#residents")
            assert columns.is_visible(), path
            assert page.locator(".ip-dataset dl:visible").count() == 1, path
            assert page.locator("#residents").bounding_box()["y"] < DESKTOP[1] / 2, path  # type: ignore[index]


def test_the_catalogue_can_be_overlooked(served: Served, browser: Browser) -> None:
    with reader(browser, DESKTOP) as page:
        for path in PATHS:
            page.goto(served.url + path)
            assert page.evaluate("document.scrollingElement.scrollHeight") < TALLEST, path
