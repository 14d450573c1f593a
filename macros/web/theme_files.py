"""The theme's scripts as this site serves them: changed after the build, never committed.

The theme loads its search engine and the whole index on every page, searched or not. Here a
page gets an empty index and a small worker, which fetches the rest at the first query.
"""

from __future__ import annotations

import json
from pathlib import Path

WORKERS = "assets/javascripts/workers"
BUNDLE = "assets/javascripts/bundle.*.min.js"
WORKER, ENGINE = f"{WORKERS}/search.js", f"{WORKERS}/engine.js"
INDEX, DOCUMENTS = "search/search_index.json", "search/documents.json"

# The theme asks each of these links for a sitemap beside it, of which there is only one.
ALTERNATES, NO_ALTERNATES = '"link[rel=alternate]"', '"link[rel=alternate][data-sitemap]"'


class ThemeChanged(Exception):
    """The installed theme is not what this module was written for."""


def adapt(site_dir: Path) -> None:
    """Adapt the scripts of one built language. Raises ThemeChanged if they are not as known."""
    _ask_for_no_sitemap(_only(site_dir, BUNDLE))
    _take_place(site_dir)
    _split_index(site_dir)


def _ask_for_no_sitemap(bundle: Path) -> None:
    script = bundle.read_text(encoding="utf-8")
    if script.count(ALTERNATES) != 1:
        raise ThemeChanged(f"{bundle.name}: {ALTERNATES} is no longer there once")
    bundle.write_text(script.replace(ALTERNATES, NO_ALTERNATES), encoding="utf-8")


def _take_place(site_dir: Path) -> None:
    # The pages name the theme's worker by its hash: ours goes there, and it to the engine.
    theirs = _only(site_dir, f"{WORKERS}/search.*.min.js")
    theirs.replace(site_dir / ENGINE)
    (site_dir / WORKER).replace(theirs)


def _split_index(site_dir: Path) -> None:
    index = json.loads((site_dir / INDEX).read_text(encoding="utf-8"))
    _write(site_dir / DOCUMENTS, index["docs"])
    # Addresses are seen from the worker.
    lazy = {"engine": Path(ENGINE).name, "documents": f"../../../{DOCUMENTS}"}
    _write(site_dir / INDEX, {"config": index["config"] | lazy, "docs": []})


def _write(path: Path, content: object) -> None:
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    path.write_text(text, encoding="utf-8")


def _only(site_dir: Path, pattern: str) -> Path:
    files = list(site_dir.glob(pattern))
    if len(files) != 1:
        raise ThemeChanged(f"{pattern}: {len(files)} files instead of one")
    return files[0]
