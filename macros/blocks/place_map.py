"""The drawing of places: arcs from Espoo on a quiet field, without a map."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from macros.blocks.geography import Spot
from macros.charts.markers import marker
from macros.charts.measure import measure
from macros.charts.svg import number, path, tag, text

SHAPES = 6
COLOURS = ("e", "1", "2", "3", "4", "5", "6")
RINGS = (1000, 2000, 3000)
# The bearing on which the rings are labelled: few places lie there.
RING_BEARING = math.radians(284)
RING_FONT = 12
BEND = 0.14
GAP = 4.0
# What a label away from its mark costs, in square pixels that it would cover beside it: far from
# its own it may seem to belong to another.
FAR_COST = 150.0
# Rounds of moving labels; they settle in three or four.
ROUNDS = 8


@dataclass(frozen=True)
class Place:
    """A place to draw: its label, and the number of its kind from 0."""

    label: str
    kind: int
    spot: Spot


@dataclass(frozen=True)
class Field:
    """A size of the drawing: width and margins in pixels, size of text and markers."""

    width: int
    left: float
    right: float
    edge: float
    font: float
    radius: float


FIELDS = {
    "wide": Field(width=800, left=56, right=118, edge=24, font=14, radius=5),
    "narrow": Field(width=288, left=10, right=20, edge=16, font=12, radius=4),
}
SIDES = (
    ("right", "level"), ("left", "level"), ("middle", "above"), ("middle", "below"),
    ("right", "above"), ("right", "below"), ("left", "above"), ("left", "below"),
)  # fmt: skip
Box = tuple[float, float, float, float]


def draw_places(
    places: Sequence[Place], size: str, home: str, title: str, summary: str, rings: Sequence[str]
) -> str:
    """The named SVG of ``places``; ``rings`` are the labels of the rings of ``RINGS``."""
    field = FIELDS[size]
    xs = [0.0, *(place.spot.x for place in places)]
    ys = [0.0, *(place.spot.y for place in places)]
    scale = (field.width - field.left - field.right) / (max(xs) - min(xs))
    height = 2 * field.edge + scale * (max(ys) - min(ys))
    origin = (field.left - scale * min(xs), field.edge - scale * min(ys))
    at = [(origin[0] + scale * p.spot.x, origin[1] + scale * p.spot.y) for p in places]
    lines = "".join(_arc(origin, end, place) for place, end in zip(places, at, strict=True))
    marks = "".join(
        mark(place.kind, *end, field.radius) for place, end in zip(places, at, strict=True)
    )
    labels = _labels([(home, origin), *((p.label, end) for p, end in zip(places, at, strict=True))],
                     field, height)  # fmt: skip
    name = f"places-{size}"
    return tag(
        "svg",
        tag("title", text_of(title), id=f"{name}-title")
        + tag("desc", text_of(summary), id=f"{name}-desc")
        + _rings(origin, scale, field, height, rings)
        + lines + marks + _home(origin, field) + labels,
        xmlns="http://www.w3.org/2000/svg", class_="ip-svg", role="img",
        aria_labelledby=f"{name}-title {name}-desc",
        viewBox=f"0 0 {field.width} {number(height)}", width=field.width, height=height,
        font_size=field.font,
    )  # fmt: skip


def text_of(words: str) -> str:
    """``words`` as content of an element."""
    return words.replace("&", "&amp;").replace("<", "&lt;")


def mark(kind: int, x: float, y: float, radius: float) -> str:
    """The mark of a kind: its own shape and colour; hollow where the shapes have run out."""
    shape, colour = marker(kind % SHAPES, x, y, radius), COLOURS[kind % len(COLOURS)]
    if kind < SHAPES:
        return tag("path", d=shape, class_=f"ip-fill-{colour}")
    return tag("path", d=shape, class_=f"ip-hollow ip-stroke-{colour}")


def _arc(start: tuple[float, float], end: tuple[float, float], place: Place) -> str:
    (x, y), (to_x, to_y) = start, end
    # All arcs bend towards the north, as flights look on a globe.
    side = BEND if to_x < x else -BEND
    middle = (x + to_x) / 2 - side * (to_y - y), (y + to_y) / 2 + side * (to_x - x)
    curve = "M{} {}Q{} {} {} {}".format(*map(number, (x, y, *middle, to_x, to_y)))
    kind = f"ip-arc ip-stroke-{COLOURS[place.kind % len(COLOURS)]}"
    return tag("path", d=curve, class_=f"{kind} ip-dashed" if place.spot.far else kind)


def _home(origin: tuple[float, float], field: Field) -> str:
    outer = marker(0, *origin, field.radius * 1.7)
    return tag("path", d=outer, class_="ip-home")


def _rings(
    origin: tuple[float, float], scale: float, field: Field, height: float, names: Sequence[str]
) -> str:
    circles = "".join(
        tag("circle", cx=origin[0], cy=origin[1], r=scale * ring, class_="ip-grid")
        for ring in RINGS
    )
    # A nested drawing cuts the rings off at its edges.
    clipped = tag("svg", circles, width=field.width, height=height)
    labels = ""
    for ring, name in zip(RINGS, names, strict=True):
        x = origin[0] + scale * ring * math.sin(RING_BEARING)
        y = origin[1] - scale * ring * math.cos(RING_BEARING)
        if x > measure(name, RING_FONT) / 2:
            labels += text(
                x, y, name, "ip-muted ip-halo", text_anchor="middle", font_size=RING_FONT
            )
    return clipped + labels


def _labels(named: Sequence[tuple[str, tuple[float, float]]], field: Field, height: float) -> str:
    """Every label beside its mark, where it covers the least of marks and other labels.

    The first is that of the home and in bold.
    """
    reach = field.radius * 1.3
    marks = [(x - reach, y - reach, x + reach, y + reach) for _, (x, y) in named]
    choices = [
        _choices(x, y, measure(words, field.font, bold=order == 0), field)
        for order, (words, (x, y)) in enumerate(named)
    ]
    # What a place costs by itself does not change while the labels make room for each other.
    alone = [
        [
            2 * _covered(box, marks) + 1000 * _outside(box, field, height)
            + rank + (FAR_COST if rank >= len(SIDES) else 0)
            for rank, box in enumerate(possible)
        ]
        for possible in choices
    ]  # fmt: skip
    boxes = [boxes[0] for boxes in choices]
    # Each label in turn makes the best of where the others stand, until none would move.
    for _ in range(ROUNDS):
        before = list(boxes)
        for order, possible in enumerate(choices):
            others = boxes[:order] + boxes[order + 1 :]
            costs = [
                cost + _covered(box, others)
                for box, cost in zip(possible, alone[order], strict=True)
            ]
            boxes[order] = possible[costs.index(min(costs))]
        if boxes == before:
            break
    leaders = "".join(
        _leader(point, box, field) for (_, point), box in zip(named, boxes, strict=True)
    )
    return leaders + "".join(
        text(
            box[0], box[3] - 0.25 * field.font, words,
            "ip-text ip-halo" if order else "ip-value ip-halo",
        )
        for order, ((words, _), box) in enumerate(zip(named, boxes, strict=True))
    )  # fmt: skip


def _leader(point: tuple[float, float], box: Box, field: Field) -> str:
    """A thin line from a mark to a label that does not touch it."""
    x, y = point
    near = min(max(x, box[0]), box[2]), min(max(y, box[1] + 3), box[3] - 3)
    if math.dist(point, near) <= field.radius + GAP:
        return ""
    return tag("path", d=path([point, near]), class_="ip-leader ip-stroke-key")


def _choices(x: float, y: float, wide: float, field: Field) -> list[Box]:
    """Boxes for a label around a mark, the best first: beside it, then further off."""
    high, found = field.font * 1.15, list[Box]()
    for off in (field.radius + GAP, field.radius + GAP + field.font):
        lefts = {"right": x + off, "left": x - off - wide, "middle": x - wide / 2}
        tops = {"level": y - high / 2, "above": y - off - high + 3, "below": y + off - 3}
        found += [(lefts[h], tops[v], lefts[h] + wide, tops[v] + high) for h, v in SIDES]
    return found


def _outside(box: Box, field: Field, height: float) -> float:
    left, top, right, bottom = box
    return max(0, -left) + max(0, right - field.width) + max(0, -top) + max(0, bottom - height)


def _covered(box: Box, taken: Sequence[Box]) -> float:
    left, top, right, bottom = box
    area = 0.0
    for x0, y0, x1, y1 in taken:
        # Most boxes are far apart, and this runs some hundred thousand times.
        if x0 < right and left < x1 and y0 < bottom and top < y1:
            area += (min(right, x1) - max(left, x0)) * (min(bottom, y1) - max(top, y0))
    return area
