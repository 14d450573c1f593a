"""HTML in pages: what may be there, what is refused at its line, and the net behind."""

from __future__ import annotations

import pytest
from markdown import Markdown
from mkdocs.config import load_config

from macros.checks.markup import foreign_markup, markup_problems
from macros.pages.page import Page, read_page

HEAD = "---\nid: a\ntitle: {title}\ndescription: {description}\n---\n"
FINE = [
    'A <span lang="en">Smart City</span>.',
    'The <abbr title="European Union">EU</abbr>.',
    "One<br>two<br />three<!-- a note -->",
    "<pre><code>&lt;script&gt;</code></pre>",
    "`<script>alert(1)</script>` and ``a ` <b onclick=x>``",
    "```html\n<script>alert(1)</script>\n```",
    "[a](https://espoo.fi) [b](mailto:a@espoo.fi) [c](../other.md#part) [d](#top)",
    "<https://espoo.fi> <a@espoo.fi>",
    "## Title { #id .wide }",
    "word{ lang=sv }",
    "1 < 2, a<2, 2 > 1",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "![a](../assets/a.png)",
    "[a][b]\n\n[b]: https://espoo.fi",
    "---\n\ntext: more",
]
# Text, and what the message must name.
REFUSED = [
    ("<script>alert(1)</script>", "<script>"),
    ("x <SCRIPT src='https://a.example/x.js'>", "<SCRIPT"),
    ("<iframe src='https://a.example'></iframe>", "<iframe"),
    ("<img src=x onerror=alert(1)>", "<img"),
    ("<svg/onload=alert(1)>", "<svg"),
    ("<svg/onload=alert(1)//x@espoo.fi>", "<svg"),
    ("<span onclick='x()'>a</span>", "<span onclick"),
    ('<span style="color: red">a</span>', "<span style"),
    ('<span lang="en" onclick="x()">a</span>', "onclick"),
    ("<div markdown>a</div>", "<div"),
    ("<style>p {}</style>", "<style>"),
    ("<base href='https://a.example'>", "<base"),
    ("<form>", "<form>"),
    ("<script", "<script"),
    ("<?php x ?>", "<?php"),
    ("\\`<script>alert(1)</script>\\`", "<script>"),
    ("{% raw %}{{ <script>alert(1)</script> }}{% endraw %}", "<script>"),
    ("[a](javascript:alert(1))", "javascript:alert"),
    ("[a](<JavaScript:alert(1)>)", "JavaScript:alert"),
    ("[a][b]\n\n[b]: javascript:alert(1)", "javascript:alert"),
    ("[a](data:text/html,x)", "data:text"),
    ("[a](http://espoo.fi)", "http://espoo.fi"),
    ("[a](file:///etc/passwd)", "file:"),
    ("![a](https://a.example/a.png)", "https://a.example"),
    ("![a](//a.example/a.png)", "//a.example"),
    ("word{ onclick=alert(1) }", "onclick"),
    ("## Title { #id style='color: red' }", "style"),
    ("a\n{: .x onmouseover=\"alert(1)\" }", "onmouseover"),
    ("| a | b |\n|---|--:|\n| 1 | 2 |", "|---|--:|"),
]  # fmt: skip


def page(text: str, title: str = "A", description: str = "A.") -> Page:
    head = HEAD.format(title=title, description=description)
    found, problems = read_page(
        f"{head}\nSome {{{{ figure('a') }}}} text.\n\n{text}\n", "p", "p", "fi"
    )
    assert found
    assert not problems
    return found


@pytest.mark.parametrize("text", FINE)
def test_plain_pages_are_left_alone(text: str) -> None:
    assert markup_problems(page(text)) == []


@pytest.mark.parametrize(("text", "named"), REFUSED)
def test_what_runs_or_loads_is_refused(text: str, named: str) -> None:
    found = markup_problems(page(text))
    assert found
    for language in ("fi", "en"):
        assert named in found[0].message(language)
    lines = [9 + number for number, line in enumerate(text.split("\n")) if named in line]
    assert found[0].line in lines


@pytest.mark.parametrize("key", ["title", "description"])
def test_front_matter_holds_no_markup(key: str) -> None:
    found = markup_problems(page("Text.", **{key: "A <script>"}))
    assert [(one.line, one.code) for one in found] == [(3 if key == "title" else 4, "page.markup")]


@pytest.fixture(scope="module")
def markdown() -> Markdown:
    """Markdown as the site is built with it."""
    config = load_config("mkdocs.yml")
    return Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)


@pytest.mark.parametrize("text", FINE)
def test_the_net_lets_plain_pages_pass(text: str, markdown: Markdown) -> None:
    assert foreign_markup(markdown.reset().convert(text)) == []


# What a check of the source alone could miss.
OBFUSCATED = [
    "[a](&#106;avascript:alert(1))",
    "[a](java&#9;script:alert(1))",
    "<p>\n<iframe src=x>",
    "<span\nonclick=alert(1)>a</span>",
    "*word*{ onclick=alert(1) }",
    "x <b style=color:red>y</b>",
]


@pytest.mark.parametrize("text", OBFUSCATED)
def test_the_net_catches_what_came_of_the_text(text: str, markdown: Markdown) -> None:
    assert foreign_markup(markdown.reset().convert(text))
