"""Where the labels of a drawing of places stand: clear of marks, arcs and each other."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from macros.charts.measure import measure

GAP = 4.0
HALO = 2.0  # beyond the letters, by which a label hides what lies under it
SIDES = (
    ("right", "level"), ("left", "level"), ("middle", "above"), ("middle", "below"),
    ("right", "above"), ("right", "below"), ("left", "above"), ("left", "below"),
)  # fmt: skip
DISTANCES = 3  # at which a label may stand, a line of text apart
# What a label away from its mark costs, in square pixels that it would cover beside it: far from
# its own it may seem to belong to another.
FAR_COST = 250.0
# What each square pixel costs that a label takes from another label, a mark, the room beside the
# mark of another place and an arc, and each pixel beyond the edge of the drawing.
LABEL_COST, MARK_COST, BESIDE_COST, LINE_COST, OUTSIDE_COST = 8.0, 6.0, 3.0, 3.0, 1000.0
BESIDE = 6.0
FAN = 16.0  # around the home, where all arcs begin and none can be told from another
# Rounds of moving labels; they settle in three or four.
ROUNDS = 8

Point = tuple[float, float]
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Surface:
    """What labels are set on: its size, that of their text, and the radius of marks."""

    width: float
    height: float
    font: float
    radius: float


@dataclass(frozen=True)
class Curve:
    """An arc of one bend."""

    start: Point
    bend: Point
    end: Point

    def covered(self, begin: float = 0.0) -> tuple[Box, ...]:
        """Small boxes along the arc, as far apart as they are wide, beyond ``begin`` pixels."""
        steps = max(2, round(math.dist(self.start, self.end) / 6))
        points = (self._at(step / steps) for step in range(1, steps))
        return tuple(around(at, 3) for at in points if math.dist(self.start, at) > begin)

    def _at(self, share: float) -> Point:
        before, twice, after = (1 - share) ** 2, 2 * share * (1 - share), share**2
        (x0, y0), (x1, y1), (x2, y2) = self.start, self.bend, self.end
        return before * x0 + twice * x1 + after * x2, before * y0 + twice * y1 + after * y2


def around(point: Point, reach: float) -> Box:
    """The square that reaches so far from ``point`` on each side."""
    x, y = point
    return x - reach, y - reach, x + reach, y + reach


def placed(
    named: list[tuple[str, Point]],
    curves: Sequence[Curve],
    taken: Sequence[Box],
    surface: Surface,
) -> list[Box]:
    """The box of each label, beside its mark where it covers the least; the first is in bold.

    ``taken`` are boxes of words that do not move.
    """  # fmt: skip
    lines = [curve.covered(FAN) for curve in curves]
    choices = [
        _choices(point, measure(words, surface.font, bold=order == 0), surface)
        for order, (words, point) in enumerate(named)
    ]
    # What a place costs by itself does not change while the labels make room for each other.
    points = [point for _, point in named]
    alone = [
        [
            _alone(point, box, points[:order] + points[order + 1 :], surface)
            + LINE_COST * sum(_covered(box, line) for line in lines)
            + LABEL_COST * _covered(box, taken)
            + rank + rank // len(SIDES) * FAR_COST
            for rank, box in enumerate(choices[order])
        ]
        for order, point in enumerate(points)
    ]  # fmt: skip
    leaders = [
        [_led(point, box, surface) for box in possible]
        for point, possible in zip(points, choices, strict=True)
    ]
    boxes = [possible[0] for possible in choices]
    # Each label in turn makes the best of where the others stand, until none would move.
    for _ in range(ROUNDS):
        before = list(boxes)
        for order, possible in enumerate(choices):
            others = [_wider(box) for box in boxes[:order] + boxes[order + 1 :]]
            costs = [
                cost + LABEL_COST * sum(_covered(part, others) for part in (box, *led))
                for box, cost, led in zip(possible, alone[order], leaders[order], strict=True)
            ]
            boxes[order] = possible[costs.index(min(costs))]
        if boxes == before:
            break
    return boxes


def _wider(box: Box) -> Box:
    """The room a label needs for itself, so that two numbers side by side are not one."""
    left, top, right, bottom = box
    return left - GAP, top - HALO / 2, right + GAP, bottom + HALO / 2


def _choices(point: Point, wide: float, surface: Surface) -> list[Box]:
    """Boxes for a label around a mark, the best first: beside it, then further off."""
    (x, y), high, found = point, surface.font * 1.15, list[Box]()
    for distance in range(DISTANCES):
        off = surface.radius + GAP + distance * surface.font
        tops = {"level": y - high / 2, "above": y - off - high + 3, "below": y + off - 3}
        for side, level in SIDES:
            aside = off if level == "level" else off / 2
            lefts = {"right": x + aside, "left": x - aside - wide, "middle": x - wide / 2}
            found.append((lefts[side], tops[level], lefts[side] + wide, tops[level] + high))
    return found


def leader(point: Point, box: Box, surface: Surface) -> tuple[Point, Point] | None:
    """The ends of a thin line from a mark to a label that does not stand right beside it."""
    x, y = point
    near = min(max(x, box[0]), box[2]), min(max(y, box[1] + 3), box[3] - 3)
    return (point, near) if math.dist(point, near) > 1.5 * (surface.radius + GAP) else None


def _led(point: Point, box: Box, surface: Surface) -> tuple[Box, ...]:
    line = leader(point, box, surface)
    return Curve(line[0], line[0], line[1]).covered() if line else ()


def _alone(own: Point, box: Box, others: Sequence[Point], surface: Surface) -> float:
    """What a label costs by the marks it covers, stands beside, or is led across, and the edges."""
    reach = surface.radius * 1.3 + HALO
    marks = [around(point, reach) for point in others]
    beside = [around(point, reach + BESIDE) for point in others]
    left, top, right, bottom = box
    return (
        MARK_COST * _covered(box, [around(own, reach), *marks])
        + BESIDE_COST * _covered(box, beside)
        + MARK_COST * sum(_covered(step, marks) for step in _led(own, box, surface))
        + OUTSIDE_COST * (max(0, -left) + max(0, right - surface.width))
        + OUTSIDE_COST * (max(0, -top) + max(0, bottom - surface.height))
    )


def _covered(box: Box, taken: Sequence[Box]) -> float:
    left, top, right, bottom = box
    area = 0.0
    for x0, y0, x1, y1 in taken:
        # Most boxes are far apart, and this runs some hundred thousand times.
        if x0 < right and left < x1 and y0 < bottom and top < y1:
            area += (min(right, x1) - max(left, x0)) * (min(bottom, y1) - max(top, y0))
    return area
