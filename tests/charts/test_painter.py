"""The drawings: their bytes, their honesty, their names, and what is refused.

`RENEW_GOLDEN=1 python -m pytest tests/charts` writes the golden drawings anew.
"""

from __future__ import annotations

import gzip
import os
import re
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any, cast, get_args
from xml.etree import ElementTree

import pytest

from macros.charts.bars import LEAST_BAR
from macros.charts.measure import measure
from macros.charts.model import Chart, Mark, Series, UnsupportedChart, Width
from macros.charts.painter import paint
from tests.charts.samples import SAMPLES, STAFF, chart, line_of

GOLDEN = Path(__file__).parent / "golden"
CSS = Path(__file__).parents[2] / "overrides/assets/stylesheets/chart.css"
SVG = "{http://www.w3.org/2000/svg}"
BY_NAME = {sample.id: sample for sample in SAMPLES}
WIDTHS: tuple[Width, ...] = get_args(Width)

every_drawing = pytest.mark.parametrize(
    ("sample", "width"),
    [pytest.param(one, width, id=f"{one.id}-{width}") for one in SAMPLES for width in WIDTHS],
)


def parsed(sample: Chart, width: Width) -> ElementTree.Element:
    return ElementTree.fromstring(paint(sample, width))


def bars(sample: Chart, width: Width) -> list[ElementTree.Element]:
    return parsed(sample, width).findall(f"{SVG}rect")


@every_drawing
def test_drawing_is_the_golden_one(sample: Chart, width: Width) -> None:
    drawn = paint(sample, width).replace("><", ">\n<") + "\n"
    golden = GOLDEN / f"{sample.id}-{width}.svg"
    if os.environ.get("RENEW_GOLDEN"):
        golden.write_text(drawn, "utf-8")
    assert drawn == golden.read_text("utf-8")


def test_every_golden_file_has_a_sample() -> None:
    names = {f"{sample.id}-{width}" for sample in SAMPLES for width in WIDTHS}
    assert {file.stem for file in GOLDEN.glob("*.svg")} == names


@every_drawing
def test_drawing_is_named(sample: Chart, width: Width) -> None:
    root = parsed(sample, width)
    texts = {part.get("id"): part.text for part in root if part.get("id")}
    named = [texts[name] for name in root.get("aria-labelledby", "").split()]
    assert root.get("role") == "img"
    assert root.get("lang") == sample.language
    assert named == [sample.title, sample.summary]


@every_drawing
def test_drawing_has_only_classes_of_the_stylesheet(sample: Chart, width: Width) -> None:
    drawn = paint(sample, width)
    known = set(re.findall(r"\.(ip-[a-z0-9-]+)", CSS.read_text("utf-8")))
    used = {name for names in re.findall(r'class="([^"]+)"', drawn) for name in names.split()}
    assert used <= known
    assert not re.search(r'style=|stroke="|fill="(?!url\(#)|#[0-9a-f]{3,6}"', drawn)


@every_drawing
def test_numbers_are_short(sample: Chart, width: Width) -> None:
    for part in parsed(sample, width).iter():
        for name in {"d", "x", "y", "width", "height", "viewBox", "points"} & set(part.attrib):
            assert not re.search(r"\.\d\d|\.0|-0(?!\.)", part.attrib[name])


@every_drawing
def test_drawing_is_small(sample: Chart, width: Width) -> None:
    assert len(gzip.compress(paint(sample, width).encode(), mtime=0)) <= 5 * 1024


@every_drawing
def test_words_stay_inside_and_are_large_enough(sample: Chart, width: Width) -> None:
    root = parsed(sample, width)
    least = 12 if width == 288 else 14
    for part in root.findall(f"{SVG}text"):
        size = float(part.get("font-size") or root.get("font-size") or 0)
        bold = "ip-value" in part.get("class", "")
        room = measure(part.text or "", size, bold)
        x = float(part.get("x", ""))
        shift = {"end": room, "middle": room / 2}.get(part.get("text-anchor", ""), 0.0)
        assert size >= least
        assert x - shift >= -0.1, part.text
        assert x - shift + room <= width + 0.1, part.text
        assert 0 < float(part.get("y", "")) <= float(root.get("height", ""))


@every_drawing
def test_ids_differ_between_drawings(sample: Chart, width: Width) -> None:
    ids = [part.get("id") for part in parsed(sample, width).iter() if part.get("id")]
    assert len(ids) == len(set(ids))
    assert all(str(name).startswith(f"{sample.id}-{width}-") for name in ids)


@pytest.mark.parametrize("width", WIDTHS)
def test_bars_are_honest(width: Width) -> None:
    sample = BY_NAME["grants"]
    values = [float(mark.value or 0) for mark in sample.series[0].marks]
    lengths = [float(bar.get("width", "")) for bar in bars(sample, width)]
    unit = lengths[0] / values[0]
    assert lengths == pytest.approx([max(LEAST_BAR, value * unit) for value in values], abs=0.1)


