"""Addresses of other pages, relative to the page that is being written."""

from __future__ import annotations

import posixpath

from macros.blocks.context import Context
from macros.pages.page import Page


def find_page(context: Context, identity: str) -> Page | None:
    """The page with the id ``identity`` in the reader's language, or None."""
    return next((page for page in context.pages if page.id == identity), None)


def address(context: Context, page: Page) -> str:
    """The address of ``page`` relative to that of the page being written."""
    target = posixpath.relpath(_folder(page.source), _folder(context.page.source))
    return "./" if target == "." else f"{target}/"


def _folder(source: str) -> str:
    """The folder a Markdown file is published as."""
    stem = source.removesuffix(".md")
    folder = posixpath.dirname(stem) if posixpath.basename(stem) == "index" else stem
    return folder or "."
