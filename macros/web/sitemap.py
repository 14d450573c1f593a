"""The list of pages for search engines, read from the built pages themselves.

What a page's head says and what the list says of it can therefore not differ.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser
from pathlib import Path

_OPEN = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    ' xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


@dataclass
class Head:
    """What the head of a built page says."""

    canonical: str = ""
    robots: str = ""
    changed: str = ""
    alternates: list[tuple[str, str]] = field(default_factory=list)

    @property
    def listed(self) -> bool:
        """Whether search engines may list the page."""
        return bool(self.canonical) and "noindex" not in self.robots


class _HeadParser(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.head = Head()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        head, address = self.head, values.get("href", "")
        if tag == "link" and values.get("rel") == "canonical":
            head.canonical = address
        elif tag == "link" and values.get("rel") == "alternate" and "hreflang" in values:
            head.alternates.append((values["hreflang"], address))
        elif tag == "meta" and values.get("name") == "robots":
            head.robots = values.get("content", "")
        elif tag == "meta" and values.get("property") == "article:modified_time":
            head.changed = values.get("content", "")


def read_head(html: str) -> Head:
    """The head of the page ``html``."""
    parser = _HeadParser()
    parser.feed(html.partition("</head>")[0])
    return parser.head


def read_heads(site_dir: Path) -> list[Head]:
    """The heads of all pages below ``site_dir``, in the order of their paths."""
    return [read_head(file.read_text("utf-8")) for file in sorted(site_dir.rglob("*.html"))]


def sitemap(heads: list[Head]) -> str:
    """The XML of the pages that may be listed, by address, each with its other languages."""
    pages = {head.canonical: head for head in heads if head.listed}
    return _OPEN + "".join(_entry(pages[url]) for url in sorted(pages)) + "</urlset>\n"


def _entry(head: Head) -> str:
    lines = [f"<loc>{escape(head.canonical)}</loc>"]
    if head.changed:
        lines.append(f"<lastmod>{escape(head.changed)}</lastmod>")
    for lang, url in head.alternates:
        lines.append(
            f'<xhtml:link rel="alternate" hreflang="{escape(lang)}" href="{escape(url)}"/>'
        )
    return "<url>\n" + "".join(f"  {line}\n" for line in lines) + "</url>\n"


def robots_txt(root: str) -> str:
    """Everything may be read; the list of pages is below the address ``root``."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {root}sitemap.xml\n"
