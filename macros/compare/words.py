"""The text of a page as paragraphs of words and figures."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from macros.compare.tree import Node

BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "legend",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
SILENT = frozenset({"script", "style", "svg", "template", "noscript"})
_PIECES = re.compile(r"\s+|\S+")


class Token(NamedTuple):
    """A word or a figure: equal ``key`` says the same, ``shown`` is what the reader sees.

    The key of a figure is its cell, so that a new value is no new text.
    """

    key: str
    shown: str
    spaced: bool = True


Paragraph = tuple[Token, ...]


def paragraphs(node: Node, skip: Callable[[Node], bool] = lambda _: False) -> list[Paragraph]:
    """The text below ``node``, a paragraph for every block; what ``skip`` says is left out."""
    found: list[list[Token]] = [[]]
    _read(node, skip, found, [True])
    return [tuple(tokens) for tokens in found if tokens]


def _read(
    node: Node, skip: Callable[[Node], bool], found: list[list[Token]], space: list[bool]
) -> None:
    for child in node.children:
        if isinstance(child, str):
            for piece in _PIECES.findall(child):
                _add(found[-1], piece, space)
        elif child.tag in SILENT or skip(child):
            continue
        elif "data-cell" in child.attrs:
            key = f"\0{child.attrs['data-cell']}"
            found[-1].append(Token(key, child.text(), space[0] or not found[-1]))
            space[0] = False
        elif child.tag in BLOCKS:
            found.append([])
            _read(child, skip, found, space)
            found.append([])
        else:
            space[0] |= child.tag == "br"
            _read(child, skip, found, space)


def _add(tokens: list[Token], piece: str, space: list[bool]) -> None:
    if piece.isspace():
        space[0] = True
        return
    if tokens and not space[0] and not tokens[-1].key.startswith("\0"):
        before = tokens.pop()
        tokens.append(Token(before.key + piece, before.shown + piece, before.spaced))
    else:
        tokens.append(Token(piece, piece, space[0] or not tokens))
    space[0] = False


def as_tokens(text: str) -> Paragraph:
    """``text`` as one paragraph without figures."""
    return tuple(Token(word, word) for word in text.split())


def written(tokens: Sequence[Token]) -> str:
    """The words as one line of text."""
    return "".join((" " if token.spaced else "") + token.shown for token in tokens).strip()
