"""Lines that break only where a reader would: after no lone hyphen, within no range of years."""

from __future__ import annotations

import re

# In these a line break is no matter, or an element may not stand.
_APART = r"<(code|pre|script|style|svg|title|option|textarea)\b.*?</\1>"
_PIECES = re.compile(rf"{_APART}|<!--.*?-->|<[^>]*>", re.DOTALL)
# A suffix set off by a space, with the word before it unless that is long ("Horisontti 2020
# -hanke"); an abbreviation and what it begins ("EU-hanke"); numbers joined by a dash.
_TOGETHER = re.compile(
    r"(?<![^\s(])[^\s(]{1,12} -[^\W\d_]{1,14}(?![^\W_])"
    r"|(?:(?<=\s)|^)-[^\W\d_]+"
    r"|(?<![^\W_])[A-ZÅÄÖ]{2,5}-[^\W\d_]{1,14}(?![^\W_])"
    r"|\d[\d.]*–\d[\d.]*\d|\d[\d.]*–\d"
)


def keep_together(html: str) -> str:
    """``html`` with suffixes and ranges in elements whose lines do not break.

    Only text changes, neither tags nor code, and no letter of it.
    """
    written, end = [], 0
    for piece in _PIECES.finditer(html):
        written += [_kept(html[end : piece.start()]), piece[0]]
        end = piece.end()
    return "".join([*written, _kept(html[end:])])


def _kept(words: str) -> str:
    return _TOGETHER.sub(lambda found: f'<span class="ip-together">{found[0]}</span>', words)
