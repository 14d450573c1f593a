from __future__ import annotations

import json
from decimal import Decimal

import pytest

from macros.publish.numbers import json_number


@pytest.mark.parametrize(
    ("written", "dumped"),
    [("0", "0"), ("12", "12"), ("-7", "-7"), ("1.60", "1.6"), ("8.0", "8.0"), ("0.1", "0.1")],
)
def test_number(written: str, dumped: str) -> None:
    assert json.dumps(json_number(Decimal(written))) == dumped


def test_too_many_digits_are_refused() -> None:
    with pytest.raises(ValueError, match="more digits"):
        json_number(Decimal("0.12345678901234567890123"))
