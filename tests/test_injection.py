"""HTML, scripts, formulas, addresses and paths through every field: refused, or mere text.

Each field of the small project in turn gets each payload and is checked. Then all fields that
take one hold it at once, and the site is built and read as a browser and a program read it.
"""

from __future__ import annotations

import csv
import functools
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml

import macros.site
from macros.check import check
from macros.publish.tables import FORMULA
from macros.text.language import load_language
from tests.conftest import GOOD
from tests.project import run_module, small_project

HARM = "alert(document.domain)"
MARKUP = f"\"'><img src=x onerror={HARM}></title></script><script>{HARM}</script>"
# In the order in which a field that takes several is attacked.
PAYLOADS = {
    "text": f"=cmd|'/C calc'!A {MARKUP} javascript:{HARM} &lt;b&gt; ../../escaped-payload",
    "markup": f"Espoo {MARKUP}",
    "link": "https://a.example/?" + MARKUP.replace(" ", "/"),
    "script": f"javascript:{HARM}",
    "formula": "=cmd|'/C calc'!A",
    "path": "../../../escaped-payload",
    "template": "{{ config }}{% raw %}",
}
# Tried in this order until one is taken: the first holds all the others.
KINDS = {
    "csv": ("text", "markup", "formula"),
    "yml": ("text", "link", "path"),
    "md": ("text", "script", "path", "template"),
    "key": ("text",),
}
FRONT = "---\n"
PAGES = ("docs/fi/index.md", "docs/en/about.md")
MORE_KEYS = "robots: noindex\nhide: [toc]\ntags: [figures]\ntemplate: main.html\nlead: Words.\n"


@dataclass(frozen=True)
class Place:
    """Characters ``start`` to ``end`` of a file: a cell, a value or a key, called ``name``."""

    path: str
    start: int
    end: int
    name: str


def places(folder: Path) -> list[Place]:
    """A cell of every column, its head, and a scalar of every field of the descriptions."""
    found: list[Place] = []
    for file in sorted(folder.glob("data/*")):
        path, text = file.relative_to(folder).as_posix(), file.read_text(encoding="utf-8")
        found += _cells(path, text) if file.suffix == ".csv" else _scalars(path, text, 0)
    for path in PAGES:
        text = (folder / path).read_text(encoding="utf-8")
        found += _scalars(path, text[: text.index(FRONT, 4)], 0)
    return list({field(one): one for one in reversed(found)}.values())[::-1]


# Keys that name themselves: what stands below them is the same field for each.
_NAMED = re.compile(r"/(labels|units|charts|dimensions|measures|notes)/[^/!]+")


def field(place: Place) -> tuple[str, str]:
    """What ``place`` is an example of: a field of a description, or a column of a file."""
    if place.path.endswith(".csv"):
        return place.path, f"{place.name} {place.start == 0}"
    if place.path.startswith("docs/"):
        return "page", place.name
    if place.path.endswith(("sources.yml", "names.yml")):
        return place.path, re.sub(r"^/[^/!]+", "/*", place.name)
    return "dataset", _NAMED.sub(r"/\1/*", place.name)


def _cells(path: str, text: str) -> Iterator[Place]:
    header, row, *_ = text.splitlines(keepends=True)
    for line, start in ((header, 0), (row, len(header))):
        for column, cell in zip(
            header.strip().split(","), line.rstrip("\n").split(","), strict=True
        ):
            yield Place(path, start, start + len(cell), column)
            start += len(cell) + 1


def _scalars(path: str, text: str, start: int) -> Iterator[Place]:
    def walk(node: yaml.Node | None, name: str) -> Iterator[Place]:
        if isinstance(node, yaml.ScalarNode):
            yield Place(path, start + node.start_mark.index, start + node.end_mark.index, name)
        elif isinstance(node, yaml.SequenceNode):
            for item in node.value:
                yield from walk(item, name)
        elif isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                yield from walk(key, f"{name}/{key.value}!")
                yield from walk(value, f"{name}/{key.value}")

    yield from walk(yaml.compose(text.replace(FRONT, "   \n", 1)), "")


