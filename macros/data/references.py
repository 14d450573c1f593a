"""Names inside a dataset's YAML that lead nowhere, and labels that no row uses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from macros.data.dataset import Data, Dataset
from macros.data.marked_yaml import MarkedYaml, Path
from macros.data.schema import DatasetMeta
from macros.problems import ContentError, Problem, near, problem


def reference_problems(dataset: Dataset, document: MarkedYaml) -> list[Problem]:
    """Every name in the YAML that is not known where it stands."""
    found = [error.at(document.path, document.line(place)) for place, error in _unfit(dataset.meta)]
    for place, code, known in _references(dataset.meta):
        if code not in known:
            line = document.line(place)
            names = near(code, known)
            found.append(problem(document.path, line, "cell.code", value=code, near=names))
    return found


def row_problems(dataset: Dataset, document: MarkedYaml) -> list[Problem]:
    """Labels without a row, and charts that choose none."""
    found = []
    for name, chart in dataset.meta.charts.items():
        try:
            fault = (
                None if dataset.select(chart.where) else ContentError("chart.nothing", name=name)
            )
        except ContentError as error:
            fault = error
        if fault:
            found.append(fault.at(document.path, document.line(("charts", name, "where"))))
    for name, dimension in dataset.meta.dimensions.items():
        used = {row.keys[name] for row in dataset.observations} | set(dimension.parents.values())
        for code in dimension.labels:
            if code not in used:
                line = document.line(("dimensions", name, "labels", code))
                found.append(problem(document.path, line, "label.unused", code=code))
    return found


def repeated_charts(data: Data) -> list[Problem]:
    """Chart ids that two datasets declare."""
    found, first = [], dict[str, str]()
    for dataset in data.datasets.values():
        document = data.documents[dataset.id]
        for name in dataset.meta.charts:
            if name in first:
                line = document.line(("charts", name))
                found.append(
                    problem(document.path, line, "chart.repeated", name=name, other=first[name])
                )
            first.setdefault(name, dataset.id)
    return found


def _unfit(meta: DatasetMeta) -> Iterator[tuple[Path, ContentError]]:
    """Columns whose names cannot stand."""
    for name, times in Counter(meta.columns()).items():
        if times > 1:
            yield ("measures", name), ContentError("column.twice", name=name)
    for name, chart in meta.charts.items():
        if {"bar": True, "grouped_bar": False}.get(chart.kind) == bool(chart.series):
            yield ("charts", name, "kind"), ContentError("chart.series", name=name)
    for name, dimension in meta.dimensions.items():
        if (dimension.type == "year") != (name == "year"):
            yield ("dimensions", name), ContentError("dimension.year", name=name)


def _references(meta: DatasetMeta) -> Iterator[tuple[Path, str, list[str]]]:
    """Place, code and the codes known there."""
    for name, dimension in meta.dimensions.items():
        for child, parent in dimension.parents.items():
            place = "dimensions", name, "parents", child
            yield place, child, list(dimension.labels)
            yield place, parent, list(dimension.labels)
    for name, prose in meta.texts.items():
        yield ("texts", name, "of"), prose.of, list(meta.dimensions)
        of = meta.dimensions.get(prose.of)
        for code in prose.entries if of else ():
            yield ("texts", name, "entries", code), code, list(of.labels) if of else []
    yield from _cell_references(meta)
    for name, chart in meta.charts.items():
        if chart.measure or len(meta.measures) != 1:
            yield ("charts", name, "measure"), chart.measure or "", list(meta.measures)
        yield ("charts", name, "category"), chart.category, list(meta.dimensions)
        if chart.series:
            yield ("charts", name, "series"), chart.series, list(meta.dimensions)
        series = meta.dimensions.get(chart.series or "")
        if chart.emphasis and series:
            yield ("charts", name, "emphasis"), chart.emphasis, list(series.labels)


def _cell_references(meta: DatasetMeta) -> Iterator[tuple[Path, str, list[str]]]:
    codes = [code for dimension in meta.dimensions.values() for code in dimension.labels]
    for cell in meta.cells:
        for part in cell.split("."):
            yield ("cells", cell), part, [*codes, *meta.measures]
