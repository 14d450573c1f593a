"""Every address a built site gives for something of its own, and whether it is there."""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree

from bs4 import BeautifulSoup

_ATTRIBUTES = ("href", "src", "action", "data", "poster")
_ADDRESS_METAS = ("og:url", "og:image")
_STYLE_URL = re.compile(r"url\(\s*[\"']?([^)\"'\s]+)")


def home(soup: BeautifulSoup) -> str:
    """The address a site was built for, which its home page names."""
    link = soup.select_one("link[rel=canonical]")
    assert link, "the home page has no canonical address"
    return str(link["href"])


def page_links(soup: BeautifulSoup) -> Iterator[str]:
    """The addresses in a page: links, pictures, scripts, metadata, structured data."""
    for tag in soup.find_all(True):
        yield from (str(tag[name]) for name in _ATTRIBUTES if name in tag.attrs)
        if tag.name == "meta" and tag.get("property") in _ADDRESS_METAS:
            yield str(tag["content"])
    for script in soup.select("script[type='application/ld+json']"):
        yield from _addresses_in(json.loads(script.get_text()))


def file_links(file: Path) -> Iterator[str]:
    """The addresses in a feed, a sitemap, a style sheet or the description of the data."""
    text = file.read_text(encoding="utf-8")
    if file.suffix == ".xml":
        for element in ElementTree.fromstring(text).iter():
            yield from (element.attrib[name] for name in ("href",) if name in element.attrib)
            if element.tag.endswith(("}loc", "}id")):
                yield str(element.text)
    elif file.suffix == ".css":
        yield from _STYLE_URL.findall(text)
    elif file.name == "datapackage.json":
        yield from (str(resource["path"]) for resource in json.loads(text)["resources"])
    elif file.name == "robots.txt":
        yield from re.findall(r"^Sitemap: (\S+)", text, re.MULTILINE)


def _addresses_in(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in ("@id", "url", "contentUrl", "item") and isinstance(inner, str):
                yield inner
            yield from _addresses_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _addresses_in(inner)


class Links:
    """What is there in the built site ``folder``, whose address is ``base``."""

    def __init__(self, folder: Path, base: str) -> None:
        self._folder, self._base = folder, base
        self._ids = functools.cache(self._read_ids)

    def all(self, soups: dict[str, BeautifulSoup]) -> dict[str, list[str]]:
        """Every file of the site with the addresses it gives."""
        files = [one for one in self._folder.rglob("*") if one.suffix in (".xml", ".css", ".txt")]
        files += self._folder.rglob("datapackage.json")
        named = {file.relative_to(self._folder).as_posix(): file for file in files}
        return {path: list(page_links(soup)) for path, soup in soups.items()} | {
            path: list(file_links(file)) for path, file in named.items()
        }

    def is_alive(self, path: str, address: str) -> bool:
        """Whether ``address`` in the file ``path`` leads elsewhere, or to something that is there.

        A page's own address is that of its folder, except for the page that stands for lost ones.
        """
        whole = urljoin(self._base + path.removesuffix("index.html"), address)
        if not whole.startswith(self._base):
            return urlsplit(whole).netloc != urlsplit(self._base).netloc
        parts = urlsplit(whole)
        file = self._folder / unquote(parts.path).removeprefix(urlsplit(self._base).path)
        if file.is_dir():
            # The host sends whoever forgets the last slash on, but a link should not.
            file = file / "index.html" if parts.path.endswith("/") else file
        if not file.is_file():
            return False
        return not parts.fragment or unquote(parts.fragment) in self._ids(file)

    def _read_ids(self, file: Path) -> set[str]:
        if file.suffix not in (".html", ".svg"):
            return set()
        found = re.findall(r"""\bid=(?:"([^"]*)"|([^\s>"']+))""", file.read_text(encoding="utf-8"))
        return {quoted or bare for quoted, bare in found}
