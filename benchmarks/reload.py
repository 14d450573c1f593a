"""How long an author waits from saving a file to the page that shows it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from statistics import median

from benchmarks.runs import QUIET

PATIENCE = 120.0
PAGE = "docs/fi/yhteystiedot.md"
ADDRESS = "yhteystiedot/"


def reload_seconds(project: Path, times: int) -> float:
    """The median seconds from saving a sentence to the page with it; TimeoutError if never."""
    before = (project / PAGE).read_text(encoding="utf-8")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    url = f"http://127.0.0.1:{port}/{ADDRESS}"
    command = [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{port}"]
    process = subprocess.Popen(
        command, cwd=project, env=os.environ | QUIET,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        _wait(url, "<h1")
        # No digits: the check would refuse them.
        return median(_save(project / PAGE, url, f"saved {'again ' * n}.") for n in range(times))
    finally:
        (project / PAGE).write_text(before, encoding="utf-8")
        process.terminate()
        process.wait(10)


def _save(page: Path, url: str, words: str) -> float:
    text = page.read_text(encoding="utf-8")
    start = time.perf_counter()
    page.write_text(f"{text}\n{words}\n", encoding="utf-8")
    _wait(url, words)
    return time.perf_counter() - start


def _wait(url: str, words: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(url, timeout=10) as answer:
                if words in answer.read().decode("utf-8"):
                    return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            pass
        time.sleep(0.02)
    raise TimeoutError(f"{url} never showed {words!r}")
