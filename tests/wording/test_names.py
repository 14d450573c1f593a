"""What cells are called: by a person where one named them, else by measure and categories."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.blocks.items import find_item
from macros.blocks.strips import cell_label
from macros.site import read_site
from macros.wording.names import cell_name

SITE = read_site(Path(__file__).parents[2])
# item, language -> its name
NAMED = [
    ("staff_languages.whole_city.2019", "fi", "Muunkielisten osuus koko kaupungin henkilöstöstä"),
    (
        "staff_languages.whole_city.2017",
        "en",
        "Share of all city staff with a foreign mother tongue",
    ),
    (
        "growth_share.official.2022.share",
        "fi",
        "Vieraskielisten osuus väestönkasvusta virallisen väestötilaston mukaan",
    ),
]


@pytest.mark.parametrize(("item", "code", "name"), NAMED)
def test_a_named_cell_is_called_so_in_every_year(item: str, code: str, name: str) -> None:
    assert cell_label(find_item(item, SITE.data), SITE.languages[code]) == name


def test_a_cell_nobody_named_is_called_by_its_measure_and_category() -> None:
    cell, language = find_item("mobility.education_staff.2019", SITE.data), SITE.languages["en"]
    assert not cell_name(cell, language)
    assert cell_label(cell, language).startswith("Participants: ")
