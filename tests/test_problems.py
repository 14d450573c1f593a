"""The messages: each is used, each is there, both languages say the same."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

from macros.problems import MESSAGES, SPOKEN, ContentError, messages, near, problem

CODE = Path(MESSAGES).parents[1]
TEXT = "\n".join(file.read_text(encoding="utf-8") for file in CODE.rglob("*.py"))
GROUPS = "|".join(sorted({code.split(".")[0] for code in messages()}))
NAMED = set(re.findall(rf'"((?:{GROUPS})\.[a-z_]+)"', TEXT))
# Codes that are put together: validate.py names the last part, numbers.py adds an ending.
BUILT = {f"yaml.{kind}" for kind in ("labels", "type_or_units", "one_claim", "claim")} | {
    "cell.integer_form",
    "cell.number_form",
}


@pytest.mark.parametrize("code", sorted(messages()))
def test_every_message_is_used(code: str) -> None:
    assert code in NAMED | BUILT


def test_every_used_code_has_a_message() -> None:
    raised = set(
        re.findall(rf'(?:ContentError|problem|warning)\([^"()]*"((?:{GROUPS})\.\w+)"', TEXT)
    )
    assert raised - set(messages()) == set()
    assert len(raised) > 40


@pytest.mark.parametrize("code", sorted(messages()))
def test_both_languages_fill_in_the_same(code: str) -> None:
    used = [
        {field for text in messages()[code][language] for _, field, _, _ in Formatter().parse(text)}
        for language in SPOKEN
    ]
    assert used[0] == used[1]


@pytest.mark.parametrize("code", sorted(messages()))
@pytest.mark.parametrize("language", SPOKEN)
def test_a_message_says_what_and_what_to_do(code: str, language: str) -> None:
    what, remedy = messages()[code][language]
    assert what.endswith((".", "?"))
    assert remedy.strip()


def test_place_and_message() -> None:
    found = problem("data/a.csv", 3, "cell.integer", "persons", value="3 865", hint="3865")
    assert str(found) == (
        "data/a.csv, rivi 3, sarake ”persons”: ”3 865” ei ole kokonaisluku. "
        "Kirjoita pelkät numerot: 3865. Sivusto lisää välit.\n"
        'data/a.csv, line 3, column "persons": “3 865” is not a whole number. '
        "Write digits only: 3865. The site adds the spaces."
    )


def test_what_a_file_holds_stays_on_one_line_and_short() -> None:
    found = problem("data/a.csv", 1, "cell.code", value="a\n::error::b\x1b[31m" * 99, near="{x}")
    message = found.message("en")
    assert "\n" not in message
    assert "\x1b" not in message
    assert len(message) < 300
    assert "{x}" in message


def test_near_names() -> None:
    assert near("Education", ["health", "education"]) == "education"
    assert near("zzz", ["a", "b"]) == "a, b"
    assert near("zzz", []) == "–"


def test_an_error_gets_its_place() -> None:
    error = ContentError("cell.year", value="20222", first=1900, last=2100)
    assert error.at("data/a.csv", 2, "year").place("en") == 'data/a.csv, line 2, column "year"'
