"""Every link, anchor, feed, sitemap entry and download of the built site leads somewhere."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.words.links import Links, file_links, home, page_links

BASE = "https://espoo.example/test/"


@pytest.fixture
def small(tmp_path: Path) -> Links:
    (tmp_path / "a").mkdir()
    (tmp_path / "data").mkdir()
    (tmp_path / "index.html").write_text('<p id="top">Espoo</p>', encoding="utf-8")
    (tmp_path / "a" / "index.html").write_text("<p id=part>a</p>", encoding="utf-8")
    (tmp_path / "data" / "a.csv").write_text("a", encoding="utf-8")
    return Links(tmp_path, BASE)


def test_every_address_is_alive(site_folder: Path, soups: dict[str, BeautifulSoup]) -> None:
    links = Links(site_folder, home(soups["index.html"]))
    given = links.all(soups)
    dead = {
        f"{path}: {address}"
        for path, addresses in given.items()
        for address in set(addresses)
        if not links.is_alive(path, address) and not _is_unpainted(address)
    }
    assert dead == set()
    assert {"sitemap.xml", "feed.xml", "en/feed.xml", "robots.txt", "data/datapackage.json"} <= {
        path for path, addresses in given.items() if addresses
    }


def _is_unpainted(address: str) -> bool:
    """Whether pictures were switched off, and this is one."""
    return os.environ.get("PICTURES") == "none" and address.endswith(".png")


ALIVE = ["../", "../#top", "#part", "../data/a.csv", "/test/a/", BASE, f"{BASE}a/#part",
         "mailto:a@espoo.fi", "https://espoo.fi/x", ""]  # fmt: skip
DEAD = ["../b/", "../#bottom", "#top", "../data/b.csv", "/a/", f"{BASE}b/", "../a", "data/a.csv"]


@pytest.mark.parametrize("address", ALIVE)
def test_what_is_there_is_alive(small: Links, address: str) -> None:
    assert small.is_alive("a/index.html", address)


@pytest.mark.parametrize("address", DEAD)
def test_what_is_not_there_is_dead(small: Links, address: str) -> None:
    assert not small.is_alive("a/index.html", address)


def test_addresses_of_a_page_are_found() -> None:
    html = (
        '<link rel="alternate" href="1"><meta property="og:image" content="2"><a href="3">a</a>'
        '<img src="4"><script type="application/ld+json">{"@graph": [{"contentUrl": "5"}]}</script>'
    )
    assert list(page_links(BeautifulSoup(html, "html.parser"))) == ["1", "2", "3", "4", "5"]


FILES = {
    "sitemap.xml": '<urlset xmlns="s" xmlns:x="h"><loc>1</loc><x:link href="2"/></urlset>',
    "feed.xml": '<feed xmlns="a"><id>1</id><link href="2"/></feed>',
    "a.css": "a { background: url('1') } b { src: url(2) }",
    "datapackage.json": '{"resources": [{"path": "1"}, {"path": "2"}]}',
    "robots.txt": "User-agent: *\nSitemap: 1\nSitemap: 2\n",
}


@pytest.mark.parametrize("name", FILES)
def test_addresses_of_a_file_are_found(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(FILES[name], encoding="utf-8")
    assert list(file_links(tmp_path / name)) == ["1", "2"]
