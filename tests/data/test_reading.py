"""CSV files as Finnish Excel and other programs save them are read as if they were ours."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from macros.check import check
from macros.data.load import load_data

FILES = ("visits", "shares", "facts")


def _semicolons(text: str) -> str:
    return text.replace(",", ";").replace(".", ",")


def _wider(text: str) -> str:
    return "".join(f"{line},,\n" for line in text.splitlines()) + ",,,,,\n" * 3


WRITTEN: dict[str, Callable[[str], bytes]] = {
    "a byte-order mark": lambda text: b"\xef\xbb\xbf" + text.encode(),
    "CRLF": lambda text: text.replace("\n", "\r\n").encode(),
    "CR": lambda text: text.replace("\n", "\r").encode(),
    "Finnish Excel": lambda text: (
        b"\xef\xbb\xbf" + _semicolons(text).replace("\n", "\r\n").encode()
    ),
    "no line end at the end": lambda text: text.rstrip("\n").encode(),
    "blank rows at the end": lambda text: (text + "\n\n").encode(),
    "everything quoted": lambda text: "\n".join(
        ",".join(f'"{cell}"' for cell in line.split(",")) for line in text.splitlines()
    ).encode(),
    "spaces around cells": lambda text: text.replace(",", " , ").encode(),
    "no-break spaces around cells": lambda text: text.replace(",", "\u00a0,\u00a0").encode(),
}


@pytest.mark.parametrize("write", WRITTEN.values(), ids=WRITTEN)
@pytest.mark.parametrize("name", FILES)
def test_it_is_read_rightly(name: str, write: Callable[[str], bytes], good: Path) -> None:
    expected, _ = load_data(good, ("fi", "en"))
    file = good / "data" / f"{name}.csv"
    file.write_bytes(write(file.read_text(encoding="utf-8")))
    found, problems = load_data(good, ("fi", "en"))
    assert problems == []
    assert found.datasets[name].observations == expected.datasets[name].observations


def test_empty_columns_and_rows_of_excel_are_left_out(good: Path) -> None:
    expected, _ = load_data(good, ("fi", "en"))
    file = good / "data" / "visits.csv"
    file.write_text(_wider(file.read_text(encoding="utf-8")), encoding="utf-8")
    assert check(good) == []
    found, _ = load_data(good, ("fi", "en"))
    assert found.datasets["visits"].observations == expected.datasets["visits"].observations


def test_decimal_commas_reach_ranges_and_coordinates(good: Path) -> None:
    meta = good / "data" / "visits.yml"
    text = meta.read_text(encoding="utf-8").replace(
        "measures:\n",
        "attributes:\n  latitude: {type: decimal, label: {fi: Leveys, en: Latitude}}\nmeasures:\n",
    )
    meta.write_text(text.replace("type: integer", "type: decimal"), encoding="utf-8")
    (good / "data" / "visits.csv").write_text(
        "host;year;latitude;visits;upper\n"
        "education;2019;60,2;127;130,5\nhealth;2019;-60,21;5;\ntechnical;2019;;3;\n"
    )
    data, problems = load_data(good, ("fi", "en"))
    assert problems == []
    rows = data.datasets["visits"].observations
    assert [row.attributes["latitude"] for row in rows] == ["60.2", "-60.21", ""]
    assert rows[0].row["upper"] == "130.5"
