"""The guide's tasks: what it says is what is done, and what is done is right."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from macros.check import check_site
from macros.pages.calls import Call
from macros.problems import SPOKEN, Problem
from macros.site import Site, read_site
from tests.editing.pages import GUIDES, blocks, cases, copy, copyable, sections
from tests.project import ROOT, edit

TASKS = cases("tasks")
STALE = "The guide no longer fits the project; change both guides and tests/editing/ with it: "


def _new_pages(language: str) -> list[str]:
    return [block + "\n" for block in blocks(sections(GUIDES[language])["page"])[:2]]


def _words(task: dict[str, Any]) -> list[str]:
    """Everything a person following the task finds or types."""
    words = [word for _, *pair in task.get("replace", []) for word in pair]
    words += [word for _, *pair in task.get("below", []) for word in pair]
    return words + [text.removesuffix("\n") for text in task.get("end", [])[1:]]


def _perform(task: dict[str, Any], folder: Path) -> None:
    for path, old, new in task.get("replace", []):
        edit(folder, path, old, new)
    for path, line, new in task.get("below", []):
        edit(folder, path, f"{line}\n", f"{line}\n{new}\n")
    if task.get("end"):
        path, new = task["end"]
        with (folder / path).open("a", encoding="utf-8") as file:
            file.write(new)
    for path, text in zip(task.get("write", []), _new_pages("fi"), strict=False):
        (folder / path).write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Site, list[Problem]]:
    """The project after all tasks of the guide, one after the other."""
    folder = copy(tmp_path_factory.mktemp("followed"))
    for task in TASKS.values():
        _perform(task, folder)
    site = read_site(folder)
    return site, check_site(site)


@pytest.mark.parametrize("language", SPOKEN)
@pytest.mark.parametrize("name", TASKS)
def test_the_guide_says_what_is_done(name: str, language: str) -> None:
    section = sections(GUIDES[language])[name]
    missing = set(_words(TASKS[name])) - copyable(section)
    assert not missing
    paths = {edits[0] for key in ("replace", "below") for edits in TASKS[name].get(key, [])}
    for path in {*paths, *TASKS[name].get("end", [])[:1], *TASKS[name].get("write", [])}:
        assert f"`{path}`" in section
    if name != "page":
        assert set(blocks(section)) <= set(_words(TASKS[name]))


def test_both_guides_show_the_same_pages() -> None:
    assert _new_pages("fi") == _new_pages("en")


@pytest.mark.parametrize("name", TASKS)
def test_what_the_guide_says_to_find_is_there(name: str) -> None:
    task = TASKS[name]
    for path, old, _ in [*task.get("replace", []), *task.get("below", [])]:
        text = (ROOT / path).read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{STALE}{path}: {old}"


def test_after_all_tasks_the_check_is_clean(followed: tuple[Site, list[Problem]]) -> None:
    assert [str(found) for found in followed[1]] == []


@pytest.mark.parametrize(
    ("call", "shown"),
    [
        (Call("figure", ("congresses",), (), 1), ">93</a>"),
        (Call("figure", ("eu_projects_started",), (), 1), ">15</a>"),
        (Call("value", ("net_migration",), (("year", 2023),), 1), ">4\u00a0700</a>"),
        (Call("table", ("eu_projects",), (), 1), ">Esimerkkihanke</th>"),
        (Call("figure", ("new_citizens",), (), 1), "Tiedotteen otsikko suomeksi"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_the_change_arrives(followed: tuple[Site, list[Problem]], call: Call, shown: str) -> None:
    site = followed[0]
    assert shown in site.write(site.page_at("fi", "luvut/esimerkki.md"), call)


def test_the_new_page_stands_in_both_languages(followed: tuple[Site, list[Problem]]) -> None:
    found = {page.path for page in followed[0].pages if page.id == "figures-example"}
    assert found == set(TASKS["page"]["write"])
