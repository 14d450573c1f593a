"""The stylesheets of a built site, the theme's and ours, as one short file its pages share."""

from __future__ import annotations

import re
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from macros.web.theme_files import ThemeChanged
from macros.web.trim import parse, used, without_unused_variables, write
from macros.web.trim_words import known

_CHARSET = '@charset "UTF-8";'
STYLES, SCRIPTS = "assets/stylesheets", "assets/javascripts"
_LINK = re.compile(rb'<link rel="stylesheet" href="([^"]*?)assets/stylesheets/([\w.-]+)">')
_SCRIPT = re.compile(rb'<script src="[^"]*?assets/javascripts/([\w.-]+)"')


def bundle(site_dir: Path) -> None:
    """Join the stylesheets that all pages of one built language have, and link to the result.

    What no page and no script can use is left out. Raises ThemeChanged where a page does not
    begin with the stylesheets of the home page.
    """
    pages = {path: path.read_bytes() for path in sorted(site_dir.rglob("*.html"))}
    home = pages[site_dir / "index.html"]
    names = [name.decode() for _, name in _LINK.findall(home)]
    css = "".join((site_dir / STYLES / name).read_text(encoding="utf-8") for name in names)
    words = known(pages.values(), _scripts(site_dir, pages.values()))
    rules = without_unused_variables(used(parse(css.replace(_CHARSET, "")), words), words)
    text = f"{_CHARSET}{write(rules)}"
    final = f"site.{sha256(text.encode()).hexdigest()[:8]}.css"
    (site_dir / STYLES / final).write_text(text, encoding="utf-8")
    for path, page in pages.items():
        path.write_bytes(_linked(page, names, final))
    for name in names:
        (site_dir / STYLES / name).unlink()
        (site_dir / STYLES / f"{name}.map").unlink(missing_ok=True)


def _scripts(site_dir: Path, pages: Iterable[bytes]) -> list[str]:
    linked = {name.decode() for page in pages for name in _SCRIPT.findall(page)}
    files = [site_dir / SCRIPTS / name for name in sorted(linked)]
    # A worker marks the words found.
    files += sorted((site_dir / SCRIPTS / "workers").glob("*.js"))
    return [file.read_text(encoding="utf-8") for file in files]


def _linked(page: bytes, names: list[str], final: str) -> bytes:
    """``page`` with one link instead of those to ``names``; one without stylesheets as it is."""
    head, end, rest = page.partition(b"</head>")
    links = list(_LINK.finditer(head))
    if not links:
        return page
    if [link[2].decode() for link in links[: len(names)]] != names:
        raise ThemeChanged(f"a page has other stylesheets than {', '.join(names)}")
    first, *others = links[: len(names)]
    for link in reversed(others):
        head = head[: link.start()] + head[link.end() :]
    return head[: first.start(2)] + final.encode() + head[first.end(2) :] + end + rest
