"""Where the pages of every language stand, without MkDocs."""

from __future__ import annotations

from pathlib import PurePosixPath

from macros.editions import MAIN, Edition
from macros.pages.page import Page
from macros.site import Site

_INDEXES = ("index", "README")


def page_path(source: str) -> str:
    """The address below its language's root of the page in file ``source``; "" is the home."""
    file = PurePosixPath(source)
    folder = file.parent if file.stem in _INDEXES else file.with_suffix("")
    return "" if folder == PurePosixPath(".") else f"{folder}/"


def edition_folder(edition: Edition) -> str:
    """The folder of the language below the site's root, "" for the main language."""
    return "" if edition.config == MAIN else f"{edition.code}/"


def root_url(site_url: str, edition: Edition) -> str:
    """The address of the site's root, given the ``site_url`` of one language's build."""
    return site_url.removesuffix(edition_folder(edition))


def home_url(root: str, edition: Edition) -> str:
    """The absolute address of the language's home page."""
    return root + edition_folder(edition)


def page_url(site: Site, root: str, page: Page) -> str:
    """The absolute address of ``page``."""
    return home_url(root, edition_of(site, page.language)) + page_path(page.source)


def edition_of(site: Site, code: str) -> Edition:
    """The edition in the language ``code``; KeyError if the site has none."""
    for edition in site.editions:
        if edition.code == code:
            return edition
    raise KeyError(code)
