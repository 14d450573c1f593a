"""The built site in a real browser.

``SITE_DIR`` names a site already built, such as the one about to be published; without it the
site is built once, aside, for all workers.
"""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.find import ARGUMENTS, MISSING, find
from tests.browser.serve import Served, serve

ROOT = Path(__file__).parents[2]
SITE_URL = "https://espoo.example/espoo-test/"
REPO_URL = "https://github.com/city/site"


def build_site(folder: Path, site_url: str) -> None:
    """Build all languages into ``folder`` for the address ``site_url``."""
    run = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)],
        cwd=ROOT,
        env=os.environ
        | {"SITE_URL": site_url, "REPO_URL": REPO_URL}
        | {"NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0, run.stderr


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built site, the same one for every worker."""
    if "SITE_DIR" in os.environ:
        return Path(os.environ["SITE_DIR"]).resolve()
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder = shared / "site"
    with (shared / "site.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "sitemap.xml").exists():
            build_site(folder, SITE_URL)
    return folder


@pytest.fixture(scope="session")
def served(site_folder: Path) -> Iterator[Served]:
    """The built site behind a server."""
    with serve(site_folder) as site:
        yield site


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The browser; a test without one fails, for it would prove nothing."""
    path = find()
    assert path, MISSING
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of a reader who was never here.

    The site's own policy, which test_csp.py proves, would stop the tools of the tests too.
    """
    context = browser.new_context(bypass_csp=True)
    yield context.new_page()
    context.close()
