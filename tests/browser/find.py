"""Find a Chrome or Chromium for the browser tests, or install one.

``python -m tests.browser.find`` prints its path. Looked for in this order: the variable
CHROME, the usual names on PATH, the usual places, the browser Playwright keeps. If there is
none, it is installed with apt by root, else with Playwright's own download.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PLACES = (
    "/usr/bin/chromium",
    "/snap/bin/chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
)
MISSING = (
    "Chromea tai Chromiumia ei ole. Asenna se komennolla `make browser`, tai asenna itse ja anna "
    "sen polku muuttujassa CHROME.\n"
    "There is no Chrome or Chromium. Install one with `make browser`, or install it yourself and "
    "give its path in the variable CHROME."
)
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def find() -> Path | None:
    """The browser on this machine, or None."""
    installed = (os.environ.get("CHROME"), *map(shutil.which, NAMES), *PLACES)
    found = next((Path(path) for path in installed if path and Path(path).exists()), None)
    return found or _playwrights()


def _playwrights() -> Path | None:
    """Playwright's own browser where it was downloaded; asking starts a program of its own."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = Path(playwright.chromium.executable_path)
    return path if path.exists() else None


def install() -> None:
    """Install Chromium the way this machine allows; CalledProcessError where it does not."""
    if shutil.which("apt-get") and os.geteuid() == 0:
        subprocess.run(["apt-get", "update", "-qq"], check=True)
        subprocess.run(["apt-get", "install", "-y", "-qq", "chromium"], check=True)
    else:
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=True)


def main() -> int:
    """Print the browser's path, installing one first if need be."""
    if find() is None:
        try:
            install()
        except (OSError, subprocess.CalledProcessError) as error:
            print(f"{error}\n{MISSING}", file=sys.stderr)
            return 1
    path = find()
    print(path or MISSING, file=sys.stdout if path else sys.stderr)
    return 0 if path else 1


if __name__ == "__main__":
    sys.exit(main())
