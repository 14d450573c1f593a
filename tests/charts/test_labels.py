"""Labels at line ends keep apart, in order and inside."""

from __future__ import annotations

from itertools import pairwise

import pytest

from macros.charts.labels import GAP, Box, spread

CASES = {
    "far apart": [10.0, 80.0, 150.0],
    "all at one place": [50.0, 50.0, 50.0, 50.0],
    "unordered": [90.0, 12.0, 88.0, 14.0],
    "at the top": [0.0, 1.0],
    "at the bottom": [199.0, 200.0],
}


@pytest.mark.parametrize("wanted", CASES.values(), ids=CASES.keys())
def test_boxes_keep_apart_in_order_and_inside(wanted: list[float]) -> None:
    boxes = [Box(y, 6, 20) for y in wanted]
    placed = spread(boxes, 0, 200)
    order = sorted(range(len(wanted)), key=lambda at: (wanted[at], at))
    for upper, lower in pairwise(order):
        assert placed[lower] - 6 >= placed[upper] + 20 + GAP - 1e-9
    assert placed[order[0]] - 6 >= 0
    assert placed[order[-1]] + 20 <= 200


def test_nothing_moves_without_need() -> None:
    boxes = [Box(y, 6, 6) for y in (10, 80, 150)]
    assert spread(boxes, 0, 200) == (10, 80, 150)


def test_neighbours_share_the_move() -> None:
    assert spread([Box(50, 6, 6), Box(50, 6, 6)], 0, 200) == (50 - 6 - GAP / 2, 50 + 6 + GAP / 2)


def test_no_boxes() -> None:
    assert spread([], 0, 200) == ()
