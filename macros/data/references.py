"""Codes inside a dataset's YAML that lead nowhere, and labels that no row uses."""

from __future__ import annotations

from collections.abc import Iterator

from macros.data.dataset import Dataset
from macros.data.marked_yaml import MarkedYaml, Path
from macros.problems import Problem, near, problem


def reference_problems(dataset: Dataset, document: MarkedYaml) -> list[Problem]:
    """Every code that is named in the YAML but not known, and every label without a row."""
    found = [
        problem(document.path, document.line(place), "label.unused", code=str(place[-1]))
        for place in _unused_labels(dataset)
    ]
    for place, code, known in _references(dataset):
        if code not in known:
            line = document.line(place)
            names = near(code, known)
            found.append(problem(document.path, line, "cell.code", value=code, near=names))
    return found


def _unused_labels(dataset: Dataset) -> Iterator[Path]:
    for name, dimension in dataset.meta.dimensions.items():
        used = {row.keys[name] for row in dataset.observations} | set(dimension.parents.values())
        for code in dimension.labels:
            if code not in used:
                yield "dimensions", name, "labels", code


def _references(dataset: Dataset) -> Iterator[tuple[Path, str, list[str]]]:
    """Place, code and the codes known there."""
    meta = dataset.meta
    for name, dimension in meta.dimensions.items():
        for child, parent in dimension.parents.items():
            place = "dimensions", name, "parents", child
            yield place, child, list(dimension.labels)
            yield place, parent, list(dimension.labels)
    for name, prose in meta.texts.items():
        of = meta.dimensions.get(prose.of)
        for code in prose.entries:
            yield ("texts", name, "entries", code), code, list(of.labels) if of else []
