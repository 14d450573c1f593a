"""Figures, dates and lists as the reader's language writes them.

Pure functions; the language is always an argument, never the machine's. Compact English money is
`€13.3m` everywhere.
"""

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import get_currency_symbol

from macros.text.language import MINUS, NBSP, Language, numeral, rounded

Form = Literal["plain", "words", "genitive", "compact"]
Precision = Literal["year", "month", "day"]
Kind = Literal["integer", "decimal", "percent", "points", "money", "score", "rank"]

NO_DATA = "\u2013"
_DASH = "\u2013"
_SPACED_DASH = f"{NBSP}{_DASH} "
_MILLION = Decimal(1_000_000)
_DIGITS_OF_PATTERN = re.compile(r"[#0.,]+")
_YEARS = re.compile(r"(\d{4})-(\d{4})")
_MOMENT = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


@dataclass(frozen=True)
class Unit:
    """What a value is measured in; `words` are one, many[, genitive] in the reader's language."""

    kind: Kind
    decimals: int | None = None
    words: tuple[str, ...] = ()
    scale: tuple[Decimal, Decimal] | None = None


@dataclass(frozen=True)
class Quantity:
    """A value with its unit; `upper` is the end of a range, `qualifier` a key of the catalogue."""

    value: Decimal | None
    unit: Unit
    qualifier: str = ""
    upper: Decimal | None = None


def quantity(q: Quantity, language: Language, form: Form = "plain", capital: bool = False) -> str:
    """The quantity as text: `form` chooses symbol, words, genitive or the short form of cards.

    `capital` is for the start of a sentence. No value gives the no-data dash; telling a screen
    reader what it means is the caller's business. Raises ValueError for NaN, infinity, a range
    that does not rise, or a genitive the unit does not have; MissingText for an unknown qualifier.
    """
    if q.value is None and q.upper is None:
        return NO_DATA
    text = _amount(_ends(q), q.unit, language, form)
    if q.qualifier:
        text = language.word(f"qualifier.{q.qualifier}", quantity=text)
    return text[:1].upper() + text[1:] if capital else text


def number(value: Decimal, language: Language, decimals: int | None = None) -> str:
    """`value` rounded half up to `decimals`, or with as many as it was written with.

    Raises ValueError for NaN and infinity.
    """
    return numeral(value, language.locale, _decimals(value, decimals))


def date(value: datetime.date, language: Language, long: bool = False) -> str:
    """A day, in figures or, if `long`, with the name of the month where the language differs."""
    return _day(value, "date.long" if long else "date.short", language)


def month(year: int, month: int, language: Language) -> str:
    """A month and its year. Raises ValueError if there is no such month."""
    return _day(datetime.date(year, month, 1), "date.month", language)


def period(iso: str, language: Language, long: bool = False) -> str:
    """A year, month or day, or a range `start/end` of two of the same sort; years also `2017-2019`.

    Raises ValueError if `iso` is none of these or the end comes before the start.
    """
    years = _YEARS.fullmatch(iso)
    moments = [_moment(part) for part in (years.groups() if years else iso.split("/"))]
    (precision, start), (last_precision, end) = moments[0], moments[-1]
    if len(moments) > 2 or precision != last_precision or end < start:
        raise ValueError(f'"{iso}" is not a period')
    last = _point(end, precision, language, long)
    if start == end:
        return last
    first = _start_of_range(start, end, precision, language, long)
    return first + (_SPACED_DASH if re.search(r"\s", first) else _DASH) + last


def join(items: Sequence[str], language: Language) -> str:
    """The items as a list in a sentence: `a, b ja c`."""
    return format_list(items, locale=language.locale)


def _ends(q: Quantity) -> list[Decimal]:
    ends = [end for end in (q.value, q.upper) if end is not None]
    if not all(end.is_finite() for end in ends):
        raise ValueError(f"{' to '.join(map(str, ends))} is not a number that can be shown")
    if q.upper is not None and (q.value is None or q.upper <= q.value):
        raise ValueError(f"{q.value} to {q.upper} is not a range")
    return ends


