"""A site of three languages, the third one partial, made without files."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.editions import Edition
from macros.pages.page import read_page
from macros.site import Site
from macros.text.language import load_language

PAGES = {
    "fi": {"index.md": "home", "verkostot/index.md": "networks", "luvut.md": "figures"},
    "en": {"index.md": "home", "networks/index.md": "networks", "only-english.md": "extra"},
    "sv": {"index.md": "home"},
}


@pytest.fixture
def site(tmp_path: Path) -> Site:
    editions = [
        Edition("fi", "mkdocs.yml", "docs/fi"),
        Edition("en", "mkdocs.en.yml", "docs/en"),
        Edition("sv", "mkdocs.sv.yml", "docs/sv", partial=True),
    ]
    languages = {edition.code: load_language(edition.code) for edition in editions}
    made = Site(tmp_path, editions, languages)
    for code, sources in PAGES.items():
        for source, name in sources.items():
            front = f"---\nid: {name}\ntitle: {name} {code}\ndescription: about {name}\n"
            front += "related: [networks, nothing, home]\n" if name == "figures" else ""
            page, _ = read_page(f"{front}---\n", f"docs/{code}/{source}", source, code)
            assert page
            made.pages.append(page)
    return made
