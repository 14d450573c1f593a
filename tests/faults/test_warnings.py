"""Problems the corpus of broken projects leaves out: warnings, and what only a page would say."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.check import check
from macros.problems import ContentError
from macros.site import read_site
from tests.corpus import brief
from tests.project import edit
from tests.test_history import git


def warnings(folder: Path) -> list[str]:
    return [brief(found) for found in check(folder) if found.severity == "warning"]


def test_a_figure_no_page_shows_is_told(good: Path) -> None:
    assert warnings(good) == []
    for path, words in (("fi/index.md", "Kävijöitä oli "), ("en/index.md", "There were ")):
        edit(good, f"docs/{path}", f'{words}{{{{ figure("visitors") }}}}', "")
    assert warnings(good) == ["data/facts.csv:4 figure.unused"]


def test_many_figures_no_page_shows_are_told_at_once(good: Path) -> None:
    file = good / "data" / "facts.csv"
    head, *rows = file.read_text(encoding="utf-8").splitlines()
    rest = rows[-1].partition(",")[2]
    labels = "".join(
        f"      more_{n}: {{fi: Lisää {chr(97 + n)}, en: More {chr(97 + n)}}}\n" for n in range(11)
    )
    edit(good, "data/facts.yml", "    labels:\n", f"    labels:\n{labels}")
    rows += [f"more_{n},{rest}" for n in range(11)]
    file.write_text("\n".join((head, *rows, "")), encoding="utf-8")
    assert warnings(good) == [f"data/facts.csv:{len(rows) - 9} figures.unused"]


def test_a_page_whose_pair_changed_after_it_is_told(good: Path) -> None:
    git(good, "init", "-q")
    git(good, "add", ".")
    git(good, "commit", "-qm", "x")
    assert warnings(good) == []
    edit(good, "docs/fi/tietoja.md", "Teksti", "Uusi teksti")
    git(good, "add", ".")
    git(good, "commit", "-qm", "x", date="2026-02-02T12:00:00+0200")
    assert [line.rpartition(" ")[2] for line in warnings(good)] == ["page.behind"]


def test_a_table_with_faults_is_shown_nowhere(good: Path) -> None:
    edit(good, "data/visits.csv", "2019,127", "2019,1 270")
    with pytest.raises(ContentError) as caught:
        read_site(good).data.dataset("visits")
    assert caught.value.code == "dataset.broken"
