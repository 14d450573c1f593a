"""What tests of several folders share."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.project import GOOD as GOOD


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """A small project without a fault, in a folder of its own, to be broken."""
    return Path(shutil.copytree(GOOD, tmp_path / "good"))
