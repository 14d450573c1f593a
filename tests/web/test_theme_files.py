from __future__ import annotations

import json
from pathlib import Path

import pytest

from macros.web.theme_files import ALTERNATES, ENGINE, NO_ALTERNATES, WORKER, ThemeChanged, adapt

SCRIPTS = "assets/javascripts"
THEIRS = f"{SCRIPTS}/workers/search.0a1b.min.js"
CONFIG = {"lang": ["fi"], "separator": "[ ]+", "pipeline": ["stemmer"], "fields": {}}
DOCS = [{"location": "", "title": "Ä", "text": "<p>B</p>"}]


@pytest.fixture
def built(tmp_path: Path) -> Path:
    files = {
        f"{SCRIPTS}/bundle.2c3d.min.js": f"a({ALTERNATES})b",
        THEIRS: "theirs",
        WORKER: "ours",
        "search/search_index.json": json.dumps({"config": CONFIG, "docs": DOCS}),
    }
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    return tmp_path


def test_our_worker_stands_where_pages_ask_for_theirs(built: Path) -> None:
    adapt(built)
    assert (built / THEIRS).read_text() == "ours"
    assert (built / ENGINE).read_text() == "theirs"
    assert not (built / WORKER).exists()


def test_pages_get_an_empty_index(built: Path) -> None:
    adapt(built)
    index = json.loads((built / "search/search_index.json").read_text(encoding="utf-8"))
    assert index["docs"] == []
    worker = built / THEIRS
    documents = (worker.parent / index["config"]["documents"]).resolve()
    assert json.loads(documents.read_text(encoding="utf-8")) == DOCS
    assert (worker.parent / index["config"]["engine"]).read_text() == "theirs"
    assert index["config"].items() >= CONFIG.items()


def test_bundle_asks_for_no_sitemap(built: Path) -> None:
    adapt(built)
    bundle = (built / SCRIPTS / "bundle.2c3d.min.js").read_text()
    assert bundle == f"a({NO_ALTERNATES})b"


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (f"{SCRIPTS}/bundle.2c3d.min.js", "another bundle"),
        (f"{SCRIPTS}/bundle.ffff.min.js", "a second one"),
        (f"{SCRIPTS}/workers/search.ffff.min.js", "a second one"),
    ],
)
def test_another_theme_is_refused(built: Path, path: str, text: str) -> None:
    (built / path).write_text(text)
    with pytest.raises(ThemeChanged):
        adapt(built)
