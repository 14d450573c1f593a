"""Time and size of every drawing: ``python -m benchmarks.painter``.

Beside each stands Plotly's own static export where kaleido and a Chrome are installed
(``pip install kaleido``). Returns 1 when a drawing is over its budget.
"""

from __future__ import annotations

import gzip
import importlib.util
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from statistics import median
from typing import get_args

from macros.chartpages.entries import declared
from macros.charts.build import build_chart
from macros.charts.measure import measure, wrap
from macros.charts.model import Chart, Width
from macros.charts.painter import paint
from macros.charts.plotly_figure import plotly_figure
from macros.site import read_site

MOST_BYTES, MOST_MS = 5 * 1024, 5.0
ROUNDS = 20
WIDTHS: tuple[Width, ...] = get_args(Width)


def charts(root: Path) -> Iterator[Chart]:
    """Every chart of the site in its full languages."""
    site = read_site(root)
    for name in sorted(declared(site)):
        for edition in site.editions:
            if not edition.partial:
                yield build_chart(site.data, name, site.languages[edition.code])


def milliseconds(run: Callable[[], object]) -> float:
    """The median time of ``run``, with nothing remembered about the widths of words."""
    times = []
    for _ in range(ROUNDS):
        measure.cache_clear()
        wrap.cache_clear()
        start = time.perf_counter()
        run()
        times.append((time.perf_counter() - start) * 1000)
    return median(times)


def size(text: str | bytes) -> int:
    """Bytes after gzip."""
    return len(gzip.compress(text if isinstance(text, bytes) else text.encode(), mtime=0))


def exported(chart: Chart, width: Width) -> str:
    """Time and size of Plotly's static export, or a dash where it cannot be made."""
    if importlib.util.find_spec("kaleido") is None:
        return "–"
    start = time.perf_counter()
    try:
        picture = plotly_figure(chart).to_image(format="svg", width=width)
    except (RuntimeError, ValueError, OSError) as error:
        return f"– ({type(error).__name__})"
    return f"{(time.perf_counter() - start) * 1000:8.1f} ms {size(picture):6d} B"


def main() -> int:
    """Print one line for each drawing; 1 if any is over its budget."""
    over = 0
    print(f"{'chart':24} {'lang':4} {'width':>5} {'paint':>11} {'gzip':>8}   Plotly's export")
    for chart in charts(Path.cwd()):
        for width in WIDTHS:
            paint(chart, width)  # The fonts are read once for all drawings.
            spent = milliseconds(partial(paint, chart, width))
            bytes_ = size(paint(chart, width))
            over += spent > MOST_MS or bytes_ > MOST_BYTES
            print(
                f"{chart.id:24} {chart.language:4} {width:5} {spent:8.2f} ms {bytes_:6d} B   "
                f"{exported(chart, width)}"
            )
    print(f"{over} over {MOST_MS:g} ms or {MOST_BYTES} B")
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main())
