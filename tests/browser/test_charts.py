"""Charts in a real browser: without scripts, by keyboard, by screen reader, in foreign pages."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import partial

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, Page, Route

from macros.blocks.charts import LINKS
from macros.chartpages.gallery import gallery
from tests.browser.serve import Served
from tests.browser.watch import Watch
from tests.charts.samples import SAMPLES

# One line and one bar chart in both languages: path and the words that must be announced.
STEPPED = {
    "fi line": ("kuviot/staff_languages/", "Sosiaali- ja terveystoimi, 2017: 9,18\u00a0prosenttia"),
    "en line": ("en/charts/staff_languages/", "Social and Health Services, 2017: 9.18%"),
    "fi bar": ("kuviot/delegations/", "Vierailut, Sivistystoimi: 127\u00a0vierailua"),
    "en bar": (
        "en/charts/delegations/",
        "Visits, Education and Cultural Services: 127\u00a0visits",
    ),
}
WIDTHS = (320, 600, 1000)
CHART_PAGES = re.compile(r"^(kuviot|en/charts)/")
READING_SCRIPTS = re.compile(r"plotly|chart-")
# What a page moved by itself inside its charts.
SHIFTS = """() => new Promise((done) => {
  const moved = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      for (const source of entry.sources)
        if (source.node?.parentElement?.closest(".ip-chart"))
          moved.push([source.node.nodeName, entry.value]);
  }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(moved), 500);
})"""


def chart_paths(served: Served) -> list[str]:
    found = [path for path in served.paths() if CHART_PAGES.match(path)]
    assert found
    return found


def pages_with_charts(served: Served) -> list[str]:
    found = [
        path
        for path in served.paths()
        if not CHART_PAGES.match(path) and 'class="ip-chart"' in served.html(path)
    ]
    assert found
    return found


def tree(page: Page, selector: str) -> str:
    return page.locator(selector).first.aria_snapshot()


def explored(page: Page) -> None:
    page.locator("[data-ip-explore] > button").click()
    page.wait_for_selector(".ip-explore__plot .main-svg", timeout=60_000)


def fulfil(html: str, route: Route) -> None:
    route.fulfill(body=html, content_type="text/html; charset=utf-8")


@pytest.fixture
def silent(browser: Browser) -> Iterator[Page]:
    """A page of a reader without scripts."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_reading_pages_load_no_chart_script(served: Served, page: Page) -> None:
    watch = Watch(page, served.url)
    for path in pages_with_charts(served):
        page.goto(served.url + path, wait_until="load")
    assert [url for url in watch.requests if READING_SCRIPTS.search(url)] == []


def test_chart_page_is_complete_without_scripts(served: Served, silent: Page) -> None:
    for path in chart_paths(served):
        silent.goto(served.url + path)
        assert silent.locator("figure svg[role=img]:visible").count() == 1, path
        assert silent.locator(".ip-chart__summary").is_visible()
        assert silent.locator("table").is_visible()
        assert silent.locator(".ip-downloads a:visible").count() == 5
        assert (
            silent.locator(
                "button:visible", has_text=re.compile("Kopioi|Copy|Tutki|Explore")
            ).count()
            == 0
        )
        assert silent.locator("#cite + .ip-copy").is_visible()


def test_accessibility_tree_names_each_chart_its_summary_and_its_table(
    served: Served, page: Page
) -> None:
    for path in chart_paths(served):
        page.goto(served.url + path)
        soup = BeautifulSoup(served.html(path), "html.parser")
        title = soup.h1.get_text()  # type: ignore[union-attr]
        summary = soup.select_one(".ip-chart__summary").get_text()  # type: ignore[union-attr]
        caption = soup.caption.get_text()  # type: ignore[union-attr]
        said = " ".join(tree(page, "main").replace("\\xa0", "\u00a0").split())
        for words in (title, summary, caption):
            assert " ".join(words.split()) in said, (path, words)
        assert page.get_by_role("figure", name=title, exact=True).count() == 1
        drawing = page.get_by_role("img", name=title)
        assert drawing.count() == 1
        assert page.get_by_role("table", name=caption, exact=True).count() == 1


