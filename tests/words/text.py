"""What a reader of a built page reads, block by block, each in its language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PreformattedString

# Where something stands in the line that is not of its language, or no language at all.
GAP = "\ufffc"
INLINE = {
    "a", "abbr", "b", "cite", "data", "del", "dfn", "em", "i", "ins", "mark", "q", "s",
    "span", "strong", "sub", "sup", "time", "u", "wbr",
}  # fmt: skip
NO_LANGUAGE = ("code", "kbd", "samp")
# A drawing shows, broken into lines, what the table beside it says whole.
UNREAD = ("script", "style", "template", "pre", "textarea", "text")
ATTRIBUTES = ("alt", "aria-label", "placeholder", "title")
METAS = ("description", "og:title", "og:description", "og:site_name")
# A browser makes one space of these; it leaves the no-break space alone.
_WHITE = re.compile(r"[ \t\n\r\f]+")


@dataclass(frozen=True)
class Block:
    """A paragraph, cell, heading, label or attribute: its text, and the language that is in."""

    language: str
    text: str


def blocks(soup: BeautifulSoup) -> Iterator[Block]:
    """All text of a page in its order."""
    yield from (Block(language, text) for language, text in _Reader(soup).found if _is_read(text))


def _is_read(text: str) -> bool:
    return bool(text.replace(GAP, "").strip())


class _Reader:
    def __init__(self, soup: BeautifulSoup) -> None:
        self.found: list[tuple[str, str]] = []
        self._open: list[str] = []
        html = soup.find("html")
        assert isinstance(html, Tag), "this is no page"
        self._block(html, str(html["lang"]))

    def _block(self, tag: Tag, language: str) -> None:
        before, self._open = self._open, []
        self._children(tag, language)
        self._close(language)
        self._open = before

    def _close(self, language: str) -> None:
        text = _WHITE.sub(" ", "".join(self._open)).strip(" ").replace("\u00ad", "")
        self.found.append((language, text))
        self._open = []

    def _children(self, tag: Tag, language: str) -> None:
        for child in tag.children:
            if isinstance(child, Tag):
                self._tag(child, language)
            elif isinstance(child, NavigableString) and not isinstance(child, PreformattedString):
                self._open.append(str(child))

    def _tag(self, tag: Tag, language: str) -> None:
        if tag.name in UNREAD:
            return
        own = str(tag.get("lang", language))
        self._attributes(tag, own)
        if tag.name in NO_LANGUAGE or own != language:
            self._open.append(GAP)
            if own != language:
                self._block(tag, own)
        elif tag.name in INLINE:
            self._children(tag, language)
        else:
            self._close(language)
            self._block(tag, language)

    def _attributes(self, tag: Tag, language: str) -> None:
        self.found += [(language, str(tag[name])) for name in ATTRIBUTES if name in tag.attrs]
        if tag.name == "meta" and (tag.get("name") or tag.get("property")) in METAS:
            self.found.append((language, str(tag["content"])))
