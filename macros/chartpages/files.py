"""What a build writes beside the pages people wrote, for one language."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from macros.blocks.links import address
from macros.chartpages.body import Around, body
from macros.chartpages.credit import credit, picture_texts
from macros.chartpages.entries import edition_charts, readers_pages
from macros.chartpages.parts import Download
from macros.chartpages.raster import Picture, paint_all
from macros.chartpages.share import SHARE, share_address, share_alt, share_picture
from macros.charts.model import Chart
from macros.charts.standalone import Credit, standalone
from macros.editions import MAIN, Edition
from macros.pages.page import Page
from macros.publish.files import FOLDER, published_files
from macros.site import Site
from macros.text.formatting import number

CACHE = ".cache/pictures"
PNG_WIDTH = 1200
TEMPLATE = "chart-page.html"


@dataclass(frozen=True)
class Build:
    """One language's build: ``url`` is the address of its home.

    Without ``painting`` no PNG is made, as befits a page that reloads while it is written.
    """

    site: Site
    edition: Edition
    url: str
    painting: bool = True


def generated_files(build: Build) -> dict[str, str | bytes]:
    """Path below the language's folder -> content: chart pages, their pictures, share pictures."""
    charts = list(edition_charts(build.site, build.edition))
    drawn = {page.source: standalone_of(build, page, chart) for page, chart in charts}
    pngs = _painted(build, charts, drawn)
    written: dict[str, str | bytes] = dict(pngs)
    for page, chart in charts:
        written[picture_path(page, "svg", build)] = drawn[page.source]
        written[page.source] = page_text(build, page, chart, written)
    return written


def _painted(
    build: Build, charts: list[tuple[Page, Chart]], drawn: dict[str, str]
) -> dict[str, bytes]:
    if not build.painting:
        return {}
    pictures: dict[str, Picture] = {}
    for page, chart in charts:
        texts = picture_texts(chart, _credit(build, page, chart))
        path = picture_path(page, "png", build)
        pictures[path] = Picture(drawn[page.source], PNG_WIDTH, texts)
    for page in edition_pages(build):
        pictures[share_address(page)] = Picture(share_picture(build.site, page), SHARE.width)
    painted = paint_all(list(pictures.values()), build.site.root / CACHE)
    return dict(zip(pictures, painted, strict=True))


def share_meta(site: Site, code: str, source: str, url: str) -> dict[str, str | int]:
    """What a page's head says of its share picture; ``url`` is the address of the home."""
    page = site.page_at(code, source)
    return {
        "url": url + share_address(page),
        "width": SHARE.width,
        "height": SHARE.height,
        "alt": share_alt(site, page),
    }


def edition_pages(build: Build) -> Iterator[Page]:
    """The pages of the language, those of its charts among them."""
    return (page for page in build.site.all_pages if page.language == build.edition.code)


def picture_path(page: Page, ending: str, build: Build) -> str:
    """Where the picture of the chart on ``page`` stands: beside that page, named for saving."""
    folder = page.source.removesuffix(".md")
    return f"{folder}/{Path(folder).name}.{build.edition.code}.{ending}"


def page_url(build: Build, page: Page) -> str:
    """The absolute address of a chart's page."""
    return f"{build.url}{page.source.removesuffix('.md')}/"


def _credit(build: Build, page: Page, chart: Chart) -> Credit:
    language = build.site.languages[build.edition.code]
    return credit(build.site.data, chart, language, page_url(build, page))


def standalone_of(build: Build, page: Page, chart: Chart) -> str:
    """The SVG of a chart as its page offers it."""
    return standalone(chart, _credit(build, page, chart))


def page_text(build: Build, page: Page, chart: Chart, written: dict[str, str | bytes]) -> str:
    """The Markdown file of a chart's page, front matter first."""
    around, context = _around(build, page, chart, written), build.site.context(page)
    # JSON is YAML, and escapes whatever a title may hold.
    front = json.dumps(
        {
            "id": page.id,
            "title": page.title,
            "description": page.description,
            "template": TEMPLATE,
            "robots": "noindex",
            "search": {"exclude": True},
            "render_macros": False,
            "above": [
                {"title": user.title, "address": address(context, user)}
                for user in around.users[:1]
            ],
        },
        ensure_ascii=False,
    )
    return f"---\n{front}\n---\n\n{body(context, chart, around)}\n"


def _around(build: Build, page: Page, chart: Chart, written: dict[str, str | bytes]) -> Around:
    depth = page.source.count("/") + 1
    root = "../" * (depth if build.edition.config == MAIN else depth + 1)
    return Around(
        url=page_url(build, page),
        root=root,
        users=tuple(readers_pages(build.site, build.edition.code, chart.id)),
        data=tuple(_data_files(build, chart, root)),
        pictures=tuple(_picture_files(build, page, written)),
    )


def _data_files(build: Build, chart: Chart, root: str) -> Iterator[Download]:
    data, word = build.site.data, build.site.languages[build.edition.code].word
    for file in published_files(data.chart_owner(chart.id), data):
        name = word(f"data.file.{file.form.key}")
        yield Download(name, f"{root}{FOLDER}/{file.name}", file.form.media_type, len(file.content))


def _picture_files(build: Build, page: Page, written: dict[str, str | bytes]) -> Iterator[Download]:
    language = build.site.languages[build.edition.code]
    width = number(Decimal(PNG_WIDTH), language)
    types = {"svg": "image/svg+xml", "png": "image/png"}
    for ending, media_type in types.items():
        path = picture_path(page, ending, build)
        content = written.get(path, b"")
        size = len(content.encode() if isinstance(content, str) else content)
        name = language.word(f"chart.file.{ending}", width=width)
        yield Download(name, Path(path).name, media_type, size)
