"""What a macro knows while it writes: the data, the reader's language, the page."""

from __future__ import annotations

from dataclasses import dataclass

from macros.data.dataset import Data
from macros.pages.page import Page
from macros.text.language import Language


@dataclass(frozen=True)
class Context:
    """The first argument of every macro; the editor never sees it."""

    data: Data
    language: Language
    page: Page
