"""The whole page with the Tab key alone: what is reached, in what order, and whether it is seen."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.reader import DESKTOP, PHONE, one_of_each_kind, reader
from tests.browser.serve import Served

SIZES = {"phone": PHONE, "desktop": DESKTOP}
# Marks every stop with its number in the document; the answer counts them.
MARK = """() => {
  const stops = [...document.querySelectorAll(
    "a[href], button:not([disabled]), summary, select, input:not([type=hidden]), [tabindex]",
  )].filter((it) => it.tabIndex >= 0 && it.checkVisibility({ visibilityProperty: true })
    && (it.type !== "radio" || it.matches(":checked, :not(:checked ~ *):first-of-type"))
    && !(it.matches("details:not([open]) *") && !it.matches("details > summary")));
  stops.forEach((it, at) => (it.dataset.stop = at));
  return stops.map((it) => it.outerHTML.slice(0, 100));
}"""
# Where the focus is, whether a ring is drawn around it, and whether something covers it.
STOP = """() => {
  const it = document.activeElement;
  if (!it || it === document.body) return null;
  // The theme's option is a radio button of no size; the label beside it carries the ring.
  const seen = it.matches(".md-option") ? it.parentElement.querySelector("label:not([hidden])")
    : it;
  const style = getComputedStyle(seen);
  const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
    || (it.matches(".md-search__input")
      && getComputedStyle(it.closest("form")).outlineStyle !== "none");
  const boxes = [...seen.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
  const inside = (box) =>
    box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  const top = boxes.some((box) => [.5, .2, .8].some((part) => {
    const x = Math.min(innerWidth - 2, Math.max(1, box.left + box.width * part));
    const y = Math.min(innerHeight - 2, Math.max(1, box.top + Math.min(box.height, 60) / 2));
    const found = document.elementFromPoint(x, y);
    return found && (seen === found || seen.contains(found) || found.contains(seen)
      && !found.matches(".md-overlay"));
  }));
  const faults = [...(ring ? [] : ["no ring"]), ...(boxes.some(inside) ? [] : ["out of sight"]),
    ...(top ? [] : ["covered"])];
  return { at: it.dataset.stop === undefined ? -1 : Number(it.dataset.stop), faults,
    html: it.outerHTML.slice(0, 100) };
}"""


def walk(page: Page) -> list[str]:
    """The faults of a walk with the Tab key from the top to the end of the open page."""
    stops = page.evaluate(MARK)
    visited: list[dict[str, Any]] = []
    for _ in range(len(stops) + 3):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        # Past the end the focus leaves the page; without a browser's frame it may start anew.
        if stop is None or (len(visited) >= len(stops) and stop["at"] == 0):
            break
        visited.append(stop)
    else:
        return ["the end is not reached: a trap"]
    order = [stop["at"] for stop in visited]
    faults = [f"{fault}: {stop['html']}" for stop in visited for fault in stop["faults"]]
    if not visited or "md-skip" not in visited[0]["html"]:
        faults.append("the skip link is not first")
    if order != sorted(order):
        faults.append(f"out of order: {order}")
    faults += [f"not reached: {html}" for at, html in enumerate(stops) if at not in order]
    return faults


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["fi", "en"])
def test_tab_reaches_and_shows_everything(
    served: Served, browser: Browser, size: str, language: str
) -> None:
    found = {}
    with reader(browser, SIZES[size], reduced_motion="reduce") as page:
        for path in one_of_each_kind(served):
            if path.startswith("en/") != (language == "en"):
                continue
            page.goto(served.url + path)
            if faults := walk(page):
                found[path] = faults
    assert found == {}


def test_skip_link_leads_to_the_text(served: Served, browser: Browser) -> None:
    with reader(browser) as page:
        for path in one_of_each_kind(served):
            page.goto(served.url + path)
            page.keyboard.press("Tab")
            assert page.evaluate("document.activeElement.matches('.md-skip')"), path
            page.keyboard.press("Enter")
            page.keyboard.press("Tab")
            assert page.evaluate("!document.activeElement.closest('header, footer')"), path


def test_menu_opens_and_closes_by_key(served: Served, browser: Browser) -> None:
    with reader(browser, PHONE) as page:
        page.goto(served.url)
        links = page.locator("header nav a")
        assert not links.first.is_visible()
        page.locator(".ip-menu summary").focus()
        page.keyboard.press("Enter")
        assert links.first.is_visible()
        assert walked_to(page, "header nav a")
        page.keyboard.press("Escape")
        assert not links.first.is_visible()
        assert page.evaluate("document.activeElement.matches('.ip-menu summary')")


def walked_to(page: Page, selector: str) -> bool:
    """Whether the next Tab stop is ``selector``."""
    page.keyboard.press("Tab")
    found: bool = page.evaluate("it => document.activeElement.matches(it)", selector)
    return found


def test_search_opens_and_closes_by_key(served: Served, browser: Browser) -> None:
    for size in SIZES.values():
        with reader(browser, size) as page:
            page.goto(served.url)
            page.keyboard.press("f")
            page.wait_for_function("document.activeElement.matches('.md-search__input')")
            page.keyboard.type("espoo")
            page.wait_for_selector(".md-search-result__item a")
            page.keyboard.press("ArrowDown")
            page.wait_for_function("document.activeElement.matches('.md-search-result__link')")
            assert page.evaluate(STOP)["faults"] == []
            page.keyboard.press("Escape")
            page.wait_for_function("!document.activeElement.closest('.md-search')")
            assert not page.locator(".md-search__output").is_visible()


def test_palette_changes_by_key(served: Served, browser: Browser) -> None:
    with reader(browser) as page:
        page.goto(served.url)
        scheme = "document.body.dataset.mdColorScheme"
        page.locator(".md-option").first.focus()
        page.wait_for_load_state("networkidle")
        seen = []
        for _ in range(3):
            page.keyboard.press("Enter")
            seen.append(page.evaluate(scheme))
        assert set(seen) == {"default", "slate"}
        assert page.evaluate(STOP)["faults"] == []


def test_directory_filters_and_details_open_by_key(served: Served, browser: Browser) -> None:
    with reader(browser) as page:
        for path in one_of_each_kind(served):
            page.goto(served.url + path)
            for summary in page.locator("main summary").all()[:2]:
                summary.press("Space")
                assert summary.evaluate("it => it.parentElement.open"), path
            if page.locator(".ip-directory").count():
                entries = page.locator(".ip-directory__list > li:visible")
                before = entries.count()
                page.locator(".ip-directory select").first.press("ArrowDown")
                assert 0 < entries.count() < before, path


FAULTS = {
    "no ring": '<a href="#a" style="outline:none!important">a</a>',
    "out of sight": '<a href="#a" style="position:absolute;left:-9999px">a</a>',
    "covered": '<div style="position:relative"><a href="#a">a</a>'
    '<div style="position:absolute;inset:-9px;background:#fff"></div></div>',
    "out of order": '<a href="#a" tabindex="3">a</a>',
    "a trap": '<a href="#a" onblur="setTimeout(() => this.focus())">a</a>',
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_on_the_way_is_found(served: Served, browser: Browser, fault: str) -> None:
    with reader(browser) as page:
        page.goto(served.url)
        page.locator("article").evaluate(
            "(it, html) => it.insertAdjacentHTML('beforeend', html)", FAULTS[fault]
        )
        assert any(fault in line for line in walk(page))
