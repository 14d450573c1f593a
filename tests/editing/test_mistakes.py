"""The commonest mistakes, and what Excel does: each is told at its line, in both languages."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from macros.check import check
from macros.data.load import load_data
from macros.problems import SPOKEN, Problem
from tests.editing.pages import MESSAGES, cases, copy, messages, sections
from tests.project import ROOT, edit

MISTAKES, EXCEL = cases("mistakes"), cases("excel")


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Problem]]:
    """The project with all the mistakes in it, each in another file."""
    folder = copy(tmp_path_factory.mktemp("broken"))
    for mistake in MISTAKES.values():
        if "write" in mistake:
            path, text = mistake["write"]
            (folder / path).write_text(text, encoding="utf-8")
        else:
            edit(folder, *mistake["edit"])
    return folder, check(folder)


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_told_at_its_line(name: str, broken: tuple[Path, list[Problem]]) -> None:
    mistake, (folder, problems) = MISTAKES[name], broken
    path = (mistake.get("edit") or mistake["write"])[0]
    lines = (folder / path).read_text(encoding="utf-8").split("\n")
    line = next(number for number, text in enumerate(lines, 1) if mistake["line"] in text)
    found = [one for one in problems if (one.path, one.code) == (path, mistake["code"])]
    assert [one.line for one in found] == [line]
    for language in SPOKEN:
        assert found[0].message(language).startswith(mistake["says"][language])


@pytest.mark.parametrize("language", SPOKEN)
@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_on_the_page_of_messages(name: str, language: str) -> None:
    told = messages(sections(MESSAGES[language])[name])
    assert [message.removesuffix("…") for message in told] == [MISTAKES[name]["says"][language]]


def _finnish_excel(text: str) -> bytes:
    lines = [line.replace(",", ";").replace(".", ",") for line in text.splitlines()]
    return "\r\n".join(["\ufeff" + lines[0], *lines[1:], ""]).encode()


def test_what_excel_saves_is_read_as_it_was(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "data", tmp_path / "data")
    before, _ = load_data(tmp_path, SPOKEN)
    name = EXCEL["saved"]
    file = tmp_path / "data" / f"{name}.csv"
    file.write_bytes(_finnish_excel(file.read_text(encoding="utf-8")))
    after, problems = load_data(tmp_path, SPOKEN)
    assert problems == []
    assert after.datasets[name].observations == before.datasets[name].observations


@pytest.mark.parametrize("case", EXCEL["changed"], ids=lambda case: case[-1])
def test_what_excel_changes_is_told(case: list[str], tmp_path: Path) -> None:
    path, old, new, code = case
    shutil.copytree(ROOT / "data", tmp_path / "data")
    edit(tmp_path, path, old, new)
    assert code in [one.code for one in load_data(tmp_path, SPOKEN)[1] if one.path == path]


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16"])
def test_other_encodings_are_refused_by_name(encoding: str, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "data", tmp_path / "data")
    file = tmp_path / "data" / "facts.csv"
    file.write_bytes(file.read_text(encoding="utf-8").encode(encoding))
    assert [one.code for one in load_data(tmp_path, SPOKEN)[1] if one.path == "data/facts.csv"] == [
        "csv.encoding"
    ]
