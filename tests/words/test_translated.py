"""Nothing is left untranslated: what says the same in Finnish and English is a name.

A word or sentence of another language within a page is found by the spelling, for no dictionary
knows the other's words. A whole text copied into both languages is found here, in the catalogues
and in the data: it is made of the names of ``lists/names.txt`` and the words of ``lists/same.txt``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import polib
import yaml

from macros.text.language import LOCALE_FOLDER
from tests.project import ROOT
from tests.words.spelling import Speller, entries

PAIR = {"fi", "en"}
_PLACEHOLDER = re.compile(r"\{[^}]*\}")


def data_pairs(value: object, place: str) -> Iterator[tuple[str, str]]:
    """Every text of the data that its {fi:, en:} map gives twice, with its place."""
    if isinstance(value, dict):
        if value.keys() >= PAIR and value["fi"] == value["en"] and isinstance(value["fi"], str):
            yield place, value["fi"]
        for key, inner in value.items():
            # A document keeps its title where nobody has translated it.
            if not (place.startswith("sources.yml") and key == "title"):
                yield from data_pairs(inner, f"{place} {key}")
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from data_pairs(inner, f"{place} {number}")


def catalogue_pairs(folder: Path) -> Iterator[tuple[str, str]]:
    """Every text that the Finnish and the English catalogue share, with its key."""
    finnish = {entry.msgid: entry.msgstr for entry in polib.pofile(str(folder / "fi.po"))}
    for entry in polib.pofile(str(folder / "en.po")):
        # A pattern of a date holds letters that are no words.
        is_text = entry.msgstr and not entry.msgid.startswith("date.")
        if is_text and finnish.get(entry.msgid) == entry.msgstr:
            yield entry.msgid, entry.msgstr


def untranslated(pairs: dict[str, str], same: list[str], names: list[str]) -> dict[str, str]:
    """The ``pairs`` that are neither made of ``names`` nor among the texts allowed to be same."""
    # With no dictionary asked, only names are known.
    speller = Speller("en", same, names, known=lambda _: False)
    found = {
        place: text for place, text in pairs.items() if speller.wrong(_PLACEHOLDER.sub(" ", text))
    }
    assert not set(same) - speller.used, f"nothing needs {sorted(set(same) - speller.used)}"
    return found


def test_what_is_the_same_in_both_languages_is_a_name() -> None:
    pairs = dict(catalogue_pairs(LOCALE_FOLDER))
    for file in sorted((ROOT / "data").glob("*.yml")):
        content = yaml.safe_load(file.read_text(encoding="utf-8"))
        pairs |= dict(data_pairs(content, file.name))
    assert len(pairs) > 50
    assert untranslated(pairs, entries("same"), entries("names")) == {}


def test_a_text_copied_into_both_languages_is_found() -> None:
    texts = {"a": [{"fi": "Hanke alkoi", "en": "Hanke alkoi"}, {"fi": "Oodi", "en": "Oodi"}]}
    pairs = dict(data_pairs(texts, "a.yml"))
    assert untranslated(pairs, [], ["Oodi"]) == {"a.yml a 0": "Hanke alkoi"}


def test_a_text_copied_into_a_catalogue_is_found(tmp_path: Path) -> None:
    for code, text in (("fi", "Haku"), ("en", "Haku")):
        head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
        (tmp_path / f"{code}.po").write_text(f'{head}msgid "search"\nmsgstr "{text}"\n', "utf-8")
    assert dict(catalogue_pairs(tmp_path)) == {"search": "Haku"}
