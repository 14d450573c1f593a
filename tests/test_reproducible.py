"""The same input gives the same bytes: in another folder, on another day, in another place."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.project import copy_project, shrink

ROOT = Path(__file__).parents[1]
EPOCH = "1780000000"
# Makes another day of the clock; who asks `datetime` is found in the sources below.
ANOTHER_DAY = """
import time
OFFSET = 40 * 86400 + 12345
for name in ("time", "localtime", "gmtime"):
    real = getattr(time, name)
    if name == "time":
        setattr(time, name, lambda real=real: real() + OFFSET)
    else:
        setattr(time, name, lambda at=None, real=real, now=time.time:
                real(now() if at is None else at))
"""
HERE = {"TZ": "Europe/Helsinki", "LANG": "C.UTF-8", "PYTHONHASHSEED": "1"}
THERE = {"TZ": "Pacific/Kiritimati", "LANG": "C", "LC_ALL": "C", "PYTHONHASHSEED": "4711"}
CLOCK = re.compile(
    r"\b(?:date\.today|datetime\.(?:now|utcnow|today)|time\.(?:time|localtime|gmtime|strftime)"
    r"|uuid[14]?\(|random\.|secrets\.|os\.urandom|getmtime|st_mtime)"
)
# Who reads a clock, and why no page knows of it.
MAY_READ = {
    "hooks.py": "whether the code changed while an author is writing",
    "kept.py": "whether a file changed since the last build while an author is writing",
    "overdue.py": "today, where SOURCE_DATE_EPOCH does not say otherwise; only warnings",
}


def build(folder: Path, environment: dict[str, str], later: bool) -> Path:
    """Build with pictures, for the same address and commit, on this day or a later one."""
    shrink(copy_project(folder))
    (folder / "mkdocs.sv.yml").unlink()
    start = f"import sys; sys.path.insert(0, '.')\n{ANOTHER_DAY if later else ''}"
    run = subprocess.run(
        [
            sys.executable,
            "-c",
            f"{start}\nfrom mkdocs.__main__ import cli\n"
            "cli(['build', '--strict', '--site-dir', 'site'])",
        ],
        cwd=folder,
        env=os.environ
        | {"PYTHONDONTWRITEBYTECODE": "1", "NO_MKDOCS_2_WARNING": "1", "PICTURES": ""}
        | {"SITE_URL": "https://espoo.example/", "SOURCE_DATE_EPOCH": EPOCH}
        | environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    return folder / "site"


def files(site: Path) -> dict[str, bytes]:
    return {
        file.relative_to(site).as_posix(): file.read_bytes()
        for file in sorted(site.rglob("*"))
        if file.is_file()
    }


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, bytes], dict[str, bytes]]:
    here = build(tmp_path_factory.mktemp("here"), HERE, later=False)
    there = build(tmp_path_factory.mktemp("there") / "deeper ä", THERE, later=True)
    return files(here), files(there)


def test_two_folders_on_two_days_give_the_same_bytes(
    pair: tuple[dict[str, bytes], dict[str, bytes]],
) -> None:
    here, there = pair
    assert sorted(here) == sorted(there)
    assert [name for name in here if here[name] != there[name]] == []


def test_pictures_are_among_them(pair: tuple[dict[str, bytes], dict[str, bytes]]) -> None:
    for ending in (".png", ".svg", ".json", ".csv", ".xml", ".html"):
        assert [name for name in pair[0] if name.endswith(ending)], ending


def test_no_page_knows_where_it_was_built(
    pair: tuple[dict[str, bytes], dict[str, bytes]], tmp_path: Path
) -> None:
    folder = str(tmp_path.parent).encode()
    assert [name for site in pair for name, content in site.items() if folder in content] == []


def test_security_txt_stands_at_the_root_of_a_domain(
    pair: tuple[dict[str, bytes], dict[str, bytes]],
) -> None:
    content = pair[0][".well-known/security.txt"].decode()
    assert "Canonical: https://espoo.example/.well-known/security.txt\n" in content
    assert "Expires: 2027-05-27T" in content


@pytest.mark.parametrize(
    "file", sorted((ROOT / "macros").rglob("*.py")), ids=lambda file: str(file.name)
)
def test_only_those_who_may_read_a_clock_or_chance(file: Path) -> None:
    if file.name not in MAY_READ:
        assert CLOCK.findall(file.read_text(encoding="utf-8")) == []


def test_the_clock_is_looked_for_where_it_is() -> None:
    for name in MAY_READ:
        assert CLOCK.search((ROOT / "macros" / name).read_text(encoding="utf-8")), name
