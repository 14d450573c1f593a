from __future__ import annotations

import pytest

from macros.blocks.fact_tables import facts
from macros.problems import ContentError
from tests.blocks.small import context


def test_a_row_tells_value_kind_note_period_and_source() -> None:
    html = facts(context(), ["congresses"])
    assert "<td>almost\u00a092</td><td>2019</td>" in html
    assert '<span class="ip-entry__note">estimate</span>' in html
    assert '<span class="ip-entry__note">With care en</span>' in html
    assert '<a href="#source-report">Report en</a>' in html


def test_missing_data_is_told_from_zero() -> None:
    assert "no data" in facts(context(), ["unknown"])


def test_regions_are_named_by_their_first_fact() -> None:
    assert "Congresses en</span></caption>" in facts(context(), ["congresses", "guests"])


def test_an_empty_list_is_refused() -> None:
    with pytest.raises(ContentError):
        facts(context(), [])
