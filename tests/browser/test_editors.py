"""The editors' pages: nothing to copy is cut off, nothing is smaller than it may be."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser.reader import DESKTOP, PHONE, reader
from tests.browser.serve import Served

# Code whose end is out of sight, and tables in another size than the site's own.
AMISS = """() => {
  const small = (it) => parseFloat(getComputedStyle(it).fontSize) < 12;
  const told = (it) => it.textContent.trim().slice(0, 60);
  return {
    "cut off": [...document.querySelectorAll("article pre > code, article table")]
      .filter((it) => !it.closest(".ip-scroll") && it.scrollWidth > it.clientWidth + 1).map(told),
    "small": [...document.querySelectorAll("article :is(td, th, code)")].filter(small).map(told),
    "unlike a table of ours": [...document.querySelectorAll("article table:not(.ip-scroll *)")]
      .filter((it) => getComputedStyle(it).borderLeftWidth !== "0px").map(told),
  };
}"""


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_code_and_tables_can_be_read(
    served: Served, browser: Browser, size: tuple[int, int]
) -> None:
    paths = [path for path in served.paths() if "toimittajalle/" in path or "editors/" in path]
    assert len(paths) == 8
    with reader(browser, size) as page:
        for path in paths:
            page.goto(served.url + path)
            assert {what: one for what, one in page.evaluate(AMISS).items() if one} == {}, path
