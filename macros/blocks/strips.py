"""``strip``: big numerals, each with its year in the same glance and its source one step away."""

from __future__ import annotations

import re

from macros.blocks.context import Context
from macros.blocks.html import text
from macros.blocks.items import find_item
from macros.blocks.links import address, find_page
from macros.blocks.provenance import anchor
from macros.data.dataset import Cell
from macros.data.lookup import FACTS
from macros.problems import ContentError
from macros.text.language import Language
from macros.wording.names import cell_name, heading, label
from macros.wording.quantities import cell_text, period_text

_WORDS = re.compile(r"(?:[^\W\d]+\s)+")


def strip(
    context: Context, items: list[str], *, to: str = "", pages: list[str] | None = None
) -> str:
    """A strip of figures: ``strip(["congresses", "staff_languages.whole_city.2019"])``.

    ``to`` is the id of a page the strip leads to; ``pages`` are the ids of those the labels of
    the items lead to, in the order of the items. Raises ContentError for an item that names no
    single cell, a cell without data, an unknown page, or pages that do not match the items.
    """
    if pages is not None and len(pages) != len(items):
        raise ContentError(
            "option.value", option="pages", value=", ".join(pages), allowed=", ".join(items)
        )
    targets = pages or [""] * len(items)
    shown = "".join(
        _item(context, find_item(item, context.data), item, target)
        for item, target in zip(items, targets, strict=True)
    )
    more = f'<p class="ip-more">{_link(context, "to", to)}</p>' if to else ""
    return f'<div class="ip-strip"><ul class="ip-plain ip-strip__list">{shown}</ul>{more}</div>'


def cell_label(cell: Cell, language: Language) -> str:
    """What a cell is, in words, without its year and value."""
    if called := cell_name(cell, language):
        return called
    dataset, keys = cell.dataset, cell.observation.keys
    names = [
        label(dataset, name, keys[name], language)
        for name, dimension in dataset.meta.dimensions.items()
        if dimension.type == "category"
    ]
    if dataset.id == FACTS:
        return names[0]
    measured = heading(dataset, cell.measure, language)
    return f"{measured}: {', '.join(names)}" if names else measured


def _item(context: Context, cell: Cell, item: str, target: str) -> str:
    if cell.value is None:
        raise ContentError("value.no_data", where=str(item))
    language, dataset, row = context.language, cell.dataset, cell.observation
    source, when = dataset.source(row), period_text(dataset.period(row), language)
    kind = dataset.kind(row)
    told = text(language.word(f"kind.{kind}")) if kind != "stated" else ""
    quiet = f'<span class="ip-strip__kind">, {told}</span>' if told else ""
    name = language.pick(context.data.source(source).title)
    hint = language.word("figure.hint", source=name, period=when)
    named = cell_label(cell, language)
    shown = _link(context, "pages", target, named) if target else text(named)
    return (
        '<li class="ip-strip__item"><p class="ip-strip__figure">'
        f'<a class="ip-strip__number" href="#{text(anchor(source))}" title="{text(hint)}"'
        f' data-cell="{text(cell.address)}">'
        f"{_numeral(cell_text(cell, language, 'compact'))}</a> "
        f'<span class="ip-strip__period">{text(when)}{quiet}</span></p>'
        f'<p class="ip-strip__label">{shown}</p></li>'
    )


def _numeral(shown: str) -> str:
    """The figure, with words before its digits (almost, over) in smaller type."""
    words = found[0] if (found := _WORDS.match(shown)) else ""
    small = f'<span class="ip-strip__qualifier">{text(words)}</span>' if words else ""
    return small + text(shown[len(words) :])


def _link(context: Context, option: str, identity: str, words: str = "") -> str:
    """A link to a page, with its title unless ``words`` say more."""
    page = find_page(context, identity)
    if page is None:
        known = ", ".join(sorted(page.id for page in context.pages))
        raise ContentError("option.value", option=option, value=identity, allowed=known)
    return f'<a href="{text(address(context, page))}">{text(words or page.title)}</a>'
