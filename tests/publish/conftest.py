"""The project's own data, and a small dataset with every kind of column."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.data.dataset import Data
from macros.data.load import load_data
from macros.site import Site, read_site

ROOT = Path(__file__).parents[2]
SAMPLE = Path(__file__).parent / "sample"


@pytest.fixture(scope="session")
def site() -> Site:
    return read_site(ROOT)


@pytest.fixture(scope="session")
def sample() -> Data:
    data, problems = load_data(SAMPLE, ("fi", "en"))
    assert not problems, "\n".join(map(str, problems))
    return data
