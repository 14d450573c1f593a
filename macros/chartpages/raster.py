"""PNG from SVG without a browser: pinned fonts, kept by content, on all cores at once."""

from __future__ import annotations

import hashlib
import multiprocessing
import os
import struct
import zlib
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

FONTS = ("Roboto-Regular.ttf", "Roboto-Bold.ttf")
WORTH_PROCESSES = 12  # with fewer to paint, starting processes takes longer than painting
_CHUNKS_END = 33  # the signature of PNG and its first chunk, after which texts may stand


@dataclass(frozen=True)
class Picture:
    """An SVG to be painted ``width`` pixels wide; ``texts`` become readable text of the PNG."""

    svg: str
    width: int
    texts: tuple[tuple[str, str], ...] = ()


def paint_all(pictures: Sequence[Picture], cache: Path) -> list[bytes]:
    """The PNG of each picture, in order; painted ones are kept in ``cache`` by content."""
    cache.mkdir(parents=True, exist_ok=True)
    files = [cache / f"{key(picture)}.png" for picture in pictures]
    missing = {
        file: picture for file, picture in zip(files, pictures, strict=True) if not file.exists()
    }
    for file, painted in zip(missing, _painted(list(missing.values())), strict=True):
        # Written aside, so that a build that is stopped never leaves half a picture.
        aside = file.with_suffix(f".{os.getpid()}")
        aside.write_bytes(painted)
        aside.replace(file)
    return [file.read_bytes() for file in files]


def _painted(pictures: list[Picture]) -> Iterator[bytes]:
    """The painter holds Python's lock, so that only processes paint side by side."""
    workers = os.cpu_count() or 1
    if len(pictures) < WORTH_PROCESSES or workers == 1:
        yield from map(finished, pictures)
        return
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context) as pool:
        yield from pool.map(finished, pictures, chunksize=4)


def finished(picture: Picture) -> bytes:
    """The picture as PNG with its texts. Raises ValueError for an SVG that cannot be read."""
    return with_texts(rasterize(picture), dict(picture.texts))


def key(picture: Picture) -> str:
    """The name under which a picture is kept: of all that its bytes depend on."""
    parts = (_painter(), picture.svg, str(picture.width), repr(picture.texts))
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def rasterize(picture: Picture) -> bytes:
    """The picture as PNG. Raises ValueError for an SVG that cannot be read."""
    import resvg_py

    png: bytes = resvg_py.svg_to_bytes(
        svg_string=picture.svg,
        width=picture.width,
        skip_system_fonts=True,
        font_files=_font_files(),
        font_family="Roboto",
        sans_serif_family="Roboto",
    )
    return bytes(png)


def with_texts(png: bytes, texts: Mapping[str, str]) -> bytes:
    """``png`` with international text chunks: keyword (Latin letters) -> text."""
    chunks = b"".join(
        _chunk(b"iTXt", name.encode("latin-1") + b"\0\0\0\0\0" + words.encode())
        for name, words in texts.items()
    )
    return png[:_CHUNKS_END] + chunks + png[_CHUNKS_END:]


def _chunk(kind: bytes, body: bytes) -> bytes:
    check = zlib.crc32(kind + body)
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", check)


@lru_cache(maxsize=1)
def _font_files() -> list[str]:
    return [str(files("font_roboto") / "files" / name) for name in FONTS]


@lru_cache(maxsize=1)
def _painter() -> str:
    return f"resvg-py {version('resvg-py')} font-roboto {version('font-roboto')}"
