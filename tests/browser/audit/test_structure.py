"""Headings, landmarks, names, tables and data of every page.

The outline of each page is compared with ``structure/<language>.txt``. After a wanted change
renew it with ``SITE_DIR=site python -m tests.browser.outline`` and read the difference.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from itertools import pairwise

import pytest
from babel import localedata
from bs4 import BeautifulSoup, Tag

from tests.browser.outline import FOLDER, headings, outlines, repeated
from tests.browser.reader import pages
from tests.browser.serve import Served, language_of

Rule = Callable[[BeautifulSoup], list[str]]
# Tables written in Markdown can have no caption; only the editors' pages, unlisted, hold such.
EXCEPTED = {"tables": re.compile("^(en/editors|toimittajalle)/")}
LANDMARKS = {"header.ip-header": 1, "main": 1, "footer.ip-footer": 1}
REFERENCES = ("aria-labelledby", "aria-describedby", "aria-controls", "for", "headers")


def heading_levels(soup: BeautifulSoup) -> list[str]:
    """One h1, it comes first, and no level is left out on the way down."""
    levels = [
        int(heading.name[1]) for heading in headings(soup) if not heading.find_parent("dialog")
    ]
    jumps = [f"h{one} to h{next_}" for one, next_ in pairwise(levels) if next_ > one + 1]
    empty = [str(it) for it in headings(soup) if not it.get_text(strip=True)]
    first = (
        [] if levels[:1] == [1] and levels.count(1) == 1 else [f"h1 is not one and first: {levels}"]
    )
    return first + jumps + empty


def landmarks(soup: BeautifulSoup) -> list[str]:
    """Banner, main and contentinfo once; each navigation and region named, no name twice."""
    counts = {selector: len(soup.select(selector)) for selector in LANDMARKS}
    wrong = [
        f"{found} {selector}" for selector, found in counts.items() if found != LANDMARKS[selector]
    ]
    named = soup.select("nav, section[role], [role=navigation], [role=region], [role=dialog]")
    names = [(it.name, name(soup, it)) for it in named]
    nameless = [f"<{kind}> without a name" for kind, words in names if not words]
    return wrong + nameless + repeated(f"{kind}: {words}" for kind, words in names if words)


def name(soup: BeautifulSoup, element: Tag) -> str:
    """What ``element`` is called by ARIA."""
    ids = str(element.get("aria-labelledby", "")).split()
    found = [soup.find(id=it) for it in ids]
    words = " ".join(it.get_text(" ", strip=True) for it in found if it)
    return words or str(element.get("aria-label", "")).strip()


def identifiers(soup: BeautifulSoup) -> list[str]:
    """No id comes twice, and every reference has its target."""
    ids = [str(it["id"]) for it in soup.select("[id]")]
    used = {
        it for key in REFERENCES for tag in soup.select(f"[{key}]") for it in str(tag[key]).split()
    }
    return repeated(ids) + sorted(f"no id {it}" for it in used - set(ids))


def tables(soup: BeautifulSoup) -> list[str]:
    """Every table has a caption with words, every header cell a scope, every row its header."""
    found = soup.select("table")
    captions = [
        str(it)[:80] for it in found if not (it.caption and it.caption.get_text(strip=True))
    ]
    scopes = [str(cell) for it in found for cell in it.select("th:not([scope])")]
    heads = [str(it)[:80] for it in found if not it.select("thead th[scope=col]")]
    return [f"no caption: {it}" for it in captions] + [f"no scope: {it}" for it in scopes + heads]


def pictures(soup: BeautifulSoup) -> list[str]:
    """Every picture has a name, or says that it needs none."""
    images = [str(it) for it in soup.select("img") if not it.has_attr("alt")]
    drawn = [
        it
        for it in soup.select("main svg:not(svg svg)")
        if not it.find_parent(attrs={"aria-hidden": "true"})
    ]
    nameless = [
        str(it)[:80]
        for it in drawn
        if it.get("aria-hidden") != "true"
        and not (it.get("role") == "img" and (name(soup, it) or it.title))
    ]
    figures = [str(it)[:80] for it in soup.select("main figure") if not name(soup, it)]
    return images + nameless + figures


def linked_data(soup: BeautifulSoup) -> list[str]:
    """JSON-LD is JSON, of schema.org, and everything in it has a kind."""
    wrong = []
    for script in soup.select('script[type="application/ld+json"]'):
        try:
            data = json.loads(script.get_text())
        except ValueError as error:
            wrong.append(str(error))
            continue
        wrong += [] if data.get("@context") == "https://schema.org" else ["no context"]
        wrong += [str(it)[:80] for it in data.get("@graph", [data]) if not it.get("@type")]
    return wrong


def languages(soup: BeautifulSoup) -> list[str]:
    """Titles of sources and links to other languages tell their language, and a known one."""
    titles = [str(it) for it in soup.select("main cite:not([lang])")]
    told = [str(it["lang"]) for it in soup.select("[lang]")]
    unknown = [f"lang={it}" for it in told if it not in localedata.locale_identifiers()]
    links = [
        str(it) for it in soup.select("header a[hreflang]") if it.get("lang") != it["hreflang"]
    ]
    return titles + unknown + links


RULES: dict[str, tuple[Rule, str]] = {
    "headings": (heading_levels, "<h6>deep</h6>"),
    "landmarks": (landmarks, "<nav><a href='#a'>a</a></nav>"),
    "ids": (identifiers, '<p id="twice"></p><p id="twice"></p>'),
    "tables": (tables, "<table><tr><th>a</th></tr></table>"),
    "pictures": (pictures, "<svg><path d='M0 0'/></svg>"),
    "linked data": (linked_data, '<script type="application/ld+json">{"a":</script>'),
    "languages": (languages, "<cite>a</cite>"),
}


@pytest.fixture(scope="module")
def soups(served: Served) -> dict[str, BeautifulSoup]:
    return {path: BeautifulSoup(served.html(path), "html.parser") for path in pages(served)}


@pytest.mark.parametrize("rule", RULES)
def test_every_page_keeps_the_rule(soups: dict[str, BeautifulSoup], rule: str) -> None:
    excepted = EXCEPTED.get(rule)
    found = {
        path: RULES[rule][0](soup)
        for path, soup in soups.items()
        if not (excepted and excepted.match(path))
    }
    assert {path: faults for path, faults in found.items() if faults} == {}


@pytest.mark.parametrize("rule", RULES)
def test_a_broken_rule_is_found(served: Served, rule: str) -> None:
    look, fault = RULES[rule]
    html = served.html("")
    broken = html.replace("</article>", f"{fault}</article>")
    before = look(BeautifulSoup(html, "html.parser"))
    assert len(look(BeautifulSoup(broken, "html.parser"))) > len(before)


def test_outline_is_the_one_agreed_on(served: Served) -> None:
    """After a wanted change: ``SITE_DIR=site python -m tests.browser.outline``."""
    agreed = {file.stem: file.read_text(encoding="utf-8") for file in FOLDER.glob("*.txt")}
    assert outlines(served) == agreed


def test_pairs_have_the_same_shape(served: Served) -> None:
    """What a language's page holds, its pair holds: levels of headings and all counts."""
    shapes: dict[str, list[tuple[str, list[str]]]] = {}
    for path in pages(served):
        soup = BeautifulSoup(served.html(path), "html.parser")
        finnish = soup.select_one("link[rel=alternate][hreflang=fi]")
        if finnish and language_of(served.html(path)) in ("fi", "en"):
            shape = [heading.name for heading in headings(soup)]
            shapes.setdefault(str(finnish["href"]), []).append((path, shape))
    assert {
        pair[0][0]: pair for pair in shapes.values() if len({str(shape) for _, shape in pair}) > 1
    } == {}
