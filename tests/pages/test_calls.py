"""Calls read from a page: values, lines, and what is no call."""

from __future__ import annotations

import pytest

from macros.pages.calls import Call, Prose, read_calls

READ = [
    ('{{ figure("a") }}', Call("figure", ("a",), (), 1)),
    ('{{figure("a",year=2019)}}', Call("figure", ("a",), (("year", 2019),), 1)),
    ('{{ figure("a", capital=True) }}', Call("figure", ("a",), (("capital", True),), 1)),
    ('{{ strip(["a", "b.c"]) }}', Call("strip", (["a", "b.c"],), (), 1)),
    ("{{ sources() }}", Call("sources", (), (), 1)),
]
REFUSED = [
    "{{ 1/0 }}", "{{ config }}", '{{ "text" }}', "{{ a.b }}", "{{ a['b'] }}", "{{ a() | upper }}",
    "{{ a()() }}", "{{ a(b) }}", "{{ a(b()) }}", "{{ a(*b) }}", "{{ a(**b) }}", "{{ a(-1) }}",
    "{{ a(1 + 1) }}", "{{ a({'b': 1}) }}", "{{ a(('b', 1)) }}", "{{ a() if true }}",
    "{{ not a() }}", "{{ a.b() }}", "{% if a %}{% endif %}", "{% set a = 1 %}",
    "{% include 'a' %}", "{% macro a() %}{% endmacro %}", "{{ a(b=1, b=2) }}",
]  # fmt: skip


@pytest.mark.parametrize(("text", "call"), READ)
def test_a_call_is_read(text: str, call: Call) -> None:
    assert read_calls(text, "a.md", 1) == ([call], [])


@pytest.mark.parametrize("text", REFUSED)
def test_anything_else_is_refused(text: str) -> None:
    _, problems = read_calls(f"\n{text}", "a.md", 5)
    assert {problem.code for problem in problems} <= {"page.expression", "page.syntax"}
    assert {problem.line for problem in problems} == {6}


@pytest.mark.parametrize("text", ["{{ a( }}", "{{ a('b }}", "{{ }}", "{% raw %}x", "{{"])
def test_broken_syntax_has_its_line(text: str) -> None:
    (problem,) = read_calls(f"\n\n{text}", "a.md", 1)[1]
    assert problem.code == "page.syntax"
    assert problem.line == 3


def test_absurd_depth_is_a_problem_too() -> None:
    (problem,) = read_calls("{{ a(" + "[" * 5000 + "]" * 5000 + ") }}", "a.md", 1)[1]
    assert problem.code == "page.syntax"


def test_prose_keeps_its_lines_around_calls() -> None:
    pieces, _ = read_calls("a\n{{ b(\n'c'\n) }}\nd { #e }", "a.md", 10)
    assert pieces == [Prose("a\n", 10), Call("b", ("c",), (), 11), Prose("\nd { #e }", 13)]
