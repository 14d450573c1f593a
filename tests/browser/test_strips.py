"""Strips of figures in a real browser: nothing meets its neighbour, and rows are level."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser.reader import pages, reader
from tests.browser.serve import Served

WIDTHS = (1280, 960, 390)
# Parts of a strip that meet, and parts of the same kind that start at the same figure's height
# but not at that of its neighbour.
# Parts of a strip that meet or leave their column, and periods and labels of a row that do not
# start at one height.
WRONG = """() => [...document.querySelectorAll(".ip-strip")].flatMap((strip) => {
  const parts = [...strip.querySelectorAll(
    ".ip-strip__number, .ip-strip__period, .ip-strip__label")].map((part) => {
      const range = document.createRange();
      range.selectNodeContents(part);
      const item = part.closest("li").getBoundingClientRect();
      return { name: part.textContent, kind: part.className, row: item.top,
        box: range.getBoundingClientRect(), room: item, start: part.getBoundingClientRect().top };
    });
  const meet = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
    && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > a.height / 3;
  return parts.flatMap((one, at) => [
    ...(one.box.right > one.room.right + 1 ? [`${one.name} | out of its column`] : []),
    ...parts.slice(at + 1).flatMap((other) => [
      ...(meet(one.box, other.box) ? [`${one.name} | ${other.name}`] : []),
      ...(one.kind === other.kind && one.kind !== "ip-strip__number" && one.row === other.row
        && Math.abs(one.start - other.start) > 1 ? [`${one.name} / ${other.name}`] : []),
    ]),
  ]);
})"""


@pytest.mark.parametrize("width", WIDTHS)
def test_figures_keep_apart_and_start_level(served: Served, browser: Browser, width: int) -> None:
    found, seen = {}, 0
    with reader(browser, (width, 900)) as page:
        for path in pages(served):
            if 'class="ip-strip"' not in served.html(path):
                continue
            seen += 1
            page.goto(served.url + path)
            if faults := page.evaluate(WRONG):
                found[path] = faults[:4]
    assert seen > 20
    assert found == {}
