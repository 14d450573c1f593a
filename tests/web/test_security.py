"""The policy of a page, and the file that says whom to tell of a hole."""

from __future__ import annotations

import base64
import datetime
import hashlib
import re
from pathlib import Path

import pytest

from macros.web.security import CONTACT, POLICY, SCRIPTS, ForeignScript, secure, security_txt
from tests.web.test_mends import pages  # noqa: F401

ROOT = Path(__file__).parents[2]
PAGE = '<!doctype html><html><head><meta charset="utf-8">{head}</head><body>{body}</body></html>'
TARGET = (
    "var target=document.getElementById(location.hash.slice(1));target&&target.name&&"
    '(target.checked=target.name.startsWith("__tabbed_"))'
)
MOMENT = datetime.datetime(2026, 11, 20, 8, 30, tzinfo=datetime.UTC)


def policy(html: str) -> dict[str, str]:
    found = re.search(
        r'<meta charset="utf-8">\s*<meta http-equiv="Content-Security-Policy" content="([^"]*)">',
        html,
    )
    assert found
    return dict(part.split(" ", 1) for part in found[1].split("; "))  # type: ignore[misc]


def test_a_page_without_scripts_gets_the_bare_policy() -> None:
    assert policy(secure(PAGE.format(head="", body=""))) == dict(POLICY)


def test_only_the_page_of_a_chart_may_style_itself() -> None:
    found = policy(secure(PAGE.format(head="", body=""), inline_styles=True))
    assert found == dict(POLICY) | {"style-src": "'self' 'unsafe-inline'"}


def test_an_inline_script_of_the_theme_is_named_by_its_hash_once() -> None:
    digest = base64.b64encode(hashlib.sha256(TARGET.encode()).digest()).decode()
    html = secure(PAGE.format(head="", body=f"<script>{TARGET}</script>" * 2))
    assert policy(html)["script-src"] == f"'self' 'sha256-{digest}'"


@pytest.mark.parametrize(
    "script",
    [
        '<script type="application/json">{"a": 1}</script>',
        '<script id="x" type="application/ld+json">{}</script>',
        '<script src="a.js" defer></script>',
    ],
)
def test_data_and_files_need_no_hash(script: str) -> None:
    assert policy(secure(PAGE.format(head=script, body="")))["script-src"] == "'self'"


@pytest.mark.parametrize(
    "script",
    [
        "<script>alert(1)</script>",
        f"<script>{TARGET} </script>",
        "<SCRIPT type=module>alert(1)</SCRIPT>",
        '<script type="text/javascript">alert(1)</script>',
    ],
)
def test_a_script_nobody_declared_is_refused(script: str) -> None:
    with pytest.raises(ForeignScript):
        secure(PAGE.format(head="", body=script))


def test_a_page_that_begins_otherwise_is_refused() -> None:
    with pytest.raises(ValueError, match="charset"):
        secure("<html><head></head></html>")


def test_the_declared_scripts_are_those_of_the_theme(pages: dict[str, str]) -> None:  # noqa: F811
    for html in pages.values():
        assert policy(secure(html))["script-src"].count("sha256-") == len(SCRIPTS)


@pytest.mark.parametrize("address", ["https://espoo.example/", "https://espoo.example"])
def test_security_txt_at_the_root_of_a_domain(address: str) -> None:
    assert security_txt(address, MOMENT) == (
        f"Contact: {CONTACT}\nExpires: 2027-11-19T08:30:00Z\nPreferred-Languages: fi, sv, en\n"
        "Canonical: https://espoo.example/.well-known/security.txt\n"
    )


@pytest.mark.parametrize(
    ("address", "moment"),
    [
        ("https://espoo.example/espoo-test/", MOMENT),
        ("http://espoo.example/", MOMENT),
        ("https://espoo.example/", None),
        ("", MOMENT),
    ],
)
def test_no_security_txt_where_it_would_not_be_valid(
    address: str, moment: datetime.datetime | None
) -> None:
    assert security_txt(address, moment) == ""


def test_the_contact_is_that_of_the_security_policy() -> None:
    assert CONTACT.removeprefix("mailto:") in (ROOT / "SECURITY.md").read_text(encoding="utf-8")
