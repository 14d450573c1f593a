"""The languages of the published files, and texts of the data in all of them."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping

from macros.data.dataset import Data, Dataset
from macros.text.language import Language, load_language
from macros.wording.sentences import Scope, fill

# The edition at the root of the site; the others live in a folder of their own.
MAIN = "fi"

Texts = Mapping[str, str]


def published_languages(data: Data) -> tuple[Language, ...]:
    """The languages in which every title of ``data`` is there, the main one first.

    A partial language has some texts only, so no column of a file could be in it.
    """
    titles = [set(described.title) for described in data.sources.values()]
    titles += [set(dataset.meta.title) for dataset in data.datasets.values()]
    codes = set[str].intersection(*titles) if titles else set[str]()
    return tuple(_language(code) for code in sorted(codes, key=lambda c: (c != MAIN, c)))


def in_all(languages: tuple[Language, ...], text: Callable[[Language], str]) -> dict[str, str]:
    """``text`` of every language, by its code."""
    return {language.code: text(language) for language in languages}


def filled(
    texts: Texts, data: Data, dataset: Dataset, languages: tuple[Language, ...]
) -> dict[str, str]:
    """A sentence of ``dataset`` in every language, its figures written out."""
    scope = Scope(data, dataset)
    return in_all(languages, lambda language: fill(language.pick(texts), scope, language))


def name_of_language(code: str, language: Language) -> str:
    """What the language ``code`` is called in ``language``."""
    return str(language.locale.languages[code])


@functools.cache
def _language(code: str) -> Language:
    return load_language(code)
