"""Readers without scripts, without motion, with colours of their own."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup, Tag
from playwright.sync_api import Browser, Page

from tests.browser.reader import DESKTOP, PHONE, SHARES, one_of_each_kind, reader, share
from tests.browser.serve import Served

# What a reader without scripts lacks in the page as it is open.
LACKING = """() => {
  const shown = (it) => it.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    && it.getBoundingClientRect().height > 0;
  const missing = (selector) =>
    [...document.querySelectorAll(selector)].some(shown) ? [] : [selector];
  const hidden = (selector, excepted) => [...document.querySelectorAll(selector)]
    .filter((it) => !shown(it) && !it.closest(excepted)).map((it) => it.outerHTML.slice(0, 120));
  const figures = [...document.querySelectorAll("figure.ip-chart")].filter((it) =>
    [...it.querySelectorAll("svg[role=img]")].filter(shown).length !== 1).map((it) => it.id);
  return [
    ...["h1", "main article", "footer a", "header .ip-wordmark"].flatMap(missing),
    ...hidden("article :is(p, li, dt, dd, h2, h3, h4, figure, table)",
      "details:not([open]), .ip-explore, .ip-directory__count, .ip-directory__filters, "
        + ".ip-chart-page__open, .ip-hidden, svg"),
    ...figures.map((id) => `drawing of ${id}`),
  ];
}"""
# Controls that would do nothing.
DEAD = """() => [...document.querySelectorAll("button, select, input, label[for], [role=button]")]
  .filter((it) => it.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    && it.getBoundingClientRect().height > 1 && it.getBoundingClientRect().right > 0)
  .map((it) => it.outerHTML.slice(0, 120))"""
# Whatever still moves.
MOVING = """() => {
  const late = (times) => times.split(", ").some((time) => parseFloat(time) > 0);
  return [...document.querySelectorAll("body, body *")].flatMap((it) => ["", "::before", "::after"]
    .filter((part) => {
      const style = getComputedStyle(it, part || null);
      return late(style.transitionDuration)
        || (style.animationName !== "none" && late(style.animationDuration))
        || style.scrollBehavior === "smooth";
    }).map((part) => it.outerHTML.slice(0, 80) + part));
}"""
# Text, marks and edges that melt into the ground of the reader's colours.
MELTED = """() => {
  const shown = (it) => it.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    && it.getBoundingClientRect().height > 1;
  const ground = (it) => {
    for (; it; it = it.parentElement) {
      const colour = getComputedStyle(it).backgroundColor;
      if (!/^rgba.*, 0\\)$/.test(colour)) return colour;
    }
    return "rgb(255, 255, 255)";
  };
  const drawing = (it) => {
    const style = getComputedStyle(it);
    return [style.fill, style.stroke].every((paint) => paint === "none" || paint === ground(it));
  };
  return [
    ...[...document.querySelectorAll("body :is(h1, h2, h3, h4, p, li, a, td, th, summary, label)")]
      .filter((it) => shown(it) && it.innerText?.trim())
      .filter((it) => getComputedStyle(it).color === ground(it)),
    ...[...document.querySelectorAll("main svg[role=img] :is(path, rect, circle, line, text)")]
      .filter((it) => shown(it) && !it.closest("defs, pattern, clipPath") && drawing(it)),
  ].map((it) => it.outerHTML.slice(0, 120));
}"""


@pytest.mark.parametrize("number", SHARES)
def test_page_is_complete_without_scripts(served: Served, browser: Browser, number: int) -> None:
    found = {}
    with reader(browser, PHONE, java_script_enabled=False) as page:
        for path in share(served, number):
            page.goto(served.url + path)
            if lacking := page.evaluate(LACKING) + page.evaluate(DEAD):
                found[path] = lacking
    assert found == {}


def test_tables_and_navigation_open_without_scripts(served: Served, browser: Browser) -> None:
    with reader(browser, PHONE, java_script_enabled=False) as page:
        for path in one_of_each_kind(served):
            page.goto(served.url + path)
            for summary in page.locator("main summary:visible").all():
                summary.click()
            assert page.locator("main table").count() == page.locator("main table:visible").count()
            # A language of few pages has no menu.
            if page.locator(".ip-nav").count() or not path.startswith("sv/"):
                leave_by_menu(page)
            page.goto(served.url + path)
            page.locator("header a[hreflang]").first.click()
            page.locator("h1").wait_for()


def leave_by_menu(page: Page) -> None:
    """Open the menu and follow a link in it to another page."""
    before = page.url
    page.locator("header summary").click()
    links = page.locator("header nav a:not([aria-current=page])")
    links.last.click()
    page.wait_for_url(lambda url: url != before)
    page.locator("h1").wait_for()


@pytest.mark.parametrize("number", SHARES)
def test_nothing_moves_for_who_asked_for_calm(
    served: Served, browser: Browser, number: int
) -> None:
    with reader(browser, DESKTOP, reduced_motion="reduce") as page:
        found = {}
        for path in share(served, number):
            page.goto(served.url + path)
            if moving := page.evaluate(MOVING):
                found[path] = moving[:4]
    assert found == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_forced_colours_leave_text_and_drawings(
    served: Served, browser: Browser, scheme: str
) -> None:
    found = {}
    with reader(browser, DESKTOP, forced_colors="active", color_scheme=scheme) as page:
        for path in one_of_each_kind(served):
            page.goto(served.url + path)
            if melted := page.evaluate(MELTED):
                found[path] = melted[:4]
    assert found == {}


@pytest.mark.parametrize(
    ("options", "look", "fault"),
    [
        ({"java_script_enabled": False}, LACKING, '<p style="display:none">lost</p>'),
        ({"java_script_enabled": False}, DEAD, "<button>dead</button>"),
        ({}, MOVING, '<p style="transition:color 1s">slow</p>'),
        (
            {"forced_colors": "active"},
            MELTED,
            '<p style="forced-color-adjust:none;color:#fff;background:#fff">mist</p>',
        ),
    ],
    ids=["hidden", "dead", "moving", "melted"],
)
def test_faults_are_found(
    served: Served, browser: Browser, options: dict[str, object], look: str, fault: str
) -> None:
    html = served.html("").replace("</article>", f"{fault}</article>")
    with reader(browser, PHONE, **options) as page:
        page.route(served.url, lambda route: route.fulfill(body=html, content_type="text/html"))
        page.goto(served.url)
        words = BeautifulSoup(fault, "html.parser").find(["p", "button"])
        assert isinstance(words, Tag)
        assert any(words.get_text() in line for line in page.evaluate(look))
