"""The glossary holds for all that a page says, the words of the interface among it."""

from __future__ import annotations

import re

import pytest
import yaml

from macros.checks.terms import PATH, Glossary, Terms, glossary
from macros.site import Site
from tests.project import ROOT
from tests.words.text import GAP, Block

TERMS = Terms.model_validate(yaml.safe_load((ROOT / PATH).read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def glossaries(site: Site) -> dict[str, Glossary]:
    return {code: glossary(TERMS, code) for code in site.languages}


def refused(glossaries: dict[str, Glossary], block: Block) -> list[str]:
    return [word for _, word, _ in glossaries[block.language].refused(block.text)]


def test_pages_use_the_words_of_the_glossary(
    site: Site, glossaries: dict[str, Glossary], texts: dict[Block, str]
) -> None:
    titles = {title for source in site.data.sources.values() for title in source.title.values()}
    documents = re.compile("|".join(map(re.escape, sorted(titles, key=len, reverse=True))))
    found = {
        f"{path}: {block.text}": words
        for block, path in texts.items()
        if (words := refused(glossaries, Block(block.language, documents.sub(GAP, block.text))))
    }
    assert found == {}


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("fi", "Sisarkaupungit ja EuroCitiesin verkosto", ["Sisarkaupungit", "EuroCitiesin"]),
        ("fi", "Ystävyyskaupungit ja Eurocitiesin verkosto", []),
        ("en", "Twin towns of the capital region", ["Twin towns", "capital region"]),
        ("en", "Sister cities and networks", []),
        ("sv", "Systerstäder och vänorter", ["Systerstäder"]),
    ],
)
def test_other_words_are_found(
    glossaries: dict[str, Glossary], language: str, text: str, words: list[str]
) -> None:
    assert refused(glossaries, Block(language, text)) == words
