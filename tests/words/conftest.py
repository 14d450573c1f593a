"""The built site as text: its pages parsed once, and every block of them with its first page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from macros.blocks.provenance import title_language
from macros.registry import MACROS
from macros.site import Site, read_site
from tests.browser.conftest import site_folder
from tests.project import ROOT
from tests.words.text import GAP, Block, blocks

__all__ = ["site_folder"]


@pytest.fixture(scope="session")
def site() -> Site:
    return read_site(ROOT)


@pytest.fixture(scope="session")
def soups(site_folder: Path) -> dict[str, BeautifulSoup]:
    """Every page, by the path of its file below the site."""
    found = sorted(site_folder.rglob("*.html"))
    assert len(found) > 100, "this is not the whole site"
    return {
        file.relative_to(site_folder).as_posix(): BeautifulSoup(
            file.read_text(encoding="utf-8"), "html.parser"
        )
        for file in found
    }


@pytest.fixture(scope="session")
def texts(site: Site, soups: dict[str, BeautifulSoup]) -> dict[Block, str]:
    """Every block of text, and a page it is on.

    In an attribute or a citation no language can be marked: titles of sources in another
    language are left out, and so are the names of the macros, which their headings are.
    """
    titles = {code: _foreign_titles(site, code) for code in site.languages}
    found: dict[Block, str] = {}
    for path, soup in soups.items():
        for block in blocks(soup):
            if block.language in titles and block.text not in MACROS:
                text = titles[block.language].sub(GAP, block.text)
                found.setdefault(Block(block.language, text), path)
    return found


def _foreign_titles(site: Site, code: str) -> re.Pattern[str]:
    language = site.languages[code]
    titles = {
        source.title[code]
        for source in site.data.sources.values()
        if code in source.title and title_language(source, language) != code
    }
    longest_first = sorted(titles, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first)) or "(?!)")
