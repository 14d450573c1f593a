"""Every word of every page is spelled as a dictionary or the project's lists have it."""

from __future__ import annotations

import pytest

from tests.words.spelling import LANGUAGES, LISTS, Speller, entries
from tests.words.text import Block

WORDS = {language: entries(language) for language in LANGUAGES}
NAMES = entries("names")


@pytest.fixture(scope="module")
def spellers() -> dict[str, Speller]:
    return {language: Speller(language, WORDS[language], NAMES) for language in LANGUAGES}


def wrong(spellers: dict[str, Speller], texts: dict[Block, str]) -> dict[str, str]:
    """The words nobody knows, and where they stand."""
    return {
        f"{block.language}: {word}": f"{path}: {block.text}"
        for block, path in texts.items()
        for word in spellers[block.language].wrong(block.text)
    }


def test_every_word_is_known_and_every_entry_needed(
    spellers: dict[str, Speller], texts: dict[Block, str]
) -> None:
    """A new name goes into ``lists/names.txt``, a new word into the list of its language."""
    assert {block.language for block in texts} == set(LANGUAGES)
    assert wrong(spellers, texts) == {}
    needed = set[str]().union(*(speller.used for speller in spellers.values()))
    listed = {entry for known in (*WORDS.values(), NAMES) for entry in known}
    assert listed - needed == set()


@pytest.mark.parametrize("file", sorted(LISTS.glob("*.txt")), ids=lambda file: file.stem)
def test_a_list_is_sorted_and_says_nothing_twice(file: object) -> None:
    known = entries(getattr(file, "stem", ""))
    assert known == sorted(set(known), key=lambda entry: (entry.casefold(), entry))
    assert all(entry == entry.strip() != "" for entry in known)


RIGHT = [
    ("fi", "Espoossa kansainvälisyys, EU:n 18–25-vuotiaat ja Eurocities-verkosto"),
    ("fi", "Sosiaali- ja terveystoimi, Kryvyi Rihin Slush-viikko"),
    ("fi", "Katso https://example.org/abcx ja international@espoo.fi, sites.yml ja eu_projekts"),
    ("en", "Espoo’s programme organises the city's international neighbours’ visits"),
    ("en", "The Smart City and Metsä Group, in the 2019 EU-funded project"),
    ("sv", "Esbos tillgänglighetsutlåtande"),
]
WRONG = [
    ("fi", "Espoon kansainvälisyyys", ["kansainvälisyyys"]),
    ("fi", "yhteistyö-verkkosto", ["yhteistyö-verkkosto"]),
    ("fi", "Kaupunki organises smart visits", ["organises", "smart", "visits"]),
    ("fi", "Eurocitiess", ["Eurocitiess"]),
    ("en", "The color of the center", ["color", "center"]),
    ("en", "Three kaupunkia and their verkostot", ["kaupunkia", "verkostot"]),
    ("en", "a Metsä", ["Metsä"]),
    ("sv", "Esbo stads internationela verksamhet", ["internationela"]),
]


@pytest.mark.parametrize(("language", "text"), RIGHT)
def test_right_words_pass(spellers: dict[str, Speller], language: str, text: str) -> None:
    assert spellers[language].wrong(text) == []


@pytest.mark.parametrize(("language", "text", "found"), WRONG)
def test_wrong_words_are_found(
    spellers: dict[str, Speller], language: str, text: str, found: list[str]
) -> None:
    assert spellers[language].wrong(text) == found


def test_a_fault_on_a_page_is_told_with_its_place(spellers: dict[str, Speller]) -> None:
    assert wrong(spellers, {Block("en", "A fautl here"): "en/index.html"}) == {
        "en: fautl": "en/index.html: A fautl here"
    }


def test_an_entry_nobody_needs_is_unused() -> None:
    speller = Speller("en", ["roadmapp", "kilotonnes"], ["Oodi"])
    assert speller.wrong("Oodi’s kilotonnes") == []
    assert speller.used == {"kilotonnes", "Oodi"}
