"""Whether words are spelled right: Finnish by Voikko, English and Swedish by Hunspell.

What the dictionaries do not know stands in ``lists/``, one entry a line: ``<code>.txt`` holds the
words of one language, ``names.txt`` names and abbreviations, which stand in any language. Both may
be inflected. A name of several words is known only as a whole: "Smart City", but not "smart".
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from pathlib import Path

import pyvoikko
from hunspell import Hunspell

from tests.words.text import GAP

LISTS = Path(__file__).parent / "lists"
DICTIONARIES = Path(__file__).parents[2] / "node_modules"
HUNSPELL = {"en": "dictionary-en-gb", "sv": "dictionary-sv"}
LANGUAGES = ("fi", *HUNSPELL)
# Addresses, files, what holds an underscore, and endings of foreign words, are no words.
_NO_WORD = re.compile(
    rf"\w*{GAP}\w*|"
    r"https?://\S+|[\w.+-]+@[\w.-]+\w|\S*\w\.(?:fi|com|eu|org|net|md|csv|yml|json|svg|png)\b\S*"
    r"|\S*_\S*"
)
_WORD = re.compile(r"[^\W_]+(?:['’:-][^\W_]+)*(?:-(?=\s))?")
_OF_SEVERAL = re.compile(r"[^\w-]")
# How a name goes on where it is inflected; what a stem does itself is a name of its own.
ENDINGS = {
    "fi": r":?[iea]?(?:n|[aeiouyäö]n|h[aeiouyäö]n|s?s[aä]|st[aä]|ll[aä]|lt[aä]|lle|n[aä]|ksi"
    r"|t?t?[aä]|t|den|ten|i[aä]|ien|iss[aä]|ist[aä]|ille|e?i?[jt][aä])",
    "en": r"[’']s?|s",
    "sv": r":?s",
}


def entries(name: str) -> list[str]:
    """The entries of the list ``name``, as they stand in the file."""
    return (LISTS / f"{name}.txt").read_text(encoding="utf-8").splitlines()


class Speller:
    """The spelling of one language; ``used`` are the entries of the lists that were needed.

    ``known`` stands in for the dictionary of the language.
    """

    def __init__(
        self,
        language: str,
        own: list[str],
        names: list[str],
        known: Callable[[str], bool] | None = None,
    ) -> None:
        self.used: set[str] = set()
        self._known = functools.cache(known or _dictionary(language))
        whole = [name for name in names if _OF_SEVERAL.search(name)]
        self._phrase = _pattern(whole, language)
        self._entry = _pattern([*own, *(set(names) - set(whole))], language)
        self.is_right = functools.cache(self._is_right)

    def wrong(self, text: str) -> list[str]:
        """The words of ``text`` that neither a dictionary nor a list knows."""
        text = _NO_WORD.sub(" ", self._phrase.sub(self._take, text))
        return [word for word in _WORD.findall(text) if not self.is_right(word)]

    def _take(self, found: re.Match[str]) -> str:
        self.used.add(re.sub(r"\s", " ", found[1]))
        return " "

    def _is_right(self, word: str) -> bool:
        if self._part_is_right(word):
            return True
        *firsts, last = word.split("-")
        return all(self._part_is_right(first) or self._known(f"{first}-") for first in firsts) and (
            not last or self._part_is_right(last)
        )

    def _part_is_right(self, word: str) -> bool:
        if any(letter.isdigit() for letter in word) or self._known(word):
            return True
        for one in (word, word[:1].lower() + word[1:]):
            if found := self._entry.fullmatch(one):
                self.used.add(found[1])
                return True
        return False


def _pattern(known: list[str], language: str) -> re.Pattern[str]:
    """Any of ``known``, the longest first, as its first group, with an ending of ``language``."""
    each = [re.escape(one).replace(r"\ ", r"\s") for one in sorted(known, key=len, reverse=True)]
    return re.compile(rf"(?<!\w)({'|'.join(each) or '(?!)'})(?:{ENDINGS[language]})?(?!\w)")


def _dictionary(language: str) -> Callable[[str], bool]:
    if language == "fi":
        return _voikko
    checker = Hunspell("index", hunspell_data_dir=str(DICTIONARIES / HUNSPELL[language]))
    return lambda word: bool(checker.spell(word.replace("’", "'")))


def _voikko(word: str) -> bool:
    # Its names have small initials too; a colon sets an ending off: EU:n.
    return any(pyvoikko.analyse(one) for one in {word, word.lower(), word.split(":")[0].lower()})
