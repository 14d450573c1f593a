"""axe on every page, light and dark, on a phone and on a desktop.

The page is loaded once; width and theme change under it, as they do for a reader. All rules
run at both widths; of the dark theme, which changes colours alone, the rules about colours.
"""

from __future__ import annotations

import json
from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page

from tests.browser.reader import DESKTOP, PHONE, SHARES, reader, share
from tests.browser.serve import Served

SCHEMES = {"light": "default", "dark": "slate"}
ALL: dict[str, Any] = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    # axe keeps this one off until asked, though it belongs to WCAG 2.2 AA.
    "rules": {"target-size": {"enabled": True}},
}
COLOURS: dict[str, Any] = {
    "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
}


def violations(page: Page, options: dict[str, Any]) -> list[str]:
    """What axe objects to, a line for each element."""
    options = {"resultTypes": ["violations"], "preload": False, "elementRef": False, **options}
    script = f"""axe.run({json.dumps(options)}).then(({{ violations }}) => violations.flatMap(
        ({{ id, nodes }}) => nodes.map((node) =>
            `${{id}}: ${{node.target}} ${{node.failureSummary}}`)
    ))"""
    found: list[str] = page.evaluate(script)
    return found


def choose(page: Page, scheme: str) -> None:
    """Let the reader's system change its theme; the page must follow."""
    page.emulate_media(color_scheme="light" if scheme == "light" else "dark")
    page.wait_for_function(f"document.body.dataset.mdColorScheme === '{SCHEMES[scheme]}'")


def objections(page: Page) -> dict[str, list[str]]:
    """What axe objects to in the page as it is open, by width and theme."""
    page.evaluate(AXE_SCRIPT)
    found = {}
    for width, height in (PHONE, DESKTOP):
        page.set_viewport_size({"width": width, "height": height})
        for scheme, options in {"light": ALL, "dark": COLOURS}.items():
            choose(page, scheme)
            found[f"{width} {scheme}"] = violations(page, options)
    return {state: lines for state, lines in found.items() if lines}


@pytest.mark.parametrize("number", SHARES)
def test_axe_has_no_objection(served: Served, browser: Browser, number: int) -> None:
    found = {}
    with reader(browser, PHONE, reduced_motion="reduce") as page:
        for path in share(served, number):
            page.goto(served.url + path)
            if objected := objections(page):
                found[path] = objected
    assert found == {}


def test_axe_objects_to_what_is_wrong_in_either_theme(served: Served, browser: Browser) -> None:
    fault = '<p class="fault">grey</p><style>[data-md-color-scheme={}] .fault{{color:{}}}</style>'
    with reader(browser) as page:
        page.goto(served.url)
        for scheme, colour in {"default": "#eee", "slate": "#222"}.items():
            page.locator("article").evaluate(
                "(it, html) => it.insertAdjacentHTML('beforeend', html)",
                fault.format(scheme, colour),
            )
        assert sorted(objections(page)) == ["1280 dark", "1280 light", "390 dark", "390 light"]
