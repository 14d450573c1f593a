"""HTML written by hand: a few plain elements are allowed in pages, nothing that runs or loads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from macros.pages.calls import Prose
from macros.pages.page import Page
from macros.problems import Problem, problem

ELEMENTS = ("abbr", "br", "cite", "code", "kbd", "pre", "span", "sub", "sup", "wbr")
ATTRIBUTES = ("lang", "title")
SCHEMES = ("https", "mailto")

_CODE = (
    re.compile(r"^(~{3,}|`{3,})[^`\n]*\n(?:.*\n)*?\1[ ]*$", re.MULTILINE),
    re.compile(r"(?<![\\`])(`+)(?!`)[^\n]+?(?<!`)\1(?!`)"),
)
_HTML = re.compile(r"<[A-Za-z/!?][^<>\n]*>?")
_ALLOWED_HTML = re.compile(
    rf"</?(?:{'|'.join(ELEMENTS)})(?:\s+(?:{'|'.join(ATTRIBUTES)})=\"[^\"<>]*\")*\s*/?>"
    r"|<https://[^\s<>]+>|<[\w.+-]+@[\w.-]+>|<!--.*?-->"
)
# `{ #id .class lang="en" }` after a heading or a word; other keys become attributes too.
_ATTRIBUTE = re.compile(r"\{:?[^{}\n]*?(?<![\w-])([A-Za-z:_][\w:.-]*)\s*=[^{}\n]*\}")
_TARGET = re.compile(r"(?:\]\(|^[ ]{0,3}\[[^\]\n]+\]:)\s*<?([^\s)>]+)", re.MULTILINE)
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_IMAGE = re.compile(r"!\[[^\]\n]*\]\(\s*<?((?:[A-Za-z][\w+.-]*:|//)[^\s)>]*)")
# A column aligned by colons gets a style attribute, which the page's policy forbids.
_ALIGNED = re.compile(r"^\s*\|?(?:\s*:?-+:?\s*\|)*\s*(?::-+:?|-+:)\s*(?:\|.*)?$", re.MULTILINE)

# What Markdown and the macros within a sentence make.
_RENDERED = {
    *ELEMENTS, "a", "b", "blockquote", "dd", "del", "div", "dl", "dt", "em", "h1", "h2", "h3",
    "h4", "h5", "h6", "hr", "i", "img", "li", "ol", "p", "section", "small", "strong", "table",
    "tbody", "td", "th", "thead", "time", "tr", "ul",
}  # fmt: skip
_RENDERED_ATTRIBUTES = {
    *ATTRIBUTES, "alt", "class", "colspan", "datetime", "dir", "height", "href", "hreflang", "id",
    "loading", "rel", "role", "rowspan", "scope", "src", "start", "tabindex", "width",
}  # fmt: skip


def markup_problems(page: Page) -> list[Problem]:
    """Elements, attributes and addresses that a page may not hold, each at its line."""
    found = [
        problem(page.path, page.lines.get(key, 1), "page.markup", found=match[0])
        for key in ("title", "description")
        if (match := re.search(r"[<>]", str(getattr(page, key))))
    ]
    text = _prose(page)
    for offset, what in _faults(text):
        line = page.body_line + text.count("\n", 0, offset)
        found.append(problem(page.path, line, "page.markup", found=what))
    return found


def _prose(page: Page) -> str:
    """The text of a page without its calls and its code, every line where it was."""
    text = ""
    for piece in page.pieces:
        if isinstance(piece, Prose):
            text += "\n" * (piece.line - page.body_line - text.count("\n")) + piece.text
        else:
            text += "\x02"
    for code in _CODE:
        text = code.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
    return text


def _faults(text: str) -> Iterator[tuple[int, str]]:
    for match in _HTML.finditer(text):
        if not _ALLOWED_HTML.match(text, match.start()):
            yield match.start(), match[0]
    for match in _ATTRIBUTE.finditer(_HTML.sub("", text)):
        if match[1].lower() not in ATTRIBUTES:
            yield text.find(match[0]), match[0]
    for match in _TARGET.finditer(text):
        if not _is_allowed(match[1]):
            yield match.start(1), match[1]
    for match in _IMAGE.finditer(text):
        yield match.start(1), match[1]
    for match in _ALIGNED.finditer(text):
        yield match.start(), match[0].strip()


def _is_allowed(address: str) -> bool:
    """Whether an address has no scheme or an allowed one, as a browser reads it."""
    scheme = _SCHEME.match(re.sub(r"[\x00-\x20\x7f]", "", address))
    return not scheme or scheme[1].lower() in SCHEMES


def foreign_markup(html: str) -> list[str]:
    """What a page written by hand has become that it may not hold, from its rendered ``html``.

    The second net: whatever Markdown made of the text, only plain elements may be there.
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.found


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _RENDERED:
            self.found.append(f"<{tag}>")
        for name, value in attrs:
            own = name in _RENDERED_ATTRIBUTES or name.startswith(("data-", "aria-"))
            if not own:
                self.found.append(f"<{tag} {name}>")
            elif name in ("href", "src") and not _is_allowed(value or ""):
                self.found.append(f'{name}="{value}"')
