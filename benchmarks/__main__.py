"""Everything that is measured, as one table: ``make bench``.

Times are medians of several runs as whole processes. The table is printed and written to
``benchmarks/results.md`` with the machine and the day, beside the figures it held before.
Nothing here fails for being slow.
"""

from __future__ import annotations

import datetime
import os
import platform
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from statistics import median

from benchmarks.painter import WIDTHS, charts, milliseconds, size
from benchmarks.projects import ROOT, bare, clone, grown, pages, with_rows
from benchmarks.reload import reload_seconds
from benchmarks.runs import Cost, run, typical
from benchmarks.table import Measured, last, table
from benchmarks.weight import BUDGET, KINDS, weights
from macros.charts.painter import paint

RESULTS = Path(__file__).with_name("results.md")
KB = 1000
RUNS = 3
GROWTH = (50, 200, 1000)
ROWS = (10**3, 10**4, 10**5)
BUILD = ("-m", "macros.build")
BARE_BUILD = ("-m", "mkdocs", "build", "--quiet")
REPO = "https://github.com/city/site"  # its links weigh something too


def several(folder: Path, *arguments: str, **environment: str) -> Cost:
    """The typical cost of several runs, after one that fills the caches."""
    run(folder, *arguments, **environment)
    return typical([run(folder, *arguments, **environment) for _ in range(RUNS)])


def building(project: Path, aside: Path) -> Iterator[Measured]:
    """The whole site, cold and warm, and the bare theme with the same pages."""
    shutil.rmtree(project / ".cache", ignore_errors=True)
    cold = run(project, *BUILD)
    warm = several(project, *BUILD)
    yield Measured("build, every picture painted anew", cold.seconds, "s", 15)
    yield Measured("build, pictures from the cache", warm.seconds, "s", 6)
    yield Measured("build, memory", warm.megabytes, "MB")
    plain = bare(project, aside)
    theirs = several(plain, *BARE_BUILD)
    yield Measured("bare theme, same pages", theirs.seconds, "s")
    yield Measured("bare theme, memory", theirs.megabytes, "MB")
    # What the promise allows: a second and a half, and a fifth more for each page.
    allowed = theirs.seconds * 1.2 + 1.5
    without = several(project, *BUILD, PICTURES="none").seconds
    yield Measured("build without share pictures", without, "s", allowed)
    yield Measured("pages written by hand", pages(project), "pages")


def checking(project: Path) -> Iterator[Measured]:
    """``check`` of everything."""
    cost = several(project, "-m", "macros.check")
    yield Measured("check of everything", cost.seconds, "s", 2)
    yield Measured("check, memory", cost.megabytes, "MB")


def growing(aside: Path) -> Iterator[Measured]:
    """Builds of 50, 200 and 1,000 pages beside the bare theme's, each measured once warm."""
    for count in GROWTH:
        project = grown(aside / f"grown-{count}", count)
        ours = run(project, *BUILD, PICTURES="none")
        plain = run(bare(project, aside / f"bare-{count}"), *BARE_BUILD)
        yield Measured(f"{count} pages: build", ours.seconds, "s", plain.seconds * 1.2 + 1.5)
        yield Measured(f"{count} pages: bare theme", plain.seconds, "s")
        yield Measured(f"{count} pages: memory", ours.megabytes, "MB")
        yield Measured(f"{count} pages: check", run(project, "-m", "macros.check").seconds, "s")


def counting(aside: Path) -> Iterator[Measured]:
    """Check and build of one dataset of 10³, 10⁴ and 10⁵ rows."""
    for count in ROWS:
        project = with_rows(aside / f"rows-{count}", count)
        checked = run(project, "-m", "macros.check")
        built = run(project, *BUILD, PICTURES="none")
        yield Measured(f"{count} rows: check", checked.seconds, "s")
        yield Measured(f"{count} rows: build", built.seconds, "s")
        yield Measured(f"{count} rows: memory", built.megabytes, "MB")


def weighing(project: Path) -> Iterator[Measured]:
    """The first load of the pages by type of file, and the heaviest."""
    run(project, *BUILD, REPO_URL=REPO)
    found = weights(project / "site")
    for kind in KINDS:
        yield Measured(f"page, {kind}, median", median(it.bytes[kind] for it in found) / KB, "kB")
    yield Measured("page, first load, median", median(it.total for it in found) / KB, "kB", 65)
    yield Measured("page, first load, heaviest", max(it.total for it in found) / KB, "kB", 65)
    over = sum(it.total > BUDGET for it in found)
    yield Measured("pages over the budget", over, "pages", 0)


def painting() -> Iterator[Measured]:
    """Every chart: the slower of its two widths and the heavier of its drawings."""
    for chart in charts(ROOT):
        paint(chart, WIDTHS[0])  # the fonts are read once for all
        slowest = max(milliseconds(partial(paint, chart, width)) for width in WIDTHS)
        heaviest = max(size(paint(chart, width)) for width in WIDTHS)
        name = f"chart {chart.id}, {chart.language}"
        yield Measured(f"{name}: time", slowest, "ms", 5)
        yield Measured(f"{name}: drawing", heaviest / 1024, "KiB", 5)


def measured(aside: Path) -> Iterator[Measured]:
    """Everything, in the order of the table."""
    project = clone(aside / "project")
    yield from building(project, aside / "bare")
    yield from checking(project)
    seconds = reload_seconds(project, RUNS)
    yield Measured("serve, save to reloaded page", seconds, "s", 2)
    yield from weighing(project)
    yield from growing(aside)
    yield from counting(aside)
    yield from painting()


def machine() -> str:
    """What the figures were measured on."""
    model = next(
        (
            line.partition(":")[2].strip()
            for line in _text(Path("/proc/cpuinfo")).splitlines()
            if line.startswith("model name")
        ),
        platform.machine(),
    )
    load = os.getloadavg()[0]
    return (
        f"{os.cpu_count()} × {model}, {platform.system()}, Python {platform.python_version()}, "
        f"load {load:.1f} at the start"
    )


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


def main() -> int:
    """Print the table as it grows and write it; always 0."""
    started, on = time.monotonic(), machine()
    before, rows = last(RESULTS), list[Measured]()
    with tempfile.TemporaryDirectory() as aside:
        for row in measured(Path(aside)):
            rows.append(row)
            print(f"{row.what:44} {row.value:10.2f} {row.unit}{'  over' * row.over}", flush=True)
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()
    over = sum(row.over for row in rows)
    text = (
        f"# Measured\n\n{datetime.date.today()}, commit {commit}, on {on}. "
        f"{over} of {sum(row.budget is not None for row in rows)} budgets exceeded. "
        f"`make bench` took {(time.monotonic() - started) / 60:.0f} minutes.\n\n"
        f"{table(rows, before)}"
    )
    RESULTS.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