def quoted(path: str, payload: str) -> str:
    """``payload`` as a cell of CSV, or as a scalar of YAML."""
    if path.endswith(".csv"):
        return '"' + payload.replace('"', '""') + '"'
    return json.dumps(payload)


def attack(folder: Path, chosen: dict[Place, str]) -> None:
    """Put the payloads into their places, from the end of each file so that offsets hold."""
    for place in sorted(chosen, key=lambda one: one.start, reverse=True):
        file = folder / place.path
        text = file.read_text(encoding="utf-8")
        new = quoted(place.path, chosen[place])
        file.write_text(text[: place.start] + new + text[place.end :], encoding="utf-8")


def marked(payload: str, number: int) -> str:
    """``payload`` with letters at its end by which it is known again, no digits."""
    return payload + "-q" + "".join(chr(ord("a") + int(digit)) for digit in f"{number:03}")


def errors(folder: Path) -> list[str]:
    return [str(found) for found in check(folder) if found.severity == "error"]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small project with the code and the templates of the whole one, ready to be built."""
    folder = small_project(tmp_path_factory.mktemp("attacked"))
    for path in PAGES:
        text = (folder / path).read_text(encoding="utf-8")
        (folder / path).write_text(text.replace("\n---\n", f"\n{MORE_KEYS}---\n", 1), "utf-8")
    assert errors(folder) == []
    return folder


@pytest.fixture(scope="module")
def quick() -> Iterator[None]:
    """The catalogues, which nobody attacks, are read once."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(macros.site, "load_language", functools.cache(load_language))
        yield


@pytest.fixture(scope="module")
def verdicts(project: Path, quick: None) -> dict[tuple[Place, str], list[str]]:
    """What the check says of each payload in each place."""
    found = {}
    for number, place in enumerate(places(project)):
        before = (project / place.path).read_bytes()
        kinds = KINDS["key" if "!" in place.name else place.path.rpartition(".")[2]]
        for kind in kinds:
            attack(project, {place: marked(PAYLOADS[kind], number)})
            found[place, kind] = errors(project)
            (project / place.path).write_bytes(before)
            if not found[place, kind]:
                break  # The first holds all the others.
    return found


def test_the_fields_are_all_there(verdicts: dict[tuple[Place, str], list[str]]) -> None:
    attacked = {place.name for place, _ in verdicts}
    for file in GOOD.glob("data/*.csv"):
        assert set(file.read_text(encoding="utf-8").splitlines()[0].split(",")) <= attacked
    assert len(attacked) > 80


def test_what_is_refused_is_refused_at_a_place(
    verdicts: dict[tuple[Place, str], list[str]],
) -> None:
    refused = [told for told in verdicts.values() if told]
    assert refused
    for told in refused:
        for one in told:
            assert re.match(r"(data|docs|mkdocs)[\w./-]*, rivi \d+|(data|docs)/[\w./-]+:", one), one


def test_no_code_key_or_cell_takes_markup(verdicts: dict[tuple[Place, str], list[str]]) -> None:
    for (place, kind), told in verdicts.items():
        if place.path.endswith(".csv") and place.name not in ("section", "note", "origin"):
            assert told, (place, kind)
        if place.name.endswith("/address") and kind != "link":
            assert told, (place, kind)


@pytest.fixture(scope="module")
def attacked(project: Path, verdicts: dict[tuple[Place, str], list[str]]) -> tuple[Path, set[str]]:
    """The site with every accepted payload in its place, and the marks of those."""
    numbers = {place: number for number, place in enumerate(places(project))}
    finished = run_module("macros.build", project, SITE_URL="https://espoo.example/test/")
    assert finished.returncode == 0, finished.stdout + finished.stderr
    (project / "site").rename(project / "clean")
    chosen = {
        place: marked(PAYLOADS[kind], numbers[place])
        for (place, kind), told in verdicts.items()
        if not told
    }
    attack(project, chosen)
    assert errors(project) == []
    finished = run_module("macros.build", project, SITE_URL="https://espoo.example/test/")
    assert finished.returncode == 0, finished.stdout + finished.stderr
    return project, {payload[-5:] for payload in chosen.values()}


