"""The glossary: which words of a text it refuses, and what it leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.checks.terms import PATH, term_problems
from macros.site import read_site
from tests.conftest import GOOD
from tests.project import edit

TERMS = """terms:
  - use: {fi: ystävyyskaupunki, en: sister city}
    instead_of: {fi: [sisarkaup*], en: [twin town*, twinned]}
  - use: {fi: Eurocities, en: Eurocities}
    instead_of: {fi: [EuroCities*, "Horizon 2020"]}
"""
REFUSED = [
    ("Espoon sisarkaupunki", "sisarkaupunki"),
    ("Sisarkaupungeissa", "Sisarkaupungeissa"),
    ("# EuroCitiesin { #top }", "EuroCitiesin"),
    ("[sisarkaupungit](sivu.md)", "sisarkaupungit"),
    ("Ohjelma Horizon\n2020 alkoi", "Horizon 2020"),
]
FINE = [
    "Espoon ystävyyskaupunki ja Eurocities",
    "`sisarkaupunki` ja [linkki](sisarkaupunki.md)",
    "epäsisarkaupunki",
    "eurocities",
    '<span lang="sv">sisarkaupunki</span>',
    "<!-- sisarkaupunki -->",
    "twin town",
    "Horizon 20201",
]


@pytest.fixture
def project(good: Path) -> Path:
    (good / PATH).write_text(TERMS, encoding="utf-8")
    return good


def _found(folder: Path) -> list[str]:
    return [dict(one.values)["found"] for one in term_problems(read_site(folder))]


@pytest.mark.parametrize(("text", "word"), REFUSED)
def test_refused(project: Path, text: str, word: str) -> None:
    edit(project, "docs/fi/tietoja.md", "Teksti", text)
    assert [" ".join(one.split()) for one in _found(project)] == [word]


@pytest.mark.parametrize("text", FINE)
def test_left_alone(project: Path, text: str) -> None:
    edit(project, "docs/fi/tietoja.md", "Teksti", text)
    assert _found(project) == []


def test_titles_and_descriptions_too(project: Path) -> None:
    edit(project, "docs/en/about.md", "title: ", "title: Twinned ")
    edit(project, "docs/en/about.md", "description: ", "description: Twin towns. ")
    assert _found(project) == ["Twinned", "Twin towns"]


def test_a_document_keeps_its_title_but_not_its_note(project: Path) -> None:
    edit(
        project, "data/sources.yml", "en: Survey}", "en: Twin towns}\n  note: {fi: A, en: twinned}"
    )
    assert _found(project) == ["twinned"]


def test_a_project_needs_no_glossary() -> None:
    assert term_problems(read_site(GOOD)) == []
