"""Room for everyone: 320 px, 400 % zoom, wider text spacing, fingers."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.reader import DESKTOP, SHARES, reader, share
from tests.browser.serve import Served

# A 1280 px screen at 400 % leaves 320 px; a low one at 400 % leaves 256 px of height.
ZOOMED = (320, 256)
# WCAG 1.4.12, as its success criterion gives the values.
SPACING = """* { line-height: 1.5 !important; letter-spacing: .12em !important;
  word-spacing: .16em !important } p { margin-bottom: 2em !important }"""
# What is wider than the window and not inside a box that scrolls by itself.
TOO_WIDE = """() => {
  const room = document.documentElement.clientWidth;
  if (document.scrollingElement.scrollWidth <= room) return [];
  const held = (it) => it && it !== document.body &&
    (getComputedStyle(it).overflowX !== "visible" || held(it.parentElement));
  const wide = [...document.body.querySelectorAll("*")].filter((it) =>
    it.getBoundingClientRect().right > room + 1 && !held(it.parentElement));
  return [`${document.scrollingElement.scrollWidth} px`,
    ...wide.slice(0, 3).map((it) => it.outerHTML.slice(0, 120))];
}"""
# Words cut off by a box of fixed size.
CUT = """() => [...document.querySelectorAll("body *")].filter((it) => {
  const style = getComputedStyle(it);
  if (!it.innerText?.trim() || !it.checkVisibility({ visibilityProperty: true })) return false;
  if (style.clipPath !== "none") return false;
  if (it.closest(".ip-hidden, .md-search, .ip-languages__name")) return false;
  return (/hidden|clip/.test(style.overflowX) && it.scrollWidth > it.clientWidth + 1)
    || (/hidden|clip/.test(style.overflowY) && it.scrollHeight > it.clientHeight + 1);
}).map((it) => it.outerHTML.slice(0, 120))"""
# WCAG 2.5.8: 24 by 24 px, or a circle of 24 px around the middle that meets no other target;
# links within a sentence are excepted.
SMALL = """() => {
  const targets = [...document.querySelectorAll(
    "a[href], button, summary, select, input:not([type=hidden]), label[for], [role=button]",
  )].filter((it) => it.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    && !it.closest(".md-search, .ip-hidden, svg") && getComputedStyle(it).clipPath === "none"
    && it.getBoundingClientRect().right > 0 && it.getBoundingClientRect().bottom > 0);
  const boxes = targets.map((it) => it.getBoundingClientRect());
  const small = (box) => box.width < 24 || box.height < 24;
  const inline = (it) => getComputedStyle(it).display === "inline" && it.parentElement
    && it.closest("p, li, td, th, dd, dt, caption, figcaption, h1, h2, h3, h4")?.innerText.trim()
      !== it.innerText.trim();
  const near = (a, b) => {
    const [x, y] = [a.left + a.width / 2, a.top + a.height / 2];
    const left = Math.max(b.left, Math.min(x, b.right));
    const top = Math.max(b.top, Math.min(y, b.bottom));
    const reach = small(b) ? Math.hypot(x - b.left - b.width / 2, y - b.top - b.height / 2) - 12
      : Math.hypot(x - left, y - top);
    return reach < 12;
  };
  return targets.filter((it, at) => small(boxes[at]) && !inline(it)
    && boxes.some((other, of) => of !== at && !targets[of].contains(it) && !it.contains(targets[of])
      && near(boxes[at], other)))
    .map((it) => `${Math.round(it.getBoundingClientRect().width)} x ${Math.round(
      it.getBoundingClientRect().height)}: ${it.outerHTML.slice(0, 120)}`);
}"""


def faults_of_room(page: Page) -> dict[str, object]:
    """What does not fit in the page as it is open."""
    found = {}
    page.set_viewport_size({"width": ZOOMED[0], "height": ZOOMED[1]})
    # Tables behind a summary must fit as well.
    page.locator("details").evaluate_all("all => all.forEach((it) => (it.open = true))")
    found["320 px"] = page.evaluate(TOO_WIDE)
    found["small targets"] = page.evaluate(SMALL)
    page.locator("head").evaluate(
        "(it, css) => it.insertAdjacentHTML('beforeend', `<style class=spacing>${css}</style>`)",
        SPACING,
    )
    found["320 px, spaced"] = page.evaluate(TOO_WIDE)
    found["320 px, cut"] = page.evaluate(CUT)
    page.set_viewport_size({"width": DESKTOP[0], "height": DESKTOP[1]})
    found["1280 px, spaced"] = page.evaluate(TOO_WIDE)
    found["1280 px, cut"] = page.evaluate(CUT)
    page.locator(".spacing").evaluate("it => it.remove()")
    found["1280 px"] = page.evaluate(TOO_WIDE)
    found["small targets, 1280 px"] = page.evaluate(SMALL)
    return {state: lines for state, lines in found.items() if lines}


@pytest.mark.parametrize("number", SHARES)
def test_everything_fits(served: Served, browser: Browser, number: int) -> None:
    found = {}
    with reader(browser, ZOOMED, reduced_motion="reduce") as page:
        for path in share(served, number):
            page.goto(served.url + path)
            if faults := faults_of_room(page):
                found[path] = faults
    assert found == {}


FAULTS = {
    "320 px": '<div style="width:330px">wide</div>',
    "1280 px, cut": '<div style="height:1em;overflow:hidden">one<br>two</div>',
    "small targets": '<div><a style="display:block;width:9px;height:9px" href="#a">a</a>'
    '<a style="display:block;width:9px;height:9px" href="#b">b</a></div>',
}


@pytest.mark.parametrize("fault", FAULTS)
def test_what_does_not_fit_is_found(served: Served, browser: Browser, fault: str) -> None:
    with reader(browser, ZOOMED, reduced_motion="reduce") as page:
        page.goto(served.url)
        page.locator("article").evaluate(
            "(it, html) => it.insertAdjacentHTML('beforeend', html)", FAULTS[fault]
        )
        assert fault in faults_of_room(page)
