"""Cells as quantities: where the line of a narrow column may break."""

from __future__ import annotations

import pytest

from macros.data.lookup import FACT_KEY, FACTS
from macros.site import read_site
from macros.wording.quantities import cell_of_table
from tests.project import ROOT

# ⍽ stands for the no-break space.
CELLS = [
    ("congress_participants", "lähes⍽10⍽000 osallistujaa", "almost⍽10,000 participants"),
    ("congress_income", "13,3⍽miljoonaa euroa", "€13.3⍽million"),
    ("technical_visit_income", "noin⍽36⍽000⍽euroa", "about⍽€36,000"),
    ("congress_rank_by_congresses", "sija⍽2", "rank⍽2"),
]


@pytest.mark.parametrize(("key", "fi", "en"), CELLS)
def test_a_number_keeps_its_qualifier_and_lets_its_unit_go(key: str, fi: str, en: str) -> None:
    site = read_site(ROOT)
    cell = site.data.dataset(FACTS).cell({FACT_KEY: key})
    for code, shown in (("fi", fi), ("en", en)):
        assert cell_of_table(cell, site.languages[code]).replace("\u00a0", "⍽") == shown
