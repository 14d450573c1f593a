from __future__ import annotations

from macros.checks.related import related_problems
from macros.site import Site
from macros.web.links import page_links, related_links


def test_links_by_id(site: Site) -> None:
    links = page_links(site, "en")
    assert {name: link.url for name, link in links.items()} == {
        "home": "./",
        "networks": "networks/",
        "extra": "only-english/",
    }
    assert links["networks"].title == "networks en"
    assert links["networks"].description == "about networks"


def test_related_pages_in_the_order_given(site: Site) -> None:
    links = page_links(site, "fi")
    found = related_links(["networks", "nothing", "home"], links)
    assert [link.url for link in found] == ["verkostot/", "./"]
    assert related_links(None, links) == []


def test_unknown_related_page_is_told(site: Site) -> None:
    found = related_problems(site)
    assert [(one.path, one.code, dict(one.values)["id"]) for one in found] == [
        ("docs/fi/luvut.md", "page.related", "nothing")
    ]
    for language in ("fi", "en"):
        assert "nothing" in found[0].message(language)
