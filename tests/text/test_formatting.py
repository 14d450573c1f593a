"""Every row of the typography table, and the edges; `cases/formatting.yml` holds them."""

import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from macros.text import formatting
from macros.text.formatting import Quantity, Unit
from macros.text.language import Language, MissingText, load_language

CASES = yaml.safe_load(
    (Path(__file__).parent / "cases" / "formatting.yml").read_text(encoding="utf-8")
)
LANGUAGES = {code: load_language(code) for code in ("fi", "en", "sv")}


def readings(group: str) -> list[Any]:
    found = []
    for case in CASES[group]:
        for code in [code for code in LANGUAGES if code in case]:
            language, text = LANGUAGES[code], case[code].replace("⍽", "\u00a0")
            found.append(pytest.param(case, language, text, id=f"{case['of']} {code} {text}"))
    return found


def the_quantity(case: dict[str, Any], code: str) -> Quantity:
    decimals, words = case.get("decimals"), case.get("words", {}).get(code, ())
    value, upper = (Decimal(case[end]) if end in case else None for end in ("value", "upper"))
    unit = Unit(case["kind"], decimals, tuple(words))
    return Quantity(value, unit, case.get("qualifier", ""), upper)


@pytest.mark.parametrize(("case", "language", "text"), readings("quantity"))
def test_quantity(case: dict[str, Any], language: Language, text: str) -> None:
    form, capital = case.get("form", "plain"), case.get("capital", False)
    q = the_quantity(case, language.code)
    assert formatting.quantity(q, language, form, capital) == text


@pytest.mark.parametrize(("case", "language", "text"), readings("number"))
def test_number(case: dict[str, Any], language: Language, text: str) -> None:
    value = Decimal(case["value"])
    assert formatting.number(value, language, case.get("decimals")) == text


@pytest.mark.parametrize(("case", "language", "text"), readings("date"))
def test_date(case: dict[str, Any], language: Language, text: str) -> None:
    value = datetime.date.fromisoformat(case["value"])
    assert formatting.date(value, language, case.get("long", False)) == text


@pytest.mark.parametrize(("case", "language", "text"), readings("month"))
def test_month(case: dict[str, Any], language: Language, text: str) -> None:
    assert formatting.month(case["year"], case["month"], language) == text


@pytest.mark.parametrize(("case", "language", "text"), readings("period"))
def test_period(case: dict[str, Any], language: Language, text: str) -> None:
    assert formatting.period(case["value"], language, case.get("long", False)) == text


@pytest.mark.parametrize(("case", "language", "text"), readings("join"))
def test_join(case: dict[str, Any], language: Language, text: str) -> None:
    assert formatting.join(case["items"], language) == text


@pytest.mark.parametrize("iso", CASES["refused_periods"])
def test_what_is_no_period_is_refused(iso: str) -> None:
    with pytest.raises(ValueError, match=r"is not a|must be in|out of range"):
        formatting.period(iso, LANGUAGES["fi"])


@pytest.mark.parametrize("value", ["NaN", "sNaN", "Infinity", "-Infinity"])
@pytest.mark.parametrize("kind", ["integer", "percent", "money"])
def test_what_is_no_number_is_refused(value: str, kind: formatting.Kind) -> None:
    with pytest.raises(ValueError, match="not a number"):
        formatting.number(Decimal(value), LANGUAGES["fi"])
    with pytest.raises(ValueError, match="not a number"):
        formatting.quantity(Quantity(Decimal(value), Unit(kind)), LANGUAGES["fi"])
    with pytest.raises(ValueError, match="not a number"):
        formatting.quantity(Quantity(Decimal(1), Unit(kind), upper=Decimal(value)), LANGUAGES["fi"])


@pytest.mark.parametrize(("value", "upper"), [("30", "25"), ("25", "25"), (None, "25")])
def test_a_range_must_rise(value: str | None, upper: str) -> None:
    start = None if value is None else Decimal(value)
    with pytest.raises(ValueError, match="not a range"):
        formatting.quantity(Quantity(start, Unit("integer"), upper=Decimal(upper)), LANGUAGES["fi"])


def test_a_genitive_that_is_not_given_is_refused() -> None:
    unit = Unit("integer", words=("vierailu", "vierailua"))
    with pytest.raises(ValueError, match="vierailu"):
        formatting.quantity(Quantity(Decimal(5), unit), LANGUAGES["fi"], "genitive")


def test_an_unknown_qualifier_is_refused() -> None:
    with pytest.raises(MissingText, match=r"qualifier\.perhaps"):
        formatting.quantity(Quantity(Decimal(5), Unit("integer"), "perhaps"), LANGUAGES["fi"])


def test_narrow_spaces_of_a_locale_become_ordinary_no_break_spaces(tmp_path: Path) -> None:
    header = 'msgid ""\nmsgstr ""\n"Language: fr\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"'
    (tmp_path / "fr.po").write_text(header, encoding="utf-8")
    french = load_language("fr", tmp_path)
    assert formatting.number(Decimal(12345), french) == "12\u00a0345"
