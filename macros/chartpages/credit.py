"""Who made a chart, from what, and how it may be used: in its pictures and in citations."""

from __future__ import annotations

from macros.charts.build import chart_rows
from macros.charts.model import Chart
from macros.charts.standalone import Credit
from macros.data.dataset import Data
from macros.text.formatting import join
from macros.text.language import Language


def chart_sources(data: Data, name: str) -> list[str]:
    """The ids of the documents the rows of a chart come from, in their order."""
    dataset = data.chart_owner(name)
    rows = chart_rows(dataset, dataset.meta.charts[name])
    return list(dict.fromkeys(dataset.source(row) for row in rows))


def source_text(data: Data, name: str, language: Language) -> str:
    """``Source: …`` without markup."""
    sources = chart_sources(data, name)
    titles = [language.pick(data.sources[source].title) for source in sources]
    label = language.count("source.label", len(titles))
    return f"{label} {join(titles, language)}"


def credit(data: Data, chart: Chart, language: Language, address: str) -> Credit:
    """What the pictures of ``chart`` say about themselves; ``address`` is that of its page."""
    source = source_text(data, chart.id, language)
    site, licence = language.word("data.site"), language.word("data.licence.name")
    return Credit(
        lines=(
            source,
            language.word("chart.credit.site", site=site, address=address),
            language.word("chart.credit.rights", licence=licence),
        ),
        publisher=language.word("data.publisher"),
        source=source,
        rights=licence,
        address=address,
    )


def citation(data: Data, chart: Chart, language: Language, address: str) -> str:
    """A reference to the chart's page that can be pasted into a text."""
    return language.word(
        "chart.page.citation",
        publisher=language.word("data.publisher"),
        title=chart.title,
        subtitle=chart.subtitle,
        source=source_text(data, chart.id, language),
        site=language.word("data.site"),
        address=address,
        licence=language.word("data.licence.name"),
    )


def picture_texts(chart: Chart, credit: Credit) -> tuple[tuple[str, str], ...]:
    """The texts a PNG carries inside, by the keywords of the format."""
    return (
        ("Title", chart.title),
        ("Description", chart.summary),
        ("Author", credit.publisher),
        ("Source", f"{credit.source} · {credit.address}"),
        ("Copyright", credit.rights),
        ("Language", chart.language),
    )
