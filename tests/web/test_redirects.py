"""Redirects as they are written: relative, in the page's language, never over another file."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.compare.page import read_page
from macros.site import read_site
from macros.web.redirects import redirect_problems, write_redirects
from macros.web.sitemap import read_head

ROOT = "https://espoo.example/profile/"
DECLARED = """redirects:
  fi:
    vanha/syva/: about
    vanha.html: home
    kotisivu/: home
  en:
    old/: about
"""
# Old address -> where a reader ends up, below the site's root.
LEADS = {
    "vanha/syva/index.html": "tietoja/",
    "vanha.html": "",
    "kotisivu/index.html": "",
    "en/old/index.html": "en/about/",
}


@pytest.fixture
def project(good: Path) -> Path:
    (good / "data" / "redirects.yml").write_text(DECLARED, encoding="utf-8")
    return good


def test_redirects_lead_to_their_pages(project: Path, tmp_path: Path) -> None:
    site, folder = read_site(project), tmp_path / "site"
    assert redirect_problems(site) == []
    written = [file.relative_to(folder).as_posix() for file in write_redirects(site, folder, ROOT)]
    assert sorted(written) == sorted(LEADS)
    for path, target in LEADS.items():
        html = (folder / path).read_text(encoding="utf-8")
        page, head = read_page(html, path.removesuffix("index.html")), read_head(html)
        assert page.leads_to == target
        assert head.canonical == ROOT + target
        assert not head.listed
        assert page.language == ("en" if path.startswith("en/") else "fi")
        assert "<h1>" in html


def test_nothing_is_overwritten(project: Path, tmp_path: Path) -> None:
    (tmp_path / "vanha.html").write_text("mine", encoding="utf-8")
    with pytest.raises(FileExistsError):
        write_redirects(read_site(project), tmp_path, ROOT)
    assert (tmp_path / "vanha.html").read_text(encoding="utf-8") == "mine"


def test_without_declarations_nothing_is_written(good: Path, tmp_path: Path) -> None:
    assert write_redirects(read_site(good), tmp_path, ROOT) == []
