"""Numbers read back from what a reader is shown, and differences written for that reader."""

from __future__ import annotations

import re
from decimal import Decimal

_SPACES = " \u00a0\u202f\u2009"
_MARKS = {"fi": (f"[{_SPACES}]", ","), "en": (",", "."), "sv": (f"[{_SPACES}]", ",")}
_MINUS = "\u2212"


def numeral_in(text: str, language: str) -> Decimal | None:
    """The only number in ``text``; None where there is none, or several."""
    group, point = _MARKS.get(language, _MARKS["en"])
    pattern = rf"[-{_MINUS}]?\d{{1,3}}(?:{group}\d{{3}})+(?!\d)|[-{_MINUS}]?\d+"
    found = re.findall(rf"((?:{pattern})(?:{re.escape(point)}\d+)?)", text)
    if len(found) != 1:
        return None
    plain = re.sub(group, "", found[0].replace(_MINUS, "-"))
    return Decimal(plain.replace(point, "."))


def signed(value: Decimal, language: str) -> str:
    """``value`` with its sign, grouped and pointed as ``language`` does."""
    sign = "+" if value > 0 else _MINUS if value < 0 else "±"
    text = f"{abs(value.normalize()):,f}"
    if language == "en":
        return sign + text
    return sign + text.replace(",", "\u00a0").replace(".", ",")


def per_cent(value: Decimal, language: str) -> str:
    """``value`` per cent with its sign and one decimal."""
    rounded = signed(value.quantize(Decimal("0.1")), language)
    return f"{rounded}%" if language == "en" else f"{rounded}\u00a0%"