class Shapes(HTMLParser):
    """The kinds of element a page is made of, its addresses, and its scripts."""

    def __init__(self) -> None:
        super().__init__()
        self.kinds: set[tuple[str, tuple[str, ...]]] = set()
        self.links: set[str] = set()
        self.data: list[str] = []
        self.text: list[str] = []
        self.script: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.kinds.add((tag, tuple(sorted(given))))
        self.links |= {given[name] for name in ("href", "src", "action") if name in given}
        self.text += given.values()
        self.script = given.get("type", "") if tag == "script" else None

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002
        self.script = None

    def handle_data(self, data: str) -> None:
        self.text.append(data)
        if self.script in ("application/json", "application/ld+json"):
            self.data.append(data)


def shapes(folder: Path) -> Shapes:
    whole = Shapes()
    for file in sorted(folder.rglob("*.html")):
        page = Shapes()
        page.feed(file.read_text(encoding="utf-8"))
        page.close()
        for name in ("kinds", "links"):
            getattr(whole, name).update(getattr(page, name))
        whole.data += page.data
        whole.text += page.text
    return whole


def test_no_payload_became_an_element_or_an_attribute(attacked: tuple[Path, set[str]]) -> None:
    folder, marks = attacked
    clean, found = shapes(folder / "clean"), shapes(folder / "site")
    assert found.kinds - clean.kinds == set()
    shown = " ".join(found.text)
    seen = {mark for mark in marks if mark in shown}
    assert len(seen) > 20, "the payloads are not in the pages at all"


def test_no_payload_became_an_address(attacked: tuple[Path, set[str]]) -> None:
    for link in shapes(attacked[0] / "site").links:
        assert re.match(r"(https:|mailto:|data:image/|#|[^:]*$)", link), link
        # The site's own relative links climb at their start; a payload climbs in the middle.
        assert ".." not in re.sub(r"^(\.\./?)+", "", link.partition("?")[0]), link


def test_no_payload_became_a_file(attacked: tuple[Path, set[str]]) -> None:
    folder = attacked[0]
    names = [
        {file.relative_to(folder / part).as_posix() for file in (folder / part).rglob("*")}
        for part in ("clean", "site")
    ]
    assert names[0] == names[1]
    assert not list(folder.parent.rglob("*escaped-payload*"))


def test_no_payload_ends_the_data_in_a_page(attacked: tuple[Path, set[str]]) -> None:
    blocks = shapes(attacked[0] / "site").data
    assert blocks
    for block in blocks:
        assert json.loads(block)
    assert any(HARM in block for block in blocks)


def test_downloads_and_feeds_hold_text_only(attacked: tuple[Path, set[str]]) -> None:
    site, clean = attacked[0] / "site", attacked[0] / "clean"
    for file in sorted(site.rglob("*.csv")):
        delimiter = ";" if file.name.endswith(".fi.csv") else ","
        with file.open(encoding="utf-8-sig", newline="") as rows:
            for row in csv.reader(rows, delimiter=delimiter):
                for cell in row:
                    number = re.fullmatch(r"-?[\d.,]+", cell)
                    assert number or not cell.startswith(FORMULA), (file.name, cell)
    for file in sorted(site.rglob("*.json")):
        json.loads(file.read_text(encoding="utf-8"))
    for file in sorted([*site.rglob("*.svg"), *site.rglob("*.xml")]):
        before = ElementTree.parse(clean / file.relative_to(site)).iter()
        kinds = {(one.tag, *sorted(one.attrib)) for one in before}
        for one in ElementTree.parse(file).iter():
            assert (one.tag, *sorted(one.attrib)) in kinds, file.name
