"""``directory``: entries that can be filtered by what they are; a plain list without scripts."""

from __future__ import annotations

from dataclasses import replace

from macros.blocks.common import Common, in_common, meta_html, without
from macros.blocks.context import Context
from macros.blocks.entries import (
    Entry,
    entries,
    note_html,
    rows_at,
    small_print,
    texts_html,
)
from macros.blocks.html import text
from macros.data.dataset import Dataset, Observation
from macros.problems import ContentError

LEVELS = (2, 3, 4)


def directory(
    context: Context, dataset: str, *, level: int = 3, **where: str | int | list[str]
) -> str:
    """The rows of ``dataset`` with a filter by its category attributes: ``directory("networks")``.

    ``level`` is that of the headings. Raises ContentError for an unknown dataset, dimension,
    code or level.
    """
    if level not in LEVELS:
        allowed = ", ".join(map(str, LEVELS))
        raise ContentError("option.value", option="level", value=level, allowed=allowed)
    chosen = context.data.dataset(dataset)
    rows = rows_at(chosen, where)
    listed = entries(context, chosen, rows)
    # As neighbours may be filtered away, each entry tells what it shares with them.
    common = replace(in_common(chosen, listed), facts=(), period="", labelled=True)
    shown = "".join(_listed(context, chosen, entry, common, level) for entry in listed)
    return (
        f'<div class="ip-directory">{_filters(context, chosen, rows)}'
        f'<ul class="ip-plain ip-directory__list">{shown}</ul>'
        f"{small_print(context, chosen, rows, sourced=True)}</div>"
    )


def _filterable(dataset: Dataset) -> list[str]:
    return [name for name, found in dataset.meta.attributes.items() if found.type == "category"]


def _filters(context: Context, dataset: Dataset, rows: list[Observation]) -> str:
    """The filter, hidden until a script can serve it."""
    word = context.language.word
    selects = "".join(_select(context, dataset, name, rows) for name in _filterable(dataset))
    # The braces are for the script, which fills in how many are shown.
    count = word("directory.count", shown="{shown}", all="{all}")
    return (
        f'<div class="ip-directory__filters" role="group" hidden '
        f'aria-label="{text(word("directory.filter"))}">{selects}</div>'
        f'<p class="ip-directory__count" role="status" data-count="{text(count)}"></p>'
    )


def _select(context: Context, dataset: Dataset, name: str, rows: list[Observation]) -> str:
    language, attribute = context.language, dataset.meta.attributes[name]
    present = {row.attributes[name] for row in rows}
    options = "".join(
        f'<option value="{code}">{text(language.pick(words))}</option>'
        for code, words in attribute.labels.items()
        if code in present
    )
    return (
        f"<label>{text(language.pick(attribute.label))}"
        f'<select name="{name}"><option value="">{text(language.word("directory.all"))}</option>'
        f"{options}</select></label>"
    )


def _listed(context: Context, dataset: Dataset, entry: Entry, common: Common, level: int) -> str:
    codes = "".join(f' data-{name}="{entry.row.attributes[name]}"' for name in _filterable(dataset))
    return (
        f'<li class="ip-entry"{codes}><div>'
        f'<h{level} class="ip-entry__name">{text(entry.name)}</h{level}>'
        f"{meta_html(context, dataset, without(common, entry), common)}</div>"
        f"<div>{texts_html(context, dataset, entry)}{note_html(entry)}</div></li>"
    )
