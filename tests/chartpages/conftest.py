"""The project's own site, with the pages of its charts."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.chartpages.entries import chart_pages
from macros.site import Site, read_site

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def site() -> Site:
    found = read_site(ROOT)
    found.generated = chart_pages(found)
    return found
