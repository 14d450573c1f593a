"""The summary of a check: both languages, by file, and nothing of the files as markup."""

from __future__ import annotations

import pytest
from markdown import markdown

from macros.checks.summary import MOST, summary
from macros.problems import Problem, problem, warning

FOUND = [
    warning("docs/fi/a.md", 1, "page.behind", other="docs/en/a.md"),
    problem("data/b_c.csv", 3, "cell.integer", "persons", value="3 865", hint="3865"),
    problem("data/b_c.csv", 2, "cell.empty", "year"),
    problem("data/d.csv", 0, "csv.empty"),
]
EXPECTED = r"""## Tarkistus: 3 virhettä, 1 huomautus

Sivusto julkaistaan vasta, kun virheet on korjattu.

### data/b\_c.csv

- **rivi 2, sarake ”year”**: Solu on tyhjä. Täytä se; vain mittaustulos saa puuttua.
- **rivi 3, sarake ”persons”**: ”3 865” ei ole kokonaisluku. Kirjoita pelkät numerot: 3865. Sivusto lisää välit.

### data/d.csv

- **koko tiedosto**: Tiedosto on tyhjä. Palauta aiempi sisältö tai poista tiedosto ja sen kuvaus.

### docs/fi/a.md

- **rivi 1** (huomautus): Sivun pari docs/en/a.md on muuttunut tämän jälkeen. Tarkista, että sivut sanovat saman.

---

## Check: 3 errors, 1 warning

The site is published once the errors are mended.
"""  # noqa: E501
HOSTILE = [
    "<img src=x onerror=alert(1)>",
    "[press](https://example.org)",
    "https://example.org www.example.org",
    "![](https://example.org/x.png)",
    "**bold** `code` _it_ ~~no~~",
    "&lt;b&gt;",
]


def test_by_file_and_line_finnish_first() -> None:
    assert summary(FOUND).startswith(EXPECTED)


def test_nothing_wrong() -> None:
    told = summary([])
    assert "Kaikki on kunnossa" in told
    assert "All is well" in told


def test_warnings_alone_do_not_stop() -> None:
    told = summary(FOUND[:1])
    assert "## Tarkistus: 1 huomautus\n" in told
    assert "do not stop publishing" in told


def _cell(value: str) -> Problem:
    return problem("data/a.csv", 2, "cell.number_form", "share", value=value)


@pytest.mark.parametrize("value", HOSTILE)
def test_what_a_file_holds_is_only_shown(value: str) -> None:
    html = markdown(summary([_cell(value)]))
    plain = markdown(summary([_cell("x")]))
    tags = [part.partition(">")[0] for part in html.split("<")[1:]]
    assert tags == [part.partition(">")[0] for part in plain.split("<")[1:]]
    assert not any(mark in summary([_cell(value)]) for mark in ("://", "www."))


def test_a_flood_is_cut_off() -> None:
    found = [problem("data/a.csv", line, "cell.empty", "year") for line in range(1, MOST + 6)]
    told = summary(found)
    assert told.count("Solu on tyhjä.") == MOST
    assert "… ja vielä 5 muuta" in told
    assert "… and 5 more" in told
