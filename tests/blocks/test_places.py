from __future__ import annotations

import re
from dataclasses import replace

import pytest
from bs4 import BeautifulSoup

from macros.blocks.geography import FAR_APART, NEAR, seen_from_home, spots
from macros.blocks.listings import listing
from macros.blocks.place_labels import Curve, Surface, around, placed
from macros.blocks.place_map import RINGS
from macros.blocks.places import places
from macros.problems import ContentError
from tests.blocks.small import both, context


@pytest.mark.parametrize(
    ("place", "distance", "bearing"),
    [
        ((60.2052, 24.6522), 0, 0),
        ((59.9127, 10.7461), 771, 273.6),
        ((31.2222, 121.4581), 7389, 67.9),
    ],
)
def test_distance_and_direction(
    place: tuple[float, float], distance: float, bearing: float
) -> None:
    far, turn = seen_from_home(*place)
    assert far == pytest.approx(distance, abs=2)
    assert turn % 6.283185 == pytest.approx(bearing * 3.14159265 / 180, abs=0.01)


def test_near_places_are_to_scale_and_far_ones_kept_apart() -> None:
    near, one, other = spots([(59.9127, 10.7461), (31.2, 121.5), (31.3, 121.4)])
    assert (near.x**2 + near.y**2) ** 0.5 == pytest.approx(near.distance)
    assert one.far
    assert other.far
    assert ((one.x - other.x) ** 2 + (one.y - other.y) ** 2) ** 0.5 >= FAR_APART - 1


def test_far_places_are_outside_the_rings_and_these_are_whole() -> None:
    (just_far,) = spots([(60.2052 - (NEAR + 1) / 111.2, 24.6522)])
    assert just_far.far
    assert just_far.y > max(RINGS)
    for drawing in BeautifulSoup(places(context(), "clubs"), "html.parser").select("svg[role]"):
        _, _, width, height = map(float, str(drawing["viewbox"]).split())
        circles = drawing.select("circle")
        assert len(circles) == len(RINGS)
        for circle in circles:
            x, y, r = (float(str(circle[name])) for name in ("cx", "cy", "r"))
            assert r <= x <= width - r
            assert r <= y <= height - r


def test_a_key_says_that_dotted_lines_are_not_to_scale() -> None:
    far, near = (places(context(), "clubs", club=club) for club in ("far", "near"))
    assert "ip-places__far" in far
    assert "ip-places__far" not in near


def test_labels_keep_clear_of_marks_arcs_and_each_other() -> None:
    surface = Surface(400, 300, 15, 5)
    points = [(200.0, 150.0), (100.0, 150.0), (100.0, 165.0), (100.0, 180.0)]
    curves = [Curve(points[0], at, at) for at in points[1:]]
    named = list(zip(["Home", "First", "Second", "Third"], points, strict=True))
    boxes = placed(named, curves, [], surface)
    taken = [box for curve in curves for box in curve.covered(20)]
    taken += [around(point, 5) for point in points]
    for order, box in enumerate(boxes):
        others = boxes[:order] + boxes[order + 1 :]
        assert not any(overlap(box, other) for other in [*taken, *others])


def overlap(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def test_both_drawings_are_named_and_the_same_each_time() -> None:
    html = places(context(), "clubs")
    assert html == places(context(), "clubs")
    for size in ("wide", "narrow"):
        assert f'aria-labelledby="places-{size}-title places-{size}-desc"' in html
        assert f'id="places-{size}-title">Clubs en</title>' in html
    assert "Far en 7,400\u00a0km" in html


def test_numbers_of_the_narrow_drawing_are_those_of_the_list() -> None:
    html = places(context(), "clubs")
    narrow = html[html.index("ip-drawing--narrow") : html.index("ip-places__groups")]
    assert re.findall(r"<text[^>]*ip-text[^>]*>(\d+)</text>", narrow) == ["1", "2"]
    assert '<ol start="1"><li data-name="Far en"><details' in html
    assert '<ol start="2"><li data-name="Near &amp; dear en"><details' in html


def test_names_alone_leave_the_sentences_out() -> None:
    assert "Is far en" in places(context(), "clubs")
    assert "Is far en" not in places(context(), "clubs", texts=False)


def test_the_note_of_the_map_stands_with_the_map_only() -> None:
    here = context()
    clubs = here.data.dataset("clubs")
    meta = clubs.meta.model_copy(update={"map_note": both("From a gazetteer")})
    data = replace(here.data, datasets={**here.data.datasets, "clubs": replace(clubs, meta=meta)})
    assert places(replace(here, data=data), "clubs").count("From a gazetteer en") == 1
    assert "From a gazetteer" not in listing(replace(here, data=data), "clubs")


def test_a_dataset_without_coordinates_is_refused() -> None:
    with pytest.raises(ContentError) as caught:
        places(context(), "plain")
    assert "clubs" in dict(caught.value.values)["allowed"]
