"""Calls of macros: what is accepted, and what each refusal says."""

from __future__ import annotations

import pytest

from macros.pages.calls import Call
from macros.problems import ContentError
from macros.registry import MACROS, form, run
from macros.site import Site, read_site
from tests.project import ROOT

REFUSED = [
    (Call("figur", ("congresses",), (), 1), "page.macro", "figure"),
    (Call("figure", ("congresses",), (("frm", "words"),), 1), "page.option", "form"),
    (Call("figure", (), (), 1), "page.arguments", 'figure("key"'),
    (Call("figure", ("congresses", "words"), (), 1), "page.arguments", 'figure("key"'),
    (Call("figure", ("congreses",), (), 1), "code.unknown", "congresses"),
    (Call("figure", ("congresses",), (("form", "wrds"),), 1), "option.value", "words"),
    (Call("value", ("delegation",), (("host", "education"),), 1), "dataset.unknown", "delegations"),
    (Call("value", ("delegations",), (("hots", "omnia"),), 1), "dimension.unknown", "host"),
    (Call("value", ("delegations",), (("host", "omni"),), 1), "code.unknown", "omnia"),
    (Call("value", ("delegations",), (), 1), "value.many", "host"),
    (Call("chart", ("delegation",), (), 1), "chart.unknown", "delegations"),
]


@pytest.fixture(scope="module")
def site() -> Site:
    return read_site(ROOT)


@pytest.mark.parametrize(("call", "code", "hint"), REFUSED, ids=lambda value: str(value)[:40])
def test_refusal_names_the_fault_and_the_remedy(
    site: Site, call: Call, code: str, hint: str
) -> None:
    with pytest.raises(ContentError) as caught:
        run(call, site.context(site.pages[0]))
    assert caught.value.code == code
    told = caught.value.at("docs/fi/index.md", 1)
    assert hint in told.message("en")
    assert hint in told.message("fi")


def test_every_macro_takes_its_options_by_keyword_only() -> None:
    for name in MACROS:
        assert form(name).startswith(f"{name}(")


@pytest.mark.parametrize(
    ("language", "expected"), [("fi", ">lähes 10\u00a0000</a>"), ("en", ">almost 10,000</a>")]
)
def test_qualifier_comes_with_its_figure(site: Site, language: str, expected: str) -> None:
    page = next(page for page in site.pages if page.language == language)
    assert expected in run(Call("figure", ("congress_participants",), (), 1), site.context(page))
