"""What tests of several folders share."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests.project import GOOD as GOOD

# For whom this run was started to build does not matter to the tests.
for _name in ("SITE_URL", "REPO_URL"):
    os.environ.pop(_name, None)


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """A small project without a fault, in a folder of its own, to be broken."""
    return Path(shutil.copytree(GOOD, tmp_path / "good"))