def test_accessibility_tree_names_the_charts_of_reading_pages(served: Served, page: Page) -> None:
    for path in pages_with_charts(served):
        page.goto(served.url + path)
        soup = BeautifulSoup(served.html(path), "html.parser")
        for figure in soup.select("figure.ip-chart[id]"):
            title = figure.select_one(".ip-chart__title").get_text()  # type: ignore[union-attr]
            assert page.get_by_role("figure", name=title, exact=True).count() == 1, path
            assert page.get_by_role("img", name=title).count() == 1, path
            here = page.locator(f"figure#{figure['id']}")
            here.locator(".ip-chart__data > summary").click()
            caption = figure.caption.get_text()  # type: ignore[union-attr]
            assert here.get_by_role("table", name=caption, exact=True).is_visible(), path
            links = here.locator(".ip-chart__links a")
            # A site that does not know its repository cannot lead to corrections.
            ways = [part for part in LINKS.values() if f"#{part}" in served.html(path)]
            assert {*LINKS.values()} - {*ways} <= {LINKS["correct"]}
            assert links.count() == len(ways), path


@pytest.mark.parametrize(("path", "first"), STEPPED.values(), ids=STEPPED.keys())
def test_arrow_keys_step_through_every_point(
    served: Served, page: Page, path: str, first: str
) -> None:
    watch = Watch(page, served.url)
    page.goto(served.url + path)
    figure = json.loads(page.locator("[data-ip-explore] script").text_content() or "")
    told = [words for trace in figure["data"] for words in trace["customdata"]]
    assert told[0] == first
    explored(page)
    said = page.locator(".ip-explore__said")
    assert said.get_attribute("aria-live") == "polite"
    page.locator(".ip-explore__plot").focus()
    heard = []
    for _ in told:
        page.keyboard.press("ArrowRight")
        heard.append(said.text_content())
    assert heard == told
    page.keyboard.press("ArrowRight")
    assert said.text_content() == told[-1]
    page.keyboard.press("Home")
    assert said.text_content() == told[0]
    page.keyboard.press("ArrowDown")
    rows = len(figure["data"])
    assert said.text_content() == (figure["data"][1]["customdata"][0] if rows > 1 else told[1])
    page.keyboard.press("End")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.tagName") == "BUTTON"
    assert watch.faults == []


def test_interactive_chart_is_one_stop_named_and_left_by_tab(served: Served, page: Page) -> None:
    page.goto(f"{served.url}kuviot/delegations/")
    explored(page)
    plot = page.get_by_role("application")
    assert plot.count() == 1
    name = plot.get_attribute("aria-label") or ""
    assert (page.locator("h1").text_content() or "").strip() in name
    plot.focus()
    page.keyboard.press("Tab")
    assert not page.evaluate("document.activeElement.closest('.ip-explore__plot')")
    assert page.locator(".modebar-btn:visible").count() == 0
    assert not re.search(r"chart-studio|plot\.ly|Share", page.locator("figure").inner_html())


def test_wheel_over_the_chart_scrolls_the_page(served: Served, page: Page) -> None:
    page.set_viewport_size({"width": 800, "height": 600})
    page.goto(f"{served.url}kuviot/delegations/")
    explored(page)
    box = page.locator(".ip-explore__plot").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 40)
    before = page.evaluate("scrollY")
    page.mouse.wheel(0, 300)
    page.wait_for_function(f"scrollY > {before + 100}")


def test_chart_follows_the_reader_back_and_into_the_dark(served: Served, page: Page) -> None:
    page.goto(f"{served.url}en/charts/delegations/")
    explored(page)
    fill = "getComputedStyle(document.querySelector('.ip-explore__plot .point path')).fill"
    light = page.evaluate(fill)
    page.evaluate("document.body.setAttribute('data-md-color-scheme', 'slate')")
    page.wait_for_function(f"{fill} !== '{light}'")
    page.locator("[data-ip-explore] > button").click()
    assert page.locator("figure svg[role=img]:visible").count() == 1
    assert page.locator(".ip-explore__plot").is_hidden()


