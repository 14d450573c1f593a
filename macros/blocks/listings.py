"""``listing`` and ``timeline``: the rows of a dataset as entries to read."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby

from macros.blocks.common import Common, common_line, in_common, meta_html, noted_once, without
from macros.blocks.context import Context
from macros.blocks.entries import (
    Entry,
    at_home,
    entries,
    entry_period,
    note_html,
    own_page,
    rows_at,
    small_print,
    texts_html,
)
from macros.blocks.html import text
from macros.data.dataset import Dataset
from macros.problems import ContentError

YEAR_LENGTH = len("2019")
# From so many entries on, none of them longer, they stand in two columns.
SEVERAL, SHORT = 4, 240


def listing(
    context: Context,
    dataset: str,
    *,
    texts: bool = True,
    by: str = "",
    **where: str | int | list[str],
) -> str:
    """A plain list of the rows of ``dataset``: ``listing("development_needs", by="theme")``.

    ``texts=False`` lists the names only, each leading to its page where it has one; ``by``
    groups them by an attribute of categories. Raises ContentError for an unknown dataset,
    dimension, code or attribute.
    """
    chosen = context.data.dataset(dataset)
    rows = rows_at(chosen, where)
    listed = entries(context, chosen, rows)
    if not texts:
        named = "".join(_named(context, chosen, entry) for entry in listed)
        foot = small_print(context, chosen, rows)
        return f'<div class="ip-listing"><ul class="ip-names">{named}</ul>{foot}</div>'
    if by:
        return _several(context, chosen, _grouped(context, chosen, listed, by))
    return _plain(context, chosen, listed)


def timeline(context: Context, dataset: str, **where: str | int | list[str]) -> str:
    """The rows of ``dataset`` in time order, grouped by period: ``timeline("highlights_2019")``.

    Whole years come before their dated rows; what all rows have in common is not said of
    each. Rows of a single period are a listing. Raises ContentError for an unknown dataset,
    dimension or code.
    """
    chosen = context.data.dataset(dataset)
    rows = sorted(rows_at(chosen, where), key=lambda row: time_order(entry_period(chosen, row)))
    listed = noted_once(entries(context, chosen, rows), context.language)
    if len({entry.period for entry in listed}) == 1:
        return _plain(context, chosen, listed)
    common = in_common(chosen, listed)
    shown = "".join(
        f'<li class="ip-timeline__group"><p class="ip-timeline__period">{text(period)}</p>'
        f'<ul class="ip-plain ip-timeline__list">'
        f"{''.join(_item(context, chosen, replace(entry, period=''), common) for entry in group)}"
        "</ul></li>"
        for period, group in groupby(listed, key=lambda entry: entry.period)
    )
    foot = small_print(context, chosen, rows, sourced=True, told=common_line(context, common))
    groups_list = f'<ol class="ip-plain ip-timeline__groups">{shown}</ol>'
    return f'<div class="ip-timeline">{groups_list}{foot}</div>'


def time_order(iso: str) -> tuple[str, bool, str]:
    """A key that sorts periods by year, whole years before dated ones."""
    return iso[:YEAR_LENGTH], len(iso.partition("/")[0]) != YEAR_LENGTH, iso


def _plain(context: Context, dataset: Dataset, listed: list[Entry]) -> str:
    one = len(listed) == 1
    return _single(context, dataset, listed[0]) if one else _several(context, dataset, {"": listed})


def _grouped(
    context: Context, dataset: Dataset, listed: list[Entry], by: str
) -> dict[str, list[Entry]]:
    """The entries below the labels of the attribute ``by``, which they then need not tell."""
    kinds = {n: a for n, a in dataset.meta.attributes.items() if a.type == "category"}
    if by not in kinds:
        raise ContentError("option.value", option="by", value=by, allowed=", ".join(kinds))
    pick = context.language.pick
    groups = {
        pick(label): [
            replace(entry, facts=tuple(f for f in entry.facts if f[0] != pick(kinds[by].label)))
            for entry in listed
            if entry.row.attributes[by] == code
        ]
        for code, label in kinds[by].labels.items()
    }
    return {label: group for label, group in groups.items() if group}


def _several(context: Context, dataset: Dataset, groups: dict[str, list[Entry]]) -> str:
    """The entries, with a heading over each group that has a name."""
    listed = [entry for group in groups.values() for entry in group]
    common = in_common(dataset, listed)
    short = len(listed) >= SEVERAL and all(len("".join(it.texts)) <= SHORT for it in listed)
    kind = " ip-listing__list--short" if short and not common.sourced else ""
    shown = "".join(
        (f'<h3 class="ip-listing__group">{text(name)}</h3>' if name else "")
        + f'<ul class="ip-plain ip-listing__list{kind}">'
        + "".join(
            _item(context, dataset, entry, common) for entry in noted_once(group, context.language)
        )
        + "</ul>"
        for name, group in groups.items()
    )
    rows, told = [entry.row for entry in listed], common_line(context, common)
    foot = small_print(context, dataset, rows, sourced=True, told=told)
    return f'<div class="ip-listing">{shown}{foot}</div>'


def _item(context: Context, dataset: Dataset, entry: Entry, common: Common) -> str:
    own = without(common, entry)
    small = meta_html(context, dataset, own, common)
    return f'<li class="ip-entry">{_name(own)}{_body(context, dataset, own)}{small}</li>'


def _single(context: Context, dataset: Dataset, entry: Entry) -> str:
    """One entry is no list. On its own page, the page has told its name and period."""
    common = in_common(dataset, [entry])
    if at_home(context, dataset, entry.code):
        name, own = "", replace(entry, period="")
    else:
        name, own = _name(entry), without(common, entry)
    small = meta_html(context, dataset, own, common)
    foot = small_print(context, dataset, [entry.row])
    body = f"{name}{_body(context, dataset, own)}{small}"
    return (
        f'<div class="ip-listing"><div class="ip-entry ip-entry--single">{body}</div>{foot}</div>'
    )


def _body(context: Context, dataset: Dataset, entry: Entry) -> str:
    return texts_html(context, dataset, entry) + note_html(entry)


def _named(context: Context, dataset: Dataset, entry: Entry) -> str:
    href, name = own_page(context, dataset, entry.code), text(entry.name)
    return f'<li><a href="{text(href)}">{name}</a></li>' if href else f"<li>{name}</li>"


def _name(entry: Entry) -> str:
    return f'<p class="ip-entry__name">{text(entry.name)}</p>'
