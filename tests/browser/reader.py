"""The pages of the built site in shares, and readers of many kinds who look at them.

``PAGES=en/networks/`` in the environment restricts every test that uses this module to the
pages whose address holds that text.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, Page

from tests.browser.serve import Served, language_of

# Workers take shares, not pages: opening a browser costs more than most pages do.
SHARES = range(8)
PHONE, DESKTOP = (390, 844), (1280, 900)
CHART_PAGE = re.compile(r"^(kuviot|en/charts)/")
# What tells a page of a kind: text in its HTML.
KINDS = {
    "home": "ip-page--home",
    "chart page": "data-ip-explore",
    "charts": 'class="ip-chart"',
    "contents": 'class="ip-contents"',
    "table": 'class="ip-table',
    "cards": 'class="ip-cards',
    "timeline": 'class="ip-timeline',
    "directory": 'class="ip-directory',
    "places": 'class="ip-places',
    "sources": 'class="ip-sources',
}


def pages(served: Served) -> list[str]:
    """The addresses of all pages asked for, the chart pages among them."""
    wanted = os.environ.get("PAGES", "")
    found = [path for path in served.paths() if wanted in path]
    assert found, f"no page has {wanted!r} in its address"
    return found


def share(served: Served, number: int) -> list[str]:
    """The pages of one worker's share; long and short, Finnish and English are mixed."""
    return pages(served)[number :: len(SHARES)]


def one_of_each_kind(served: Served) -> list[str]:
    """One page of each kind in each language, without repetition."""
    seen: dict[tuple[str, str], str] = {}
    for path in pages(served):
        html = served.html(path)
        for kind, sign in KINDS.items():
            if sign in html:
                seen.setdefault((language_of(html), kind), path)
    return sorted(set(seen.values()))


@contextmanager
def reader(browser: Browser, size: tuple[int, int] = DESKTOP, **options: Any) -> Iterator[Page]:
    """A page of a reader who was never here, with the options of Playwright's contexts."""
    # The site's own policy, which test_csp.py proves, would stop the tools of the tests too.
    options = {"bypass_csp": True} | options
    context = browser.new_context(viewport={"width": size[0], "height": size[1]}, **options)
    try:
        yield context.new_page()
    finally:
        context.close()


def visit(
    page: Page, served: Served, paths: list[str], look: Callable[[Page], object]
) -> dict[str, object]:
    """What ``look`` finds on each of ``paths``; pages without a find are left out."""
    found: dict[str, object] = {}
    for path in paths:
        page.goto(served.url + path)
        if finds := look(page):
            found[path] = finds
    return found
