"""What waits for an editor: drifted pairs and promised updates, or that there are none."""

from __future__ import annotations

from dataclasses import replace

from macros.blocks.upkeep import upkeep
from macros.data.schema import Due
from tests.blocks.small import context, page


def test_nothing_waits() -> None:
    html = upkeep(context())
    assert "Every page is up to date with its counterpart." in html
    assert "No dataset has a promised update date." in html


def test_a_drifted_pair_and_a_promise_are_told() -> None:
    known = context()
    dataset = known.data.datasets["clubs"]
    promised = Due(due="2027-03-01", role={"fi": "viestintä", "en": "communications <b>"})
    meta = dataset.meta.model_copy(update={"updates": promised})
    known.data.datasets["clubs"] = replace(dataset, meta=meta)
    html = upkeep(replace(known, behind=((page("a", "a.md"), page("b", "b.md")),)))
    assert "docs/en/a.md is behind docs/en/b.md" in html
    assert "1 March 2027" in html
    assert "communications &lt;b&gt;" in html
