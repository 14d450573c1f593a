"""The grid of a page on a wide screen: two right edges, rows of cards without holes."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser.reader import DESKTOP, one_of_each_kind, reader, visit
from tests.browser.serve import Served

TABLET = (768, 1024)
# What is wider than a table or a chart may be. A grid in itself may fill the page.
BEYOND = """() => {
  const page = document.querySelector(".ip-page");
  const wide = parseFloat(getComputedStyle(document.documentElement).fontSize) * 40;
  const grids = ".ip-cards, .ip-strip, .ip-places, .ip-timeline, .ip-open-data, .ip-contents";
  return [...page.children].filter((it) => !it.matches(grids) && it.matches("h1 ~ *")
    && it.getBoundingClientRect().width > wide + 1).map((it) => it.outerHTML.slice(0, 90));
}"""
# Rows of cards that end before the row does.
HOLES = """() => [...document.querySelectorAll(".ip-cards__list")].flatMap((list) => {
  const ends = new Map();
  for (const card of list.children) {
    const box = card.getBoundingClientRect();
    ends.set(box.top, Math.max(ends.get(box.top) ?? 0, box.right));
  }
  const end = list.getBoundingClientRect().right;
  return [...ends.values()].filter((right) => right < end - 2).map((right) => end - right);
})"""


@pytest.mark.parametrize("size", [DESKTOP, TABLET], ids=["desktop", "tablet"])
def test_blocks_keep_to_the_grid(browser: Browser, served: Served, size: tuple[int, int]) -> None:
    kinds = [path for path in one_of_each_kind(served) if "editors" not in path]
    paths = sorted({*kinds, "tavoitteet/", "en/goals/", "paakaupunkiseutu/helsinki-2019/"})
    with reader(browser, size) as page:
        found = visit(page, served, paths, lambda it: it.evaluate(BEYOND))
        assert found == {}
        assert visit(page, served, paths, lambda it: it.evaluate(HOLES)) == {}


def test_cards_stand_out_from_the_page_in_the_dark(browser: Browser, served: Served) -> None:
    shade = """(it) => getComputedStyle(it).backgroundColor.match(/\\d+/g)
      .map((part) => (part / 255) ** 2.2)
      .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0.05)"""
    with reader(browser, color_scheme="dark") as page:
        page.goto(served.url + "tavoitteet/")
        card = page.locator(".ip-card").first.evaluate(shade)
        assert card / page.locator("body").evaluate(shade) > 1.2
