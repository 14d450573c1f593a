"""The contrast of every colour of the drawings with its ground, light and dark."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

CSS = Path(__file__).parents[2] / "overrides/assets/stylesheets/chart.css"
TEXT_RATIO, MARK_RATIO = 4.5, 3.0
TEXTS = ("ink", "muted", "1", "2", "3", "4", "5", "6", "e")
MARKS = ("zero",)
SCHEMES = {"light": ":root {", "dark": '[data-md-color-scheme="slate"] {'}


def colours(scheme: str) -> dict[str, str]:
    block = CSS.read_text("utf-8").split(SCHEMES[scheme], 1)[1].split("}", 1)[0]
    return dict(re.findall(r"--ip-chart-([a-z0-9]+): (#[0-9a-f]{6});", block))


def luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(
    ("name", "ratio"),
    [*((name, TEXT_RATIO) for name in TEXTS), *((name, MARK_RATIO) for name in MARKS)],
)
def test_colour_is_seen_on_its_ground(scheme: str, name: str, ratio: float) -> None:
    palette = colours(scheme)
    assert contrast(palette[name], palette["ground"]) >= ratio


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_colour_is_checked(scheme: str) -> None:
    # The grid is the only decoration: nothing is read from it alone.
    assert set(colours(scheme)) == {*TEXTS, *MARKS, "ground", "grid"}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_colours_differ(scheme: str) -> None:
    palette = colours(scheme)
    assert len(set(palette.values())) == len(palette)
