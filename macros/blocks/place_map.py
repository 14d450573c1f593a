"""The drawing of places: arcs from Espoo on a quiet field, without a map."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from macros.blocks.geography import Spot
from macros.blocks.place_labels import Box, Curve, Point, Surface, leader, placed
from macros.charts.markers import marker
from macros.charts.measure import measure
from macros.charts.svg import number, path, tag, text

SHAPES = 6
COLOURS = ("e", "1", "2", "3", "4", "5", "6")
# Circles of so many kilometres, each whole; every far place is drawn outside them.
RINGS = (1000, 2000)
BEND = 0.14


@dataclass(frozen=True)
class Place:
    """A place to draw: its label, and the number of its kind from 0."""

    label: str
    kind: int
    spot: Spot

    @property
    def colour(self) -> str:
        """The suffix of the colour classes of its kind."""
        return COLOURS[self.kind % len(COLOURS)]


@dataclass(frozen=True)
class Field:
    """A size of the drawing: width and margins in pixels, size of text and markers."""

    width: int
    left: float
    right: float
    edge: float
    font: float
    radius: float


# On the wide one the right margin holds the name and distance of the easternmost place.
FIELDS = {
    "wide": Field(width=880, left=16, right=152, edge=16, font=15, radius=5),
    "narrow": Field(width=288, left=16, right=24, edge=14, font=12, radius=4),
}


def draw_places(
    places: Sequence[Place], size: str, home: str, title: str, summary: str, rings: Sequence[str]
) -> str:
    """The named SVG of ``places``; ``rings`` are the labels of the rings of ``RINGS``."""
    field, widest = FIELDS[size], max(RINGS)
    xs = [-widest, widest, *(place.spot.x for place in places)]
    ys = [-widest, widest, *(place.spot.y for place in places)]
    scale = (field.width - field.left - field.right) / (max(xs) - min(xs))
    height = 2 * field.edge + scale * (max(ys) - min(ys))
    origin = (field.left - scale * min(xs), field.edge - scale * min(ys))
    at = [(origin[0] + scale * p.spot.x, origin[1] + scale * p.spot.y) for p in places]
    curves = [_curve(origin, end) for end in at]
    circles, names, taken = _rings(origin, scale, field, rings)
    surface = Surface(field.width, height, field.font, field.radius)
    named = [(home, origin), *((place.label, end) for place, end in zip(places, at, strict=True))]
    labels = _labels(named, placed(named, curves, taken, surface), surface)
    lines = "".join(_arc(*pair) for pair in zip(curves, places, strict=True))
    # Over the labels, whose halos would eat into them.
    marks = "".join(
        mark(place.kind, *end, field.radius) for place, end in zip(places, at, strict=True)
    )
    name = f"places-{size}"
    return tag(
        "svg",
        tag("title", text_of(title), id=f"{name}-title")
        + tag("desc", text_of(summary), id=f"{name}-desc")
        + circles + lines + names + labels + marks + _home(origin, field),
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


def key_of_far() -> str:
    """The line of a place drawn by direction only, as it stands before its explanation."""
    line = tag("path", d="M2 8h36", class_="ip-arc ip-dashed ip-stroke-key")
    return f'<svg class="ip-key ip-key--line" viewBox="0 0 40 16" aria-hidden="true">{line}</svg>'


def _curve(start: Point, end: Point) -> Curve:
    (x, y), (to_x, to_y) = start, end
    # All arcs bend towards the north, as flights look on a globe.
    side = BEND if to_x < x else -BEND
    bend = (x + to_x) / 2 - side * (to_y - y), (y + to_y) / 2 + side * (to_x - x)
    return Curve(start, bend, end)


def _arc(curve: Curve, place: Place) -> str:
    data = "M{} {}Q{} {} {} {}".format(*map(number, (*curve.start, *curve.bend, *curve.end)))
    kind = f"ip-arc ip-stroke-{place.colour}"
    return tag("path", d=data, class_=f"{kind} ip-dashed" if place.spot.far else kind)


def _home(origin: Point, field: Field) -> str:
    outer = marker(0, *origin, field.radius * 1.7)
    return tag("path", d=outer, class_="ip-home")


def _rings(
    origin: Point, scale: float, field: Field, names: Sequence[str]
) -> tuple[str, str, list[Box]]:
    """The circles, their labels, due north where no place lies, and the boxes of these."""
    x, circles, labels, boxes = origin[0], "", "", list[Box]()
    for ring, name in zip(RINGS, names, strict=True):
        y, half = origin[1] - scale * ring, measure(name, field.font) / 2
        circles += tag("circle", cx=x, cy=origin[1], r=scale * ring, class_="ip-grid")
        base = y + 0.36 * field.font
        labels += text(x, base, name, "ip-muted ip-halo", text_anchor="middle")
        boxes.append((x - half, y - field.font / 2, x + half, y + field.font / 2))
    return circles, labels, boxes


def _labels(named: Sequence[tuple[str, Point]], boxes: Sequence[Box], surface: Surface) -> str:
    lines = [leader(point, box, surface) for (_, point), box in zip(named, boxes, strict=True)]
    leaders = "".join(
        tag("path", d=path(line), class_="ip-leader ip-stroke-key") for line in lines if line
    )
    return leaders + "".join(
        text(
            box[0], box[3] - 0.25 * surface.font, words,
            "ip-text ip-halo" if order else "ip-value ip-halo",
        )
        for order, ((words, _), box) in enumerate(zip(named, boxes, strict=True))
    )  # fmt: skip
