"""``mkdocs serve`` with an author at work: it survives a mistake, tells it, and recovers."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.project import copy_project, edit, shrink

PATIENCE = 60.0
REST = 4.0  # longer than a build of the small site says nothing


class Served:
    """A project being served, and the means to look at it."""

    def __init__(self, folder: Path, port: int) -> None:
        self.folder, self.port = folder, port

    def page(self, path: str) -> str:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/{path}", timeout=5) as got:
                return str(got.read().decode("utf-8"))
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return ""

    def built(self) -> int:
        """When the English home page was written, once the server has come to rest."""
        deadline, before = time.monotonic() + PATIENCE, ""
        while (told := self.log()) != before:
            assert time.monotonic() < deadline
            before = told
            time.sleep(REST)
        folder = told.partition("Building documentation to directory: ")[2].split("\n", 1)[0]
        return (Path(folder).parent / "en" / "index.html").stat().st_mtime_ns

    def log(self) -> str:
        """What the server has printed."""
        return (self.folder / "log.txt").read_text(encoding="utf-8")

    def wait(self, path: str, seen: Callable[[str], bool]) -> bool:
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            if seen(self.page(path)):
                return True
            time.sleep(0.2)
        return False


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = shrink(copy_project(tmp_path_factory.mktemp("served")))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{port}"]
    environment = os.environ | {"PYTHONDONTWRITEBYTECODE": "1", "NO_MKDOCS_2_WARNING": "1"}
    with (folder / "log.txt").open("w") as log:
        process = subprocess.Popen(command, cwd=folder, env=environment, stdout=log, stderr=log)
        try:
            yield Served(folder, port)
        finally:
            process.terminate()
            process.wait(10)


def test_both_languages_are_served(served: Served) -> None:
    assert served.wait("", lambda html: 'lang="fi"' in html)
    assert served.wait("en/", lambda html: 'lang="en"' in html)


def test_a_mistake_is_shown_in_the_page_and_mending_it_recovers(served: Served) -> None:
    page = "docs/fi/index.md"
    edit(served.folder, page, 'chart("eu_projects"', 'chart("eu_project"')
    assert served.wait("", lambda html: "ip-error" in html)
    edit(served.folder, page, 'chart("eu_project"', 'chart("eu_projects"')
    assert served.wait("", lambda html: html != "" and "ip-error" not in html)


def test_a_call_that_cannot_be_read_is_told_in_its_page_alone(served: Served) -> None:
    page = "docs/fi/index.md"
    edit(served.folder, page, '{{ chart("eu_projects"', '{{ 1/0 }} {{ chrt("eu_projects"')
    assert served.wait("", lambda html: html.count('<li class="ip-error">') == 2)
    assert "ip-error" not in served.page("en/")
    edit(served.folder, page, '{{ 1/0 }} {{ chrt("eu_projects"', '{{ chart("eu_projects"')
    assert served.wait("", lambda html: html != "" and "ip-error" not in html)


def test_an_edit_of_the_data_reaches_both_languages(served: Served) -> None:
    edit(served.folder, "data/eu_projects.csv", "14389", "14390")
    edit(served.folder, "data/eu_projects.yml", "stated: 2610627", "stated: 2610628")
    assert served.wait("", lambda html: "14\u00a0390" in html)
    assert served.wait("en/", lambda html: "14,390" in html)


def test_an_edit_of_the_other_language_and_of_the_code_is_seen(served: Served) -> None:
    edit(served.folder, "docs/en/index.md", "# Home", "# Projects of the EU")
    assert served.wait("en/", lambda html: "Projects of the EU" in html)
    edit(served.folder, "macros/blocks/figures.py", 'class="ip-figure"', 'class="ip-figure new"')
    assert served.wait("en/", lambda html: 'class="ip-figure new"' in html)


def test_a_language_nothing_changed_for_is_kept(served: Served) -> None:
    before = served.built()
    edit(served.folder, "docs/fi/index.md", "# Etusivu", "# Etusivu alkaa")
    assert served.wait("", lambda html: "Etusivu alkaa" in html)
    assert served.built() == before
    assert 'lang="en"' in served.page("en/")
    edit(served.folder, "docs/fi/index.md", "title: Etusivu", "title: Aloitussivu")
    assert served.wait("", lambda html: "Aloitussivu" in html)
    # The other language's links may name it.
    assert served.built() > before
