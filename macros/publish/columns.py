"""The columns of a published dataset: declared once, written as CSV, JSON and schema."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from macros.data.dataset import Data, Dataset, Observation
from macros.data.schema import WHOLE, Attribute, Dimension
from macros.publish.column import Column, words
from macros.publish.languages import filled, in_all, published_languages
from macros.publish.provenance import provenance_columns
from macros.publish.units import column_unit, row_unit
from macros.text.language import Language
from macros.wording.names import heading
from macros.wording.quantities import period_text


def columns(dataset: Dataset, data: Data) -> list[Column]:
    """All columns of the published files of ``dataset``, in order.

    First what ``data/<id>.yml`` describes, then what makes each row speak for itself: unit,
    qualifier, period, kind, source and notes. Raises MissingText where a text is not there.
    """
    languages = published_languages(data)
    parts = [
        *_dimensions(dataset, languages),
        *_attributes(dataset, languages),
        *_prose(dataset, data, languages),
        *_measures(dataset, languages),
    ]
    described = [replace(column, described=True) for column in parts]
    taken = {column.concept for column in described}
    added = [
        column
        for column in [*_units(dataset, languages), *provenance_columns(dataset, data, languages)]
        if column.concept not in taken
    ]
    return _told_apart([*described, *added])


def _told_apart(found: list[Column]) -> list[Column]:
    """The columns with a number after a name that an earlier one has already."""
    seen = dict[str, int]()
    unique = []
    for column in found:
        seen[column.name] = number = seen.get(column.name, 0) + 1
        name = column.name if number == 1 else f"{column.name}_{number}"
        unique.append(replace(column, name=name))
    return unique


def _dimensions(dataset: Dataset, languages: tuple[Language, ...]) -> Iterator[Column]:
    for name, dimension in dataset.meta.dimensions.items():
        titles = _headings(dataset, name, languages)

        def read(row: Observation, name: str = name) -> str | None:
            return row.keys[name] or None

        yield from _declared(name, dimension, titles, read, languages)


def _attributes(dataset: Dataset, languages: tuple[Language, ...]) -> Iterator[Column]:
    for name, attribute in dataset.meta.attributes.items():

        def read(row: Observation, name: str = name) -> str | None:
            return row.attributes[name] or None

        yield from _declared(name, attribute, attribute.label, read, languages)


def _declared(
    name: str,
    described: Dimension | Attribute,
    titles: Mapping[str, str],
    read: Callable[[Observation], str | None],
    languages: tuple[Language, ...],
) -> Iterator[Column]:
    column = Column(name, name, titles, read, codes=tuple(described.labels))
    if described.type == "decimal":
        yield replace(column, type="number", read=lambda row: _decimal(read(row)))
        return
    if described.type == "year":
        yield replace(column, type="year")
        return
    yield replace(column, format="uri" if described.type == "link" else "default")

    def text(row: Observation, language: Language) -> str | None:
        code = read(row)
        if not code:
            return None
        if described.type == "period":
            return period_text(code, language)
        return language.pick(described.labels[code])

    if described.type != "link":
        yield from words(name, titles, languages, text)


def _prose(dataset: Dataset, data: Data, languages: tuple[Language, ...]) -> Iterator[Column]:
    for name, prose in dataset.meta.texts.items():
        entries = {
            code: filled(texts, data, dataset, languages) for code, texts in prose.entries.items()
        }

        def text(
            row: Observation,
            language: Language,
            of: str = prose.of,
            entries: Mapping[str, Mapping[str, str]] = entries,
        ) -> str | None:
            entry = entries.get(row.keys[of])
            return entry[language.code] if entry else None

        yield from words(name, prose.label, languages, text)


def _measures(dataset: Dataset, languages: tuple[Language, ...]) -> Iterator[Column]:
    for name, measure in dataset.meta.measures.items():

        def read(row: Observation, name: str = name) -> Decimal | None:
            return row.values[name]

        units = measure.units.values()
        whole = all(unit.type in WHOLE for unit in units) if units else measure.type in WHOLE
        yield Column(
            name,
            name,
            _headings(dataset, name, languages),
            read,
            type="integer" if whole else "number",
            unit=column_unit(dataset, name, languages),
        )


def _units(dataset: Dataset, languages: tuple[Language, ...]) -> Iterator[Column]:
    """The unit's code where rows choose it, then the unit of each measure in words."""
    chosen = {name: m.units for name, m in dataset.meta.measures.items() if m.units}
    if chosen:
        titles = in_all(languages, lambda language: language.word("data.column.unit"))
        codes = tuple(dict.fromkeys(code for units in chosen.values() for code in units))
        concept = f"{next(iter(chosen))}_unit"
        yield Column("unit", concept, titles, lambda row: row.row.get("unit"), codes=codes)
    for name in dataset.meta.measures:
        headings = _headings(dataset, name, languages)
        titles = in_all(
            languages,
            lambda language, of=headings: language.word(  # type: ignore[misc]
                "data.column.unit_of", measure=of[language.code]
            ),
        )

        def text(row: Observation, language: Language, name: str = name) -> str | None:
            return row_unit(dataset, name, row, language)

        if any(text(row, languages[0]) for row in dataset.observations):
            yield from words(f"{name}_unit", titles, languages, text)


def _headings(dataset: Dataset, name: str, languages: tuple[Language, ...]) -> dict[str, str]:
    return in_all(languages, lambda language: heading(dataset, name, language))


def _decimal(cell: str | None) -> Decimal | None:
    return Decimal(cell) if cell else None
