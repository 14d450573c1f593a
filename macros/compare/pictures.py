"""Pictures of the changed pages, taken without scripts from the folders of the two sites."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from macros.compare.comparison import Comparison
from macros.compare.document import Picture
from macros.compare.site import INDEX

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
WIDTH, HEIGHT, LONGEST = 1000, 800, 6000
QUALITY = 55
# So that the file can still be mailed.
MOST = 40


class NoBrowser(Exception):
    """Neither a Chrome nor a Chromium is on this machine, or Playwright is not installed."""


def take_pictures(found: Comparison, old: Path, new: Path) -> list[Picture]:
    """The first changed, moved, new and gone pages before and after. NoBrowser without one."""
    sides: dict[tuple[str | None, str | None], tuple[str, str]] = {}
    for page in found.changed:
        sides[page.old, page.new] = page.title, page.language
    for move in [*found.moved, *found.gone]:
        sides.setdefault((move.old, move.new), (move.title, move.language))
    for added in found.added:
        sides[None, added.address] = added.title, added.language
    with _browser() as browser:
        return [
            Picture(title, language, _shot(browser, old, was), _shot(browser, new, now))
            for (was, now), (title, language) in list(sides.items())[:MOST]
        ]


@contextmanager
def _browser() -> Iterator[Any]:
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        raise NoBrowser from None
    candidates = [os.environ.get("CHROME"), *map(shutil.which, NAMES)]
    path = next((name for name in candidates if name and Path(name).exists()), None)
    with sync_playwright() as playwright:
        if path is None and not Path(playwright.chromium.executable_path).exists():
            raise NoBrowser
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        # A page under review is not trusted: no scripts, and nothing but its own files.
        context = browser.new_context(
            viewport={"width": WIDTH, "height": HEIGHT},
            java_script_enabled=False,
            offline=True,
            reduced_motion="reduce",
        )
        yield context
        browser.close()


def _shot(browser: Any, site: Path, address: str | None) -> bytes | None:
    if address is None:
        return None
    file = site / address
    page = browser.new_page()
    page.goto((file / INDEX if file.is_dir() else file).resolve().as_uri())
    height = min(page.locator("html").bounding_box()["height"], LONGEST)
    clip = {"x": 0, "y": 0, "width": WIDTH, "height": height}
    picture: bytes = page.screenshot(type="jpeg", quality=QUALITY, full_page=True, clip=clip)
    page.close()
    return picture
