"""What a macro knows while it writes: the data, the reader's language, the page."""

from __future__ import annotations

from dataclasses import dataclass

from macros.blocks.repository import NOWHERE, Repository
from macros.changes.model import Change
from macros.data.dataset import Data
from macros.pages.page import Page
from macros.text.language import Language


@dataclass(frozen=True)
class Context:
    """The first argument of every macro; the editor never sees it.

    ``pages`` are all pages of the language, for links; ``changes`` are the declared ones;
    ``repository`` is where readers can correct a figure; ``behind`` are pages with the
    counterpart that changed after them; ``elsewhere`` are the pages of all other languages.
    """

    data: Data
    language: Language
    page: Page
    pages: tuple[Page, ...] = ()
    changes: tuple[Change, ...] = ()
    repository: Repository = NOWHERE
    behind: tuple[tuple[Page, Page], ...] = ()
    elsewhere: tuple[tuple[Language, Page], ...] = ()
