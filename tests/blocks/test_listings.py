from __future__ import annotations

from dataclasses import replace

import pytest

from macros.blocks.common import Common, in_common, meta_html, without
from macros.blocks.context import Context
from macros.blocks.entries import entries
from macros.blocks.listings import listing, time_order, timeline
from macros.data.dataset import Dataset, Observation
from macros.problems import ContentError
from tests.blocks.small import both, context


def test_an_entry_has_name_sentence_note_facts_and_period() -> None:
    html = listing(context(), "clubs", club="near")
    assert '<p class="ip-entry__name">Near &amp; dear en</p><p>Says almost 92 en</p>' in html
    assert '<p class="ip-entry__note">Odd row en</p>' in html
    assert "Home en\u00a0· <span>May 2019</span>" in html


def test_the_note_of_a_row_is_not_repeated_below() -> None:
    assert listing(context(), "clubs").count("Odd row en") == 1


def test_a_timeline_goes_by_time_not_by_file() -> None:
    html = timeline(context(), "clubs")
    assert html.index("May 2019") < html.index("Near") < html.index(">2021<") < html.index("Far")


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("2019-05", "2019-10-30"),
        ("2019", "2019-12"),
        ("2019", "2020-01"),
        ("2019/2021", "2020"),
        ("2020", "2020-11/2023-06"),
    ],
)
def test_whole_years_come_before_their_dated_rows(earlier: str, later: str) -> None:
    assert time_order(earlier) < time_order(later)


def test_names_alone_are_a_list_of_names() -> None:
    html = listing(context(), "clubs", texts=False)
    assert "Near &amp; dear en</a></li>" in html
    assert "Says almost 92 en" not in html


def _with(**attributes: str) -> Context:
    """A site whose clubs all have ``attributes`` or, of the same name, columns of a row."""
    here = context()
    clubs = here.data.dataset("clubs")
    own = set(clubs.meta.attributes)
    changed = tuple(
        replace(
            row,
            attributes={**row.attributes, **{k: v for k, v in attributes.items() if k in own}},
            row={**row.row, **{k: v for k, v in attributes.items() if k not in own}},
        )
        for row in clubs.observations
    )
    datasets = {**here.data.datasets, "clubs": replace(clubs, observations=changed)}
    return replace(here, data=replace(here.data, datasets=datasets))


def test_the_one_thing_all_entries_are_about_is_left_to_the_heading() -> None:
    assert '<p class="ip-entry__meta">Home en' in timeline(context(), "clubs")
    assert "Home en" not in timeline(_with(reach="home"), "clubs")
    assert "Home en" not in listing(_with(reach="home"), "clubs")


def test_a_period_all_entries_share_is_said_once_below() -> None:
    html = listing(_with(period="2020"), "clubs")
    assert "<p>Period: 2020</p>" in html
    assert html.count("2020") == 1


def test_a_timeline_of_one_period_is_a_listing() -> None:
    same = _with(period="2020")
    assert timeline(same, "clubs") == listing(same, "clubs")


def test_a_year_the_facts_tell_is_no_period() -> None:
    entry = entries(context(), context().data.dataset("clubs"), _rows("near"))[0]
    since = replace(entry, facts=(("", "since 2019"),), period="May 2019")
    assert without(Common(), since).period == ""
    assert without(Common(), replace(since, period="2019–2021")).period == "2019–2021"


@pytest.mark.parametrize(("facts", "label"), [(1, ""), (2, "Reach en: ")])
def test_several_facts_need_their_labels(facts: int, label: str) -> None:
    clubs = context().data.dataset("clubs")
    entry = entries(context(), clubs, _rows("near"))[0]
    several = replace(entry, facts=(*entry.facts, ("Size", "small"))[:facts])
    line = meta_html(context(), clubs, several, in_common(clubs, [several]))
    assert line.startswith(f'<p class="ip-entry__meta">{label}Home en')


def _site_of(clubs: Dataset) -> Context:
    here = context()
    sources = {**here.data.sources, "other": here.data.sources["report"]}
    datasets = {**here.data.datasets, "clubs": clubs}
    return replace(here, data=replace(here.data, datasets=datasets, sources=sources))


def test_only_the_sources_of_the_rows_shown_differ() -> None:
    clubs = context().data.dataset("clubs")
    far, near = clubs.observations
    other = replace(far, row={**far.row, "source": "other"})
    mixed = _site_of(replace(clubs, observations=(other, near)))
    assert 'class="ip-source"' not in listing(mixed, "clubs")
    assert listing(mixed, "clubs").count("<a href=") == 2
    assert listing(mixed, "clubs", club="near").count('<p class="ip-source">') == 1
    assert listing(mixed, "clubs", club="near").count("<a href=") == 1


@pytest.mark.parametrize(("rows", "told"), [(2, 0), (3, 1)])
def test_what_is_true_of_lists_is_not_said_of_fewer_rows(rows: int, told: int) -> None:
    clubs = context().data.dataset("clubs")
    meta = clubs.meta.model_copy(update={"list_note": both("Not all")})
    site = _site_of(replace(clubs, meta=meta, observations=(clubs.observations * 2)[:rows]))
    assert listing(site, "clubs").count("Not all en") == told
    assert "General note en" in listing(site, "clubs")


def test_a_note_of_neighbours_is_said_once() -> None:
    html = listing(_with(note="odd"), "clubs")
    assert html.count("Odd row en This also concerns the previous entry.") == 1
    assert html.count("Odd row en") == 1


def test_entries_below_what_they_have_in_common() -> None:
    html = listing(context(), "clubs", by="reach")
    assert html.index("<h3") < html.index("World en") < html.index("Far en") < html.index("Home en")
    assert html.count("Home en") == 1


def test_only_categories_group() -> None:
    with pytest.raises(ContentError) as caught:
        listing(context(), "clubs", by="latitude")
    assert caught.value.code == "option.value"


def test_an_entry_on_its_own_page_needs_no_name() -> None:
    assert "Near &amp; dear en" in listing(context(), "clubs", club="near")
    assert "Near &amp; dear en" not in listing(context("clubs/near.md"), "clubs", club="near")


def _rows(club: str) -> list[Observation]:
    return context().data.dataset("clubs").select({"club": club})
