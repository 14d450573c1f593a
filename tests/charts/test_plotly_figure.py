"""The interactive figure says what the drawing says, and traps nobody."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from decimal import Decimal
from xml.etree import ElementTree

import pytest

from macros.charts.layout import palette
from macros.charts.model import Chart
from macros.charts.painter import paint
from macros.charts.plotly_figure import CONFIG, announcement, plotly_figure, plotly_json
from macros.charts.stylesheet import colours
from tests.charts.samples import SAMPLES

BY_NAME = {sample.id: sample for sample in SAMPLES}
every_sample = pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.id)
# How each language writes a number: decimal mark, then the mark between thousands.
SEPARATORS = [("fi", ",\u00a0"), ("sv", ",\u00a0"), ("en", ".,")]


def values(trace: object, sample: Chart) -> list[Decimal | None]:
    given = trace.x if sample.kind != "line" else trace.y  # type: ignore[attr-defined]
    return [None if value is None else Decimal(str(value)) for value in given]


@every_sample
def test_figure_has_the_values_of_the_chart(sample: Chart) -> None:
    traces = plotly_figure(sample).data
    assert len(traces) == len(sample.series)
    for trace, series in zip(traces, sample.series, strict=True):
        assert values(trace, sample) == [mark.value for mark in series.marks]


@every_sample
def test_every_text_of_the_drawing_is_in_the_figure(sample: Chart) -> None:
    drawn = {part.text for part in ElementTree.fromstring(paint(sample, 720)).iter() if part.text}
    told = {text for trace in plotly_figure(sample).data for text in trace.hovertext}
    texts = {mark.text for series in sample.series for mark in series.marks}
    assert told == texts
    assert drawn & texts  # the drawing labels values with these very texts


@every_sample
def test_figure_has_the_colours_of_the_drawing(sample: Chart) -> None:
    figure = plotly_figure(sample)
    names = palette(sample.series)
    assert [trace.meta for trace in figure.data] == list(names)
    assert [trace.marker.color for trace in figure.data] == [colours()[name] for name in names]


@every_sample
def test_page_cannot_be_trapped(sample: Chart) -> None:
    layout = plotly_figure(sample).layout
    assert layout.dragmode is False
    assert layout.xaxis.fixedrange is True
    assert layout.yaxis.fixedrange is True


def test_there_is_no_toolbar_no_logo_and_nothing_is_sent_away() -> None:
    off = ("displayModeBar", "displaylogo", "showSendToCloud", "scrollZoom", "doubleClick")
    assert {CONFIG[name] for name in off} == {False}


@pytest.mark.parametrize(("language", "separators"), SEPARATORS)
def test_numbers_are_written_as_the_language_does(language: str, separators: str) -> None:
    figure = plotly_figure(replace(BY_NAME["grants"], language=language))
    assert figure.layout.separators == separators


def test_years_are_categories() -> None:
    assert plotly_figure(BY_NAME["gaps"]).layout.xaxis.type == "category"


def test_missing_years_stay_gaps() -> None:
    trace = plotly_figure(BY_NAME["gaps"]).data[0]
    assert trace.connectgaps is False
    assert trace.y[2] is None


def test_tentative_marks_look_so() -> None:
    assert plotly_figure(BY_NAME["gaps"]).data[0].marker.symbol[-1] == "circle-open"
    assert "/" in plotly_figure(BY_NAME["extremes"]).data[0].marker.pattern.shape


def test_announcement_says_series_category_and_value() -> None:
    sample = BY_NAME["staff"]
    said = announcement(sample, sample.series[0], 2)
    assert said == "Koko kaupunki, 2019: 6,52\u00a0%"


def test_announcement_of_no_data_says_so() -> None:
    sample = BY_NAME["gaps"]
    assert announcement(sample, sample.series[0], 2) == "Vieraskieliset, 2012: ei tietoa"


@every_sample
def test_json_is_the_same_bytes_each_time(sample: Chart) -> None:
    assert plotly_json(sample) == plotly_json(sample)
    assert set(json.loads(plotly_json(sample))) == {"config", "data", "layout"}


def test_pages_and_checks_do_not_pay_for_plotly() -> None:
    code = "import sys, macros.registry, macros.check; print('plotly' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"
