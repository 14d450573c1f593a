"""``cards``: one card a row, leading to the row's page where it has one."""

from __future__ import annotations

from macros.blocks.context import Context
from macros.blocks.entries import Entry, entries, own_page, rows_at, small_print
from macros.blocks.html import text
from macros.data.dataset import Dataset
from macros.problems import ContentError
from macros.wording.sentences import Scope, fill

LEVELS = (2, 3, 4)


def cards(
    context: Context,
    dataset: str,
    *,
    text: str = "",
    to: bool = True,
    level: int = 3,
    **where: str | int | list[str],
) -> str:
    """Cards of the rows of ``dataset``: ``cards("goals", text="international")``.

    ``text`` names the sentences shown (the first of the dataset if empty, "none" for none),
    ``to`` links each card to the page ``<dimension>-<code>``, ``level`` is that of the headings.
    Raises ContentError for an unknown dataset, dimension, code, text or level.
    """
    chosen = context.data.dataset(dataset)
    if level not in LEVELS:
        allowed = ", ".join(map(str, LEVELS))
        raise ContentError("option.value", option="level", value=level, allowed=allowed)
    known = [*chosen.meta.texts, "none"]
    if text and text not in known:
        raise ContentError("option.value", option="text", value=text, allowed=", ".join(known))
    prose = text or known[0]
    rows = rows_at(chosen, where)
    shown = "".join(
        _card(context, chosen, entry, prose, to, level) for entry in entries(context, chosen, rows)
    )
    foot = small_print(context, chosen, rows)
    return f'<div class="ip-cards"><ul class="ip-plain ip-cards__list">{shown}</ul>{foot}</div>'


def _card(
    context: Context, dataset: Dataset, entry: Entry, prose: str, to: bool, level: int
) -> str:
    name = text(entry.name)
    href = own_page(context, dataset, entry.code) if to else ""
    linked = f'<a href="{text(href)}">{name}</a>' if href else name
    kind = "ip-card ip-card--link" if href else "ip-card"
    return (
        f'<li class="{kind}"><h{level} class="ip-card__title">{linked}</h{level}>'
        f"{_sentence(context, dataset, entry, prose)}</li>"
    )


def _sentence(context: Context, dataset: Dataset, entry: Entry, name: str) -> str:
    prose = dataset.meta.texts.get(name)
    told = prose.entries.get(entry.row.keys[prose.of]) if prose else None
    if told is None:
        return ""
    sentence = fill(context.language.pick(told), Scope(context.data, dataset), context.language)
    return f"<p>{text(sentence)}</p>"
