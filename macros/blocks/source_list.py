"""``sources``: every document the page's figures rest on."""

from __future__ import annotations

from macros.blocks.context import Context
from macros.blocks.corrections import corrections
from macros.blocks.html import text
from macros.blocks.provenance import anchor, said_of_all, source_entry
from macros.blocks.shown import page_rows
from macros.data.dataset import Data
from macros.pages.calls import Call


def sources(context: Context) -> str:
    """The page's list of sources, in the order in which the page first rests on them."""
    data, language = context.data, context.language
    ids = page_sources(context.page.calls, data)
    said = said_of_all(data, ids, language)
    told = text(language.word("source.all", facts=". ".join(said.values()))) if said else ""
    items = "".join(
        f'<li id="{text(anchor(source))}">{source_entry(data, source, language, said)}</li>'
        for source in ids
    )
    return (
        f'<section class="ip-sources" data-search-exclude aria-labelledby="sources">'
        f'<h2 id="sources">{text(language.word("source.heading"))}</h2>'
        f"{f'<p>{told}</p>' if told else ''}<ol>{items}</ol>{corrections(context)}</section>"
    )


def page_sources(calls: list[Call], data: Data) -> list[str]:
    """The ids of all sources that ``calls`` rest on."""
    return list(dict.fromkeys(dataset.source(row) for dataset, row in page_rows(calls, data)))
