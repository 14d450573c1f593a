"""PNG of SVG: the size asked for, texts inside, kept by content, the same bytes each time."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest

from macros.chartpages import raster
from macros.chartpages.raster import WORTH_PROCESSES, Picture, key, paint_all, rasterize, with_texts

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50">'
    '<rect width="100" height="50" fill="#fff"/><text x="4" y="30" font-size="20">Ääkköset</text>'
    "</svg>"
)
PICTURE = Picture(SVG, 200, (("Title", "Väkiluku"), ("Language", "fi")))


def chunks(png: bytes) -> list[tuple[bytes, bytes]]:
    found, at = [], 8
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        kind, body = png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        (check,) = struct.unpack(">I", png[at + 8 + length : at + 12 + length])
        assert check == zlib.crc32(kind + body)
        found.append((kind, body))
        at += 12 + length
    return found


def test_picture_has_the_width_asked_for() -> None:
    assert struct.unpack(">II", rasterize(PICTURE)[16:24]) == (200, 100)


def test_words_are_painted_without_a_font_of_the_machine() -> None:
    without = SVG.replace("Ääkköset", "")
    assert rasterize(PICTURE) != rasterize(Picture(without, 200))


def test_texts_are_inside_and_the_picture_stays_whole() -> None:
    plain = rasterize(PICTURE)
    told = chunks(with_texts(plain, dict(PICTURE.texts)))
    texts = [body for kind, body in told if kind == b"iTXt"]
    assert texts == ["Title\0\0\0\0\0Väkiluku".encode(), b"Language\0\0\0\0\0fi"]
    assert [chunk for chunk in told if chunk[0] != b"iTXt"] == chunks(plain)


def test_same_picture_has_the_same_bytes() -> None:
    assert rasterize(PICTURE) == rasterize(PICTURE)


def test_kept_picture_is_not_painted_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = paint_all([PICTURE, PICTURE], tmp_path)
    monkeypatch.setattr(raster, "rasterize", lambda _: pytest.fail("painted again"))
    assert paint_all([PICTURE], tmp_path) == first[:1]
    assert [file.name for file in tmp_path.iterdir()] == [f"{key(PICTURE)}.png"]


@pytest.mark.parametrize(
    "other",
    [
        Picture(SVG.replace("#fff", "#000"), 200, PICTURE.texts),
        Picture(SVG, 201, PICTURE.texts),
        Picture(SVG, 200, ()),
    ],
)
def test_whatever_changes_the_bytes_changes_the_key(other: Picture) -> None:
    assert key(other) != key(PICTURE)


def test_what_is_no_picture_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"."):
        paint_all([Picture("<p>", 10)], tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_many_pictures_are_painted_side_by_side_in_order(tmp_path: Path) -> None:
    wanted = [
        Picture(SVG.replace("#fff", f"#{shade:x}00"), 20) for shade in range(WORTH_PROCESSES + 2)
    ]
    assert paint_all(wanted, tmp_path) == [rasterize(picture) for picture in wanted]
