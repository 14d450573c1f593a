"""Running a command as a whole process, and what it cost."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

QUIET = {"NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": ""}


@dataclass(frozen=True)
class Cost:
    """Wall-clock seconds, and the peak of memory in megabytes."""

    seconds: float
    megabytes: float


def run(folder: Path, *arguments: str, **environment: str) -> Cost:
    """The cost of ``python arguments`` in ``folder``.

    Raises RuntimeError with the end of its output where it fails.
    """
    log = folder / ".benchmark.log"
    with log.open("wb") as output:
        start = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, *arguments], cwd=folder, env=os.environ | QUIET | environment,
            stdout=output, stderr=subprocess.STDOUT,
        )  # fmt: skip
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        told = log.read_text(encoding="utf-8", errors="replace")[-2000:]
        raise RuntimeError(f"{' '.join(arguments)} ended with {process.returncode}:\n{told}")
    return Cost(seconds, usage.ru_maxrss / 1024)


def typical(costs: list[Cost]) -> Cost:
    """The median of several runs."""
    return Cost(median(it.seconds for it in costs), median(it.megabytes for it in costs))
