"""Addresses of other pages, relative to the page that is being written."""

from __future__ import annotations

import posixpath

from macros.blocks.context import Context
from macros.pages.page import Page
from macros.publish.languages import MAIN


def find_page(context: Context, identity: str) -> Page | None:
    """The page with the id ``identity`` in the reader's language, or None."""
    return next((page for page in context.pages if page.id == identity), None)


def address(context: Context, page: Page) -> str:
    """The address of ``page``, in any language, relative to that of the page being written."""
    target = posixpath.relpath(_folder(page), _folder(context.page))
    return "./" if target == "." else f"{target}/"


def _folder(page: Page) -> str:
    """The folder a page is published as, below the root of the site."""
    stem = page.source.removesuffix(".md")
    folder = posixpath.dirname(stem) if posixpath.basename(stem) == "index" else stem
    return posixpath.join("." if page.language == MAIN else page.language, folder)
