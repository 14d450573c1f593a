"""Every kind of drawing at its edges on one page, for maintainers and the browser tests."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from macros.blocks.charts import drawings
from macros.charts.model import Chart
from macros.charts.stylesheet import STYLESHEET

ADDRESS = "gallery/index.html"
SCHEMES = {"light": "default", "dark": "slate"}
_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>Gallery of drawings</title>
<style>
body {{ margin: 0; font-family: system-ui, sans-serif; }}
section {{ padding: 1rem; color: var(--ip-chart-ink); background: var(--ip-chart-ground); }}
figure {{ margin: 0 0 3rem; }}
{styles}
</style>
</head>
<body>
<main>
<h1>Gallery of drawings</h1>
{content}
</main>
</body>
</html>
"""


def gallery(samples: Iterable[Chart]) -> str:
    """One HTML page with every chart of ``samples``, light and dark, complete in itself."""
    charts = list(samples)
    content = "\n".join(_section(name, scheme, charts) for name, scheme in SCHEMES.items())
    return _PAGE.format(styles=STYLESHEET.read_text("utf-8"), content=content)


def _section(name: str, scheme: str, charts: list[Chart]) -> str:
    figures = "\n".join(_figure(name, chart) for chart in charts)
    return f'<section data-md-color-scheme="{scheme}"><h2>{name}</h2>\n{figures}\n</section>'


def _figure(name: str, chart: Chart) -> str:
    identity = f"{name}-{chart.id}"
    # Both schemes hold the same drawings, and an id must be there only once.
    drawn = drawings(chart).replace(f'"{chart.id}-', f'"{identity}-')
    drawn = drawn.replace(f"#{chart.id}-", f"#{identity}-").replace(
        f" {chart.id}-", f" {identity}-"
    )
    return (
        f'<figure class="ip-chart" id="{escape(identity)}" aria-label="{escape(identity)}">'
        f"<h3>{escape(chart.title)} ({chart.kind})</h3>\n{drawn}\n</figure>"
    )
