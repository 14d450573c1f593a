"""Which charts have a page in which language, and where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from macros.blocks.charts import page_id
from macros.charts.build import build_chart
from macros.charts.model import Chart
from macros.editions import Edition
from macros.pages.calls import Call
from macros.pages.page import Page
from macros.problems import ContentError
from macros.site import Site
from macros.text.language import MissingText


def edition_charts(site: Site, edition: Edition) -> Iterator[tuple[Page, Chart]]:
    """Every chart of a language with its page: all declared ones, by name.

    A partial language has those its pages show, since only their texts are promised.
    """
    shown = {str(call.args[0]) for page in users(site, edition.code) for call in _charts(page)}
    language = site.languages[edition.code]
    for name in sorted(declared(site)):
        if edition.partial and name not in shown:
            continue
        try:
            chart = build_chart(site.data, name, language)
        except (ContentError, MissingText):
            continue  # Told by the checks; `serve` goes on without it.
        source = f"{language.word('chart.folder')}/{name}.md"
        described = language.word("chart.page.description", title=chart.title)
        yield _page(edition.code, source, name, chart.title, described), chart


def chart_pages(site: Site) -> list[Page]:
    """The pages of all charts in all languages, for links and for the switch of languages."""
    return [page for edition in site.editions for page, _ in edition_charts(site, edition)]


def declared(site: Site) -> list[str]:
    """The names of all charts."""
    return [name for dataset in site.data.datasets.values() for name in dataset.meta.charts]


def users(site: Site, code: str, chart: str | None = None) -> list[Page]:
    """The pages of a language that show ``chart``, or any chart."""
    return [
        page
        for page in site.pages
        if page.language == code
        and any(chart in (None, str(call.args[0])) for call in _charts(page))
    ]


def readers_pages(site: Site, code: str, chart: str) -> list[Page]:
    """The pages for readers that show ``chart``; those of one section before its overview."""
    found = [page for page in users(site, code, chart) if "noindex" not in page.robots]
    return sorted(found, key=_is_overview)


def _is_overview(page: Page) -> bool:
    return PurePosixPath(page.source).name == "index.md"


def _charts(page: Page) -> Iterator[Call]:
    return (call for call in page.call_named("chart") if call.args)


def _page(code: str, source: str, name: str, title: str, description: str) -> Page:
    return Page(
        language=code,
        path=source,
        source=source,
        id=page_id(name),
        title=title,
        description=description,
        related=(),
        body="",
        body_line=1,
        pieces=(),
    )
