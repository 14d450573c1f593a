"""Titles and descriptions: one of its own for each page, of a length search results show."""

from __future__ import annotations

import re
from collections import defaultdict

import pytest
from bs4 import BeautifulSoup

SHORTEST, LONGEST = 50, 160
# The title of a chart’s page is the sentence that says what the chart shows.
LONGEST_TITLE = 120
STEM = 5
LOST = "404.html"


def content(soup: BeautifulSoup, selector: str) -> str:
    """The text or the content of the one element ``selector`` finds, nothing if there is none."""
    found = soup.select_one(selector)
    return str(found.get("content", found.get_text())).strip() if found else ""


def share_a_stem(title: str, heading: str) -> bool:
    """Whether the heading says the title, or at least a word of it in another form."""
    stems = (word[:STEM].lower() for word in re.findall(rf"\w{{{STEM},}}", title))
    return title in heading or any(stem in heading.lower() for stem in stems)


def faults(pages: dict[str, BeautifulSoup]) -> list[str]:
    """What is wrong with the titles and descriptions of ``pages``, which are all of a site."""
    found, seen = [], defaultdict[tuple[str, str, str], list[str]](list)
    for path, soup in pages.items():
        html = soup.select_one("html")
        language = str(html["lang"]) if html else ""
        title, description = content(soup, "title"), content(soup, "meta[name=description]")
        seen[language, "title", title].append(path)
        seen[language, "description", description].append(path)
        named = title.rsplit(" – ", 1)[0]
        headings = [" ".join(one.get_text().split()) for one in soup.select("h1")]
        is_home = content(soup, "meta[property='og:type']") == "website"
        if len(headings) != 1 or not (is_home or share_a_stem(named, headings[0])):
            found.append(f"{path}: the title {named!r} is not in the heading {headings}")
        if not 0 < len(title) <= LONGEST_TITLE:
            found.append(f"{path}: the title has {len(title)} characters")
        if not SHORTEST <= len(description) <= LONGEST:
            found.append(f"{path}: the description has {len(description)} characters")
    return found + [
        f"{', '.join(paths)}: the same {kind} {text!r}"
        for (_, kind, text), paths in seen.items()
        if len(paths) > 1
    ]


def test_titles_and_descriptions_of_all_pages(soups: dict[str, BeautifulSoup]) -> None:
    pages = {path: soup for path, soup in soups.items() if not path.endswith(LOST)}
    assert faults(pages) == []


GOOD = "How and why the city of Espoo works internationally."
PAGE = (
    '<html lang="en"><title>{title} – Espoo</title><meta name="description" '
    'content="{description}"><h1>{heading}</h1></html>'
)


def page(title: str = "Why", description: str = GOOD, heading: str = "Why") -> BeautifulSoup:
    html = PAGE.format(title=title, description=description, heading=heading)
    return BeautifulSoup(html, "html.parser")


def test_a_good_page_has_no_fault() -> None:
    other = page("Integration", f"{GOOD} Now.", "Finland’s top city for integration")
    assert faults({"a": page(), "b": other}) == []


@pytest.mark.parametrize(
    ("pages", "told"),
    [
        ({"a": page("Networks", heading="Goals of the city")}, "is not in the heading"),
        ({"a": page("Why" * 60, heading="Why" * 60)}, "the title has"),
        ({"a": page(description="Short.")}, "the description has 6"),
        ({"a": page(description=GOOD * 4)}, "the description has"),
        ({"a": page(), "b": page(description=f"{GOOD} Now.")}, "a, b: the same title"),
        ({"a": page(), "b": page("How", heading="How")}, "a, b: the same description"),
    ],
)
def test_a_fault_is_told(pages: dict[str, BeautifulSoup], told: str) -> None:
    found = faults(pages)
    assert len(found) == 1
    assert told in found[0]
