"""What differs between two texts, word by word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from macros.compare.words import Paragraph, Token, written

_CONTEXT = 8
_CUT = "…"


@dataclass(frozen=True)
class Run:
    """Words that stayed, went or came."""

    kind: Literal["same", "gone", "new"]
    text: str


Passage = tuple[Run, ...]


def changed_passages(old: Sequence[Paragraph], new: Sequence[Paragraph]) -> list[Passage]:
    """What differs between two texts, a passage for every place, with some words around it."""
    passages = []
    before, after = [_keys(one) for one in old], [_keys(one) for one in new]
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind != "equal":
            passages += [_passage(*pair) for pair in _pairs(old[a:b], new[c:d])]
    return passages


def _keys(paragraph: Paragraph) -> tuple[str, ...]:
    return tuple(token.key for token in paragraph)


def _pairs(
    old: Sequence[Paragraph], new: Sequence[Paragraph]
) -> Iterator[tuple[Paragraph, Paragraph]]:
    """Old and new paragraphs that stand in each other's place."""
    rest = list(new)
    for paragraph in old:
        near = max(rest, key=lambda other: likeness(paragraph, other), default=())
        if near and likeness(paragraph, near) >= 0.5:
            for other in rest[: rest.index(near)]:
                yield (), other
            rest = rest[rest.index(near) + 1 :]
            yield paragraph, near
        else:
            yield paragraph, ()
    for other in rest:
        yield (), other


def likeness(old: Sequence[Token], new: Sequence[Token]) -> float:
    """How much two texts share, from 0 to 1, whatever the order."""
    keys, rest = [token.key for token in old], [token.key for token in new]
    length, shared = len(keys) + len(rest), 0
    counts: dict[str, int] = {}
    for key in rest:
        counts[key] = counts.get(key, 0) + 1
    for key in keys:
        if counts.get(key, 0):
            counts[key] -= 1
            shared += 1
    return 2 * shared / length if length else 1.0


def _passage(old: Paragraph, new: Paragraph) -> Passage:
    runs = []
    matcher = SequenceMatcher(None, _keys(old), _keys(new), autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            first, last = c == 0, d == len(new)
            runs.append(Run("same", _shortened(new[c:d], first, last)))
            continue
        runs += [Run("gone", written(old[a:b]))] if b > a else []
        runs += [Run("new", written(new[c:d]))] if d > c else []
    return tuple(runs)


def _shortened(tokens: Paragraph, first: bool, last: bool) -> str:
    """``tokens`` without what is far from the change before or after them."""
    start, end = tokens[:_CONTEXT], tokens[-_CONTEXT:]
    if first and len(tokens) > _CONTEXT:
        return f"{_CUT} {written(end)}"
    if last and len(tokens) > _CONTEXT:
        return f"{written(start)} {_CUT}"
    if len(tokens) > 2 * _CONTEXT:
        return f"{written(start)} {_CUT} {written(end)}"
    return written(tokens)
