"""The files a dataset is published as: their names, types and bytes."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass

from macros.data.dataset import Data, Dataset
from macros.publish.json_file import json_bytes
from macros.publish.tables import csv_bytes, excel_bytes

FOLDER = "data"
PACKAGE = "datapackage.json"


@dataclass(frozen=True)
class Form:
    """One way a dataset is written; ``key`` names it in the interface texts."""

    key: str
    ending: str
    media_type: str
    write: Callable[[Dataset, Data], bytes]


@dataclass(frozen=True)
class PublishedFile:
    """One file below ``/data/``."""

    form: Form
    name: str
    content: bytes


FORMS = (
    Form("csv", ".csv", "text/csv", csv_bytes),
    Form("excel", ".fi.csv", "text/csv", excel_bytes),
    Form("json", ".json", "application/json", json_bytes),
)


class _Same:
    """Compares by identity: datasets are read once and shown on every page."""

    def __init__(self, dataset: Dataset, data: Data) -> None:
        self.dataset, self.data = dataset, data

    def __hash__(self) -> int:
        return hash((id(self.dataset), id(self.data)))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, _Same):
            return NotImplemented
        return self.dataset is other.dataset and self.data is other.data


def published_files(dataset: Dataset, data: Data) -> tuple[PublishedFile, ...]:
    """The files of ``dataset``, in the order of ``FORMS``.

    Raises ContentError and MissingText where the dataset could not be shown on a page either.
    """
    return _written(_Same(dataset, data))


@functools.lru_cache(maxsize=128)
def _written(key: _Same) -> tuple[PublishedFile, ...]:
    dataset, data = key.dataset, key.data
    return tuple(
        PublishedFile(form, f"{dataset.id}{form.ending}", form.write(dataset, data))
        for form in FORMS
    )
