"""Pages that come, move and go, in both languages; an address that answers no more is lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from macros.compare.comparison import PageMove, compare
from macros.compare.site import read_built
from tests.compare.built import Model, pair, unchanged
from tests.compare.test_comparison import parts


def rename(site: Model) -> None:
    site["addresses"]["fi"]["networks"] = "kumppanit/"


def rename_and_rewrite(site: Model) -> None:
    rename(site)
    site["words"]["fi"]["plain"] = "Aivan toinen teksti, jossa ei ole samoja sanoja lainkaan."


def delete(site: Model) -> None:
    for addresses in site["addresses"].values():
        del addresses["networks"]


def redirected(change: Callable[[Model], None], **redirects: str) -> Callable[[Model], None]:
    def changed(site: Model) -> None:
        change(site)
        site["redirects"] = {f"{name}/": to for name, to in redirects.items()}

    return changed


FOUND_BY = {
    "text": (rename, {}),
    "id": (rename_and_rewrite, {"ids": True}),
    "language": (rename_and_rewrite, {"linked": True}),
}


@pytest.mark.parametrize(("change", "start"), FOUND_BY.values(), ids=FOUND_BY)
def test_a_moved_page(
    change: Callable[[Model], None], start: dict[str, bool], tmp_path: Path
) -> None:
    old, new = pair(tmp_path, change, lambda site: site.update(start))
    found = compare(read_built(old), read_built(new))
    assert found.moved == [PageMove("fi", "Networks", "verkostot/", "kumppanit/")]
    assert (found.lost, found.added, found.gone) == (["verkostot/"], [], [])


def test_a_moved_page_with_its_redirect(tmp_path: Path) -> None:
    old, new = pair(tmp_path, redirected(rename, verkostot="../kumppanit/"))
    found = compare(read_built(old), read_built(new))
    assert parts(found) == {"moved"}
    assert found.moved[0].leads_to == "kumppanit/"


def test_a_rewritten_page_is_another_one(tmp_path: Path) -> None:
    old, new = pair(tmp_path, rename_and_rewrite)
    found = compare(read_built(old), read_built(new))
    assert [page.address for page in found.added] == ["kumppanit/"]
    assert [page.old for page in found.gone] == found.lost == ["verkostot/"]


def test_a_deleted_page(tmp_path: Path) -> None:
    old, new = pair(tmp_path, delete)
    found = compare(read_built(old), read_built(new))
    assert parts(found) == {"gone", "lost"}
    assert found.lost == ["en/networks/", "verkostot/"]
    assert [(page.language, page.old) for page in found.gone] == [
        ("en", "en/networks/"),
        ("fi", "verkostot/"),
    ]


def test_a_deleted_page_redirected_in_one_language(tmp_path: Path) -> None:
    old, new = pair(tmp_path, redirected(delete, verkostot="../vierailut/"))
    found = compare(read_built(old), read_built(new))
    assert found.lost == ["en/networks/"]
    assert [page.leads_to for page in found.gone] == [None, "vierailut/"]


@pytest.mark.parametrize("target", ["../nowhere/", "./", "https://espoo.example/verkostot"])
def test_a_redirect_that_leads_nowhere(target: str, tmp_path: Path) -> None:
    old, new = pair(tmp_path, redirected(rename, verkostot=target))
    assert compare(read_built(old), read_built(new)).lost == ["verkostot/"]


def test_a_redirect_that_is_taken_away(tmp_path: Path) -> None:
    start = redirected(unchanged, vanha="../verkostot/")
    old, new = pair(tmp_path, lambda site: site.update(redirects={}), start)
    assert compare(read_built(old), read_built(new)).lost == ["vanha/"]


def test_a_chain_of_redirects(tmp_path: Path) -> None:
    start = redirected(unchanged, vanha="../verkostot/")
    change = redirected(rename, vanha="../verkostot/", verkostot="../kumppanit/")
    old, new = pair(tmp_path, change, start)
    assert compare(read_built(old), read_built(new)).lost == []


def test_a_new_page(tmp_path: Path) -> None:
    def change(site: Model) -> None:
        site["words"]["fi"]["title_about"] = "Tietoa"
        site["addresses"]["fi"]["about"] = "tietoa/"

    found = compare(*map(read_built, pair(tmp_path, change)))
    assert parts(found) == {"added"}
    assert [(page.title, page.language) for page in found.added] == [("Tietoa", "fi")]
