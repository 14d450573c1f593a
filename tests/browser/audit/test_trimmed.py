"""A page looks the same with the trimmed stylesheet as with all of the theme's and ours."""

from __future__ import annotations

import re
from pathlib import Path

import material
import pytest
from playwright.sync_api import Browser, Page, Route

from tests.browser.serve import Served

THEMES = Path(material.__file__).parent / "templates/assets/stylesheets"
OURS = Path(__file__).parents[3] / "overrides/assets/stylesheets"
CONFIG = Path(__file__).parents[3] / "mkdocs.yml"
PAGES = ("", "en/networks/", "kuviot/eu_projects/", "toimittajalle/")
WIDTHS = (390, 1280)
LOOKS = (
    {"media": "screen", "color_scheme": "light"},
    {"media": "screen", "color_scheme": "dark"},
    {"media": "print", "color_scheme": "light"},
)
# Of each sort of element one: by its name and its classes.
COMPARE = """async ([own, full]) => {
  const sort = (element) => `${element.tagName}.${element.getAttribute("class") ?? ""}`;
  const sample = new Map();
  for (const element of document.querySelectorAll("body, body *")) {
    const key = sort(element);
    if (!sample.has(key)) sample.set(key, element);
  }
  const styles = (element, part) => {
    const style = getComputedStyle(element, part);
    return [...style].filter((name) => !name.startsWith("--"))
      .map((name) => `${name}: ${style.getPropertyValue(name)}`);
  };
  const all = () => [...sample].flatMap(([key, element]) =>
    [null, "::before", "::after"].map((part) => [`${key} ${part ?? ""}`, styles(element, part)]));
  const link = document.querySelector('link[href*="stylesheets/site."]');
  const swap = (address) => new Promise((done) => { link.onload = done; link.href = address; });
  // The theme's script answers to a change of colours a moment later.
  await new Promise((done) => setTimeout(done, 200));
  const short = all();
  await swap(full);
  const long = all();
  await swap(own);
  const found = [];
  long.forEach(([key, one], at) => {
    const other = short[at][1];
    if (one.join() !== other.join()) {
      found.push([key, one.filter((line) => !other.includes(line)).slice(0, 4).join("; ")]);
    }
  });
  return [sample.size, found.slice(-5)];
}"""


@pytest.fixture(scope="module")
def whole() -> str:
    """All stylesheets as they were before."""
    ours = re.findall(r"assets/stylesheets/([\w.-]+\.css)", CONFIG.read_text(encoding="utf-8"))
    files = [*THEMES.glob("main.*.css"), *THEMES.glob("palette.*.css"), *(OURS / n for n in ours)]
    return "".join(file.read_text(encoding="utf-8") for file in files)


def differences(page: Page, whole: str) -> list[list[str]]:
    """Some of what looks otherwise with all stylesheets than with the page's own."""

    def answer(route: Route) -> None:
        route.fulfill(body=whole, content_type="text/css; charset=utf-8")

    page.route("**/*.css?all", answer)
    own = page.locator('link[href*="stylesheets/site."]').get_attribute("href") or ""
    size, found = page.evaluate(COMPARE, [own, f"{own}?all"])
    assert size > 20
    return list(found)


@pytest.mark.parametrize("path", PAGES)
def test_looks_the_same(browser: Browser, served: Served, whole: str, path: str) -> None:
    page = browser.new_page(reduced_motion="reduce")
    page.goto(served.url + path)
    # The first change of colours would bring the theme's script, in the middle of a comparison.
    page.dispatch_event(".ip-header__tools", "pointerover")
    page.wait_for_load_state("networkidle")
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        for look in LOOKS:
            page.emulate_media(**look, reduced_motion="reduce")  # type: ignore[arg-type]
            assert differences(page, whole) == [], (width, look)
    page.close()


@pytest.mark.parametrize("width", WIDTHS)
def test_search_looks_the_same(browser: Browser, served: Served, whole: str, width: int) -> None:
    page = browser.new_page(reduced_motion="reduce", viewport={"width": width, "height": 900})
    page.goto(served.url)
    page.keyboard.press("/")
    page.keyboard.type("verkosto")
    page.locator(".md-search-result__item").first.wait_for()
    assert differences(page, whole) == []
    page.close()


def test_the_stylesheet_is_short(served: Served) -> None:
    files = list((served.folder / "assets/stylesheets").glob("site.*.css"))
    assert len(files) == 1
    assert files[0].stat().st_size < 70_000


def test_a_missing_rule_is_seen(browser: Browser, served: Served, whole: str) -> None:
    page = browser.new_page()
    page.goto(served.url)
    assert differences(page, f"{whole} .ip-footer {{ color: red }}")
    page.close()
