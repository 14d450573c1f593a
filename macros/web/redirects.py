"""Addresses that pages have left: declared in ``data/redirects.yml``, written as small pages."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, StringConstraints

from macros.blocks.charts import page_id
from macros.data.elements import STRICT
from macros.data.marked_yaml import MarkedYaml, read_marked
from macros.data.validate import validate
from macros.editions import Edition
from macros.problems import Problem, near, problem
from macros.site import Site
from macros.text.language import Language
from macros.web.addresses import edition_folder, page_path

PATH = "data/redirects.yml"
INDEX = "index.html"
# What the build itself writes at the root.
RESERVED = ("assets", "data", "search")

OldAddress = Annotated[
    str,
    StringConstraints(
        pattern=r"^[A-Za-z0-9][A-Za-z0-9_-]*(\.[A-Za-z0-9_-]+)*"
        r"(/[A-Za-z0-9][A-Za-z0-9_-]*(\.[A-Za-z0-9_-]+)*)*(/|\.html)$"
    ),
]
PageId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+([-_][a-z0-9]+)*$")]


class Redirects(BaseModel):
    """Language -> old address below that language's home -> id of the page it leads to."""

    model_config = STRICT

    redirects: dict[str, dict[OldAddress, PageId]] = {}


def redirect_problems(site: Site) -> list[Problem]:
    """What is wrong with the declared redirects of ``site``."""
    document, found = _read(site.root)
    redirects, faults = _validated(document)
    found += faults
    editions = {edition.code: edition for edition in site.editions}
    for code, addresses in redirects.items():
        if code not in editions:
            line = document.line(("redirects", code))
            known = near(code, editions)
            found.append(problem(PATH, line, "redirect.language", code=code, near=known))
            continue
        pages = _pages(site, editions[code])
        for address, target in addresses.items():
            line = document.line(("redirects", code, address))
            if target not in pages:
                known = near(target, pages)
                found.append(problem(PATH, line, "redirect.target", id=target, near=known))
            if _taken(address, editions[code], editions.values(), pages):
                found.append(problem(PATH, line, "redirect.taken", address=address))
    return found


def write_redirects(site: Site, folder: Path, root: str) -> list[Path]:
    """Write the redirects into the built site in ``folder``, at the address ``root``.

    Gives the files written. The declarations have passed ``redirect_problems``; a file that is
    there already is never overwritten: FileExistsError.
    """
    redirects, _ = _validated(_read(site.root)[0])
    written = []
    for edition in site.editions:
        pages, home = _pages(site, edition), edition_folder(edition)
        for address, target in redirects.get(edition.code, {}).items():
            file = folder / home / (address + INDEX if address.endswith("/") else address)
            file.parent.mkdir(parents=True, exist_ok=True)
            here = posixpath.dirname(address)
            way = posixpath.relpath(pages[target] or ".", here or ".")
            way = "./" if way == "." else f"{way}/"
            language = site.languages[edition.code]
            with file.open("x", encoding="utf-8") as out:
                out.write(redirect_html(language, way, root + home + pages[target]))
            written.append(file)
    return written


def redirect_html(language: Language, way: str, url: str) -> str:
    """The page that leads on: ``way`` is relative, so it holds wherever the site stands."""
    title, told = language.word("redirect.title"), language.word("redirect.text")
    return (
        f'<!doctype html>\n<html lang="{language.code}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n"
        f'<meta http-equiv="refresh" content="0; url={escape(way)}">\n'
        '<meta name="robots" content="noindex">\n'
        f'<link rel="canonical" href="{escape(url)}">\n</head>\n<body>\n<main>\n'
        f'<h1>{escape(title)}</h1>\n<p><a href="{escape(way)}">{escape(told)}</a></p>\n'
        "</main>\n</body>\n</html>\n"
    )


def _read(root: Path) -> tuple[MarkedYaml, list[Problem]]:
    file = root / PATH
    if not file.exists():
        return MarkedYaml(PATH), []
    try:
        document = read_marked(file.read_text(encoding="utf-8-sig"), PATH)
    except UnicodeDecodeError:
        return MarkedYaml(PATH), [problem(PATH, 0, "file.encoding")]
    except OSError:
        return MarkedYaml(PATH), [problem(PATH, 0, "file.missing", name=PATH)]
    return document, list(document.problems)


def _validated(document: MarkedYaml) -> tuple[dict[str, dict[str, str]], list[Problem]]:
    read, found = validate(Redirects, document, ())
    return (read.redirects if read else {}), found


def _pages(site: Site, edition: Edition) -> dict[str, str]:
    """Page id -> address below the language's home; every chart has a page of its own."""
    return dict(_addresses(site, edition))


def _addresses(site: Site, edition: Edition) -> Iterator[tuple[str, str]]:
    for page in site.pages:
        if page.language == edition.code:
            yield page.id, page_path(page.source)
    if edition.partial:
        return
    folder = site.languages[edition.code].word("chart.folder")
    for dataset in site.data.datasets.values():
        for name in dataset.meta.charts:
            yield page_id(name), f"{folder}/{name}/"


def _taken(address: str, edition: Edition, editions: object, pages: dict[str, str]) -> bool:
    """Whether something else stands at ``address``, or below its first folder."""
    folders = {edition_folder(one) for one in editions}  # type: ignore[attr-defined]
    first = address.partition("/")[0]
    others = {folder.rstrip("/") for folder in folders - {"", edition_folder(edition)}}
    reserved = first in RESERVED or (not edition_folder(edition) and first in others)
    return reserved or address.removesuffix(INDEX) in pages.values() or address == "404.html"
