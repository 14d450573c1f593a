"""A CSV file as rows of text with their line numbers, or the reason it cannot be read."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd

from macros.problems import Problem, problem

_SHORT = "\x00"
# Controls, soft hyphens, zero-width marks, direction marks, line separators.
_HIDDEN = re.compile(
    "[\x01-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffd]"
)
# UTF-8 that was once read as Windows-1252: "ä" has become "Ã¤".
_GARBLED = re.compile("[ÃÂ][\u0080-\u00bf\u0152-\u2122]|â€")


@dataclass
class CsvRow:
    """One row: its line in the file and its cells by column name, trimmed."""

    line: int
    cells: dict[str, str]


@dataclass
class CsvFile:
    """What a CSV file holds. ``decimal_comma`` is True for files Finnish Excel saved."""

    path: str
    columns: list[str] = field(default_factory=list)
    rows: list[CsvRow] = field(default_factory=list)
    decimal_comma: bool = False
    problems: list[Problem] = field(default_factory=list)


def read_csv(file: Path, path: str) -> CsvFile:
    """Read ``file``, called ``path`` in messages.

    Read rightly: UTF-8 with or without a byte-order mark, any line ends, commas, or the
    semicolons and decimal commas of Finnish Excel, trailing empty rows and columns.
    Refused by name: other encodings, ragged rows, line breaks in cells, repeated or empty
    headers.
    """
    content = CsvFile(path)
    try:
        text = _decode(file.read_bytes(), content)
    except OSError:
        content.problems.append(problem(path, 0, "file.missing", name=path))
        return content
    if text is None:
        return content
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    content.problems.extend(_hidden(text, path))
    if content.problems:
        return content
    header = text.split("\n", 1)[0]
    separator = ";" if ";" in header else ","
    content.decimal_comma = separator == ";"
    if re.fullmatch(r"sep=.?", header.strip('"').strip(), re.IGNORECASE):
        content.problems.append(problem(path, 1, "csv.separator"))
        return content
    if "\t" in header:
        content.problems.append(problem(path, 1, "csv.tabs"))
        return content
    grid = _grid(text, separator, content)
    if grid is not None:
        _fill(grid, content)
    return content


def _decode(raw: bytes, content: CsvFile) -> str | None:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        content.problems.append(problem(content.path, 0, "csv.encoding", encoding="UTF-16"))
        return None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        content.problems.append(
            problem(content.path, line, "csv.encoding", encoding="Windows-1252")
        )
        return None
    if "\x00" in text:
        content.problems.append(problem(content.path, 0, "csv.encoding", encoding="?"))
        return None
    if not text.strip():
        content.problems.append(problem(content.path, 0, "csv.empty"))
        return None
    return text


def _hidden(text: str, path: str) -> list[Problem]:
    """Characters nobody sees, each of which makes a code another code."""
    return [
        problem(path, number, "cell.hidden", mark=f"U+{ord(match[0]):04X}")
        for number, line in enumerate(text.split("\n"), start=1)
        if (match := _HIDDEN.search(line))
    ]


def _grid(text: str, separator: str, content: CsvFile) -> list[list[str]] | None:
    """All cells, line by line; short lines are filled up with a mark of their own."""
    width = max(line.count(separator) for line in text.split("\n")) + 1
    try:
        frame = pd.read_csv(
            io.StringIO(text),
            sep=separator,
            header=None,
            names=range(width),
            index_col=False,
            dtype=str,
            keep_default_na=False,
            skip_blank_lines=False,
            engine="python",  # the C engine cannot tell a short row from an empty cell
        )
    except pd.errors.ParserError:
        line = _unclosed_quote(text, separator)
        content.problems.append(problem(content.path, line, "csv.quote"))
        return None
    grid: list[list[str]] = frame.fillna(_SHORT).to_numpy().tolist()
    for number, row in enumerate(grid, start=1):
        if any("\n" in cell for cell in row):
            content.problems.append(problem(content.path, number, "csv.line_break"))
            return None
    return grid


def _unclosed_quote(text: str, separator: str) -> int:
    """The first line that does not read on its own."""
    for number, line in enumerate(text.split("\n"), start=1):
        try:
            list(csv.reader([line], delimiter=separator, strict=True))
        except csv.Error:
            return number
    return 1


def _fill(grid: list[list[str]], content: CsvFile) -> None:
    header = [cell.strip().replace(_SHORT, "") for cell in grid[0]]
    width = len([cell for cell in grid[0] if cell != _SHORT])
    while header and not header[-1]:
        header.pop()
    content.columns = header
    content.problems.extend(_header_problems(header, content.path))
    if content.problems:
        return
    for number, cells in enumerate(grid[1:], start=2):
        filled = [cell.strip() for cell in cells]
        if not any(cell for cell in filled if cell != _SHORT):
            continue
        found = len([cell for cell in filled if cell != _SHORT])
        # Only as many trailing columns as the header has too: "1,234," is not 1 and 234.
        if not len(header) <= found <= width or any(filled[len(header) : found]):
            content.problems.append(
                problem(content.path, number, "csv.ragged", found=found, expected=len(header))
            )
            continue
        garbled = [cell for cell in filled if _GARBLED.search(cell)]
        content.problems += [
            problem(content.path, number, "cell.garbled", value=cell) for cell in garbled
        ]
        content.rows.append(CsvRow(number, dict(zip(header, filled, strict=False))))
    if not content.rows and not content.problems:
        content.problems.append(problem(content.path, 1, "csv.no_rows"))


def _header_problems(header: list[str], path: str) -> list[Problem]:
    found = [
        problem(path, 1, "csv.duplicate_column", column=name)
        for name, times in Counter(header).items()
        if name and times > 1
    ]
    if not header or "" in header:
        number = header.index("") + 1 if header else 1
        found.append(problem(path, 1, "csv.unnamed_column", number=number))
    return found
