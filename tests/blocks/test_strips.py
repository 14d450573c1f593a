from __future__ import annotations

import pytest

from macros.blocks.strips import strip
from macros.problems import ContentError
from tests.blocks.small import context


def test_a_numeral_has_its_words_year_kind_source_and_label() -> None:
    html = strip(context(), ["congresses"])
    assert '<span class="ip-strip__qualifier">almost </span>92</a>' in html
    assert (
        '<span class="ip-strip__period">2019<span class="ip-strip__kind">, estimated</span></span>'
        in html
    )
    assert 'href="#source-report"' in html
    assert "Congresses en" in html


def test_labels_are_escaped() -> None:
    assert "Guests &lt;b&gt; en" in strip(context(), ["guests"])


@pytest.mark.parametrize(
    ("here", "address"), [("index.md", "clubs/near/"), ("clubs/far.md", "../near/")]
)
def test_it_leads_to_a_page(here: str, address: str) -> None:
    assert f'href="{address}">Page club-near</a>' in strip(
        context(here), ["congresses"], to="club-near"
    )


def test_the_label_of_a_figure_leads_to_its_page() -> None:
    html = strip(context(), ["congresses"], pages=["club-near"])
    assert 'ip-strip__label"><a href="clubs/near/">Congresses en' in html


def test_pages_match_the_figures_one_by_one() -> None:
    with pytest.raises(ContentError) as caught:
        strip(context(), ["congresses", "guests"], pages=["club-near"])
    assert caught.value.code == "option.value"


@pytest.mark.parametrize(
    ("items", "to", "code"),
    [
        (["unknown"], "", "value.no_data"),
        (["congreses"], "", "code.unknown"),
        (["clubz.near"], "", "dataset.unknown"),
        (["congresses"], "nowhere", "option.value"),
    ],
)
def test_what_an_editor_can_get_wrong(items: list[str], to: str, code: str) -> None:
    with pytest.raises(ContentError) as caught:
        strip(context(), items, to=to)
    assert caught.value.code == code
