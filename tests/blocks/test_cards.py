from __future__ import annotations

import pytest

from macros.blocks.cards import cards
from macros.problems import ContentError
from tests.blocks.small import context


def test_a_card_leads_to_its_page_where_there_is_one() -> None:
    html = cards(context(), "clubs")
    assert '<a href="clubs/near/">Near &amp; dear en</a>' in html
    assert '<h3 class="ip-card__title">Far en</h3>' in html


def test_a_card_on_its_own_page_is_no_link() -> None:
    assert '<a href="./"' not in cards(context("clubs/near.md"), "clubs")


@pytest.mark.parametrize(("text", "shown"), [("", True), ("what", True), ("none", False)])
def test_sentences_are_filled_and_chosen(text: str, shown: bool) -> None:
    assert ("<p>Says almost 92 en</p>" in cards(context(), "clubs", text=text)) is shown


def test_a_card_has_the_note_of_the_dataset_and_its_source() -> None:
    html = cards(context(), "clubs", club="near")
    assert "General note en" in html
    assert 'href="#source-report"' in html
    assert "Far en" not in html


@pytest.mark.parametrize("options", [{"text": "wat"}, {"level": 7}, {"club": "none"}])
def test_what_an_editor_can_get_wrong(options: dict[str, str]) -> None:
    with pytest.raises(ContentError):
        cards(context(), "clubs", **options)  # type: ignore[arg-type]
