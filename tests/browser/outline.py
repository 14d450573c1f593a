"""The structure of every page as text a reviewer can read.

``SITE_DIR=site python -m tests.browser.outline`` writes the committed files anew from a built
site: one file for each language, for each page its headings, indented by level, and counts.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from bs4 import BeautifulSoup, Tag

from tests.browser.serve import Served, language_of, serve

FOLDER = Path(__file__).parent / "structure"
COUNTED = {
    "tables": "main table",
    "charts": "main figure.ip-chart",
    "figures": "main .ip-figure",
    "cards": "main .ip-card",
    "entries": "main .ip-entry",
    "sources": "main .ip-sources > ol > li",
}


def outline(path: str, html: str) -> str:
    """The page ``html`` at ``path``: its address, counts and headings.

    Ways to correct a figure are left out: a site that does not know its repository has none.
    """
    soup = BeautifulSoup(html, "html.parser")
    for heading in soup.select("#correct"):
        heading.decompose()
    counts = {name: len(soup.select(selector)) for name, selector in COUNTED.items()}
    told = ", ".join(f"{count} {name}" for name, count in counts.items() if count) or "text"
    return "\n".join((f"/{path}: {told}", *map(_heading, headings(soup)), ""))


def headings(soup: BeautifulSoup) -> list[Tag]:
    """All headings of the page, in order."""
    return list(soup.find_all(["h1", "h2", "h3", "h4", "h5", "h6"]))


def _heading(heading: Tag) -> str:
    words = " ".join(heading.get_text(" ").split())
    return f"{'  ' * int(heading.name[1])}{words}"


def outlines(served: Served) -> dict[str, str]:
    """The text of each language's file."""
    texts: dict[str, list[str]] = {}
    for path in served.paths():
        html = served.html(path)
        texts.setdefault(language_of(html), []).append(outline(path, html))
    return {language: "\n".join(pages) for language, pages in texts.items()}


def repeated(values: Iterable[str]) -> list[str]:
    """Those of ``values`` that come more than once."""
    return [value for value, times in Counter(values).items() if times > 1]


def main() -> int:
    """Write the files anew."""
    FOLDER.mkdir(exist_ok=True)
    with serve(Path(os.environ.get("SITE_DIR", "site")).resolve()) as served:
        for language, text in outlines(served).items():
            (FOLDER / f"{language}.txt").write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
