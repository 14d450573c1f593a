"""A built site as a folder: its pages, its redirects, its data, its looks."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path

from macros.compare.page import BuiltPage, read_page
from macros.compare.published import Holdings, read_published

LOOKS = (".css", ".js")
INDEX = "index.html"


@dataclass
class BuiltSite:
    """``pages`` and ``redirects`` are by address; ``looks`` are styles and scripts -> content.

    A redirect is the address it leads to.
    """

    folder: Path
    pages: dict[str, BuiltPage] = field(default_factory=dict)
    redirects: dict[str, str] = field(default_factory=dict)
    data: Holdings = field(default_factory=Holdings)
    looks: dict[str, str] = field(default_factory=dict)

    @property
    def root(self) -> str:
        """The absolute address the site was built for."""
        return self.pages[""].canonical if "" in self.pages else ""

    def counterparts(self, page: BuiltPage) -> dict[str, str]:
        """Language -> address of the same page in the other languages."""
        return {
            language: url.removeprefix(self.root)
            for language, url in page.same.items()
            if language not in (page.language, "x-default") and url.startswith(self.root)
        }


def read_built(folder: Path) -> BuiltSite:
    """The built site in ``folder``. Raises FileNotFoundError if it holds no page."""
    site = BuiltSite(folder, data=read_published(folder))
    for file in sorted(folder.rglob("*.html")):
        address = _address(file.relative_to(folder).as_posix())
        page = read_page(file.read_text(encoding="utf-8"), address)
        if page.leads_to is None:
            site.pages[address] = page
        else:
            site.redirects[address] = page.leads_to
    if not site.pages:
        raise FileNotFoundError(f"{folder}: no built page")
    for file in sorted(folder.rglob("*")):
        if file.suffix in LOOKS and file.is_file():
            name = file.relative_to(folder).as_posix()
            site.looks[name] = hashlib.sha256(file.read_bytes()).hexdigest()
    return site


def _address(path: str) -> str:
    return path.removesuffix(INDEX) if path.split("/")[-1] == INDEX else path
