"""``listing`` and ``timeline``: the rows of a dataset as entries to read."""

from __future__ import annotations

from itertools import groupby

from macros.blocks.context import Context
from macros.blocks.entries import (
    Entry,
    differ,
    entries,
    entry_period,
    meta_html,
    own_page,
    rows_at,
    small_print,
    texts_html,
)
from macros.blocks.html import text
from macros.blocks.provenance import source_link
from macros.data.dataset import Dataset

YEAR_LENGTH = len("2019")


def listing(
    context: Context, dataset: str, *, texts: bool = True, **where: str | int | list[str]
) -> str:
    """A plain list of the rows of ``dataset``: ``listing("development_needs")``.

    ``texts=False`` lists the names only, each leading to its page where it has one. Raises
    ContentError for an unknown dataset, dimension or code.
    """
    chosen = context.data.dataset(dataset)
    rows = rows_at(chosen, where)
    if not texts:
        named = "".join(_named(context, chosen, entry) for entry in entries(context, chosen, rows))
        foot = small_print(context, chosen, rows)
        return f'<div class="ip-listing"><ul class="ip-names">{named}</ul>{foot}</div>'
    shown = "".join(
        f'<li class="ip-entry">{_name(entry)}{texts_html(entry)}'
        f"{meta_html(context, chosen, entry)}</li>"
        for entry in entries(context, chosen, rows)
    )
    foot = small_print(context, chosen, rows, sourced=True)
    return f'<div class="ip-listing"><ul class="ip-plain ip-listing__list">{shown}</ul>{foot}</div>'


def timeline(context: Context, dataset: str, **where: str | int | list[str]) -> str:
    """The rows of ``dataset`` in time order, grouped by period: ``timeline("highlights_2019")``.

    Within a year, rows with a date come first; what all rows have in common is not said of
    each. Raises ContentError for an unknown dataset,
    dimension or code.
    """
    chosen = context.data.dataset(dataset)
    rows = sorted(rows_at(chosen, where), key=lambda row: time_order(entry_period(chosen, row)))
    listed = entries(context, chosen, rows)
    common = _common(listed)
    groups = groupby(listed, key=lambda entry: entry.period)
    shown = "".join(
        f'<li class="ip-timeline__group"><p class="ip-timeline__period">{text(period)}</p>'
        f'<ul class="ip-plain ip-timeline__list">'
        f"{''.join(_dated(context, chosen, entry, common) for entry in group)}</ul>"
        "</li>"
        for period, group in groups
    )
    foot = small_print(context, chosen, rows, sourced=True)
    groups_list = f'<ol class="ip-plain ip-timeline__groups">{shown}</ol>'
    return f'<div class="ip-timeline">{groups_list}{foot}</div>'


def time_order(iso: str) -> tuple[str, bool, str]:
    """A key that sorts periods by year, dated ones before whole years."""
    return iso[:YEAR_LENGTH], len(iso.partition("/")[0]) == YEAR_LENGTH, iso


def _common(listed: list[Entry]) -> set[tuple[str, str]]:
    """The facts all entries share; a single entry shares nothing."""
    shared = [set(entry.facts) for entry in listed] if len(listed) > 1 else []
    return set.intersection(*shared) if shared else set()


def _dated(context: Context, dataset: Dataset, entry: Entry, common: set[tuple[str, str]]) -> str:
    told = [text(fact[1]) for fact in entry.facts if fact not in common]
    if differ(dataset):
        told.append(source_link(context.data, dataset.source(entry.row), context.language))
    small = f'<p class="ip-entry__meta">{" · ".join(told)}</p>' if told else ""
    return f'<li class="ip-entry">{_name(entry)}{texts_html(entry)}{small}</li>'


def _named(context: Context, dataset: Dataset, entry: Entry) -> str:
    href, name = own_page(context, dataset, entry.code), text(entry.name)
    return f'<li><a href="{text(href)}">{name}</a></li>' if href else f"<li>{name}</li>"


def _name(entry: Entry) -> str:
    return f'<p class="ip-entry__name">{text(entry.name)}</p>'
