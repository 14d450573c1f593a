"""The picture other services show for a page: its title, and a figure or chart with its year."""

from __future__ import annotations

from dataclasses import dataclass, replace

from macros.blocks.charts import page_id
from macros.blocks.items import find_item
from macros.blocks.shown import call_cells
from macros.blocks.strips import cell_label
from macros.chartpages.entries import declared
from macros.charts import svg
from macros.charts.build import build_chart
from macros.charts.measure import wrap
from macros.charts.model import Chart, Width
from macros.charts.painter import paint
from macros.charts.standalone import drawing_height
from macros.charts.stylesheet import colours, fonts, literal_rules
from macros.data.dataset import Cell
from macros.pages.page import Page
from macros.site import Site
from macros.text.language import Language
from macros.wording.quantities import cell_text, period_text


@dataclass(frozen=True)
class Size:
    """Pixels."""

    width: int
    height: int


@dataclass(frozen=True)
class KeyFigure:
    """One number with what it is and its time."""

    value: str
    label: str
    period: str


SHARE = Size(1200, 630)
FOLDER = "assets/share"
DRAWN: Width = 288  # the narrow drawing has the proportions of the right half
MOST_BARS = 6
LEFT, TOP, COLUMN, FULL = 76.0, 72.0, 520.0, 1048.0
RIGHT, RIGHT_WIDTH, RIGHT_HEIGHT = 660.0, 480.0, 520.0


def share_address(page: Page) -> str:
    """Where the share picture of ``page`` stands below its language's folder."""
    return f"{FOLDER}/{page.id}.png"


def share_alt(site: Site, page: Page) -> str:
    """The share picture of ``page`` in words."""
    word, shown = site.languages[page.language].word, subject(site, page)
    values = {"site": word("data.site"), "title": page.title}
    if isinstance(shown, KeyFigure):
        told = {"label": shown.label, "value": shown.value, "period": shown.period}
        return word("share.alt_figure", **values, **told)
    if isinstance(shown, Chart) and shown.title != page.title:
        return f"{word('share.alt', **values)}. {shown.title}."
    return word("share.alt", **values)


def subject(site: Site, page: Page) -> KeyFigure | Chart | None:
    """What the picture shows beside the title: what the page itself shows first."""
    language = site.languages[page.language]
    for name in declared(site):
        if page.id == page_id(name):
            return build_chart(site.data, name, language)
    for call in page.calls:
        if call.name == "chart" and call.args:
            return build_chart(site.data, str(call.args[0]), language)
        if call.name in ("figure", "value"):
            return _key_figure(call_cells(call, site.data)[0], language)
        if call.name == "strip" and isinstance(call.args[0], list):
            return _key_figure(find_item(call.args[0][0], site.data), language)
    return None


def _key_figure(cell: Cell, language: Language) -> KeyFigure:
    return KeyFigure(
        value=cell_text(cell, language, "compact"),
        label=cell_label(cell, language),
        period=period_text(cell.dataset.period(cell.observation), language),
    )


def share_picture(site: Site, page: Page) -> str:
    """The SVG of the share picture of ``page``."""
    language, shown = site.languages[page.language], subject(site, page)
    if isinstance(shown, Chart):
        content = _beside_chart(page, shown, language)
    elif shown:
        content = _above_figure(page, shown, language)
    else:
        content = _lines(page.title, 150, 76, FULL, 4)[0]
    ground = svg.tag("rect", width=SHARE.width, height=SHARE.height, fill=colours()["ground"])
    band = svg.tag("rect", width=24, height=SHARE.height, fill=colours()["1"])
    mark = _lines(language.word("data.site"), TOP - 22, 34, FULL, 1, "1")[0]
    return svg.tag(
        "svg",
        svg.tag("style", literal_rules()) + ground + band + mark + content,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {SHARE.width} {SHARE.height}",
        width=SHARE.width,
        height=SHARE.height,
        font_family=fonts(),
    )


def _above_figure(page: Page, figure: KeyFigure, language: Language) -> str:
    # The home is named like the site, which the picture says already.
    is_home = page.title == language.word("data.site")
    words, size = (page.description, 46) if is_home else (page.title, 60)
    title, _ = _lines(words, 132, size, FULL, 2)
    number, top = _lines(figure.value, 300, 128, FULL, 1, "1")
    label, _ = _lines(f"{figure.label}, {figure.period}", top + 18, 38, FULL, 2, "muted")
    return title + number + label


def _beside_chart(page: Page, chart: Chart, language: Language) -> str:
    title, top = _lines(page.title, 150, 46, COLUMN, 6)
    subtitle, top = _lines(chart.subtitle, top + 22, 28, COLUMN, 4, "muted")
    shown = _first_bars(chart)
    part = ""
    if shown is not chart:
        counts = {"shown": len(shown.categories), "all": len(chart.categories)}
        part, _ = _lines(language.word("share.part", **counts), top + 14, 28, COLUMN, 2, "muted")
    drawing = paint(shown, DRAWN)
    height = drawing_height(drawing)
    scale = min(RIGHT_WIDTH / DRAWN, RIGHT_HEIGHT / height)
    y = (SHARE.height - height * scale) / 2
    placed = drawing.replace(f' height="{svg.number(height)}" font', " font", 1).replace(
        f' width="{DRAWN}"',
        f' x="{svg.number(RIGHT)}" y="{svg.number(y)}" width="{svg.number(DRAWN * scale)}"'
        f' height="{svg.number(height * scale)}"',
        1,
    )
    return title + subtitle + part + placed


def _first_bars(chart: Chart) -> Chart:
    """The chart itself, or its first bars where all would be too small to read."""
    if chart.kind == "line" or len(chart.categories) <= MOST_BARS:
        return chart
    series = tuple(replace(one, marks=one.marks[:MOST_BARS]) for one in chart.series)
    return replace(chart, categories=chart.categories[:MOST_BARS], series=series)


def _lines(
    words: str, top: float, size: float, width: float, most: int, colour: str = "ink"
) -> tuple[str, float]:
    """Text from ``top`` down in lines; return it with where it ends. Only muted text is light."""
    bold, leading = colour != "muted", size * 1.18
    lines = wrap(words, width, size, most, bold)
    look: dict[str, float | str] = {
        "font_size": size,
        "fill": colours()[colour],
        "font_weight": 700 if bold else 400,
    }
    return svg.text_lines(LEFT, top + size, lines, leading, "", **look), top + leading * len(lines)
