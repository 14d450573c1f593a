"""On paper: no navigation, every table, every address, light colours."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.reader import SHARES, one_of_each_kind, reader, share
from tests.browser.serve import Served

A4 = (680, 980)
GONE = (
    ".md-skip, .ip-header__tools, .ip-menu, .ip-nav, .ip-path, .ip-contents, .ip-onward, "
    ".ip-footer__links, .ip-directory__filters, .ip-chart__links, summary"
)
# What is wrong with the page as printed.
WRONG = """(gone) => {
  const shown = (it) =>
    it.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })
      && it.getBoundingClientRect().height > 1;
  const grey = (colour) => Math.max(...colour.match(/[\\d.]+/g).slice(0, 3).map(Number));
  const text = (it) => it.outerHTML.slice(0, 120);
  const all = (selector, test) => [...document.querySelectorAll(selector)].filter(test).map(text);
  return {
    "navigation printed": all(gone, shown),
    "not printed": all("h1, main table, main figure, article p:not(:empty)", (it) =>
      !shown(it) && !it.closest(
        ".ip-hidden, [hidden], .ip-explore, .ip-directory__count, .ip-contents, "
          + ".ip-chart-page__open, .ip-chart-page__says",
      )),
    "address not printed": all("main a[href^=http]", (it) =>
      shown(it) && !getComputedStyle(it, "::after").content.includes(it.href.slice(8, 20))),
    "dark ground": all("html, body, main *", (it) => {
      const colour = getComputedStyle(it).backgroundColor;
      return shown(it) && !/^rgba.*, 0\\)$/.test(colour) && grey(colour) < 200;
    }),
    "pale text": all("main :is(h1, h2, h3, p, li, td, th, a)", (it) =>
      shown(it) && grey(getComputedStyle(it).color) > 200),
    "pale drawing": all("main svg text", (it) =>
      shown(it) && grey(getComputedStyle(it).fill) > 200),
    "wider than the paper": document.scrollingElement.scrollWidth > innerWidth + 1
      ? [`${document.scrollingElement.scrollWidth} px`] : [],
  };
}"""


def wrong(page: Page) -> dict[str, list[str]]:
    """What is wrong with the open page on paper, by kind of fault."""
    page.emulate_media(media="print")
    found: dict[str, list[str]] = page.evaluate(WRONG, GONE)
    page.emulate_media(media="screen")
    return {fault: places[:4] for fault, places in found.items() if places}


@pytest.mark.parametrize("number", SHARES)
def test_paper_is_complete_and_light(served: Served, browser: Browser, number: int) -> None:
    found = {}
    # The reader chose dark: paper is white all the same.
    with reader(browser, A4, color_scheme="dark") as page:
        for path in share(served, number):
            page.goto(served.url + path)
            if faults := wrong(page):
                found[path] = faults
    assert found == {}


def test_paper_needs_no_script(served: Served, browser: Browser) -> None:
    found: dict[str, Any] = {}
    with reader(browser, A4, java_script_enabled=False) as page:
        for path in one_of_each_kind(served):
            page.goto(served.url + path)
            if faults := wrong(page):
                found[path] = faults
    assert found == {}


def test_what_is_folded_opens_for_paper(served: Served, browser: Browser) -> None:
    closed = ".ip-page details:not([open])"
    with reader(browser) as page:
        page.goto(f"{served.url}luvut/vaesto/")
        assert page.locator(closed).count() > 3
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert page.locator(closed).count() == 0


def sheets(page: Page) -> int:
    """How many sides of A4 the open page takes."""
    return page.pdf(format="A4", prefer_css_page_size=True).count(b"/Type /Page\n")


def test_a_page_prints_to_few_sheets(served: Served, browser: Browser) -> None:
    with reader(browser) as page:
        page.goto(served.url)
        assert 1 <= sheets(page) <= 6


@pytest.mark.parametrize("path", ["profiili/", "en/profile/"])
def test_the_summary_prints_on_two_pages(served: Served, browser: Browser, path: str) -> None:
    with reader(browser) as page:
        page.goto(served.url + path)
        assert sheets(page) == 2


FAULTS = {
    "navigation printed": '<nav class="ip-nav" style="display:block!important">away</nav>',
    "not printed": '<p style="display:none">lost</p>',
    "address not printed": '<span class="x"><style>.x a::after{content:""!important}</style>'
    '<a href="https://elsewhere.example/">there</a></span>',
    "dark ground": '<div style="background:#123">night</div>',
    "pale text": '<p style="color:#eee">mist</p>',
    "pale drawing": '<svg width="90" height="90"><text y="9" fill="#eee">mist</text></svg>',
    "wider than the paper": '<div style="width:2000px">wide</div>',
}


@pytest.mark.parametrize("fault", FAULTS)
def test_what_is_wrong_on_paper_is_found(served: Served, browser: Browser, fault: str) -> None:
    with reader(browser, A4, color_scheme="dark") as page:
        page.goto(served.url)
        page.locator("article").evaluate(
            "(it, html) => it.insertAdjacentHTML('beforeend', html)", FAULTS[fault]
        )
        assert fault in wrong(page)
