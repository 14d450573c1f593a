"""The comparison as one HTML file that needs nothing else and opens by double-click."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from macros.compare.diff import Run
from macros.compare.lines import Line, word
from macros.compare.report import Section

STYLE = """
:root{color-scheme:light dark;--ink:#111;--paper:#fff;--link:#003da5;--gone:#b3001b;\
--new:#00612e;--line:#767676}
@media (prefers-color-scheme:dark){:root{--ink:#eee;--paper:#111;--link:#9cc2ff;\
--gone:#ff9c9c;--new:#7fe0a5;--line:#9a9a9a}}
html{background:var(--paper);color:var(--ink)}a{color:var(--link)}
body{font:1rem/1.6 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1rem}
h1,h2,h3{line-height:1.25;margin:2rem 0 .5rem}
del{color:var(--gone)}ins{color:var(--new);font-weight:600}
table{border-collapse:collapse}th,td{border:1px solid var(--line);padding:.3rem .6rem;\
text-align:start;vertical-align:top}
.alarm{border-inline-start:.3rem solid var(--gone);padding-inline-start:1rem}
.scroll{overflow-x:auto}li{overflow-wrap:anywhere}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:1rem}figure{margin:0}
img{max-width:100%;height:auto;border:1px solid var(--line)}
"""
_TAGS = {"gone": "del", "new": "ins"}


@dataclass(frozen=True)
class Picture:
    """A changed page before and after, as JPEG; None where there is no such page."""

    title: str
    language: str
    old: bytes | None
    new: bytes | None


def document(reports: dict[str, list[Section]], pictures: Iterable[Picture] = ()) -> str:
    """The whole file: a part for each language of ``reports``, then the pictures."""
    main = next(iter(reports))
    digest = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:"
    title = " · ".join(word("title", language) for language in reports)
    links = "".join(
        f'<li><a href="#{code}" lang="{code}">{escape(word("title", code))}</a></li>'
        for code in reports
    )
    parts = [
        f'<section id="{code}" lang="{code}">{"".join(map(_section, sections))}</section>'
        for code, sections in reports.items()
    ]
    shown = list(pictures)
    heading = " · ".join(word("pictures", language) for language in reports)
    if shown:
        parts.append(
            f"<section><h2>{escape(heading)}</h2>{''.join(map(_picture, shown))}</section>"
        )
    return (
        f'<!doctype html>\n<html lang="{main}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n"
        f"<h1>{escape(title)}</h1>\n<ul>{links}</ul>\n" + "\n".join(parts) + "\n</main>\n"
        "</body>\n</html>\n"
    )


def _section(section: Section) -> str:
    level = f"h{section.level}"
    body = f"<{level}>{escape(section.heading)}</{level}>"
    body += "".join(f"<p{_lang(line)}>{_line(line)}</p>" for line in section.lines)
    if section.rows:
        heads = "".join(f'<th scope="col">{escape(name)}</th>' for name in section.columns)
        rows, name = "".join(map(_row, section.rows)), escape(section.heading)
        body += (
            f'<div class="scroll" role="region" tabindex="0" aria-label="{name}">'
            f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>"
        )
    if section.items:
        items = "".join(f"<li>{_quoted(item)}</li>" for item in section.items)
        body += f"<ul>{items}</ul>"
    return f'<div class="alarm">{body}</div>' if section.alarm else body


def _row(row: list[Line]) -> str:
    first, *rest = row
    cells = "".join(f"<td>{_line(line)}</td>" for line in rest)
    return f'<tr><th scope="row">{_line(first)}</th>{cells}</tr>'


def _quoted(line: Line) -> str:
    """The line: its first run is the reporter's own label, the rest may be of another language."""
    if not line.language:
        return _line(line)
    return f"{_run(line.runs[0])} <span{_lang(line)}>{_line(Line(line.runs[1:]))}</span>"


def _line(line: Line) -> str:
    return " ".join(_run(run) for run in line.runs)


def _run(run: Run) -> str:
    tag = _TAGS.get(run.kind)
    return f"<{tag}>{escape(run.text)}</{tag}>" if tag else escape(run.text)


def _lang(line: Line) -> str:
    return f' lang="{escape(line.language)}"' if line.language else ""


def _picture(picture: Picture) -> str:
    sides = ((picture.old, "picture.old"), (picture.new, "picture.new"))
    code = picture.language if picture.language in ("fi", "en") else "en"
    figures = "".join(
        f'<figure lang="{code}"><figcaption>{escape(told)}</figcaption>'
        f'<img alt="{escape(told)}" src="data:image/jpeg;base64,{base64.b64encode(side).decode()}">'
        "</figure>"
        for side, key in sides
        if side is not None
        for told in [word(key, code, title=picture.title)]
    )
    heading = f'<h3 lang="{escape(picture.language)}">{escape(picture.title)}</h3>'
    return f'{heading}<div class="pair">{figures}</div>'
