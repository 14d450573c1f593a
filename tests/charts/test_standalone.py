"""The drawing as a file: complete in itself, with literal colours."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from macros.charts.measure import measure
from macros.charts.model import Chart
from macros.charts.standalone import Credit, drawing_height, standalone
from macros.charts.stylesheet import colours, fonts, literal_rules
from tests.charts.samples import SAMPLES

SVG = "{http://www.w3.org/2000/svg}"
DC = "{http://purl.org/dc/elements/1.1/}"
CREDIT = Credit(
    lines=("Lähde: Raportti & liite", "Lisenssi: CC BY 4.0 · Kieli: suomi"),
    publisher="Kustantaja",
    source="Lähde: Raportti & liite",
    rights="CC BY 4.0",
    address="https://example.org/kuviot/x/",
)
every_sample = pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.id)


def parsed(sample: Chart) -> ElementTree.Element:
    return ElementTree.fromstring(standalone(sample, CREDIT))


@every_sample
def test_picture_carries_title_source_licence_and_language(sample: Chart) -> None:
    root = parsed(sample)
    words = [part.text or "" for part in root.findall(f"{SVG}text")]
    assert " ".join(words).startswith(sample.title)
    assert set(CREDIT.lines) <= set(words)
    facts = {part.tag.removeprefix(DC): part.text for part in root.iter() if DC in part.tag}
    assert facts["title"] == sample.title
    assert facts["source"] == CREDIT.source
    assert facts["rights"] == CREDIT.rights
    assert facts["identifier"] == CREDIT.address
    assert facts["language"] == sample.language == root.get("lang")


@every_sample
def test_picture_needs_nothing_from_elsewhere(sample: Chart) -> None:
    text = standalone(sample, CREDIT)
    assert "var(" not in text
    assert not re.search(r'(href|src|url\()="?(https?:|//)', text)


@every_sample
def test_words_stay_inside_the_picture(sample: Chart) -> None:
    root = parsed(sample)
    width, height = float(root.get("width", "")), float(root.get("height", ""))
    for part in root.findall(f"{SVG}text"):
        size = float(part.get("font-size", ""))
        room = measure(part.text or "", size, "ip-value" in part.get("class", ""))
        assert float(part.get("x", "")) + room <= width
        assert float(part.get("y", "")) <= height


@every_sample
def test_nothing_lies_upon_another(sample: Chart) -> None:
    root = parsed(sample)
    inner = root.find(f"{SVG}svg")
    assert inner is not None
    top = float(inner.get("y", ""))
    bottom = top + float(inner.get("height", ""))
    assert all(
        float(part.get("y", "")) < top or float(part.get("y", "")) > bottom
        for part in root.findall(f"{SVG}text")
    )


def test_height_is_read_from_the_drawing() -> None:
    assert drawing_height('<svg width="720" height="41.5" font-size="15">') == 41.5


def test_rules_name_every_colour_class_literally() -> None:
    rules = literal_rules()
    for name, literal in colours().items():
        if name in {"ground", "ink", "muted", "zero", "grid"}:
            assert literal in rules
        else:
            assert f".ip-fill-{name} {{ fill: {literal}; }}" in rules
    assert ".ip-chart__" not in rules


def test_fonts_are_those_of_the_stylesheet() -> None:
    assert fonts().startswith("Roboto, ")
    assert f"font-family: {fonts()};" in literal_rules()
