from __future__ import annotations

import pytest

from macros.blocks.directories import directory
from macros.problems import ContentError
from tests.blocks.small import context


def test_every_select_has_a_name_and_the_codes_that_occur() -> None:
    html = directory(context(), "clubs")
    assert '<label>Reach en<select name="reach"><option value="">All</option>' in html
    assert '<option value="world">World en</option><option value="home">Home en</option>' in html


def test_entries_carry_the_codes_the_filter_asks_for() -> None:
    html = directory(context(), "clubs")
    assert '<li class="ip-entry" data-reach="home">' in html


def test_without_scripts_there_is_no_filter_and_every_entry() -> None:
    html = directory(context(), "clubs")
    assert 'class="ip-directory__filters" role="group" hidden' in html
    assert html.count('<li class="ip-entry"') == 2


def test_the_count_is_a_polite_live_region() -> None:
    assert 'role="status" data-count="Showing {shown} of {all}"' in directory(context(), "clubs")


def test_an_unknown_level_is_refused() -> None:
    with pytest.raises(ContentError):
        directory(context(), "clubs", level=1)
