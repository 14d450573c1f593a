"""What the pages and scripts of a site name, of which a stylesheet could match anything."""

from __future__ import annotations

import re
from collections.abc import Iterable

from macros.web.trim import VALUED, Known

# A browser makes these itself: parts left out of the text, details a reader opens.
_ALWAYS = frozenset({"html", "head", "body", "tbody", "open"})
# The theme's script makes these only on pages that ask for them, and would name them itself.
_ON_DEMAND = (
    "footnote",
    "highlight",
    "md-annotation",
    "md-banner",
    "md-code",
    "md-consent",
    "md-feedback",
    "md-nav",
    "md-post",
    "md-sidebar",
    "md-source",
    "md-status",
    "md-tabs",
    "md-tag",
    "md-tooltip",
    "md-version",
    "md-mermaid",
    "mermaid",
    "tabbed-",
)
_BETWEEN = bytes(range(0x80)).translate(
    None, b"-_0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
)
_TO_SPACE = bytes.maketrans(_BETWEEN, b" " * len(_BETWEEN))
_TAG = re.compile(rb'<[A-Za-z](?:"[^"]*"|[^">])*>')
_CLASS = re.compile(rb' class="([^"]*)"')
_INLINE = re.compile(rb"<script>(.*?)</script>", re.S)
_VALUE = re.compile(rf' ({"|".join(VALUED)})="([^"]*)"'.encode())
# One and two letters are mostly the names a minifier gave, unless they stand in quotes.
_IN_SCRIPT = re.compile(r"-*[A-Za-z_][\w-]{2,}|(?<=[\"'`])[a-z][a-z0-9]?(?=[\"'`])")


def known(pages: Iterable[bytes], scripts: Iterable[str]) -> Known:
    """All words in the tags and scripts of ``pages`` and in ``scripts``; too many do no harm."""
    words: set[bytes] = set()
    classes: set[bytes] = set()
    values: set[bytes] = set()
    inline: set[bytes] = set()
    for page in pages:
        tags = b" ".join(_TAG.findall(page))
        words.update(tags.translate(_TO_SPACE).split())
        classes.update(name for found in set(_CLASS.findall(tags)) for name in found.split())
        values.update(b"=".join(found) for found in _VALUE.findall(tags))
        inline.update(_INLINE.findall(page))
    asked = _asked([*scripts, *(script.decode() for script in inline)])
    names = _ALWAYS | _text(words) | asked
    return Known(
        classes=_text(classes) | asked,
        names=names,
        values=_text(values),
        variables=frozenset(name for name in names if name.startswith("--")),
    )


def _asked(scripts: Iterable[str]) -> frozenset[str]:
    words = {word for script in scripts for word in _IN_SCRIPT.findall(script)}
    return frozenset(word for word in words if not word.lstrip("-").startswith(_ON_DEMAND))


def _text(words: Iterable[bytes]) -> frozenset[str]:
    return frozenset(word.decode() for word in words)
