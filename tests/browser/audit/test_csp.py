"""The policy of every page: in place, kept by the page itself, and a wall to anything else."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, BrowserContext, Page

from macros.web.security import SCRIPTS
from tests.browser.serve import Served
from tests.browser.watch import Watch

LANGUAGES = ("fi", "en", "sv")
SETTLING = 50  # milliseconds after load
CHARTS = ("kuviot/", "en/charts/")
TELL = """document.addEventListener("securitypolicyviolation", (event) =>
  console.error(`policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`));"""
INSERT = "html => document.querySelector('main').insertAdjacentHTML('beforeend', html)"
QUERIES = {"fi": "Espoo", "en": "Espoo", "sv": "Esbo"}
# What an attacker would put into a page, and the directive that stops it.
ATTACKS = {
    "handler": ("<img src='data:,' onerror='window.harmed = 1'>", "script-src-attr"),
    "address": ("<a id='x' href='javascript:window.harmed = 1'>x</a>", "script-src-elem"),
    "frame": ("<iframe srcdoc='<script>parent.harmed = 1</script>'></iframe>", "script-src-elem"),
    "foreign frame": ("<iframe src='http://127.0.0.1:9/'></iframe>", "frame-src"),
    "foreign picture": ("<img src='http://127.0.0.1:9/x.png'>", "img-src"),
    "style": ("<p style='color: red'>x</p>", "style-src-attr"),
    "style sheet": ("<style>p { color: red }</style>", "style-src-elem"),
    "form": ("<form action='http://a.example/'><input id='x' type='submit'></form>", "form-action"),
    "base": ("<base href='http://127.0.0.1:9/'>", "base-uri"),
    "object": ("<object data='http://127.0.0.1:9/'></object>", "object-src"),
}  # fmt: skip


def policy(html: str) -> str:
    """The policy of a page, which must come before all it speaks of."""
    head = BeautifulSoup(html, "html.parser").head
    assert head
    tags = head.find_all(True)
    assert tags[0].get("charset") == "utf-8"
    assert tags[1].get("http-equiv") == "Content-Security-Policy"
    return str(tags[1]["content"])


def directives(text: str) -> dict[str, str]:
    return dict(part.strip().split(" ", 1) for part in text.split(";"))  # type: ignore[misc]


@pytest.fixture
def context(browser: Browser) -> BrowserContext:
    context = browser.new_context()
    context.add_init_script(TELL)
    return context


def test_every_page_has_the_policy_first_in_its_head(served: Served) -> None:
    files = sorted(served.folder.rglob("*.html"))
    assert len(files) > len(served.paths()), "the page for unknown addresses is missing"
    for file in files:
        html = file.read_text(encoding="utf-8")
        if 'http-equiv="refresh"' in html:
            continue  # a moved page holds a link and nothing else
        found = directives(policy(html))
        path = file.relative_to(served.folder).as_posix()
        chart = path.startswith(CHARTS)
        assert found["default-src"] == found["base-uri"] == "'none'", path
        assert found["style-src"] == ("'self' 'unsafe-inline'" if chart else "'self'"), path
        assert "unsafe" not in found["script-src"], path
        assert not [word for word in found.values() if "*" in word or "http" in word], path


def test_inline_scripts_are_the_same_on_all_pages(served: Served) -> None:
    """What a reader may run is what was declared, not what a page happens to hold."""
    allowed = {directives(policy(served.html(path)))["script-src"] for path in _own(served)}
    assert len(allowed) == 1
    assert allowed.pop().count("sha256-") == len(SCRIPTS)


def _own(served: Served) -> list[str]:
    return [path for path in served.paths() if 'http-equiv="refresh"' not in served.html(path)]


def test_no_page_has_handlers_or_styles_of_its_own(served: Served) -> None:
    for path in served.paths():
        for element in BeautifulSoup(served.html(path), "html.parser").find_all(True):
            found = [key for key in element.attrs if key.startswith("on") or key == "style"]
            assert not found, (path, element.name, found)
            assert element.name != "style", path


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_violates_its_policy(
    context: BrowserContext, served: Served, language: str
) -> None:
    page = context.new_page()
    watch, faults = Watch(page, served.url), dict[str, list[str]]()
    for path in served.paths(language):
        page.goto(served.url + path)
        page.wait_for_timeout(SETTLING)
        if found := watch.take():
            faults[path] = found
    context.close()
    assert not faults


@pytest.mark.parametrize("language", LANGUAGES)
def test_search_and_colours_work_under_the_policy(
    context: BrowserContext, served: Served, language: str
) -> None:
    page = context.new_page()
    watch = Watch(page, served.url)
    home = min((path for path in served.paths(language)), key=len)
    page.goto(served.url + home, wait_until="networkidle")
    page.locator("[name=query]").focus()
    page.keyboard.type(QUERIES[language])
    page.locator(".md-search-result__list > li").first.wait_for()
    page.keyboard.press("Escape")
    scheme = "document.body.getAttribute('data-md-color-scheme')"
    before = page.evaluate("document.querySelector('#__palette_2').dataset.mdColorScheme")
    page.evaluate("document.querySelector('#__palette_2').click()")
    page.wait_for_function(f"{scheme} === '{before}'")
    page.reload(wait_until="networkidle")
    assert page.evaluate(scheme) == before, "the choice is not kept"
    assert watch.take() == []


def test_charts_are_explored_under_the_policy(context: BrowserContext, served: Served) -> None:
    page = context.new_page()
    watch = Watch(page, served.url)
    paths = [path for path in served.paths() if path.startswith(CHARTS)]
    assert paths
    for path in paths:
        page.goto(served.url + path)
        page.locator("[data-ip-explore] > button").click()
        page.wait_for_selector(".ip-explore__plot .main-svg", timeout=60_000)
        page.locator(".ip-explore__plot").press("ArrowRight")
        assert watch.take() == [], path


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_is_stopped(context: BrowserContext, served: Served, attack: str) -> None:
    html, directive = ATTACKS[attack]
    page: Page = context.new_page()
    watch = Watch(page, served.url)
    page.goto(served.url, wait_until="networkidle")
    page.evaluate(INSERT, html)
    page.evaluate("document.getElementById('x')?.click()")
    page.wait_for_timeout(300)
    told = [fault for fault in watch.take() if fault.startswith("console: policy: ")]
    assert [fault for fault in told if directive in fault], told
    assert not page.evaluate("window.harmed")


def test_a_script_nobody_declared_does_not_run(context: BrowserContext, served: Served) -> None:
    page = context.new_page()
    page.goto(served.url)
    page.evaluate(
        "() => { const script = document.createElement('script');"
        " script.text = 'window.harmed = 1'; document.head.append(script); }"
    )
    assert not page.evaluate("window.harmed")
