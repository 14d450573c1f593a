"""The build as an editor meets it: all faults at once, and the last good site kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.project import copy_project, edit, run_module

FI_PAGE, EN_PAGE = "docs/fi/eu-hankkeet.md", "docs/en/eu-projects.md"


def tree(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def append(folder: Path, path: str, text: str) -> int:
    """Add a line to a file; its number."""
    file = folder / path
    before = file.read_text(encoding="utf-8").rstrip("\n")
    file.write_text(f"{before}\n{text}\n", encoding="utf-8")
    return before.count("\n") + 2


def break_everything(folder: Path) -> list[str]:
    """The commonest mistakes, each in its file; the places that must be told."""
    edit(folder, "data/migration.csv", "3865", "3 865")
    edit(folder, "data/delegations.yml", "en: International visits by host", "en: ")
    edit(folder, "data/mobility.yml", "period: 2019", "period: 2019\nperiod: 2019")
    edit(folder, "data/eu_projects.csv", "14389", '"14389,5"')
    edit(folder, "data/education_level.yml", "{max:", "{min:")
    places = []
    for path, line in [
        (FI_PAGE, '{{ chart("eu_project") }}'),
        (FI_PAGE, '{{ figure("eu_projects_started", frm="words") }}'),
        (EN_PAGE, "{{ 1/0 }}"),
    ]:
        places.append(f"{path}, line {append(folder, path, line)}:")
    (folder / "docs/fi/yksin.md").write_text(
        "---\nid: alone\ntitle: Yksin\ndescription: Sivu ilman paria.\n---\n# Yksin\n",
        encoding="utf-8",
    )
    return [
        *places,
        'data/migration.csv, line 2, column "persons": “3 865” is not a whole number. '
        "Write digits only: 3865. The site adds the spaces.",
        "data/delegations.yml, line 1:",
        "data/mobility.yml, line ",
        "data/eu_projects.csv, line ",
        "data/education_level.yml, line ",
        "docs/fi/yksin.md, line 2:",
    ]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = copy_project(tmp_path_factory.mktemp("project"))
    finished = run_module("macros.build", folder, SITE_URL="http://127.0.0.1/sub/")
    assert finished.returncode == 0, finished.stdout + finished.stderr
    assert "WARNING" not in finished.stdout + finished.stderr
    return folder


def test_both_languages_come_from_one_command(built: Path) -> None:
    assert 'lang="fi"' in (built / "site/index.html").read_text(encoding="utf-8")
    assert 'lang="en"' in (built / "site/en/index.html").read_text(encoding="utf-8")


def test_nothing_is_left_aside(built: Path) -> None:
    assert not list(built.glob(".site-*"))


def test_second_build_gives_the_same_bytes(built: Path) -> None:
    before = tree(built / "site")
    finished = run_module("macros.build", built, SITE_URL="http://127.0.0.1/sub/", TZ="Asia/Tokyo")
    assert finished.returncode == 0
    assert tree(built / "site") == before


def test_all_faults_are_told_at_once_and_the_last_good_site_stays(
    built: Path, tmp_path: Path
) -> None:
    folder = copy_project(tmp_path)
    good = folder / "site"
    good.mkdir()
    (good / "index.html").write_text("the last good site", encoding="utf-8")
    places = break_everything(folder)
    finished = run_module("macros.build", folder)
    told = finished.stdout + finished.stderr
    assert finished.returncode == 1
    assert [place for place in places if place not in told] == []
    assert "Traceback" not in told
    assert tree(good) == {"index.html": b"the last good site"}
