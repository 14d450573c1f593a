from __future__ import annotations

import datetime

from macros.site import Site
from macros.web.head import About, metas
from macros.web.languages import alternates

ROOT = "https://espoo.example/"
URL = f"{ROOT}verkostot/"


def tags(site: Site, **about: object) -> dict[str, list[str]]:
    same = alternates(site, ROOT, site.page_at("fi", "verkostot/index.md"))
    given = {"code": "fi", "title": "Verkostot", "description": "Keiden kanssa", "url": URL}
    found: dict[str, list[str]] = {}
    for tag in metas(site, About(**given, site_name="Espoo", **about), same):  # type: ignore[arg-type]
        assert (tag.attribute == "property") == (tag.name.split(":")[0] in ("og", "article"))
        found.setdefault(tag.name, []).append(tag.content)
    return found


def test_open_graph_of_a_page(site: Site) -> None:
    assert tags(site) == {
        "og:type": ["article"],
        "og:site_name": ["Espoo"],
        "og:title": ["Verkostot"],
        "og:description": ["Keiden kanssa"],
        "og:url": [URL],
        "og:locale": ["fi_FI"],
        "og:locale:alternate": ["en_GB"],
        "twitter:card": ["summary"],
    }


def test_what_is_known_beside(site: Site) -> None:
    found = tags(site, home=True, robots="noindex", changed=datetime.date(2026, 11, 2))
    assert found["og:type"] == ["website"]
    assert found["robots"] == ["noindex"]
    assert found["article:modified_time"] == ["2026-11-02"]


def test_share_picture(site: Site) -> None:
    found = tags(site, picture={"url": "https://a/b.png", "width": 1200, "height": 630, "alt": "A"})
    assert found["og:image"] == ["https://a/b.png"]
    assert found["og:image:width"] == ["1200"]
    assert found["og:image:height"] == ["630"]
    assert found["og:image:alt"] == ["A"]
    assert found["twitter:card"] == ["summary_large_image"]