def test_a_bundle_that_cannot_be_had_leaves_the_drawing(served: Served, page: Page) -> None:
    page.route("**/plotly-basic.min.js", lambda route: route.abort())
    page.goto(f"{served.url}en/charts/delegations/")
    page.locator("[data-ip-explore] > button").click()
    page.wait_for_function(
        "document.querySelector('.ip-explore__said').textContent.includes('not')"
    )
    assert page.locator("figure svg[role=img]:visible").count() == 1


@pytest.mark.parametrize("path", ["kuviot/delegations/", "en/charts/delegations/"])
def test_copying_is_confirmed_where_screen_readers_hear_it(
    served: Served, browser: Browser, path: str
) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(served.url + path)
    status = page.locator("[data-ip-copied]")
    assert status.get_attribute("role") == "status"
    for block in page.locator("[data-ip-copy]").all():
        button = block.locator("button")
        done = button.get_attribute("data-done") or ""
        button.click()
        page.wait_for_function(
            "words => document.querySelector('[data-ip-copied]').textContent === words", arg=done
        )
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied == block.locator(".ip-copy__text").text_content()
    context.close()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_embedded_chart_fits_a_foreign_page(
    served: Served, browser: Browser, width: int, scripts: bool
) -> None:
    context = browser.new_context(
        java_script_enabled=scripts, viewport={"width": width, "height": 800}
    )
    page = context.new_page()
    for path in ("kuviot/eu_projects/", "en/charts/staff_languages/", "kuviot/migration/"):
        soup = BeautifulSoup(served.html(path), "html.parser")
        code = soup.select_one(".ip-copy code")
        assert code is not None
        foreign = f'<!doctype html><body style="margin:0">{code.get_text()}</body>'
        page.unroute_all()
        page.route("**/foreign.html", partial(fulfil, foreign))
        page.goto(f"{served.url}foreign.html")
        frame = page.frames[-1]
        frame.wait_for_load_state()
        assert frame.locator("figure svg[role=img]:visible").count() == 1
        assert frame.locator("h1").is_visible()
        assert frame.locator("header, footer, #data").locator("visible=true").count() == 0
        assert frame.get_by_role("link").locator("visible=true").count() == 1
        if scripts:
            room = frame.evaluate(
                "[document.documentElement.scrollWidth - innerWidth,"
                " document.documentElement.scrollHeight - innerHeight]"
            )
            assert max(room) <= 0, (path, room)
    context.close()


def test_opening_a_page_with_charts_shifts_nothing(served: Served, page: Page) -> None:
    for path in [*pages_with_charts(served)[:4], "kuviot/delegations/"]:
        page.goto(served.url + path)
        assert page.evaluate(SHIFTS) == [], path


@pytest.mark.parametrize("width", [320, 1280])
def test_gallery_fits_and_keeps_its_words_apart(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.set_content(gallery(SAMPLES))
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    overlaps = page.evaluate(
        """() => [...document.querySelectorAll("svg")].filter((svg) => svg.checkVisibility())
          .flatMap((svg) => {
            const boxes = [...svg.querySelectorAll("text")].map((text) => [
              text.textContent, text.getBoundingClientRect()]);
            return boxes.flatMap(([one, a], at) => boxes.slice(at + 1)
              .filter(([, b]) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
                && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > a.height / 3)
              .map(([other]) => `${one} | ${other}`));
          })"""
    )
    assert overlaps == []


def test_the_skip_link_of_a_chart_page_does_not_hide_the_site(served: Served) -> None:
    for path in chart_paths(served):
        soup = BeautifulSoup(served.html(path), "html.parser")
        skip = soup.select_one("a.md-skip")
        assert skip, path
        assert skip["href"] == f"#{soup.h1['id']}" != "#embed", path  # type: ignore[index]
