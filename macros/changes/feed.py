"""The Atom feeds of declared changes, one for each language that has the page of changes."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path

from macros.changes.model import Change, named
from macros.changes.told import tell
from macros.data.dataset import Data
from macros.editions import Edition
from macros.site import Site
from macros.text.formatting import NO_DATA
from macros.text.language import Language
from macros.web.addresses import edition_folder, home_url, page_url

PAGE = "changes"
FEED = "feed.xml"


def write_feeds(site: Site, folder: Path, root: str) -> list[Path]:
    """Write the feeds into the built site in ``folder``, whose root is at the address ``root``.

    Gives the files written: ``feed.xml`` and ``en/feed.xml``.
    """
    written = []
    for edition, content in feeds(site, root):
        file = folder / edition_folder(edition) / FEED
        file.write_text(content, encoding="utf-8")
        written.append(file)
    return written


def feeds(site: Site, root: str) -> Iterator[tuple[Edition, str]]:
    """Every feed with its edition; none where no change is declared."""
    for edition in site.editions:
        pages = (p for p in site.pages if (p.language, p.id) == (edition.code, PAGE))
        page = next(pages, None)
        if page and site.changes:
            home, shown = home_url(root, edition), page_url(site, root, page)
            language = site.languages[edition.code]
            yield edition, feed(site.changes, site.data, language, home, shown)


def feed(changes: tuple[Change, ...], data: Data, language: Language, home: str, page: str) -> str:
    """The Atom document; ``home`` and ``page`` are absolute addresses.

    A declared day has no hour: its entries carry midnight UTC.
    """
    entries = named(changes)
    newest = entries[0][1].date
    parts = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{language.code}">',
        f"<title>{escape(language.word('change.feed.title'))}</title>",
        f"<id>{escape(home + FEED)}</id>",
        f'<link rel="self" type="application/atom+xml" href="{escape(home + FEED)}"/>',
        f'<link rel="alternate" type="text/html" href="{escape(page)}"/>',
        f"<updated>{_moment(newest)}</updated>",
        f"<author><name>{escape(language.word('data.publisher'))}</name></author>",
        *(_entry(name, change, data, language, page) for name, change in entries),
        "</feed>",
    ]
    return "\n".join(parts) + "\n"


def _entry(name: str, change: Change, data: Data, language: Language, page: str) -> str:
    reason, address = language.pick(change.reason), escape(f"{page}#{name}")
    kind = language.word(f"change.kind.{change.kind}")
    lines = "".join(f"<li>{escape(_line(one))}</li>" for one in _told(change, data, language))
    content = f"<p>{escape(reason)}</p>" + (f"<ul>{lines}</ul>" if lines else "")
    return "\n".join(
        [
            "<entry>",
            f"<title>{escape(f'{kind}: {reason}')}</title>",
            f"<id>{address}</id>",
            f'<link rel="alternate" type="text/html" href="{address}"/>',
            f"<published>{_moment(change.date)}</published>",
            f"<updated>{_moment(change.date)}</updated>",
            f'<category term="{change.kind}" label="{escape(kind)}"/>',
            f'<content type="html">{escape(content)}</content>',
            "</entry>",
        ]
    )


def _told(change: Change, data: Data, language: Language) -> Iterator[tuple[str, str, str]]:
    for figure in change.figures:
        told = tell(figure, data, language)
        yield told.name, told.old or NO_DATA, told.new or NO_DATA


def _line(told: tuple[str, str, str]) -> str:
    name, old, new = told
    return f"{name}: {old} → {new}"


def _moment(day: str) -> str:
    return f"{day}T00:00:00Z"