@pytest.mark.parametrize("width", WIDTHS)
def test_only_what_there_is_has_a_bar(width: Width) -> None:
    biggest, tiny, tentative, _legend = bars(BY_NAME["extremes"], width)
    assert tiny.get("width") == str(LEAST_BAR)
    assert biggest.get("class") == "ip-fill-1"
    assert "ip-tentative" in tentative.get("class", "")


@pytest.mark.parametrize("width", WIDTHS)
def test_negative_bars_end_where_positive_ones_begin(width: Width) -> None:
    loss, gain, _small = bars(BY_NAME["negative"], width)
    end = float(loss.get("x", "")) + float(loss.get("width", ""))
    assert end == pytest.approx(float(gain.get("x", "")), abs=0.11)


@pytest.mark.parametrize("width", WIDTHS)
def test_missing_years_are_gaps(width: Width) -> None:
    lines = parsed(BY_NAME["gaps"], width).findall(f"{SVG}path")
    firm = next(line for line in lines if line.get("class") == "ip-line ip-stroke-1")
    dashed = next(line for line in lines if "ip-dashed ip-stroke-1" in line.get("class", ""))
    assert [part.count("L") for part in firm.get("d", "").split("M")[1:]] == [1, 7]
    assert dashed.get("d", "").count("L") == 2


@pytest.mark.parametrize("width", WIDTHS)
def test_every_line_says_its_first_and_last_value_and_name(width: Width) -> None:
    words = [part.text or "" for part in parsed(STAFF, width).findall(f"{SVG}text")]
    for series in STAFF.series:
        assert series.marks[0].text in words
        assert series.marks[-1].text in words
        assert series.name in " ".join(words)


@pytest.mark.parametrize("width", WIDTHS)
def test_a_single_line_says_every_value_that_has_room(width: Width) -> None:
    sample = BY_NAME["single-line"]
    bold = [part for part in parsed(sample, width) if "ip-value" in part.get("class", "")]
    assert {part.text for part in bold} == {mark.text for mark in sample.series[0].marks}


@pytest.mark.parametrize("width", WIDTHS)
def test_values_of_a_single_line_do_not_touch(width: Width) -> None:
    bold = [part for part in parsed(BY_NAME["gaps"], width) if "ip-value" in part.get("class", "")]
    size = 13 if width == 288 else 15
    spans = sorted(
        (float(part.get("x", "")), measure(part.text or "", size, bold=True) / 2) for part in bold
    )
    assert len(spans) >= 4
    assert all(x + half < right - other for (x, half), (right, other) in pairwise(spans))


def test_emphasis_has_a_colour_and_a_weight_of_its_own() -> None:
    drawn = paint(STAFF, 720)
    assert drawn.count("ip-line ip-strong ip-stroke-e") == 1


def test_markup_in_words_is_escaped() -> None:
    odd = replace(BY_NAME["negative"], title="<b> & co", categories=("<i>", "&", '"', "'"))
    root = parsed(odd, 288)
    assert root.findtext(f"{SVG}title") == "<b> & co"
    assert "<i>" in [part.text for part in root.findall(f"{SVG}text")]


_BAR, _LINE = BY_NAME["negative"], STAFF
_EMPTY = Series("Tyhjä", (Mark(None, "–"),) * 3)
_ENDLESS = Series("Outo", (Mark(Decimal("NaN"), "?"),) * 3)
_WORDY = Series("Pitkä", (Mark(Decimal(1), "noin " * 12),) * 3)
_YEARS = STAFF.categories
REFUSED: dict[str, tuple[Chart, str]] = {
    "another kind": (replace(_BAR, kind=cast(Any, "pie")), "pie"),
    "no series": (replace(_BAR, series=()), "no series"),
    "two series of single bars": (replace(_BAR, series=_BAR.series * 2), "not 2"),
    "one series of grouped bars": (replace(_BAR, kind="grouped_bar"), "not 1"),
    "seven lines": (replace(_LINE, series=_LINE.series[:1] * 7), "not 7"),
    "21 categories": (
        chart("many", "bar", ("x",) * 21, line_of("n", *("1",) * 21)),
        "not 21",
    ),
    "a line of one point": (chart("point", "line", ("2019",), line_of("n", "1")), "not 1"),
    "a length that differs": (replace(_LINE, categories=("2018", "2019")), "3 values for 2"),
    "no values": (chart("empty", "line", _YEARS, _EMPTY), "no values"),
    "a value that is no number": (chart("odd", "bar", _YEARS, _ENDLESS), "no number"),
    "words that leave no room for bars": (chart("w", "bar", _YEARS, _WORDY), "no room"),
    "words that leave no room for lines": (chart("w", "line", _YEARS, _WORDY), "no room"),
}


@pytest.mark.parametrize(("refused", "words"), REFUSED.values(), ids=REFUSED.keys())
def test_unsupported_chart_is_refused_by_name(refused: Chart, words: str) -> None:
    with pytest.raises(UnsupportedChart) as caught:
        paint(refused, 288)
    assert refused.id in str(caught.value)
    assert words in caught.value.reason
