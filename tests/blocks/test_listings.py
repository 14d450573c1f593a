from __future__ import annotations

from dataclasses import replace

import pytest

from macros.blocks.listings import listing, time_order, timeline
from macros.data.dataset import Observation
from tests.blocks.small import context


def test_an_entry_has_name_sentence_note_facts_and_period() -> None:
    html = listing(context(), "clubs", club="near")
    assert '<p class="ip-entry__name">Near &amp; dear en</p><p>Says almost 92 en</p>' in html
    assert '<p class="ip-entry__note">Odd row en</p>' in html
    assert "Home en · <span>May 2019</span>" in html


def test_the_note_of_a_row_is_not_repeated_below() -> None:
    assert listing(context(), "clubs").count("Odd row en") == 1


def test_a_timeline_goes_by_time_not_by_file() -> None:
    html = timeline(context(), "clubs")
    assert html.index("May 2019") < html.index("Near") < html.index(">2021<") < html.index("Far")


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("2019-05", "2019-10-30"),
        ("2019-12", "2019"),
        ("2019", "2020-01"),
        ("2019/2021", "2020"),
        ("2020-11/2023-06", "2020"),
    ],
)
def test_dated_rows_come_before_whole_years(earlier: str, later: str) -> None:
    assert time_order(earlier) < time_order(later)


def test_names_alone_are_a_list_of_names() -> None:
    html = listing(context(), "clubs", texts=False)
    assert "Near &amp; dear en</a></li>" in html
    assert "Says almost 92 en" not in html


def test_what_all_entries_share_is_not_said_of_each() -> None:
    here = context()
    clubs = here.data.dataset("clubs")
    alike = replace(clubs, observations=tuple(_at_home(row) for row in clubs.observations))
    everywhere = replace(
        here, data=replace(here.data, datasets={**here.data.datasets, "clubs": alike})
    )
    assert '<p class="ip-entry__meta">Home en' in timeline(here, "clubs")
    assert '<p class="ip-entry__meta">Home en' not in timeline(everywhere, "clubs")


def _at_home(row: Observation) -> Observation:
    return replace(row, attributes={**row.attributes, "reach": "home"})
