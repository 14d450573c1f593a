"""What titles and summaries assert, evaluated on the data they speak of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from itertools import pairwise

from macros.data.chart_schema import ChartDeclaration, Claim
from macros.data.dataset import Dataset, Observation
from macros.problems import ContentError


def check_claim(dataset: Dataset, chart: ChartDeclaration, claim: Claim) -> None:
    """Raise ContentError unless ``claim`` holds in the rows that ``chart`` shows."""
    dataset.measure(claim.measure)
    held = _ASSERTIONS[claim.assertion](dataset, chart, claim)
    if not held:
        raise ContentError("claim.false", assertion=claim.assertion, at=told(claim.at))


def told(at: Mapping[str, list[str]]) -> str:
    """The codes of a claim as a message names them."""
    return ", ".join(f"{name}={'+'.join(codes)}" for name, codes in at.items()) or "–"


def _rows(dataset: Dataset, chart: ChartDeclaration, at: dict[str, list[str]]) -> list[Observation]:
    scope = {id(row) for row in dataset.select(chart.where)}
    rows = [row for row in dataset.select(at) if id(row) in scope]
    if not rows:
        raise ContentError("claim.nothing", at=told(at))
    return rows


def _values(rows: list[Observation], measure: str) -> list[Decimal]:
    return [value for row in rows if (value := row.values[measure]) is not None]


def _single(rows: list[Observation], measure: str) -> Decimal:
    values = _values(rows, measure)
    if len(values) != 1:
        raise ContentError("claim.not_one", count=len(values))
    return values[0]


def _extreme(choose: Callable[[list[Decimal]], Decimal]) -> Assertion:
    def holds(dataset: Dataset, chart: ChartDeclaration, claim: Claim) -> bool:
        named = _rows(dataset, chart, claim.at)
        # Categories are compared within the same year when the claim names one.
        same = {"year": claim.at["year"]} if "year" in claim.at else {}
        everything = _values(_rows(dataset, chart, same), claim.measure)
        values = _values(named, claim.measure)
        best = choose(everything)
        return (
            bool(values) and choose(values) == best and everything.count(best) == values.count(best)
        )

    return holds


def _monotone(rising: bool) -> Assertion:
    def holds(dataset: Dataset, chart: ChartDeclaration, claim: Claim) -> bool:
        named = _rows(dataset, chart, claim.at)
        rows = sorted(named, key=lambda row: row.keys.get("year", ""))
        values = _values(rows, claim.measure)
        if len({row.keys.get("year", "") for row in rows}) != len(rows) or len(values) < 2:
            raise ContentError("claim.not_series", measure=claim.measure)
        steps = pairwise(values)
        return all(later > earlier if rising else later < earlier for earlier, later in steps)

    return holds


def _higher(dataset: Dataset, chart: ChartDeclaration, claim: Claim) -> bool:
    one = _single(_rows(dataset, chart, claim.at), claim.measure)
    other = _single(_rows(dataset, chart, claim.than), claim.measure)
    return one >= other * claim.times if claim.times is not None else one > other


def _share(dataset: Dataset, chart: ChartDeclaration, claim: Claim) -> bool:
    part = sum(_values(_rows(dataset, chart, claim.at), claim.measure), Decimal(0))
    whole = sum(_values(_rows(dataset, chart, {}), claim.measure), Decimal(0))
    share = part / whole if whole else Decimal(0)
    low = claim.at_least if claim.at_least is not None else Decimal(0)
    high = claim.at_most if claim.at_most is not None else Decimal(1)
    return low <= share <= high


Assertion = Callable[[Dataset, ChartDeclaration, Claim], bool]
_ASSERTIONS: dict[str, Assertion] = {
    "max": _extreme(max),
    "min": _extreme(min),
    "rises": _monotone(rising=True),
    "falls": _monotone(rising=False),
    "higher": _higher,
    "share": _share,
}
