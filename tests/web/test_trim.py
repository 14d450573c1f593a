from __future__ import annotations

import pytest

from macros.web.trim import Known, parse, used, without_unused_variables, write

KNOWN = Known(
    classes=frozenset({"page", "open"}),
    names=frozenset({"html", "a", "p", "summary", "main", "dir", "data-md-color-accent", "hidden"}),
    values=frozenset({"dir=ltr", "data-md-color-accent=indigo"}),
    variables=frozenset({"--set-by-script"}),
)
SHORTER = [
    ("/* why */ a { color : red ; }", "a{color:red}"),
    ('a{content:"/* } */  ;"}', 'a{content:"/* } */  ;"}'),
    (
        "a { background: url('x;y') ; margin: calc(1em + 2px) }",
        "a{background:url('x;y');margin:calc(1em + 2px)}",
    ),
    ("@import 'x' ;\na{b:c}", "@import 'x';a{b:c}"),
    ("@media print { a { b:c } }", "@media print{a{b:c}}"),
    ("a{}", ""),
]
USED = [
    ("a{x:y}", True),
    ("table{x:y}", False),
    (".page{x:y}", True),
    (".gone{x:y}", False),
    (".page .gone{x:y}", False),
    (".page:not(.gone){x:y}", True),
    (".page:is(.gone,.more)::before{x:y}", True),
    (".a\\:b{x:y}", True),
    ("#main{x:y}", True),
    ("#gone{x:y}", False),
    ("[hidden]{x:y}", True),
    ("[gone]{x:y}", False),
    ("[dir=ltr] a{x:y}", True),
    ("[dir=rtl] a{x:y}", False),
    ("[dir] a{x:y}", True),
    ("[data-md-color-accent=red]{x:y}", False),
    ("[hidden=until-found]{x:y}", True),
    ("@media print{.page{x:y}}", True),
    ("@media print{.gone{x:y}}", False),
    ("@font-face{x:y}", True),
    ("@keyframes gone{to{x:y}}", True),
]


@pytest.mark.parametrize(("css", "short"), SHORTER)
def test_only_what_says_nothing_goes(css: str, short: str) -> None:
    assert write(parse(css)) == short


@pytest.mark.parametrize("css", ["a{b:c", "a{b:c}}", "a"])
def test_what_is_cut_off_is_refused(css: str) -> None:
    with pytest.raises(ValueError, match="block"):
        parse(css)


@pytest.mark.parametrize(("css", "stays"), USED)
def test_a_rule_goes_when_nothing_can_match(css: str, stays: bool) -> None:
    assert write(used(parse(css), KNOWN)) == (css if stays else "")


def test_of_several_selectors_the_possible_stay() -> None:
    assert write(used(parse("a,.gone,p:is(.x,.y){x:y}"), KNOWN)) == "a,p:is(.x,.y){x:y}"


def test_variables_nobody_reads_go_and_those_only_they_read() -> None:
    css = ":root{--a:1;--b:var(--a);--c:2;--set-by-script:3;color:red}a{x:var(--c)}"
    short = ":root{--c:2;--set-by-script:3;color:red}a{x:var(--c)}"
    assert write(without_unused_variables(parse(css), KNOWN)) == short
