"""What is said about a dataset and its sources, in every language, as JSON values."""

from __future__ import annotations

from macros.data.dataset import Data, Dataset
from macros.data.schema import Source
from macros.data.totals import check_total
from macros.publish.languages import filled, in_all, published_languages
from macros.publish.numbers import json_number
from macros.publish.periods import iso_period
from macros.wording.sentences import Scope, fill

Json = dict[str, object]

LICENCE: Json = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Attribution 4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
}
_SOURCE_LICENCES = {"cc-by-4.0": "CC-BY-4.0", "not-stated": "not stated"}


def dataset_json(dataset: Dataset, data: Data) -> Json:
    """Title, description, area, period, kind, sources, notes and promise of updates."""
    meta, languages = dataset.meta, published_languages(data)
    updates = meta.updates
    described: Json = {
        "id": dataset.id,
        "title": filled(meta.title, data, dataset, languages),
        "description": filled(meta.description, data, dataset, languages)
        if meta.description
        else None,
        "publisher": in_all(languages, lambda language: language.word("data.publisher")),
        "licence": LICENCE,
        "area": area(dataset, data),
        "period": iso_period(meta.period),
        "kind": meta.kind,
        "updates": "once"
        if updates == "once"
        else {"due": updates.due, "role": dict(updates.role)},
        "notes": [
            *(filled(note, data, dataset, languages) for note in meta.general_notes().values()),
            *disagreements(dataset, data),
        ],
        "totals": [
            {
                "of": total.of,
                "over": total.over,
                "at": dict(total.at),
                "stated": json_number(total.stated),
                "sum": json_number(check_total(dataset, total).sum),
            }
            for total in meta.totals
        ],
        "sources": [source_json(name, data.source(name)) for name in dataset.sources()],
    }
    return {key: value for key, value in described.items() if value not in (None, [])}


def area(dataset: Dataset, data: Data) -> dict[str, str]:
    """The place the dataset is about, in every language."""
    own, languages = dataset.meta.area, published_languages(data)
    return in_all(
        languages,
        lambda language: language.pick(own) if own else language.word("area.default"),
    )


def disagreements(dataset: Dataset, data: Data) -> list[dict[str, str]]:
    """Why parts and a stated total differ, for every declared disagreement."""
    languages, told = published_languages(data), []
    for total in dataset.meta.totals:
        if total.differs:
            scope, texts = Scope(data, dataset, total=check_total(dataset, total)), total.differs
            told.append({code.code: fill(code.pick(texts), scope, code) for code in languages})
    return told


def source_json(name: str, source: Source) -> Json:
    """A document of the register; ``licence`` is its own, not that of this site."""
    described: Json = {
        "id": name,
        "title": dict(source.title),
        "publisher": dict(source.publisher),
        "published": source.published,
        "period": iso_period(source.period) if source.period else None,
        "language": source.language,
        "address": source.address,
        "retrieved": source.retrieved,
        "licence": _SOURCE_LICENCES[source.licence],
        "note": dict(source.note) if source.note else None,
    }
    return {key: value for key, value in described.items() if value is not None}
