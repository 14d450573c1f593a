"""The whole site as read from its files: languages, data, pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from macros.blocks.context import Context
from macros.data.dataset import Data
from macros.data.load import load_data
from macros.editions import Edition, read_editions
from macros.pages.page import Page, read_pages
from macros.problems import Problem
from macros.text.language import Language, load_language


@dataclass
class Site:
    """Everything the build and the checks know; ``problems`` is what reading it brought up."""

    root: Path
    editions: list[Edition] = field(default_factory=list)
    languages: dict[str, Language] = field(default_factory=dict)
    data: Data = field(default_factory=Data)
    pages: list[Page] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def context(self, page: Page) -> Context:
        """What the macros of ``page`` know."""
        return Context(self.data, self.languages[page.language], page)

    def page_at(self, language: str, source: str) -> Page:
        """The page of ``language`` whose file is ``source``; KeyError if there is none."""
        for page in self.pages:
            if page.language == language and page.source == source:
                return page
        raise KeyError(f"{language}/{source}")

    def counterparts(self, page: Page) -> Iterator[Page]:
        """The same page in every language it has, itself included, in the editions' order."""
        for edition in self.editions:
            for other in self.pages:
                if other.language == edition.code and other.id == page.id:
                    yield other


def read_site(root: Path) -> Site:
    """Read the whole site below ``root``; never raises for what an editor can write."""
    site = Site(root)
    site.editions, site.problems = read_editions(root)
    site.languages = {edition.code: load_language(edition.code) for edition in site.editions}
    full = tuple(edition.code for edition in site.editions if not edition.partial)
    site.data, problems = load_data(root, full)
    site.problems += problems
    for edition in site.editions:
        pages, problems = read_pages(root, edition)
        site.pages += pages
        site.problems += problems
    return site
