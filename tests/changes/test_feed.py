"""Declared changes as the page and the feeds tell them."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from macros.changes.feed import write_feeds
from macros.changes.model import Change, named
from macros.pages.calls import Call
from macros.registry import run
from macros.site import Site, read_site

ROOT = "https://espoo.example/profile/"
ATOM = {"a": "http://www.w3.org/2005/Atom"}
DECLARED = """changes:
  - date: 2026-11-22
    kind: new
    reason: {fi: Sivusto julkaistiin., en: The site was published.}
  - date: 2026-12-01
    kind: correction
    reason: {fi: "Luku oli <väärin> & vanha.", en: "The figure was <wrong> & old."}
    figures:
      - {cell: facts/congresses/2019, old: 1090, new: 92}
  - date: 2026-12-01
    kind: update
    reason: {fi: Poistettu., en: Withdrawn.}
    figures:
      - {cell: visits/police/2019, old: 4, new: no_data}
      - {cell: visits/total, old: 130, new: 135}
"""
PAGE = "---\nid: changes\ntitle: {}\ndescription: x\n---\n{{{{ changes() }}}}\n"


@pytest.fixture
def site(good: Path) -> Site:
    (good / "data" / "changes.yml").write_text(DECLARED, encoding="utf-8")
    for path in ("docs/fi/muutokset.md", "docs/en/changes.md"):
        (good / path).write_text(PAGE.format(path[5:7]), encoding="utf-8")
    return read_site(good)


def _feed(site: Site, folder: Path, name: str) -> ElementTree.Element:
    (folder / "en").mkdir()
    assert [file.relative_to(folder).as_posix() for file in write_feeds(site, folder, ROOT)] == [
        "feed.xml",
        "en/feed.xml",
    ]
    return ElementTree.fromstring((folder / name).read_text(encoding="utf-8"))


def _texts(feed: ElementTree.Element, path: str) -> list[str | None]:
    return [found.text for found in feed.findall(path, ATOM)]


def test_the_feed_has_an_entry_for_each_change(site: Site, tmp_path: Path) -> None:
    feed = _feed(site, tmp_path, "en/feed.xml")
    assert _texts(feed, "a:entry/a:title") == [
        "Update: Withdrawn.",
        "Correction: The figure was <wrong> & old.",
        "New: The site was published.",
    ]
    assert _texts(feed, "a:entry/a:id") == [
        f"{ROOT}en/changes/#change-2026-12-01-2",
        f"{ROOT}en/changes/#change-2026-12-01-1",
        f"{ROOT}en/changes/#change-2026-11-22-1",
    ]
    assert _texts(feed, "a:updated") == ["2026-12-01T00:00:00Z"]
    assert _texts(feed, "a:id") == [f"{ROOT}en/feed.xml"]


def test_the_feed_is_in_its_language(site: Site, tmp_path: Path) -> None:
    feed = _feed(site, tmp_path, "feed.xml")
    content = _texts(feed, "a:entry/a:content")[1] or ""
    assert "<p>Luku oli &lt;väärin&gt; &amp; vanha.</p>" in content
    assert "1\u00a0090" in content
    assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == "fi"
    assert f"{ROOT}muutokset/#change-2026-11-22-1" in _texts(feed, "a:entry/a:id")


def test_without_changes_there_is_no_feed(good: Path, tmp_path: Path) -> None:
    assert write_feeds(read_site(good), tmp_path, ROOT) == []


def _shown(site: Site, language: str) -> str:
    page = next(p for p in site.pages if (p.language, p.id) == (language, "changes"))
    return run(Call("changes", (), (), 1), site.context(page))


def test_the_page_tells_old_and_new(site: Site) -> None:
    shown = _shown(site, "en")
    assert shown.index("Withdrawn.") < shown.index("&lt;wrong&gt;") < shown.index("published")
    assert '<time datetime="2026-12-01">1 December 2026</time>: Correction' in shown
    assert "1,090" in shown
    assert '<th scope="row">visits/police/2019</th><td>4</td>' in shown
    assert 'href="../feed.xml"' in shown
    assert "<wrong>" not in shown


def test_names_on_the_page_are_unique(site: Site) -> None:
    shown = _shown(site, "fi")
    for name, _ in named(site.changes):
        assert shown.count(f' id="{name}"') == 1


def test_a_page_without_changes_says_so(site: Site) -> None:
    site.changes = ()
    assert "Muutoksia ei ole vielä kirjattu." in _shown(site, "fi")


def test_names_stay_when_entries_are_added() -> None:
    one, two, three = (
        Change.model_validate({"date": day, "kind": "new", "reason": {"fi": "x", "en": "x"}})
        for day in ("2026-11-22", "2026-11-22", "2026-11-21")
    )
    before = {id(change): name for name, change in named([one])}
    after = {id(change): name for name, change in named([one, two, three])}
    assert before.items() <= after.items()
    assert [change for _, change in named([one, two, three])] == [two, one, three]
