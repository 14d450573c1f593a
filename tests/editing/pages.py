"""The editors' pages as the tests read them: sections, what can be copied, a copy to try on."""

from __future__ import annotations

import html
import re
import shutil
from pathlib import Path
from typing import Any

import yaml

from tests.project import ROOT

FOLDER = Path(__file__).parent
GUIDES = {"fi": "docs/fi/toimittajalle/index.md", "en": "docs/en/editors/index.md"}
MACRO_PAGES = {"fi": "docs/fi/toimittajalle/makrot.md", "en": "docs/en/editors/macros.md"}
MESSAGES = {"fi": "docs/fi/toimittajalle/viestit.md", "en": "docs/en/editors/messages.md"}
PRE = re.compile(r"<pre><code>(.*?)</code></pre>", re.DOTALL)
_SECTION = re.compile(r"^##+ .*\{ #([\w-]+) \}$", re.MULTILINE)
_FENCE = re.compile(r"^```\w*\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_SPAN = re.compile(r"`([^`\n]+)`")
_MESSAGE = re.compile(r"^> (?:`|<code>)(.+?)(?:`|</code>)$", re.MULTILINE)


def cases(name: str) -> dict[str, Any]:
    """The cases of ``tests/editing/<name>.yml``."""
    return dict(yaml.safe_load((FOLDER / f"{name}.yml").read_text(encoding="utf-8")))


def sections(path: str) -> dict[str, str]:
    """The text below each heading of a page, by the heading's id."""
    parts = _SECTION.split((ROOT / path).read_text(encoding="utf-8"))
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def blocks(text: str) -> list[str]:
    """The blocks of code a reader can copy."""
    shown = [html.unescape(block) for block in PRE.findall(text)] + _FENCE.findall(text)
    return [block.removesuffix("\n") for block in shown]


def copyable(text: str) -> set[str]:
    """Everything a reader can copy: blocks, and code within sentences."""
    return {*blocks(text), *_SPAN.findall(_FENCE.sub("", text))}


def messages(text: str) -> list[str]:
    """The messages that a section quotes, each set off as a quotation."""
    return [html.unescape(message) for message in _MESSAGE.findall(text)]


def copy(folder: Path) -> Path:
    """Everything the check reads, in ``folder``."""
    for part in ("docs", "data"):
        shutil.copytree(ROOT / part, folder / part)
    for config in ROOT.glob("mkdocs*.yml"):
        shutil.copy(config, folder)
    return folder
