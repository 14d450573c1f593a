"""What a page allows a browser to do, and whom to tell of a hole."""

from __future__ import annotations

import datetime
import re
from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from urllib.parse import urlsplit

# What is not named here falls under default-src: fonts, frames, media, plug-ins, manifests.
POLICY: Mapping[str, str] = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
}
# The inline scripts by the hash of each; the address of the site in one is left out.
SCRIPTS: Mapping[str, str] = {
    "frNoT9rNKIH2e5QomDJzop2HdNi8gmIq+bZajsEDKpA=": "reads and keeps the reader's choices",
    "y4+XPmdjveF/1aCZH/mK/NQKWiplBZalyvSym1SlG8c=": "dark, where the system asks for it",
    "nDqXAVgqLOIHeOnk99vU0idx5mUKSt2AgcyPZnKqhC0=": "the switch of colours, before its script",
    "DrEMJJ29sL7vIloQzly+VUGMxKcBTMII+OfW7Y8AkG4=": "the colours the reader chose",
    "/8wPdzX9q0NNJXyA5lzsLojXFpkeaXVxhbfkUOQaWy8=": "opens the tab an address leads to",
}
SECURITY_TXT = ".well-known/security.txt"
CONTACT = "mailto:international@espoo.fi"
# The standard (RFC 9116) asks for less than a year.
VALID = datetime.timedelta(days=364)

_START = '<meta charset="utf-8">'
_SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script>", re.DOTALL | re.IGNORECASE)
_DATA = re.compile(r'\btype="application/(?:ld\+)?json"')
_SCOPE = re.compile(r'new URL\("[^"\\]*",location\)')


class ForeignScript(Exception):
    """An inline script that no one declared; the message shows it."""


def secure(html: str, inline_styles: bool = False) -> str:
    """The finished page ``html`` with its policy, before anything the policy speaks of.

    Only the declared inline scripts are allowed, by their hashes. ``inline_styles`` is for
    the pages of charts: Plotly writes its layout into the page. Raises ForeignScript for any
    other inline script, and ValueError for a page that does not begin as all do.
    """
    if _START not in html:
        raise ValueError(f"the page has no {_START}")
    policy = dict(POLICY)
    policy["script-src"] += "".join(f" 'sha256-{found}'" for found in _hashes(html))
    if inline_styles:
        policy["style-src"] += " 'unsafe-inline'"
    content = "; ".join(f"{name} {sources}" for name, sources in policy.items())
    tag = f'<meta http-equiv="Content-Security-Policy" content="{content}">'
    return html.replace(_START, f"{_START}\n      {tag}", 1)


def _hashes(html: str) -> list[str]:
    found = []
    for attributes, script in _SCRIPT.findall(html):
        if _DATA.search(attributes) or "src=" in attributes:
            continue
        if script_key(script) not in SCRIPTS:
            raise ForeignScript(f"{script_key(script)}: {script[:200]}")
        found.append(_hash(script))
    return list(dict.fromkeys(found))


def script_key(script: str) -> str:
    """The hash by which an inline script is declared, wherever the site stands."""
    return _hash(_SCOPE.sub('new URL("",location)', script))


def _hash(script: str) -> str:
    return b64encode(sha256(script.encode()).digest()).decode()


def security_txt(site_url: str, moment: datetime.datetime | None) -> str:
    """The file that says whom to tell of a hole; "" where it would not be valid.

    It is valid only at the root of a domain and over https. It expires a year after
    ``moment``, the time of the last change, without which it cannot be written.
    """
    address = urlsplit(site_url)
    if not moment or address.scheme != "https" or address.path not in ("", "/"):
        return ""
    expires = (moment + VALID).strftime("%Y-%m-%dT%H:%M:%SZ")
    return (
        f"Contact: {CONTACT}\nExpires: {expires}\nPreferred-Languages: fi, sv, en\n"
        f"Canonical: https://{address.netloc}/{SECURITY_TXT}\n"
    )
