"""The declared faults of the theme: each is still there, and gone after mending."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from macros.web.mends import MENDS, mend, unmatched

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """A page in each language as the theme and the templates write it, before any mending."""
    found = {}
    for code in ("fi", "en"):
        folder = tmp_path_factory.mktemp(code)
        (folder / "docs").mkdir()
        (folder / "docs" / "index.md").write_text("# Espoo\n\nText.\n")
        (folder / "mkdocs.yml").write_text(
            f"INHERIT: {ROOT / ('mkdocs.yml' if code == 'fi' else 'mkdocs.en.yml')}\n"
            f"docs_dir: docs\nnav: [{{Home: index.md}}]\n"
            f"theme: {{custom_dir: {ROOT / 'overrides'}}}\nplugins: [search]\nhooks: []\n"
            "exclude_docs: ''\nstrict: false\n"
        )
        build(load_config(str(folder / "mkdocs.yml"), site_dir=str(folder / "site")))
        found[code] = (folder / "site" / "index.html").read_text()
    return found


def test_every_mend_is_still_needed(pages: dict[str, str]) -> None:
    assert unmatched(list(pages.values())) == []


def test_mended_pages_have_no_fault_left(pages: dict[str, str]) -> None:
    assert unmatched([mend(page) for page in pages.values()]) == list(MENDS)


def test_a_page_without_faults_is_left_alone() -> None:
    assert mend("<p>Espoo</p>") == "<p>Espoo</p>"


def test_a_mend_that_matches_nothing_is_named() -> None:
    assert unmatched(["<p>Espoo</p>"]) == list(MENDS)
