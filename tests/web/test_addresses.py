from __future__ import annotations

import pytest

from macros.editions import Edition
from macros.web.addresses import edition_folder, home_url, page_path, root_url

FI = Edition("fi", "mkdocs.yml", "docs/fi")
EN = Edition("en", "mkdocs.en.yml", "docs/en")
ROOT = "https://espoo.example/sub/"


@pytest.mark.parametrize(
    ("source", "path"),
    [
        ("index.md", ""),
        ("README.md", ""),
        ("networks.md", "networks/"),
        ("networks/index.md", "networks/"),
        ("networks/kryvyi-rih.md", "networks/kryvyi-rih/"),
        ("a/b/README.md", "a/b/"),
    ],
)
def test_page_path(source: str, path: str) -> None:
    assert page_path(source) == path


@pytest.mark.parametrize(("edition", "home"), [(FI, ROOT), (EN, f"{ROOT}en/")])
def test_the_root_is_found_from_every_language(edition: Edition, home: str) -> None:
    assert home_url(ROOT, edition) == home
    assert root_url(home, edition) == ROOT
    assert root_url("https://espoo.example/", FI) == "https://espoo.example/"
    assert ROOT + edition_folder(edition) == home
