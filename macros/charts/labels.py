"""Labels beside the ends of lines, kept apart from each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

GAP = 5.0


@dataclass(frozen=True)
class Box:
    """A label that wants its first line centred on `wanted`.

    It needs `above` pixels over that centre and `below` under it.
    """

    wanted: float
    above: float
    below: float


def spread(boxes: Sequence[Box], top: float, bottom: float) -> tuple[float, ...]:
    """Return the centres of the first lines, moved as little as keeps the boxes apart.

    Boxes keep their vertical order and stay between `top` and `bottom`, which the caller
    makes far enough apart for all of them.
    """
    if not boxes:
        return ()
    order = sorted(range(len(boxes)), key=lambda at: (boxes[at].wanted, at))
    offsets = [0.0]
    for upper, lower in pairwise(order):
        offsets.append(offsets[-1] + boxes[upper].below + GAP + boxes[lower].above)
    # Without their offsets the centres need only be in order, which pooling does with the
    # least sum of squared moves.
    centres = _pooled(
        [boxes[at].wanted - offset for at, offset in zip(order, offsets, strict=True)]
    )
    lowest = bottom - boxes[order[-1]].below - offsets[-1]
    highest = top + boxes[order[0]].above
    placed = [0.0] * len(boxes)
    for at, offset, centre in zip(order, offsets, centres, strict=True):
        placed[at] = max(min(centre, lowest), highest) + offset
    return tuple(placed)


def _pooled(values: Sequence[float]) -> list[float]:
    """Return the closest values that never fall, by pooling neighbours that do."""
    pools: list[tuple[float, int]] = []
    for value in values:
        total, count = value, 1
        while pools and pools[-1][0] / pools[-1][1] > total / count:
            before, members = pools.pop()
            total, count = total + before, count + members
        pools.append((total, count))
    return [total / count for total, count in pools for _ in range(count)]
