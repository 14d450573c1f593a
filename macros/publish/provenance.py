"""The columns that make a published row speak for itself: how exact, of when, from where."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from decimal import Decimal

from macros.data.dataset import Data, Dataset, Observation
from macros.data.schema import KINDS, QUALIFIERS
from macros.publish.column import Column, words
from macros.publish.languages import filled, in_all
from macros.publish.periods import iso_period
from macros.text.language import Language
from macros.wording.quantities import period_text

Code = Callable[[Observation], str | None]
Name = Callable[[str, Language], str]


def provenance_columns(
    dataset: Dataset, data: Data, languages: tuple[Language, ...]
) -> Iterator[Column]:
    """What holds for each row, resolved: the row's own where it has one, else the dataset's.

    Columns that no row would fill are left out.
    """
    meta = dataset.meta
    notes = {code: filled(texts, data, dataset, languages) for code, texts in meta.notes.items()}
    yield from _coded("qualifier", _own("qualifier"), _qualifier, QUALIFIERS, dataset, languages)
    yield from _upper(dataset, languages)
    yield from _coded("period", _period(dataset), period_text, (), dataset, languages)
    yield from _coded("kind", dataset.kind, _kind, KINDS, dataset, languages)
    yield from _coded(
        "source",
        dataset.source,
        lambda code, language: language.pick(data.source(code).title),
        tuple(dataset.sources()),
        dataset,
        languages,
    )
    yield from _section(dataset, languages)
    yield from _coded(
        "origin",
        _own("origin"),
        lambda code, language: language.pick(meta.origins[code]),
        tuple(meta.origins),
        dataset,
        languages,
    )
    yield from _coded(
        "note",
        _own("note"),
        lambda code, language: notes[code][language.code],
        tuple(meta.notes),
        dataset,
        languages,
    )


def section(dataset: Dataset, row: Observation) -> str | None:
    """The place in the row's document; the dataset's own holds only for the dataset's document."""
    same_document = dataset.source(row) == dataset.meta.source
    return row.row.get("section") or (dataset.meta.section if same_document else None)


def _own(name: str) -> Code:
    return lambda row: row.row.get(name)


def _period(dataset: Dataset) -> Code:
    return lambda row: iso_period(dataset.period(row))


def _kind(code: str, language: Language) -> str:
    return language.word(f"kind.{code}")


def _qualifier(code: str, language: Language) -> str:
    return language.word(f"qualifier.{code}", quantity="").strip()


def _titles(name: str, languages: tuple[Language, ...]) -> dict[str, str]:
    return in_all(languages, lambda language: language.word(f"data.column.{name}"))


def _coded(
    name: str,
    code: Code,
    text: Name,
    codes: tuple[str, ...],
    dataset: Dataset,
    languages: tuple[Language, ...],
) -> Iterator[Column]:
    if not any(code(row) for row in dataset.observations):
        return
    titles = _titles(name, languages)
    yield Column(name, name, titles, code, codes=codes)

    once = functools.cache(text)

    def named(row: Observation, language: Language) -> str | None:
        found = code(row)
        return once(found, language) if found else None

    yield from words(name, titles, languages, named)


def _upper(dataset: Dataset, languages: tuple[Language, ...]) -> Iterator[Column]:
    def read(row: Observation) -> Decimal | None:
        upper = row.row.get("upper")
        return Decimal(upper.replace(",", ".")) if upper else None

    if any(read(row) is not None for row in dataset.observations):
        yield Column("upper", "upper", _titles("upper", languages), read, type="number")


def _section(dataset: Dataset, languages: tuple[Language, ...]) -> Iterator[Column]:
    def read(row: Observation) -> str | None:
        return section(dataset, row)

    if any(read(row) for row in dataset.observations):
        titles = _titles("section", languages)
        yield Column("section", "section", titles, read, free_text=True)
