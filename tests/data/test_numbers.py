"""Numbers: what is accepted is what was written, and the rest is refused."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.data.numbers import NumberReader
from macros.data.periods import is_day, is_period, is_year
from macros.data.schema import UnitOfMeasure
from macros.problems import ContentError
from macros.text.formatting import period
from macros.text.language import load_language

ANY = {"min": Decimal("-1e15"), "max": Decimal("1e15")}
WHOLE = UnitOfMeasure.model_construct(type="integer", **ANY)
BROKEN = UnitOfMeasure.model_construct(type="decimal", **ANY)
NUMERIC = st.text(alphabet="0123456789.,-+ eE%_\u00a0\u2212'٣３xnaif", max_size=12)


def _read(cell: str, unit: UnitOfMeasure, comma: bool = False) -> Decimal | None:
    return NumberReader(comma).number(cell, unit)


def test_a_rank_is_whole() -> None:
    rank = UnitOfMeasure.model_construct(type="rank", **ANY)
    assert _read("2", rank) == 2
    with pytest.raises(ContentError):
        _read("2.5", rank)


@pytest.mark.parametrize("cell", ["0", "7", "127", "-3", "1976", "326360", "999999999999999"])
def test_whole_numbers(cell: str) -> None:
    assert str(_read(cell, WHOLE)) == cell


@pytest.mark.parametrize("cell", ["6.52", "1.60", "0.00", "-0.5", "18", "3.865"])
def test_decimals_keep_the_digits_they_were_given(cell: str) -> None:
    assert str(_read(cell, BROKEN)) == cell


@pytest.mark.parametrize(("cell", "value"), [("6,52", "6.52"), ("3,865", "3.865"), ("1.6", "1.6")])
def test_decimal_commas_of_a_semicolon_file(cell: str, value: str) -> None:
    assert _read(cell, BROKEN, comma=True) == Decimal(value)


def test_an_empty_cell_is_no_data_and_not_zero() -> None:
    assert _read("", WHOLE) is None


@settings(deadline=None)
@given(st.one_of(NUMERIC, st.text(max_size=8)), st.booleans(), st.booleans())
def test_an_accepted_number_is_the_written_one(cell: str, whole: bool, comma: bool) -> None:
    try:
        value = _read(cell, WHOLE if whole else BROKEN, comma)
    except ContentError as error:
        error.at("data/x.csv", 1).message("fi")  # every refusal can be told
        return
    if not cell:
        assert value is None
        return
    assert re.fullmatch(r"-?[0-9]+([.,][0-9]+)?", cell)
    assert str(value) == (cell.replace(",", ".") if comma else cell)


@settings(deadline=None)
@given(st.decimals(-(10**9), 10**9, places=2))
def test_every_plain_number_is_accepted(value: Decimal) -> None:
    assert _read(str(value), BROKEN) == value
    assert _read(str(value).replace(".", ","), BROKEN, comma=True) == value


@pytest.mark.parametrize(
    "text",
    ["2019", "2017-2019", "2019-07", "2019-07-04", "2017/2019", "2024-01/2024-06", "2020-02-29"],
)
def test_periods(text: str) -> None:
    assert is_period(text)
    for code in ("fi", "en"):
        assert period(text, load_language(code))  # what is accepted can be written


@pytest.mark.parametrize(
    "text",
    ["", "219", "20199", "2019-13", "2019-02-29", "2019-2017", "2019/2018", "2017/2018/2019",
     "1.5.2019", "2019-7", "２０１９", "2017–2019", "0219", "2019-07-04T10:00", "2024/2026-01",
     "2019\n"],
)  # fmt: skip
def test_what_is_no_period(text: str) -> None:
    assert not is_period(text)


def test_days_and_years() -> None:
    assert is_day("2027-02-28")
    assert not is_day("2027-02-30")
    assert not is_day("2027-02")
    assert is_year("1900")
    assert not is_year("1899")
