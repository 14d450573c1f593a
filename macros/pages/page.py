"""A page: a Markdown file with front matter."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from macros.data.marked_yaml import MarkedYaml, read_marked
from macros.editions import Edition
from macros.pages.calls import Call, Piece, read_calls
from macros.problems import Problem, near, problem

REQUIRED = ("id", "title", "description")
OPTIONAL = ("template", "hide", "search", "related", "tags", "robots", "layout", "lead")
_TEXTS = (*REQUIRED, "template", "robots", "layout", "lead")
_ID = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")
# Small letters only: elsewhere Luvut.md and luvut.md are one file, and an address is typed.
_NAME = re.compile(rf"(?:{_ID.pattern}/)*{_ID.pattern}\.md")
# What MkDocs takes for a page, in small letters; in others it would publish the file as it is.
_MARKDOWN = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
_TEMPLATE = re.compile(r"[a-z][a-z0-9-]*\.html")
_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?\n)---[ \t]*(?:\n|\Z)", re.DOTALL)


@dataclass(frozen=True)
class Page:
    """One page of one language.

    ``path`` is relative to the root, ``source`` to the language's folder; ``body_line`` is
    the line on which the text after the front matter starts, ``lines`` those of its keys.
    """

    language: str
    path: str
    source: str
    id: str
    title: str
    description: str
    related: tuple[str, ...]
    body: str
    body_line: int
    pieces: tuple[Piece, ...]
    lines: Mapping[str, int] = field(default_factory=dict)
    robots: str = ""

    @property
    def calls(self) -> list[Call]:
        """The macro calls, in order."""
        return [piece for piece in self.pieces if isinstance(piece, Call)]

    def call_named(self, *names: str) -> list[Call]:
        """The calls of these macros."""
        return [call for call in self.calls if call.name in names]


def read_pages(root: Path, edition: Edition) -> tuple[list[Page], list[Problem]]:
    """All pages of one language, by path, and what is wrong with their form."""
    pages, found = [], list[Problem]()
    for file in sorted((root / edition.docs).rglob("*")):
        path = file.relative_to(root).as_posix()
        if file.suffix.lower() not in _MARKDOWN or file.is_dir():
            continue
        if not _NAME.fullmatch(file.relative_to(root / edition.docs).as_posix()):
            found.append(problem(path, 0, "page.name", name=file.name))
        try:
            text = file.read_text(encoding="utf-8-sig")
        except UnicodeDecodeError:
            found.append(problem(path, 0, "page.encoding"))
            continue
        except OSError:
            found.append(problem(path, 0, "file.missing", name=path))
            continue
        source = file.relative_to(root / edition.docs).as_posix()
        page, faults = read_page(text, path, source, edition.code)
        found.extend(faults)
        if page:
            pages.append(page)
    return pages, found


# `serve` reads all pages anew after each change of one.
@lru_cache(maxsize=512)
def read_page(
    text: str, path: str, source: str, language: str
) -> tuple[Page | None, list[Problem]]:
    """One page from its ``text``; None where it has no readable front matter."""
    text = text.replace("\r\n", "\n")
    match = _FRONT_MATTER.match(text)
    if not match:
        return None, [problem(path, 1, "page.front_matter")]
    # The blank line stands for the opening dashes, so that the lines are those of the file.
    front = read_marked("\n" + match[1], path)
    found = [*front.problems, *_front_problems(front)]
    body, body_line = text[match.end() :], text[: match.end()].count("\n") + 1
    pieces, faults = read_calls(body, path, body_line)
    related = front.content.get("related", [])
    page = Page(
        language=language,
        path=path,
        source=source,
        id=str(front.content.get("id", "")),
        title=str(front.content.get("title", "")),
        description=str(front.content.get("description", "")),
        related=tuple(str(name) for name in related) if isinstance(related, list) else (),
        body=body,
        body_line=body_line,
        pieces=tuple(pieces),
        lines={key: front.line((key,)) for key in front.content},
        robots=str(front.content.get("robots", "")),
    )
    return page, found + faults


def _front_problems(front: MarkedYaml) -> list[Problem]:
    if any(found.code == "yaml.syntax" for found in front.problems):
        return []  # Nothing could be read; what is missing is not known.
    found = [
        problem(front.path, 1, "page.missing_key", key=key)
        for key in REQUIRED
        if not str(front.content.get(key, "")).strip()
    ]
    for key, value in front.content.items():
        line = front.line((key,))
        if key not in (*REQUIRED, *OPTIONAL):
            names = near(key, (*REQUIRED, *OPTIONAL))
            found.append(problem(front.path, line, "page.unknown_key", key=key, near=names))
        elif key in _TEXTS and not isinstance(value, str):
            found.append(problem(front.path, line, "page.key_text", key=key))
        elif key == "id" and value and not _ID.fullmatch(str(value)):
            found.append(problem(front.path, line, "page.id", id=value))
        elif key == "template" and not _TEMPLATE.fullmatch(str(value)):
            found.append(problem(front.path, line, "page.markup", found=value))
        elif key == "related" and not isinstance(value, list):
            found.append(problem(front.path, line, "page.related_list"))
    return found
