"""While an author writes, languages nothing has changed for are kept instead of built again.

A build empties its folder first, so what is kept stands beside it meanwhile.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from macros.editions import MAIN, Edition
from macros.site import Site

# What every language is made of, beside its own pages.
SHARED = ("data", "macros", "overrides")
_built: dict[str, int] = {}
_before: list[tuple[int, Site]] = []
_aside: dict[Path, Path] = {}  # a language's folder -> where it stands meanwhile


def serving() -> bool:
    """Whether this is ``mkdocs serve``, where somebody waits for each build."""
    return "serve" in sys.argv


def keep(site: Site, folder: Path) -> list[Edition]:
    """Put aside the languages in ``folder`` that would be built as they are, and name them."""
    kept = []
    for edition in site.editions:
        state, home = _state(site, edition), folder / edition.code
        same, _built[edition.code] = _built.get(edition.code) == state, state
        if same and edition.config != MAIN and home.exists():
            _aside[home] = folder.with_name(f"{folder.name}-{edition.code}")
            home.rename(_aside[home])
            kept.append(edition)
    return kept


def bring_back() -> None:
    """Put what was kept into the folder built anew."""
    while _aside:
        home, aside = _aside.popitem()
        aside.rename(home)


def forget() -> None:
    """After a build that broke off: the next one makes everything."""
    _built.clear()
    _before.clear()
    while _aside:
        shutil.rmtree(_aside.popitem()[1], ignore_errors=True)


def remember(site: Site) -> None:
    """Take over what the macros of unchanged pages wrote in the build before this one."""
    state = _shared_state(site)
    for before in _before:
        if before[0] == state:
            site.data = before[1].data  # what was made of it is known by it
            same = {page.path for page in site.pages if page in before[1].pages}
            site.written = {key: html for key, html in before[1].written.items() if key[0] in same}
    _before[:] = [(state, site)]


def _state(site: Site, edition: Edition) -> int:
    """What a build of ``edition`` depends on."""
    wrong = sorted(str(found) for found in site.problems if found.path.startswith(edition.docs))
    return hash((_shared_state(site), _files(site.root / edition.docs), tuple(wrong)))


def _shared_state(site: Site) -> int:
    """What every page depends on: data, code, configuration, and what the pages are called."""
    folders = tuple(_files(site.root / part) for part in SHARED)
    configs = tuple(file.read_bytes() for file in sorted(site.root.glob("mkdocs*.yml")))
    pages = tuple((page.path, page.id, page.title, page.description) for page in site.all_pages)
    return hash((folders, configs, pages, tuple((a.path, b.path) for a, b in site.behind)))


def _files(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """The files of a folder with their times and sizes."""
    files = (file for file in sorted(folder.rglob("*")) if file.suffix != ".pyc" and file.is_file())
    stats = ((file, file.stat()) for file in files)
    return tuple((str(file), stat.st_mtime_ns, stat.st_size) for file, stat in stats)
