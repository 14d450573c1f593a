"""What TYPOGRAPHY asks of a line of text, as patterns of what may not stand in it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tests.words.text import GAP

NBSP = "\u00a0"
_ADDRESS = re.compile(r"https?://\S+|\S+@\S+")
_SPACE = f"[ {NBSP}]"
_UNITS = r"(?:milj|million|billion|euro\b|euroa\b|kt\b|kB\b|km\b|m²|km²)"

EVERYWHERE = {
    "two spaces": f"{_SPACE}{{2}}",
    "space before punctuation": rf"(?<=\S){_SPACE}[,.;:!?](?!\w)",
    "space inside brackets": rf"\({_SPACE}|{_SPACE}\)",
    "three dots": r"\.\.\.",
    "straight quotation mark": '"',
    "straight apostrophe": "'",
    "hyphen for a minus": r"(?<![\w)\]–-])-\d",
    "hyphen in a range": r"\d-\d",
    "hyphen for a dash": r"(?<=\s)-(?=\s)",
    "dash that is too long": "—",
    "spaces in a range": rf"\d{_SPACE}–{_SPACE}?\d|\d–{_SPACE}\d",
    # Years alone have four digits and no group.
    "no no-break space before a unit": rf"\d {_UNITS}",
    "figure without groups": r"(?<![\d.,\u00a0])(?!(?:19|20)\d\d(?!\d))\d{4,}(?!\d)",
}
# Finnish and Swedish write figures alike.
_NORDIC = {
    "breaking space in a figure": rf"(?<![\d{NBSP}])\d{{1,3}}(?: \d{{3}})+(?!\d)",
    "comma between thousands": r"(?<![\d,])[1-9]\d{0,2}(?:,\d{3})+(?![\d,])",
    # A date has two points, a section is followed by its heading.
    "decimal point": r"(?<![\d.])\d+\.\d+(?![\d.]| [A-ZÅÄÖ])",
    "no no-break space before a sign": r"[\d,] ?[%€]",
    "sign before the amount": r"€\d",
    "foreign quotation mark": "[“„«»]|‘",
}
RULES = {
    "fi": EVERYWHERE | _NORDIC,
    "sv": EVERYWHERE | _NORDIC,
    "en": EVERYWHERE
    | {
        "space between thousands": rf"(?<![\d{NBSP}])\d{{1,3}}(?:{_SPACE}\d{{3}})+(?!\d)",
        "decimal comma": r"(?<![\d,])\d+,(?:\d{1,2}|\d{4,})(?!\d)",
        "space before the percent sign": rf"\d{_SPACE}%",
        "sign after the amount": rf"\d{_SPACE}?€|€{_SPACE}\d",
        "foreign quotation mark": "[“”„«»]",
    },
}
_COMPILED = {
    language: {name: re.compile(pattern) for name, pattern in rules.items()}
    for language, rules in RULES.items()
}


def faults(text: str, language: str, names: Iterable[str] = ()) -> list[str]:
    """The rules that ``text`` breaks, ``names`` apart, which are as their owners write them."""
    text = _ADDRESS.sub(GAP, text)
    for name in names:
        text = text.replace(name, GAP).replace(name.replace(" ", NBSP), GAP)
    return [rule for rule, pattern in _COMPILED[language].items() if pattern.search(text)]