def _amount(ends: list[Decimal], unit: Unit, language: Language, form: Form) -> str:
    shown = [rounded(end, _decimals(end, unit.decimals)) for end in ends]
    millions = _in_millions(unit.kind, form) and all(abs(end) >= _MILLION for end in shown)
    if millions:
        shown = [_tenths(end / _MILLION) for end in ends]
    texts = [number(end, language) for end in shown]
    text = (_SPACED_DASH if min(shown) < 0 else _DASH).join(texts)
    sign, digits = (MINUS, text[1:]) if text.startswith(MINUS) else ("", text)
    inflection = _inflection(shown, language, form)
    if millions:
        ending = "compact" if form == "compact" else inflection
        return sign + language.word(f"unit.{unit.kind}_million.{ending}", number=digits)
    return sign + _with_unit(digits, unit, inflection, language, form)


def _with_unit(digits: str, unit: Unit, inflection: str, language: Language, form: Form) -> str:
    in_words = form in ("words", "genitive")
    if unit.kind == "points" or (in_words and unit.kind in ("percent", "money", "rank")):
        return language.word(f"unit.{unit.kind}.{inflection}", number=digits)
    if unit.kind == "percent":
        return _DIGITS_OF_PATTERN.sub(digits, language.locale.percent_formats[None].pattern)
    if unit.kind == "money":
        pattern = language.locale.currency_formats["standard"].pattern
        symbol = get_currency_symbol("EUR", locale=language.locale)
        return _DIGITS_OF_PATTERN.sub(digits, pattern).replace("¤", symbol)
    if in_words and unit.words:
        return f"{digits}{NBSP}{_unit_word(unit.words, inflection)}"
    return digits


def _unit_word(words: tuple[str, ...], inflection: str) -> str:
    if inflection == "genitive" and len(words) < 3:
        raise ValueError(f'the unit "{words[0]}" has no genitive')
    return {"one": words[0], "many": words[:2][-1], "genitive": words[-1]}[inflection]


def _inflection(shown: list[Decimal], language: Language, form: Form) -> str:
    if form == "genitive" and language.word("grammar.genitive") == "yes":
        return "genitive"
    # A range counts more than one thing, whatever its ends.
    single = len(shown) == 1 and language.locale.plural_form(shown[0]) == "one"
    return "one" if single else "many"


def _in_millions(kind: Kind, form: Form) -> bool:
    return form != "plain" if kind == "money" else kind == "integer" and form == "compact"


def _decimals(value: Decimal, wanted: int | None) -> int:
    if wanted is not None or not value.is_finite():
        return wanted or 0
    return max(0, -int(value.as_tuple().exponent))


def _tenths(value: Decimal) -> Decimal:
    tenths = rounded(value, 1)
    return rounded(tenths, 0) if tenths == tenths.to_integral_value() else tenths


def _moment(iso: str) -> tuple[Precision, datetime.date]:
    parts = _MOMENT.fullmatch(iso)
    if not parts:
        raise ValueError(f'"{iso}" is not a year, a month or a day')
    year, month, day = (int(part or 1) for part in parts.groups())
    precision: Precision = "day" if parts[3] else "month" if parts[2] else "year"
    return precision, datetime.date(year, month, day)


def _point(value: datetime.date, precision: Precision, language: Language, long: bool) -> str:
    if precision == "year":
        return f"{value.year:04}"
    if precision == "month":
        return month(value.year, value.month, language)
    return date(value, language, long)


def _start_of_range(
    start: datetime.date, end: datetime.date, precision: Precision, language: Language, long: bool
) -> str:
    # What the end says too is left out: 8.–10.6.2022, January–June 2024.
    if precision == "year" or start.year != end.year:
        return _point(start, precision, language, long)
    if precision == "month":
        return _day(start, "date.month.same_year", language)
    same = "same_month" if start.month == end.month else "same_year"
    return _day(start, f"date.{'long' if long else 'short'}.{same}", language)


def _day(value: datetime.date, pattern: str, language: Language) -> str:
    return format_date(value, language.word(pattern), locale=language.locale)
