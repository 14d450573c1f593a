"""``translations``: a page in the languages the reader is not in."""

from __future__ import annotations

from macros.blocks.context import Context
from macros.blocks.html import hidden, text
from macros.blocks.links import address
from macros.pages.page import Page
from macros.problems import ContentError
from macros.text.language import Language


def translations(context: Context, page: str) -> str:
    """Links to the page with the id ``page`` in every other language that has it.

    Raises ContentError where no other language has the page.
    """
    links = [
        _link(context, language, other) for language, other in context.elsewhere if other.id == page
    ]
    if not links:
        known = sorted({other.id for _, other in context.elsewhere})
        raise ContentError("option.value", option="page", value=page, allowed=", ".join(known))
    return f'<span class="ip-together">{" · ".join(links)}</span>'


def _link(context: Context, language: Language, page: Page) -> str:
    code, name = text(language.code), text(language.word("switch.name"))
    return (
        f'<a href="{text(address(context, page))}" hreflang="{code}" lang="{code}">'
        f"{name}{hidden(f': {page.title}')}</a>"
    )
