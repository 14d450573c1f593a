"""``sources``: every document the page's figures rest on."""

from __future__ import annotations

from macros.blocks.context import Context
from macros.blocks.corrections import corrections
from macros.blocks.html import text
from macros.blocks.provenance import anchor, source_entry
from macros.blocks.shown import page_rows
from macros.data.dataset import Data
from macros.pages.calls import Call


def sources(context: Context) -> str:
    """The page's list of sources, in the order in which the page first rests on them."""
    ids = page_sources(context.page.calls, context.data)
    items = "".join(
        f'<li id="{text(anchor(source))}">{source_entry(context.data, source, context.language)}'
        "</li>"
        for source in ids
    )
    heading = text(context.language.word("source.heading"))
    return (
        f'<section class="ip-sources" data-search-exclude aria-labelledby="sources">'
        f'<h2 id="sources">{heading}</h2><ol>{items}</ol>{corrections(context)}</section>'
    )


def page_sources(calls: list[Call], data: Data) -> list[str]:
    """The ids of all sources that ``calls`` rest on."""
    return list(dict.fromkeys(dataset.source(row) for dataset, row in page_rows(calls, data)))
