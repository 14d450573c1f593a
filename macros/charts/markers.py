"""Shapes that tell the points of one line from those of another without colour."""

from __future__ import annotations

from collections.abc import Sequence

from macros.charts.svg import number

# Each shape is the path from its centre for a radius of 1; lengths are scaled by `_scaled`.
# Areas are about the same, so that no shape looks more important.
_SHAPES: tuple[tuple[tuple[float, float], ...], ...] = (
    (),  # a circle, which has no corners
    ((-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)),
    ((0, -1.25), (1.2, 0.9), (-1.2, 0.9)),
    ((0, -1.35), (1.35, 0), (0, 1.35), (-1.35, 0)),
    ((0, 1.25), (1.2, -0.9), (-1.2, -0.9)),
    (
        (-0.4, -1.2), (0.4, -1.2), (0.4, -0.4), (1.2, -0.4), (1.2, 0.4), (0.4, 0.4),
        (0.4, 1.2), (-0.4, 1.2), (-0.4, 0.4), (-1.2, 0.4), (-1.2, -0.4), (-0.4, -0.4),
    ),
)  # fmt: skip


def marker(shape: int, x: float, y: float, radius: float) -> str:
    """Return the path data of the marker number `shape` (from 0) centred on x, y."""
    corners = _SHAPES[shape]
    if not corners:
        r, wide = number(radius), number(2 * radius)
        return f"M{number(x - radius)} {number(y)}a{r} {r} 0 1 0 {wide} 0a{r} {r} 0 1 0-{wide} 0z"
    points = (f"{number(x + radius * dx)} {number(y + radius * dy)}" for dx, dy in corners)
    return f"M{'L'.join(points)}z"


def runs(present: Sequence[bool]) -> list[range]:
    """Return the stretches of neighbours that are present, as ranges of positions."""
    starts = [at for at, here in enumerate(present) if here and (at == 0 or not present[at - 1])]
    ends = [
        at + 1
        for at, here in enumerate(present)
        if here and (at + 1 == len(present) or not present[at + 1])
    ]
    return [range(start, end) for start, end in zip(starts, ends, strict=True)]
