"""The editors' pages: every macro and option is told with a live example; readers pass by."""

from __future__ import annotations

import html
import inspect
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from macros.pages.calls import Call, read_calls
from macros.pages.page import Page
from macros.problems import SPOKEN
from macros.registry import MACROS, form
from macros.site import Site, read_site
from tests.editing.pages import GUIDES, MACRO_PAGES, PRE, sections
from tests.project import ROOT

PAGES = [file for path in GUIDES.values() for file in sorted((ROOT / path).parent.glob("*.md"))]
FORMS = sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml"))
# Macros whose output is a page of its own, headings and all: macro -> id of that page.
SHOWN_ELSEWHERE = {"open_data": "open-data", "changes": "changes"}


@pytest.fixture(scope="module")
def site() -> Site:
    return read_site(ROOT)


def _page(site: Site, path: str) -> Page:
    return next(page for page in site.pages if page.path == path)


def _section_of(name: str, language: str) -> str:
    return sections(MACRO_PAGES[language])[f"macro-{name.replace('_', '-')}"]


@pytest.mark.parametrize("language", SPOKEN)
@pytest.mark.parametrize("name", MACROS)
def test_every_macro_is_told_with_every_option(name: str, language: str) -> None:
    section = _section_of(name, language)
    assert f"`{form(name)}`" in section
    parameters = list(inspect.signature(MACROS[name]).parameters.values())[1:]
    expected = {f"{p.name}…" if p.kind is p.VAR_KEYWORD else p.name for p in parameters}
    assert set(re.findall(r"^\| `([\w…]+)` \|", section, re.MULTILINE)) == expected
    assert [example.name for example in _examples(section)][:1] == [name]


@pytest.mark.parametrize("language", SPOKEN)
def test_only_macros_are_told(language: str) -> None:
    told = {name for name in sections(MACRO_PAGES[language]) if name.startswith("macro-")}
    assert told == {f"macro-{name.replace('_', '-')}" for name in MACROS}


def _examples(text: str) -> list[Call]:
    pieces, problems = read_calls("\n".join(map(html.unescape, PRE.findall(text))), "", 1)
    assert problems == []
    return [piece for piece in pieces if isinstance(piece, Call)]


@pytest.mark.parametrize("language", SPOKEN)
def test_every_example_is_live(site: Site, language: str) -> None:
    page = _page(site, MACRO_PAGES[language])
    examples = [str(call) for call in _examples(page.body) if call.name not in SHOWN_ELSEWHERE]
    assert examples == [str(call) for call in page.calls]
    for name, identity in SHOWN_ELSEWHERE.items():
        assert any(
            other.call_named(name)
            for other in site.pages
            if (other.language, other.id) == (language, identity)
        )


@pytest.mark.parametrize("language", SPOKEN)
def test_the_links_the_guide_names_are_those_of_the_site(site: Site, language: str) -> None:
    guide = (ROOT / GUIDES[language]).read_text(encoding="utf-8")
    for name in ("page.edit", "correct.heading", "correct.edit"):
        assert f"**{site.languages[language].word(name)}**" in guide


@pytest.mark.parametrize("page", PAGES, ids=lambda page: f"{page.parent.name}/{page.name}")
def test_readers_do_not_meet_the_pages_in_searches(page: Path) -> None:
    front = yaml.safe_load(page.read_text(encoding="utf-8").split("---\n")[1])
    assert front["robots"] == "noindex"
    assert front["search"] == {"exclude": True}
    assert front["id"].startswith("editors")


@pytest.mark.parametrize("form_file", FORMS, ids=lambda file: file.name)
def test_github_reads_the_forms(form_file: Path) -> None:
    kind = "config" if form_file.name == "config.yml" else "forms"
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema"]
    command += [f"vendor.github-issue-{kind}", str(form_file)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout
