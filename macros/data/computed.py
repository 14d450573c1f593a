"""Values computed from their parts, so that no result is typed beside what it comes from."""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from macros.data.dataset import Data, Dataset, Observation
from macros.data.lookup import find_cell
from macros.data.schema import Computed
from macros.problems import ContentError, Problem, problem

_OPERATORS: dict[type[ast.operator], Callable[[Decimal, Decimal], Decimal]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}


def fill_computed(data: Data) -> list[Problem]:
    """Put every computed value into its empty cell; what cannot be computed is a problem.

    Parts that are themselves computed are filled first, in the order of the declarations.
    """
    found = []
    for name in list(data.datasets):
        for number, declared in enumerate(data.datasets[name].meta.computed):
            try:
                data.datasets[name] = _filled(data, data.datasets[name], declared)
            except ContentError as error:
                document = data.documents[name]
                line = document.line(("computed", number))
                found.append(error.at(document.path, line))
        found += _typed_results(data.datasets[name])
    return found


def _typed_results(dataset: Dataset) -> list[Problem]:
    """Rows that call themselves computed although somebody typed their value."""
    targets = [declared.at for declared in dataset.meta.computed]
    return [
        problem(f"data/{dataset.id}.csv", row.line, "computed.typed")
        for row in dataset.observations
        if dataset.kind(row) == "computed" and not any(_at(row, target) for target in targets)
    ]


def _at(row: Observation, target: Mapping[str, str]) -> bool:
    return all(row.keys.get(name) == code for name, code in target.items())


def _filled(data: Data, dataset: Dataset, declared: Computed) -> Dataset:
    row, measure = dataset.one(declared.at), dataset.measure(declared.measure)
    if row.values[measure] is not None or dataset.kind(row) != "computed":
        raise ContentError("computed.cell", line=row.line)
    parts = {}
    for name, place in declared.parts.items():
        value = find_cell(place, data, dataset).value
        if value is None:
            raise ContentError("value.no_data", where=place)
        parts[name] = value
    value = evaluate(declared.formula, parts)
    step = Decimal(1).scaleb(-declared.decimals)
    rounded = Decimal(f"{value.quantize(step, rounding=ROUND_HALF_UP):f}")
    filled = replace(row, values={**row.values, measure: rounded})
    rows = tuple(filled if one is row else one for one in dataset.observations)
    return replace(dataset, observations=rows)


def evaluate(formula: str, parts: Mapping[str, Decimal]) -> Decimal:
    """The value of ``formula``: names of ``parts``, numbers, + - * / and brackets.

    Raises ContentError for anything else, and for a division by zero.
    """
    try:
        return _value(ast.parse(formula, mode="eval").body, parts)
    except (SyntaxError, ValueError, KeyError, ArithmeticError):
        raise ContentError("computed.formula", formula=formula, parts=", ".join(parts)) from None


def _value(node: ast.expr, parts: Mapping[str, Decimal]) -> Decimal:
    match node:
        case ast.Name(id=name):
            return parts[name]
        case ast.Constant(value=int() | float() as number) if not isinstance(number, bool):
            return Decimal(str(number))
        case ast.BinOp(left=left, op=op, right=right) if type(op) in _OPERATORS:
            return _OPERATORS[type(op)](_value(left, parts), _value(right, parts))
        case _:
            raise ValueError(ast.dump(node))
