"""The macros an editor can call: names, and what stands behind them."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import get_args, get_origin, get_type_hints

from macros.blocks.cards import cards
from macros.blocks.changes import changes
from macros.blocks.charts import chart
from macros.blocks.context import Context
from macros.blocks.directories import directory
from macros.blocks.fact_tables import facts
from macros.blocks.figures import figure, total, value
from macros.blocks.listings import listing, timeline
from macros.blocks.open_data import open_data
from macros.blocks.places import places
from macros.blocks.source_list import sources
from macros.blocks.strips import strip
from macros.blocks.tables import table
from macros.blocks.translations import translations
from macros.blocks.upkeep import upkeep
from macros.pages.calls import Call
from macros.problems import ContentError, near
from macros.text.language import MissingText

Macro = Callable[..., str]

MACROS: dict[str, Macro] = {
    "figure": figure,
    "value": value,
    "total": total,
    "table": table,
    "chart": chart,
    "strip": strip,
    "facts": facts,
    "cards": cards,
    "listing": listing,
    "timeline": timeline,
    "directory": directory,
    "places": places,
    "open_data": open_data,
    "changes": changes,
    "translations": translations,
    "upkeep": upkeep,
    "sources": sources,
}

_TYPES = {str: '"…"', int: "2019", bool: "true/false", list: '["…", "…"]'}

# Those that show data: a page with any of them has a list of sources, and so has its pair.
SHOWING = tuple(
    name
    for name in MACROS
    if name not in ("sources", "open_data", "changes", "translations", "upkeep")
)


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
    try:
        bound = _signature(macro).bind(context, *call.args, **options)
    except TypeError:
        raise ContentError("page.arguments", macro=call.name, form=form(call.name)) from None
    _check_types(call.name, macro, bound.arguments)
    try:
        return macro(context, *call.args, **options)
    except MissingText as error:
        raise ContentError("text.missing", key=error.key, language=error.language) from None


# A page asks for these of the same few macros a thousand times.
_signature = cache(inspect.signature)
_hints = cache(get_type_hints)


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
    parameters = _signature(macro).parameters
    if any(parameter.kind is parameter.VAR_KEYWORD for parameter in parameters.values()):
        return
    known = [p.name for p in parameters.values() if p.kind is p.KEYWORD_ONLY]
    for option in options:
        if option not in known:
            raise ContentError("page.option", macro=name, name=option, near=near(option, known))


def _check_types(name: str, macro: Macro, arguments: Mapping[str, object]) -> None:
    """Refuse values of another type than the macro declares: ``capital="no"`` is not False."""
    hints, parameters = _hints(macro), _signature(macro).parameters
    for option, passed in list(arguments.items())[1:]:
        several = parameters[option].kind is inspect.Parameter.VAR_KEYWORD
        given = passed.items() if several and isinstance(passed, dict) else [(option, passed)]
        kinds = get_args(hints[option]) or (hints[option],)
        if get_origin(hints[option]) is list:
            kinds = (list,)
        allowed = {get_origin(kind) or kind for kind in kinds}
        for key, one in given:
            if type(one) not in allowed and one != parameters[option].default:
                names = " / ".join(sorted(_TYPES[kind] for kind in allowed if kind in _TYPES))
                raise ContentError(
                    "page.option_type", macro=name, name=key, value=one, allowed=names
                )
