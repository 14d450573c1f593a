"""A declared chart and its rows become a chart in the reader's language."""

from __future__ import annotations

from decimal import Decimal

from macros.charts.model import Chart, Mark, Series, UnsupportedChart
from macros.data.chart_schema import ChartDeclaration
from macros.data.dataset import Cell, Data, Dataset, Observation
from macros.problems import ContentError
from macros.text.formatting import Quantity, join
from macros.text.language import Language
from macros.wording.names import heading, label
from macros.wording.quantities import TENTATIVE, cell_text, period_text, unit_in, written
from macros.wording.sentences import Scope, fill

# A value axis has so many steps of one, two or five times a power of ten.
_INTERVALS = range(3, 8)
_STEPS = tuple(Decimal(leading).scaleb(power) for power in (-1, 0) for leading in (1, 2, 5))


def build_chart(data: Data, name: str, language: Language) -> Chart:
    """The chart ``name`` with every text formatted in ``language``.

    Raises ContentError where the declaration and the rows do not go together.
    """
    dataset = data.chart_owner(name)
    declared = dataset.meta.charts[name]
    measure = dataset.measure(declared.measure)
    scope = Scope(data, dataset, declared)
    shows = fill(language.pick(declared.shows), scope, language) if declared.shows else ""
    rows = chart_rows(dataset, declared)
    if not rows:
        raise unsupported(UnsupportedChart(name, "it has no rows"))
    places = _place(name, declared, rows)
    categories = _order(dataset, declared, rows, measure)
    series = _series_codes(dataset, declared, rows)
    return Chart(
        id=name,
        kind=declared.kind,
        language=language.code,
        title=fill(language.pick(declared.title), scope, language),
        subtitle=subtitle(dataset, declared, rows, language, shows),
        summary=fill(language.pick(declared.summary), scope, language),
        categories=tuple(label(dataset, declared.category, code, language) for code in categories),
        series=tuple(
            Series(
                name=label(dataset, declared.series, code, language) if declared.series else "",
                marks=tuple(
                    _mark(dataset, places.get((category, code)), measure, language)
                    for category in categories
                ),
                emphasis=declared.emphasis is not None and code == declared.emphasis,
            )
            for code in series
        ),
        ticks=_ticks(dataset, rows, measure, language),
        tentative_note=_tentative_note(rows, language),
        measure=heading(dataset, measure, language),
    )


def chart_rows(dataset: Dataset, declared: ChartDeclaration) -> list[Observation]:
    """The rows the chart shows."""
    return dataset.select(declared.where)


def _place(
    name: str, declared: ChartDeclaration, rows: list[Observation]
) -> dict[tuple[str, str], Observation]:
    places: dict[tuple[str, str], Observation] = {}
    for row in rows:
        place = row.keys[declared.category], row.keys[declared.series] if declared.series else ""
        if place in places:
            raise ContentError("chart.categories", name=name, category=" · ".join(place))
        places[place] = row
    return places


def _order(
    dataset: Dataset, declared: ChartDeclaration, rows: list[Observation], measure: str
) -> list[str]:
    present = list(dict.fromkeys(row.keys[declared.category] for row in rows))
    if dataset.meta.dimensions[declared.category].type == "year":
        years = [int(year) for year in present]
        # A year nobody measured is a gap in the line, not a shorter axis.
        return [str(year) for year in range(min(years), max(years) + 1)]
    if declared.sort is None:
        return present
    best = {
        code: max(
            (
                row.values[measure] or Decimal(0)
                for row in rows
                if row.keys[declared.category] == code
            ),
            default=Decimal(0),
        )
        for code in present
    }
    return sorted(present, key=lambda code: best[code], reverse=declared.sort == "descending")


def _series_codes(
    dataset: Dataset, declared: ChartDeclaration, rows: list[Observation]
) -> list[str]:
    if not declared.series:
        return [""]
    present = {row.keys[declared.series] for row in rows}
    return [code for code in dataset.codes(declared.series) if code in present]


def _mark(dataset: Dataset, row: Observation | None, measure: str, language: Language) -> Mark:
    if row is None or row.values[measure] is None:
        words = language.word("number.no_data")
        return Mark(None, words, spoken=words)
    cell = Cell(dataset, row, measure)
    kind = row.row.get("kind", "")
    # Money in words is rounded to millions, and its sign is read out well.
    form = "plain" if cell.unit.type == "money" else "words"
    tentative, spoken = kind in TENTATIVE, cell_text(cell, language, form)
    if tentative:
        spoken = f"{spoken} ({language.word(f'kind.{kind}')})"
    return Mark(cell.value, cell_text(cell, language), tentative, spoken)


def subtitle(
    dataset: Dataset,
    declared: ChartDeclaration,
    rows: list[Observation],
    language: Language,
    shows: str,
) -> str:
    """What the drawing shows, and when; without ``shows`` measure, unit and area in a row."""
    periods = sorted({dataset.period(row) for row in rows})
    if dataset.meta.dimensions[declared.category].type == "year":
        when = f"{periods[0][:4]}–{periods[-1][:4]}"
    else:
        when = join([period_text(iso, language) for iso in periods], language)
    if shows:
        return f"{shows}, {when}"
    measure = dataset.measure(declared.measure)
    unit = unit_in(dataset.unit(measure, rows[0]), language)
    kind = language.word(f"unit_of.{unit.kind}") if unit.kind in ("percent", "money") else ""
    area = dataset.meta.area
    where = language.pick(area) if area else language.word("area.default")
    return ", ".join(
        part for part in (heading(dataset, measure, language), kind, where, when) if part
    )


def _ticks(
    dataset: Dataset, rows: list[Observation], measure: str, language: Language
) -> tuple[tuple[Decimal, str], ...]:
    values = [value for row in rows if (value := row.values[measure]) is not None]
    if not values:
        return ()
    low, high = min(*values, Decimal(0)), max(*values, Decimal(0))
    step, first, last = axis(low, high if high > low else Decimal(1))
    unit = unit_in(dataset.unit(measure, rows[0]), language)
    decimals = max(0, -int(step.normalize().as_tuple().exponent))
    return tuple(
        (step * n, written(Quantity(step * n, type(unit)(unit.kind, decimals)), language, "plain"))
        for n in range(first, last + 1)
    )


def axis(low: Decimal, high: Decimal) -> tuple[Decimal, int, int]:
    """The step of the ticks with the first and last in steps: the least room beyond the values.

    Of two steps that end alike, the wider writes fewer ticks.
    """
    power = (high - low).adjusted()
    found = [
        (step, int((low / step).to_integral_value("ROUND_FLOOR")),
         int((high / step).to_integral_value("ROUND_CEILING")))
        for step in (one.scaleb(power) for one in _STEPS)
    ]  # fmt: skip
    fitting = [one for one in found if one[2] - one[1] in _INTERVALS]
    return min(fitting, key=lambda one: (one[0] * (one[2] - one[1]), -one[0]))


def _tentative_note(rows: list[Observation], language: Language) -> str:
    kinds = dict.fromkeys(row.row["kind"] for row in rows if row.row.get("kind") in TENTATIVE)
    return join([language.word(f"kind.{kind}") for kind in kinds], language) if kinds else ""


def unsupported(error: UnsupportedChart) -> ContentError:
    """The painter's refusal in the words of the checks."""
    return ContentError("chart.unsupported", name=error.chart_id, reason=error.reason)
