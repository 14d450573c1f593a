"""``figure`` and ``value``: one number in a sentence, one step from its source."""

from __future__ import annotations

from macros.blocks.context import Context
from macros.blocks.html import text
from macros.blocks.provenance import anchor
from macros.data.dataset import Cell
from macros.data.lookup import FACT_KEY, FACTS
from macros.problems import ContentError
from macros.text.formatting import Quantity
from macros.wording.quantities import cell_text, period_text, unit_in, written


def figure(
    context: Context,
    key: str,
    *,
    year: int | None = None,
    form: str = "plain",
    capital: bool = False,
    period: bool = False,
) -> str:
    """The single fact ``key`` of ``data/facts.csv``.

    ``form`` is plain (6,52 %), words (6,52 prosenttia), genitive (6,52 prosentin) or compact
    (13,3 milj. €); ``capital`` starts a sentence (Lähes 10 000); ``period`` adds the period in
    brackets; ``year`` chooses among several years. Raises ContentError for an unknown key.
    """
    where = {FACT_KEY: key} if year is None else {FACT_KEY: key, "year": str(year)}
    return _shown(context, context.data.dataset(FACTS).cell(where), form, capital, period)


def value(
    context: Context,
    dataset: str,
    *,
    measure: str | None = None,
    form: str = "plain",
    capital: bool = False,
    period: bool = False,
    **where: str | int,
) -> str:
    """One cell of ``dataset``, found by its dimensions: ``value("staff", year=2019, unit="x")``.

    The options are those of ``figure``; ``measure`` is needed where the dataset has several.
    Raises ContentError where the dimensions lead to no cell, or to several.
    """
    at = {name: str(code) for name, code in where.items()}
    cell = context.data.dataset(dataset).cell(at, measure)
    return _shown(context, cell, form, capital, period)


def total(context: Context, dataset: str, *, form: str = "plain", capital: bool = False) -> str:
    """The total that the source of ``dataset`` states for its parts.

    Raises ContentError where the dataset states none, or several.
    """
    chosen, language = context.data.dataset(dataset), context.language
    stated = chosen.meta.totals
    if len(stated) != 1:
        raise ContentError("total.none", dataset=dataset)
    unit = unit_in(chosen.meta.measures[stated[0].of].of_row(""), language)
    shown = written(Quantity(stated[0].stated, unit), language, form, capital)
    return _link(context, shown, chosen.meta.source, chosen.meta.period, f"{dataset}/total")


def _shown(context: Context, cell: Cell, form: str, capital: bool, period: bool) -> str:
    dataset, row, language = cell.dataset, cell.observation, context.language
    if cell.value is None:
        raise ContentError("value.no_data", where=", ".join(row.keys.values()))
    shown = cell_text(cell, language, form, capital)
    when = dataset.period(row)
    link = _link(context, shown, dataset.source(row), when, cell.address)
    return f"{link} ({text(period_text(when, language))})" if period else link


def _link(context: Context, shown: str, source: str, when: str, address: str) -> str:
    """The figure as a link to its source; ``data-cell`` names it for those who compare sites."""
    language = context.language
    title = language.pick(context.data.source(source).title)
    hint = language.word("figure.hint", source=title, period=period_text(when, language))
    return (
        f'<a class="ip-figure" href="#{text(anchor(source))}" title="{text(hint)}"'
        f' data-cell="{text(address)}">{text(shown)}</a>'
    )
