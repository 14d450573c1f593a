from __future__ import annotations

from macros.site import Site
from macros.web.languages import alternates, default, switch, without_homes

ROOT = "https://espoo.example/"


def test_alternates_are_the_same_page_in_every_language(site: Site) -> None:
    page = site.page_at("en", "networks/index.md")
    same = alternates(site, ROOT, page)
    assert {one.lang: one.link for one in same} == {
        "fi": f"{ROOT}verkostot/",
        "en": f"{ROOT}en/networks/",
    }
    assert [one.name for one in same] == ["Suomeksi", "In English"]
    assert default(site, same) == f"{ROOT}verkostot/"


def test_without_a_counterpart_the_switch_leads_home(site: Site) -> None:
    page = site.page_at("en", "only-english.md")
    same = alternates(site, ROOT, page)
    assert [one.link for one in same] == [f"{ROOT}en/only-english/"]
    assert default(site, same) is None
    assert [one.link for one in switch(site, ROOT, "en", same)] == [ROOT, same[0].link]


def test_a_partial_language_is_offered_where_it_has_the_page(site: Site) -> None:
    for source, offered in (("index.md", ["fi", "en", "sv"]), ("luvut.md", ["fi", "en"])):
        same = alternates(site, ROOT, site.page_at("fi", source))
        assert [one.lang for one in switch(site, ROOT, "fi", same)] == offered


def test_homes_are_taken_out_of_the_head(site: Site) -> None:
    links = {
        lang: f'<link rel="alternate" href="{ROOT}{lang}/" hreflang="{lang}">'
        for lang in ("fi", "en", "x-default")
    }
    same = alternates(site, ROOT, site.page_at("en", "only-english.md"))
    html = "\n".join(links.values()) + f'<a href="{ROOT}" hreflang="fi">Suomeksi</a>'
    kept = without_homes(html, same)
    assert links["fi"] not in kept
    assert links["en"] in kept
    assert links["x-default"] in kept
    assert '<a href="' in kept
