"""Pages by id, as templates link to them: breadcrumbs, footer, related pages."""

from __future__ import annotations

from dataclasses import dataclass

from macros.pages.page import Page
from macros.site import Site
from macros.web.addresses import page_path


@dataclass(frozen=True)
class Link:
    """A page of the reader's language; ``url`` is for the template filter ``url``."""

    title: str
    url: str
    description: str


def page_links(site: Site, code: str) -> dict[str, Link]:
    """Page id -> link, for every page in language ``code``."""
    return {page.id: _link(page) for page in site.pages if page.language == code}


def related_links(ids: object, links: dict[str, Link]) -> list[Link]:
    """The pages that the front matter's ``related`` names, in its order; unknown ids left out."""
    return [links[name] for name in ids if name in links] if isinstance(ids, list) else []


def _link(page: Page) -> Link:
    # MkDocs' filter would take the empty path of the home for the page itself.
    return Link(page.title, page_path(page.source) or "./", page.description)
