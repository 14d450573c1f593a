"""The page that answers an unknown address, in every language at once."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from macros.editions import Edition
from macros.site import Site
from macros.web.addresses import home_url, page_path

MAIN_PAGES = ("why", "goals", "figures", "projects", "networks", "contacts")


@dataclass(frozen=True)
class Way:
    """A way on: the ``url`` has no host, so it holds from any depth."""

    title: str
    url: str


@dataclass(frozen=True)
class Lost:
    """The answer in language ``lang``."""

    lang: str
    title: str
    text: str
    home: Way
    search: Way
    pages: list[Way]


def lost(site: Site, root: str) -> list[Lost]:
    """The answer in every language of the site, whose root is at the address ``root``."""
    return [_answer(site, edition, home_url(root, edition)) for edition in site.editions]


def _answer(site: Site, edition: Edition, address: str) -> Lost:
    words, home = site.languages[edition.code], urlsplit(address).path
    by_id = {page.id: page for page in site.pages if page.language == edition.code}
    ways = [by_id[name] for name in MAIN_PAGES if name in by_id]
    return Lost(
        lang=edition.code,
        title=words.word("lost.title"),
        text=words.word("lost.text"),
        home=Way(words.word("lost.home"), home),
        # Material opens its search when the address asks for it.
        search=Way(words.word("lost.search"), f"{home}?q="),
        pages=[Way(page.title, home + page_path(page.source)) for page in ways],
    )
