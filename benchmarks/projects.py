"""Projects to measure: this one, the bare theme with the same pages, and grown ones."""

from __future__ import annotations

import itertools
import json
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[1]
LANGUAGES = {"fi": "mkdocs.yml", "en": "mkdocs.en.yml"}
DIMENSIONS = ("one", "two", "three")
SECTION = 25  # pages a section of the navigation holds in a grown project
PARAGRAPH = "Espoo works with cities, companies and universities around the world. " * 6
PAGE = """---
id: {id}
title: Page {id}
description: A page about projects that measures how the build grows, number {id}.
---
# Page {id}

In 2019, {{{{ figure("eu_projects_started") }}}} projects started and
{{{{ figure("congresses") }}}} congresses met.

{paragraph}

{{{{ chart("delegations", level=2) }}}}

{{{{ sources() }}}}
"""
BARE = {
    "site_name": "Bare",
    "site_url": "http://127.0.0.1:8000/",
    "theme": {"name": "material", "font": False, "language": "en"},
    "plugins": ["search"],
    "markdown_extensions": ["abbr", "attr_list", "def_list", "md_in_html", "tables"],
}


def clone(folder: Path) -> Path:
    """This project as committed, with its history, and with the packages installed here."""
    command = ["git", "clone", "--quiet", str(ROOT), str(folder)]
    subprocess.run(command, check=True)
    (folder / "node_modules").symlink_to(ROOT / "node_modules")
    return folder


def bare(project: Path, folder: Path) -> Path:
    """The pages of ``project`` for the theme alone: calls of macros stay as they are written."""
    shutil.copytree(project / "docs" / "fi", folder / "docs")
    shutil.copytree(project / "docs" / "en", folder / "docs" / "en")
    for page in (folder / "docs").rglob("*.md"):
        # The theme has none of our templates.
        text = page.read_text(encoding="utf-8")
        page.write_text(re.sub(r"^template: .*\n", "", text, flags=re.M), encoding="utf-8")
    _write_yaml(folder / "mkdocs.yml", BARE | {"nav": _nav(project)})
    return folder


def pages(folder: Path) -> int:
    """How many pages people wrote below ``folder``."""
    return sum(1 for _ in (folder / "docs").rglob("*.md"))


def grown(folder: Path, count: int) -> Path:
    """A project of ``count`` pages, half in each language, each with figures and a chart."""
    clone(folder)
    for code, config in LANGUAGES.items():
        docs = folder / "docs" / code
        shutil.rmtree(docs)
        docs.mkdir()
        names = ["index", *(f"page-{_letters(number)}" for number in range(1, count // 2))]
        for name in names:
            text = PAGE.format(id="home" if name == "index" else name, paragraph=PARAGRAPH)
            (docs / f"{name}.md").write_text(text, encoding="utf-8")
        sections = enumerate(_sections(names[1:]), 1)
        nav = ["index.md", *({f"Section {number}": files} for number, files in sections)]
        _renew_nav(folder / config, nav)
    shutil.rmtree(folder / "docs" / "sv")
    (folder / "mkdocs.sv.yml").unlink()
    (folder / "data" / "redirects.yml").unlink(missing_ok=True)
    return folder


def with_rows(folder: Path, count: int) -> Path:
    """A project of two pages and one more dataset of ``count`` rows."""
    grown(folder, 2)
    side = next(n for n in itertools.count(1) if n**3 >= count)
    codes = [f"c{number}" for number in range(side)]
    places = list(itertools.islice(itertools.product(codes, repeat=3), count))
    lines = (f"{a},{b},{c},2019,{number % 997}" for number, (a, b, c) in enumerate(places))
    text = "\n".join((",".join((*DIMENSIONS, "year,amount")), *lines, ""))
    (folder / "data" / "many.csv").write_text(text, encoding="utf-8")
    unit = {"fi": ["kpl", "kpl"], "en": ["pc", "pcs"]}
    meta = {
        "title": {"fi": "Monta", "en": "Many"},
        "period": "2019",
        "source": "report-2019",
        "kind": "stated",
        "updates": "once",
        "dimensions": {
            name: _dimension(dict.fromkeys(used))
            for name, used in zip(DIMENSIONS, zip(*places, strict=True), strict=True)
        }
        | {"year": {"type": "year"}},
        "measures": {"amount": {"type": "integer", "unit": unit}},
    }
    _write_yaml(folder / "data" / "many.yml", meta)
    return folder


def _dimension(codes: Iterable[str]) -> dict[str, object]:
    labels = {code: {"fi": f"Koodi {code}", "en": f"Code {code}"} for code in codes}
    return {"type": "category", "label": {"fi": "Mitta", "en": "Dimension"}, "labels": labels}


def _letters(number: int) -> str:
    """A name without digits, which the check would refuse in a page."""
    return chr(ord("a") + number % 26) + (_letters(number // 26) if number >= 26 else "")


def _sections(names: list[str]) -> Iterator[list[str]]:
    for start in range(0, len(names), SECTION):
        yield [f"{name}.md" for name in names[start : start + SECTION]]


def _renew_nav(config: Path, nav: Sequence[object]) -> None:
    """Put ``nav`` in the place of a configuration's own navigation, which ends the file."""
    kept, _, _ = config.read_text(encoding="utf-8").partition("\nnav:")
    kept, _, _ = kept.partition("\nnot_in_nav:")
    config.write_text(f"{kept}\n{yaml.safe_dump({'nav': nav})}", encoding="utf-8")


def _nav(project: Path) -> list[object]:
    """The navigation of both languages as one."""
    found: list[object] = []
    for code, config in LANGUAGES.items():
        text = (project / config).read_text(encoding="utf-8")
        nav = yaml.safe_load("nav:" + text.partition("\nnav:")[2])["nav"]
        found += nav if code == "fi" else [{"English": _below(nav, "en/")}]
    return found


def _below(nav: object, folder: str) -> object:
    if isinstance(nav, list):
        return [_below(item, folder) for item in nav]
    if isinstance(nav, dict):
        return {name: _below(item, folder) for name, item in nav.items()}
    return f"{folder}{nav}"


def _write_yaml(path: Path, content: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    # JSON is YAML, and has no references, which the data may not hold.
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1), encoding="utf-8")
