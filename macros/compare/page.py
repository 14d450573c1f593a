"""One page of a built site: what a reader finds on it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

from macros.compare.grids import Grid, read_grid
from macros.compare.tree import Node, parse
from macros.compare.words import Paragraph, as_tokens, paragraphs


@dataclass(frozen=True)
class Block:
    """A chart or a table: ``drawing`` is the fingerprint of what is painted."""

    kind: str
    id: str
    title: str
    text: tuple[Paragraph, ...] = ()
    grids: tuple[Grid, ...] = ()
    drawing: str = ""


@dataclass(frozen=True)
class BuiltPage:
    """A page at ``address`` below the site's root ("" is the home).

    ``figures`` are cell -> the texts that show it, in order; ``same`` is language -> absolute
    address of the same page; ``leads_to`` is the address a redirect sends the reader to.
    """

    address: str
    language: str
    id: str
    title: str
    head: tuple[Paragraph, ...]
    text: tuple[Paragraph, ...]
    frame: tuple[Paragraph, ...]
    figures: dict[str, list[str]] = field(default_factory=dict)
    blocks: tuple[Block, ...] = ()
    anchors: tuple[str, ...] = ()
    canonical: str = ""
    same: dict[str, str] = field(default_factory=dict)
    leads_to: str | None = None


def read_page(html: str, address: str) -> BuiltPage:
    """The page ``html`` that stands at ``address``."""
    root = parse(html)
    body = next(iter(root.all("body")), root)
    article = _article(body)
    metas = {_name(node): node.attrs.get("content", "") for node in root.all("meta")}
    links = root.all("link")
    heading = next((node.text() for node in article.all("h1")), "")
    title = next((node.text() for node in root.all("title")), "")
    return BuiltPage(
        address=address,
        language=next((node.attrs.get("lang", "") for node in root.all("html")), ""),
        id=article.attrs.get("data-ip-page", ""),
        title=heading or title,
        head=(as_tokens(title), as_tokens(metas.get("description", ""))),
        text=tuple(paragraphs(article, _apart)),
        frame=tuple(paragraphs(body, lambda node: node is article)),
        figures=_figures(article),
        blocks=tuple(_blocks(article, heading)),
        anchors=tuple(_anchors(article)),
        canonical=_first(links, "canonical"),
        same={
            node.attrs["hreflang"]: node.attrs.get("href", "")
            for node in links
            if node.attrs.get("rel") == "alternate" and "hreflang" in node.attrs
        },
        leads_to=_target(metas.get("refresh", ""), address),
    )


def _article(body: Node) -> Node:
    candidates = [*body.all("article"), *body.all("main")]
    return next((node for node in candidates if "ip-page" in node.classes), [*candidates, body][0])


def _name(meta: Node) -> str:
    return meta.attrs.get("name") or meta.attrs.get("http-equiv", "").lower()


def _first(links: list[Node], rel: str) -> str:
    return next((node.attrs.get("href", "") for node in links if node.attrs.get("rel") == rel), "")


def _target(refresh: str, address: str) -> str | None:
    _, mark, url = refresh.partition("url=")
    if not mark:
        return None
    return urlsplit(urljoin(f"https://site.invalid/{address}", url.strip("'\" "))).path.lstrip("/")


def _apart(node: Node) -> bool:
    """Whether ``node`` is compared on its own: a chart, a table; or only repeats the headings."""
    return node.tag in ("table", "nav") or _is_chart(node)


def _is_chart(node: Node) -> bool:
    return node.tag == "figure" and "ip-chart" in node.classes


def _figures(article: Node) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for node in _outside(article):
        if "data-cell" in node.attrs:
            found.setdefault(node.attrs["data-cell"], []).append(node.text())
    return found


def _outside(node: Node) -> Iterator[Node]:
    yield node
    for child in node.children:
        if isinstance(child, Node) and not _apart(child):
            yield from _outside(child)


def _anchors(node: Node) -> Iterator[str]:
    for child in node.children:
        if isinstance(child, Node) and child.tag != "svg":
            if child.attrs.get("id"):
                yield child.attrs["id"]
            yield from _anchors(child)


def _blocks(article: Node, page: str) -> Iterator[Block]:
    parents = {id(c): node for node in article.walk() for c in node.children if isinstance(c, Node)}
    inside: set[int] = set()
    for number, node in enumerate(article.all("figure", "table"), start=1):
        if id(node) in inside or not (node.tag == "table" or _is_chart(node)):
            continue
        inside |= {id(below) for below in node.walk()}
        if node.tag == "figure":
            yield _chart(node, number, page)
        else:
            yield _table(node, number, parents)


def _chart(node: Node, number: int, page: str) -> Block:
    heading = next((one.text() for one in node.all("h2", "h3", "h4")), "")
    title = heading or node.attrs.get("aria-label", "")
    return Block(
        kind="chart",
        id=node.attrs.get("id") or title or f"#{number}",
        title=title or page,  # On its own page the chart has the heading of the page.
        text=tuple(paragraphs(node, lambda below: below.tag in ("table", "nav"))),
        grids=tuple(read_grid(table) for table in node.all("table")),
        drawing=_fingerprint(node.all("svg")),
    )


def _table(node: Node, number: int, parents: dict[int, Node]) -> Block:
    caption = next((one.text() for one in node.all("caption")), "")
    holder, name = node, ""
    while not name and id(holder) in parents:
        holder = parents[id(holder)]
        name = holder.attrs.get("id", "") if "ip-table" in holder.classes else ""
    grid = read_grid(node)
    title = caption or ", ".join(grid.columns)
    text = (as_tokens(caption),) if caption else ()
    return Block("table", name or title or f"#{number}", title, text, (grid,))


def _fingerprint(drawings: list[Node]) -> str:
    # Ids and words are of the page or the language; a drawing is its shapes and its labels.
    parts = [f"{node.tag}{sorted(node.attrs.items())}" for one in drawings for node in one.walk()]
    texts = [one.text() for one in drawings]
    return hashlib.sha256("\n".join(parts + texts).encode()).hexdigest() if drawings else ""
