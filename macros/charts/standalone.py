"""A drawing that leaves the site: one SVG with its message, source and licence inside."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from macros.charts import svg
from macros.charts.measure import wrap
from macros.charts.model import Chart, Width
from macros.charts.painter import paint
from macros.charts.stylesheet import colours, fonts, literal_rules

WIDTH: Width = 720
MARGIN = 32.0
TITLE, TITLE_LEADING = 24.0, 30.0
SUBTITLE, SUBTITLE_LEADING = 15.0, 20.0
CREDIT, CREDIT_LEADING = 12.0, 17.0
MOST_LINES = 12
_DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"


@dataclass(frozen=True)
class Credit:
    """What a picture says about itself in the reader's language.

    ``lines`` are shown at its foot; the rest goes into its metadata.
    """

    lines: tuple[str, ...]
    publisher: str
    source: str
    rights: str
    address: str


def standalone(chart: Chart, credit: Credit) -> str:
    """The drawing of ``chart`` as a file of its own, with literal colours.

    Title and subtitle stand above it, the lines of ``credit`` below. Raises
    ``UnsupportedChart`` as ``paint`` does.
    """
    drawing = paint(chart, WIDTH)
    head, top = _column(chart.title, MARGIN, TITLE, TITLE_LEADING, "ip-value")
    subtitle, top = _column(chart.subtitle, top + 4, SUBTITLE, SUBTITLE_LEADING, "ip-muted")
    top += 18
    foot_top = top + drawing_height(drawing) + 22
    foot, bottom = [], foot_top
    for line in credit.lines:
        words, bottom = _column(line, bottom, CREDIT, CREDIT_LEADING, "ip-muted")
        foot.append(words)
    width, height = WIDTH + 2 * MARGIN, bottom + MARGIN - CREDIT_LEADING / 2
    placed = drawing.replace("<svg ", f'<svg x="{MARGIN:g}" y="{svg.number(top)}" ', 1)
    ground = svg.tag("rect", width=width, height=height, fill=colours()["ground"])
    return svg.tag(
        "svg",
        svg.tag("title", escape(chart.title, quote=False))
        + _metadata(chart, credit)
        + svg.tag("style", literal_rules())
        + ground
        + head
        + subtitle
        + placed
        + "".join(foot),
        xmlns="http://www.w3.org/2000/svg",
        lang=chart.language,
        viewBox=f"0 0 {svg.number(width)} {svg.number(height)}",
        width=width,
        height=height,
        font_family=fonts(),
    )


def drawing_height(drawing: str) -> float:
    """The height that a painted drawing declares."""
    return float(drawing.split(' height="', 1)[1].split('"', 1)[0])


def _column(text: str, top: float, size: float, leading: float, class_: str) -> tuple[str, float]:
    """Lines of text from ``top`` down; return them with where they end."""
    lines = wrap(text, WIDTH, size, MOST_LINES, bold=class_ == "ip-value")
    words = svg.text_lines(MARGIN, top + size, lines, leading, class_, font_size=size)
    return words, top + leading * len(lines)


def _metadata(chart: Chart, credit: Credit) -> str:
    facts = {
        "title": chart.title,
        "description": chart.summary,
        "publisher": credit.publisher,
        "source": credit.source,
        "rights": credit.rights,
        "language": chart.language,
        "identifier": credit.address,
    }
    written = "".join(
        svg.tag(f"dc:{name}", escape(value, quote=False)) for name, value in facts.items()
    )
    return f'<metadata xmlns:dc="{_DUBLIN_CORE}">{written}</metadata>'
