"""How much room words take, by a pinned font, so that every machine draws the same."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

# Pages use the reader's own sans serif, which can be a little wider than the pinned font.
SAFETY = 1.06
# A character the font lacks is taken as wide as it is high: too much room, never too little.
UNKNOWN_WIDTH = 1.0
ELLIPSIS = "…"
# A line may end at a space, or after a hyphen, dash or slash inside a word; never at U+00A0.
_PIECES = re.compile(r"[^ \-–/]*[\-–/]+|[^ \-–/]+| +")


@lru_cache(maxsize=2)
def _advances(bold: bool) -> Mapping[int, float]:
    # Imported here: most runs of `check` never draw, and the import is slower than the font.
    from fontTools.ttLib import TTFont

    name = "Roboto-Bold.ttf" if bold else "Roboto-Regular.ttf"
    with TTFont(str(files("font_roboto") / "files" / name), lazy=True) as font:
        names: Mapping[int, str] = font["cmap"].getcmap(3, 1).cmap
        widths: Mapping[str, tuple[int, int]] = font["hmtx"].metrics
        em: int = font["head"].unitsPerEm
    return {code: widths[name][0] / em for code, name in names.items()}


@lru_cache(maxsize=4096)
def measure(text: str, size: float, bold: bool = False) -> float:
    """Return the width of `text` in pixels at `size` pixels, with the safety added."""
    advances = _advances(bold)
    return SAFETY * size * sum(advances.get(ord(char), UNKNOWN_WIDTH) for char in text)


def widest(texts: tuple[str, ...], size: float, bold: bool = False) -> float:
    """Return the width of the widest of `texts`, 0 when there are none."""
    return max((measure(text, size, bold) for text in texts), default=0.0)


def _fit(text: str, width: float, size: float, bold: bool, end: str) -> str:
    """Return the longest start of `text` that fits `width` together with `end`."""
    kept = text
    while len(kept) > 1 and measure(kept.rstrip() + end, size, bold) > width:
        kept = kept[:-1]
    return kept


def _lines(text: str, width: float, size: float, bold: bool) -> list[str]:
    lines = [""]
    for piece in _PIECES.findall(text):
        if measure((lines[-1] + piece).rstrip(), size, bold) <= width:
            lines[-1] += piece
            continue
        if lines[-1].strip():
            lines.append("")
        rest = piece.lstrip()
        while measure(rest, size, bold) > width and len(rest) > 1:
            head = _fit(rest, width, size, bold, "-")
            lines[-1:] = [head + "-", ""]
            rest = rest[len(head) :]
        lines[-1] = rest
    return [line.strip() for line in lines if line.strip()]


@lru_cache(maxsize=1024)
def wrap(
    text: str, width: float, size: float, max_lines: int, bold: bool = False
) -> tuple[str, ...]:
    """Break `text` into at most `max_lines` lines that each fit `width` pixels.

    Words wider than a line are cut with a hyphen. What does not fit the last line ends in
    an ellipsis, so a caller that must not lose words compares with `fits`.
    """
    lines = _lines(text, width, size, bold)
    if len(lines) <= max_lines:
        return tuple(lines)
    last = _fit(" ".join(lines[max_lines - 1 :]), width, size, bold, ELLIPSIS)
    return (*lines[: max_lines - 1], last.rstrip() + ELLIPSIS)


def fits(text: str, width: float, size: float, max_lines: int, bold: bool = False) -> bool:
    """Return whether `text` wraps into `max_lines` lines without losing or cutting a word."""
    words = (piece for piece in _PIECES.findall(text) if piece.strip())
    return all(measure(word, size, bold) <= width for word in words) and (
        len(_lines(text, width, size, bold)) <= max_lines
    )
