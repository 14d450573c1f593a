"""The colours and rules of the drawings, read from the one place that declares them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

STYLESHEET = Path(__file__).parents[2] / "overrides/assets/stylesheets/chart.css"
_COLOUR = re.compile(r"--ip-chart-([a-z0-9]+): (#[0-9a-f]{6});")
_VARIABLE = re.compile(r"var\(--ip-chart-([a-z0-9]+)\)")
_FLAT_RULE = re.compile(r"^\.ip-[^{}\n]*\{[^{}\n]*\}$", re.MULTILINE)
_FONTS = re.compile(r"^\.ip-svg text \{ font-family: ([^;]*); \}$", re.MULTILINE)
_LAYOUT = (".ip-chart", ".ip-drawing")


@lru_cache(maxsize=1)
def colours() -> Mapping[str, str]:
    """The light palette: name without its prefix -> ``#rrggbb``."""
    root = STYLESHEET.read_text("utf-8").split(":root {", 1)[1].split("}", 1)[0]
    return dict(_COLOUR.findall(root))


@lru_cache(maxsize=1)
def literal_rules() -> str:
    """The rules of the marks with every variable replaced by its light colour."""
    text = STYLESHEET.read_text("utf-8")
    rules = [rule for rule in _FLAT_RULE.findall(text) if not rule.startswith(_LAYOUT)]
    return _VARIABLE.sub(lambda match: colours()[match[1]], "".join(rules))


@lru_cache(maxsize=1)
def fonts() -> str:
    """The fonts of the drawings, for whatever stands around one in a picture."""
    found = _FONTS.search(STYLESHEET.read_text("utf-8"))
    return found[1] if found else "sans-serif"
