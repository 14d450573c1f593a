"""The macros an editor can call: names, and what stands behind them."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable

from macros.blocks.charts import chart
from macros.blocks.context import Context
from macros.blocks.figures import figure, value
from macros.blocks.source_list import sources
from macros.blocks.tables import table
from macros.pages.calls import Call
from macros.problems import ContentError, near
from macros.text.language import MissingText

Macro = Callable[..., str]

MACROS: dict[str, Macro] = {
    "figure": figure,
    "value": value,
    "table": table,
    "chart": chart,
    "sources": sources,
}


def run(call: Call, context: Context) -> str:
    """What ``call`` writes into the page of ``context``.

    Raises ContentError for an unknown macro, a misspelt option, a wrong number of values,
    and everything the macro itself refuses.
    """
    if call.name not in MACROS:
        raise ContentError("page.macro", name=call.name, near=near(call.name, MACROS))
    macro = MACROS[call.name]
    options = dict(call.options)
    _check_options(call.name, macro, options)
    signature = inspect.signature(macro)
    try:
        signature.bind(context, *call.args, **options)
    except TypeError:
        raise ContentError("page.arguments", macro=call.name, form=form(call.name)) from None
    try:
        return macro(context, *call.args, **options)
    except MissingText as error:
        raise ContentError("text.missing", key=error.key, language=error.language) from None


def form(name: str) -> str:
    """How the macro is called, for messages and the editors' page."""
    shown = []
    for parameter in list(inspect.signature(MACROS[name]).parameters.values())[1:]:
        if parameter.kind is parameter.VAR_KEYWORD:
            shown.append(f"{parameter.name}…")
        elif parameter.default is parameter.empty:
            shown.append(f'"{parameter.name}"')
        else:
            shown.append(f"{parameter.name}={parameter.default!r}")
    return f"{name}({', '.join(shown)})"


def _check_options(name: str, macro: Macro, options: Iterable[str]) -> None:
    parameters = inspect.signature(macro).parameters
    if any(parameter.kind is parameter.VAR_KEYWORD for parameter in parameters.values()):
        return
    known = [p.name for p in parameters.values() if p.kind is p.KEYWORD_ONLY]
    for option in options:
        if option not in known:
            raise ContentError("page.option", macro=name, name=option, near=near(option, known))
