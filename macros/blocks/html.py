"""HTML written by hand once: escaping, and elements the blocks share."""

from __future__ import annotations

from html import escape

from macros.text.formatting import NO_DATA
from macros.text.language import Language


def text(value: str) -> str:
    """``value`` as HTML text or attribute: nothing in data can become markup."""
    return escape(value, quote=True)


def hidden(value: str) -> str:
    """Text for screen readers only."""
    return f'<span class="ip-hidden">{text(value)}</span>'


def folded(summary: str, html: str) -> str:
    """``html`` behind a ``summary`` in words that opens it; on paper it is open."""
    return f"<details><summary>{text(summary)}</summary>{html}</details>"


def no_data(language: Language) -> str:
    """The dash for missing data, read out as words."""
    return f'<span aria-hidden="true">{NO_DATA}</span>{hidden(language.word("number.no_data"))}'
