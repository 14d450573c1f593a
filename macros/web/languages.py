"""The same page in the other languages: for search engines, and for the reader's switch."""

from __future__ import annotations

import re
from dataclasses import dataclass

from macros.editions import MAIN
from macros.pages.page import Page
from macros.site import Site
from macros.web.addresses import home_url, page_url

DEFAULT = "x-default"
_HEAD_LINK = re.compile(r'<link rel="alternate" href="[^"]*" hreflang="([^"]*)">\s*')


@dataclass(frozen=True)
class Alternate:
    """A page in language ``lang``; ``name`` invites there in that language.

    The names of the fields are those Material's templates ask for.
    """

    lang: str
    link: str
    name: str


def alternates(site: Site, root: str, page: Page) -> list[Alternate]:
    """The page in every language that has it, itself included, at absolute addresses."""
    return [
        Alternate(other.language, page_url(site, root, other), _name(site, other.language))
        for other in site.counterparts(page)
    ]


def switch(site: Site, root: str, code: str, same: list[Alternate]) -> list[Alternate]:
    """Where a page of language ``code`` leads in every language, its own included.

    That is the same page if it is among ``same``, else that language's home. A partial
    language has few pages, so it is offered only where it has the page.
    """
    found = {alternate.lang: alternate for alternate in same}
    return [
        found.get(
            edition.code,
            Alternate(edition.code, home_url(root, edition), _name(site, edition.code)),
        )
        for edition in site.editions
        if edition.code in found or edition.code == code or not edition.partial
    ]


def default(site: Site, same: list[Alternate]) -> str | None:
    """The address for readers of any other language: the main language's, if it has the page."""
    main = next(edition.code for edition in site.editions if edition.config == MAIN)
    return next((alternate.link for alternate in same if alternate.lang == main), None)


def without_homes(html: str, same: list[Alternate]) -> str:
    """``html`` without the theme's head links to languages that lack the page.

    The theme makes them of the switch's entries, which lead to a home where there is no pair.
    """
    kept = {alternate.lang for alternate in same} | {DEFAULT}
    return _HEAD_LINK.sub(lambda link: link[0] if link[1] in kept else "", html)


def _name(site: Site, code: str) -> str:
    return site.languages[code].word("switch.name")
