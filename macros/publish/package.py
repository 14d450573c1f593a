"""``/data/datapackage.json``: all datasets described for programs (Data Package, version 2)."""

from __future__ import annotations

import datetime
import hashlib
from dataclasses import dataclass

from macros.data.dataset import Data, Dataset
from macros.publish.column import Column
from macros.publish.columns import columns
from macros.publish.describe import LICENCE, Json, dataset_json, source_json
from macros.publish.files import PublishedFile, published_files
from macros.publish.json_file import dumped
from macros.publish.languages import name_of_language
from macros.text.language import Language, load_language

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
NAME = "espoo-international"
# The standard has room for one language; the texts of the others stand beside it.
LANGUAGE = "en"


@dataclass(frozen=True)
class Edition:
    """What of the package is not in the data: its address, version and time."""

    homepage: str
    version: str
    created: datetime.datetime | None = None


def package_bytes(data: Data, edition: Edition) -> bytes:
    """The descriptor of every dataset, as the file the site publishes."""
    return dumped(descriptor(data, edition))


def descriptor(data: Data, edition: Edition) -> Json:
    """The descriptor: one resource a dataset, its sources, its licence, its publisher."""
    language = load_language(LANGUAGE)
    used = dict.fromkeys(name for one in data.datasets.values() for name in one.sources())
    described: Json = {
        "$schema": PROFILE,
        "name": NAME,
        "title": language.word("data.site"),
        "description": language.word("data.package.description"),
        "homepage": edition.homepage,
        "version": edition.version,
        "created": edition.created.isoformat().replace("+00:00", "Z") if edition.created else None,
        "licenses": [LICENCE],
        "contributors": [{"title": language.word("data.publisher"), "roles": ["publisher"]}],
        "sources": [_source(name, data) for name in used],
        "resources": [_resource(one, data, language) for one in data.datasets.values()],
    }
    return {key: value for key, value in described.items() if value is not None}


def _source(name: str, data: Data) -> Json:
    """A source as the standard has it; ``document`` holds the rest, its own licence too."""
    source, document = data.source(name), source_json(name, data.source(name))
    described: Json = {"title": source.title[LANGUAGE]}
    if source.address:
        described["path"] = source.address
    return described | {"document": document}


def _resource(dataset: Dataset, data: Data, language: Language) -> Json:
    table, *others = published_files(dataset, data)
    found, about = columns(dataset, data), dataset_json(dataset, data)
    title, description = about.pop("title"), about.pop("description", None)
    for repeated in ("id", "licence", "publisher", "sources"):
        about.pop(repeated, None)
    assert isinstance(title, dict)
    described: Json = {
        "name": dataset.id,
        "type": "table",
        "title": title[LANGUAGE],
        "description": description[LANGUAGE] if isinstance(description, dict) else None,
        "titles": title,
        "descriptions": description,
        **_file(table),
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\n"},
        "schema": _schema(dataset, found, language),
        "licenses": [LICENCE],
        "sources": [_source(name, data) for name in dataset.sources()],
        "alternates": [_file(other) for other in others],
        "about": about,
    }
    return {key: value for key, value in described.items() if value is not None}


def _file(file: PublishedFile) -> Json:
    return {
        "path": file.name,
        "format": file.form.ending.rpartition(".")[2],
        "mediatype": file.form.media_type,
        "bytes": len(file.content),
        "hash": f"sha256:{hashlib.sha256(file.content).hexdigest()}",
    }


def _schema(dataset: Dataset, found: list[Column], language: Language) -> Json:
    schema: Json = {
        "fields": [_field(column, dataset, language) for column in found],
        "missingValues": [""],
    }
    key = list(dataset.meta.dimensions)
    if all(all(row.keys.values()) for row in dataset.observations):
        schema["primaryKey"] = key
    return schema


def _field(column: Column, dataset: Dataset, language: Language) -> Json:
    title = column.titles[LANGUAGE]
    if column.language:
        title = f"{title} ({name_of_language(column.language, language)})"
    constraints: Json = {}
    if column.codes:
        constraints["enum"] = list(column.codes)
    if column.name in dataset.meta.dimensions and all(
        column.read(row) for row in dataset.observations
    ):
        constraints["required"] = True
    field: Json = {
        "name": column.name,
        "type": column.type,
        "format": column.format if column.format != "default" else None,
        "title": title,
        "titles": dict(column.titles),
        "description": language.word("data.field.unit", unit=column.unit[LANGUAGE])
        if column.unit
        else None,
        "unit": dict(column.unit) if column.unit else None,
        "constraints": constraints or None,
    }
    return {key: value for key, value in field.items() if value is not None}
