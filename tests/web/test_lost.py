from __future__ import annotations

from macros.site import Site
from macros.web.lost import lost

ROOT = "https://espoo.example/sub/"


def test_every_language_answers_and_leads_on(site: Site) -> None:
    answers = {answer.lang: answer for answer in lost(site, ROOT)}
    assert list(answers) == ["fi", "en", "sv"]
    finnish, english = answers["fi"], answers["en"]
    assert (finnish.home.url, english.home.url) == ("/sub/", "/sub/en/")
    assert english.search.url == "/sub/en/?q="
    assert [way.url for way in finnish.pages] == ["/sub/luvut/", "/sub/verkostot/"]
    assert [way.title for way in english.pages] == ["networks en"]
    assert answers["sv"].pages == []
