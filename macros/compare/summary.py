"""The comparison as Markdown, for the summary of a job: first in Finnish, then in English."""

from __future__ import annotations

import re

from macros.compare.lines import Line, word
from macros.compare.report import Section

# A summary holds a megabyte at most, and nobody reads that much.
MOST = 60
_MARKS = {"gone": "~~", "new": "**", "same": ""}
_SPECIAL = re.compile(r"([\\`*_\[\]#|~@$])")


def summary(reports: dict[str, list[Section]]) -> str:
    """The Markdown of the reports (language -> sections); nothing quoted acts as markup."""
    parts = []
    for language, sections in reports.items():
        parts += [_section(section, language) for section in sections]
    return "\n".join(parts)


def _section(section: Section, language: str) -> str:
    lines = [f"{'#' * section.level} {escaped(section.heading)}", ""]
    mark = "> " if section.alarm else ""
    lines += [f"{mark}{_line(line)}\n" for line in section.lines]
    if section.rows:
        lines.append(f"| {' | '.join(map(escaped, section.columns))} |")
        lines.append("|" + " --- |" * len(section.columns))
        rows = [f"| {' | '.join(map(_line, row))} |" for row in section.rows]
        lines += [*_most(rows, language, "\n"), ""]
    if section.items:
        lines += [*_most([f"- {_line(item)}" for item in section.items], language, "- "), ""]
    return "\n".join(lines)


def _most(lines: list[str], language: str, mark: str) -> list[str]:
    if len(lines) <= MOST:
        return lines
    return [*lines[:MOST], mark + word("more", language, number=len(lines) - MOST)]


def _line(line: Line) -> str:
    runs = [(_MARKS[run.kind], escaped(run.text)) for run in line.runs if run.text.strip()]
    return " ".join(f"{mark}{text}{mark}" for mark, text in runs)


def escaped(text: str) -> str:
    """``text`` on one line, in which nothing is markup for GitHub."""
    line = " ".join(text.split())
    line = line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    # A link that is not one yet must not become one by itself.
    return _SPECIAL.sub(r"\\\1", line).replace("://", ":&#47;&#47;").replace("www.", "www&#46;")
