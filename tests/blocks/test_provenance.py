"""Sources, kinds and notes beside the figures, and the page's list of sources."""

from __future__ import annotations

from pathlib import Path

from bs4 import BeautifulSoup

from macros.blocks.provenance import (
    kinds_line,
    notes,
    row_notes,
    said_of_all,
    source_entry,
    source_line,
    source_link,
    title_language,
)
from macros.site import Site, read_site
from tests.conftest import GOOD
from tests.project import ROOT, edit


def _text(html: str) -> str:
    return BeautifulSoup(html, "html.parser").get_text()


def _line(site: Site, name: str, language: str, *keys: str) -> str:
    dataset = site.data.dataset(name)
    rows = [row for row in dataset.observations if not keys or row.keys.get("key") in keys]
    return _text(source_line(site.data, dataset, rows, site.languages[language]))


def test_source_and_section() -> None:
    assert _line(read_site(GOOD), "visits", "fi") == "Lähde: Raportti 2019 · ”Vierailut”"


def test_each_row_has_its_own_source() -> None:
    line = _line(read_site(GOOD), "facts", "en")
    assert "Report 2019" in line
    assert "Survey" in line
    assert line.startswith("Sources:")


def test_a_row_overrides_the_source() -> None:
    assert _line(read_site(GOOD), "facts", "en", "visitors") == "Source: Survey"


def test_what_is_not_simply_stated_says_so() -> None:
    site = read_site(GOOD)
    visits, shares = site.data.dataset("visits"), site.data.dataset("shares")
    rows, english = visits.observations, site.languages["en"]
    assert kinds_line(visits, rows, english) == "The figures are estimates."
    assert kinds_line(visits, rows, english, ["Only an estimate."]) == ""
    assert kinds_line(shares, shares.observations, site.languages["en"]) == ""


def test_both_languages_leave_the_same_kinds_to_the_notes() -> None:
    site = read_site(ROOT)
    for dataset in site.data.datasets.values():
        rows = dataset.observations
        said = {
            code: bool(
                kinds_line(dataset, rows, language, row_notes(site.data, dataset, rows, language))
            )
            for code, language in site.languages.items()
            if code in ("fi", "en")
        }
        assert said["fi"] == said["en"], dataset.id


def test_some_and_some() -> None:
    site = read_site(ROOT)
    nights = site.data.dataset("hotel_nights")
    assert kinds_line(nights, nights.observations, site.languages["en"]) == (
        "Some of the figures are calculated and some preliminary."
    )


def test_notes_of_the_rows_shown_only() -> None:
    site = read_site(GOOD)
    facts, english = site.data.dataset("facts"), site.languages["en"]
    assert notes(site.data, facts, facts.observations, english) == ["Counted by hand."]
    assert notes(site.data, facts, facts.observations[:2], english) == []


def test_an_entry_tells_all_of_the_document() -> None:
    site = read_site(GOOD)
    entry = source_entry(site.data, "survey-2018", site.languages["en"])
    link = BeautifulSoup(entry, "html.parser").a
    assert link is not None
    assert link["href"] == "https://example.org/survey"
    assert "Statistics Finland" in _text(entry)
    assert "4 May 2018" in _text(entry)


def test_the_language_is_told_where_it_is_not_the_readers() -> None:
    site = read_site(GOOD)
    english, finnish = (
        source_entry(site.data, "report-2019", site.languages[code]) for code in ("en", "fi")
    )
    assert "In Finnish" in english
    assert "Suomeksi" not in finnish


def test_what_is_said_of_all_is_not_said_of_each(good: Path) -> None:
    both = ["report-2019", "survey-2018"]
    site = read_site(good)
    assert said_of_all(site.data, both, site.languages["en"]) == {}
    edit(good, "data/sources.yml", "licence: cc-by-4.0", "licence: not-stated")
    site = read_site(good)
    english = site.languages["en"]
    assert said_of_all(site.data, both[:1], english) == {}
    said = said_of_all(site.data, both, english)
    assert said == {"licence": "No licence stated"}
    assert "No licence" in source_entry(site.data, both[0], english)
    assert "No licence" not in source_entry(site.data, both[0], english, said)


def test_markup_in_a_title_stays_text(good: Path) -> None:
    edit(good, "data/sources.yml", "en: Survey}", "en: '<b>Survey</b>'}")
    site = read_site(good)
    assert "<b>" not in source_entry(site.data, "survey-2018", site.languages["en"])


def test_a_title_is_in_the_language_it_is_shown_in(good: Path) -> None:
    edit(good, "data/sources.yml", "en: Survey}", "en: Kysely}")
    site = read_site(good)
    finnish, english = site.languages["fi"], site.languages["en"]
    report, survey = site.data.source("report-2019"), site.data.source("survey-2018")
    assert [title_language(one, english) for one in (report, survey)] == ["en", "fi"]
    assert [title_language(one, finnish) for one in (report, survey)] == ["fi", "fi"]
    assert '<span lang="fi">Kysely</span>' in source_link(site.data, "survey-2018", english)
    assert "lang" not in source_link(site.data, "report-2019", english)
    german = survey.model_copy(update={"language": "de", "title": {"fi": "Preis", "en": "Preis"}})
    assert title_language(german, finnish) == "de"
