"""The whole site as read from its files: languages, data, pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from macros.blocks.context import Context
from macros.blocks.repository import NOWHERE, Repository
from macros.changes.model import Change
from macros.changes.read import read_changes
from macros.data.dataset import Data
from macros.data.load import load_data
from macros.editions import Edition, read_editions
from macros.history import last_changes
from macros.pages.calls import Call
from macros.pages.page import Page, read_pages
from macros.problems import Problem
from macros.registry import run
from macros.text.language import Language, load_language


@dataclass
class Site:
    """Everything the build and the checks know.

    ``pages`` are those people wrote, ``generated`` those a build adds; ``problems`` is what
    reading brought up.
    """

    root: Path
    editions: list[Edition] = field(default_factory=list)
    languages: dict[str, Language] = field(default_factory=dict)
    data: Data = field(default_factory=Data)
    pages: list[Page] = field(default_factory=list)
    generated: list[Page] = field(default_factory=list)
    changes: tuple[Change, ...] = ()
    repository: Repository = NOWHERE
    problems: list[Problem] = field(default_factory=list)
    written: dict[tuple[str, str], str] = field(default_factory=dict)

    def write(self, page: Page, call: Call) -> str:
        """What ``call`` writes into ``page``, made once for the checks and the build.

        Raises ContentError as ``registry.run`` does.
        """
        key = page.path, str(call)
        if key not in self.written:
            self.written[key] = run(call, self.context(page))
        return self.written[key]

    @cached_property
    def behind(self) -> tuple[tuple[Page, Page], ...]:
        """Pages with the counterpart that was committed on a later day.

        A pair is often mended in several commits of one day. Empty where the history does not
        tell.
        """
        changes = last_changes(self.root, [edition.docs for edition in self.editions])
        return tuple(
            (page, other)
            for page in self.pages
            for other in self.counterparts(page)
            if page.path in changes
            and other.path in changes
            and changes[other.path] > changes[page.path]
        )

    @property
    def all_pages(self) -> list[Page]:
        """The pages people wrote and those a build adds."""
        return self.pages + self.generated

    def context(self, page: Page) -> Context:
        """What the macros of ``page`` know."""
        pages = tuple(other for other in self.all_pages if other.language == page.language)
        return Context(
            self.data,
            self.languages[page.language],
            page,
            pages,
            self.changes,
            self.repository,
            self.behind,
            tuple(
                (self.languages[other.language], other)
                for other in self.pages
                if other.language != page.language
            ),
        )

    def page_at(self, language: str, source: str) -> Page:
        """The page of ``language`` whose file is ``source``; KeyError if there is none."""
        for page in self.all_pages:
            if page.language == language and page.source == source:
                return page
        raise KeyError(f"{language}/{source}")

    def counterparts(self, page: Page) -> Iterator[Page]:
        """The same page in every language it has, itself included, in the editions' order."""
        for edition in self.editions:
            for other in self.all_pages:
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
    site.changes, problems = read_changes(root, site.data, full)
    site.problems += problems
    for edition in site.editions:
        pages, problems = read_pages(root, edition)
        site.pages += pages
        site.problems += problems
    return site
