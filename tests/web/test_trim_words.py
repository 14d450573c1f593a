from __future__ import annotations

import pytest

from macros.web.trim_words import known

PAGE = (
    b'<body dir="ltr" class="no-js ip-page"><p id="first" title="a > quote" hidden>Prose here</p>'
    b'<script>document.body.classList.add("inline-state")</script>'
)
SCRIPT = 'let q=e.k;r("b");s.classList.add("md-dialog--active");t("md-tooltip","--md-x","tabbed-y")'
WORDS = known([PAGE], [SCRIPT])


@pytest.mark.parametrize("name", ["no-js", "ip-page", "inline-state", "md-dialog--active"])
def test_classes_of_pages_and_scripts_are_known(name: str) -> None:
    assert name in WORDS.classes


@pytest.mark.parametrize("name", ["body", "p", "first", "hidden", "tbody", "open", "b"])
def test_elements_ids_and_attributes_are_known(name: str) -> None:
    assert name in WORDS.names


@pytest.mark.parametrize("name", ["Prose", "k", "q", "md-tooltip", "tabbed-y"])
def test_prose_and_what_no_page_asks_for_is_not(name: str) -> None:
    assert name not in WORDS.names | WORDS.classes


def test_what_a_page_asks_for_is_known() -> None:
    assert "tabbed-y" in known([b'<div class="tabbed-y">'], [SCRIPT]).classes


def test_values_and_variables() -> None:
    assert WORDS.values == {"dir=ltr"}
    assert WORDS.variables == {"--md-x"}
