"""Numbers as JSON has them."""

from __future__ import annotations

from decimal import Decimal


def json_number(value: Decimal) -> int | float:
    """``value`` as a number that JSON writes with the same digits.

    Raises ValueError where it has more digits than JSON's readers keep.
    """
    if value == value.to_integral_value() and value.as_tuple().exponent == 0:
        return int(value)
    number = float(value)
    if Decimal(repr(number)) != value:
        raise ValueError(f"{value} has more digits than a JSON number keeps")
    return number
