"""All of ``data/`` read at once, with every problem found on the way."""

from __future__ import annotations

import re
from pathlib import Path

from macros.data.claims import check_claim
from macros.data.computed import fill_computed
from macros.data.csv_file import read_csv
from macros.data.dataset import Data, Dataset
from macros.data.marked_yaml import MarkedYaml, read_marked
from macros.data.plausible import share_problems
from macros.data.references import reference_problems, repeated_charts, row_problems
from macros.data.rows import read_rows
from macros.data.schema import DatasetMeta, Source
from macros.data.totals import check_total
from macros.data.validate import validate
from macros.problems import ContentError, Problem, near, problem

REGISTER = "sources"
NAMES = "names"
TERMS = "terms"
_NOT_DATASETS = {REGISTER, NAMES, TERMS, "changes", "redirects"}
_NAME = re.compile(r"[a-z][a-z0-9_]*\.(csv|yml)")
_SOURCE_ID = re.compile(r"[a-z0-9][a-z0-9-]*")


def load_data(root: Path, languages: tuple[str, ...]) -> tuple[Data, list[Problem]]:
    """Read ``root/data``: the register of sources, then every dataset.

    ``languages`` are those in which every text must be there. Nothing is raised for what an
    editor can write: all of it comes back as problems.
    """
    folder = root / "data"
    data = Data()
    if not folder.is_dir():
        return data, [problem("data", 0, "file.missing", name="data")]
    found, register = _load_sources(folder, data, languages)
    stems = {file.stem for file in folder.glob("*.csv")}
    described = {file.stem for file in folder.glob("*.yml")} - _NOT_DATASETS
    for stem in sorted(stems ^ described):
        data.broken[stem] = None
    for stem in sorted(stems | described):
        if stem not in described:
            found.append(problem(f"data/{stem}.csv", 0, "file.no_yaml", name=stem))
        elif stem not in stems:
            code = "file.no_csv"
            found.append(
                problem(f"data/{stem}.yml", 0, code, name=stem, near=near(stem, stems - described))
            )
        else:
            found.extend(_load_dataset(folder, stem, data, register, languages))
    found.extend(fill_computed(data))
    for name, dataset in data.datasets.items():
        found.extend(_content_problems(dataset, data.documents[name]))
    found.extend(repeated_charts(data))
    found.extend(_misnamed_files(folder))
    return data, found


def _misnamed_files(folder: Path) -> list[Problem]:
    found = []
    for file in sorted(folder.iterdir()):
        path = f"data/{file.name}"
        if file.name.startswith("."):
            continue
        if file.suffix.lower() not in (".csv", ".yml") or not file.is_file():
            found.append(problem(path, 0, "file.stray", name=file.name))
        elif not _NAME.fullmatch(file.name):
            found.append(problem(path, 0, "file.name", name=file.name))
    return found


def _read_yaml(file: Path, found: list[Problem]) -> MarkedYaml | None:
    path = f"data/{file.name}"
    try:
        document = read_marked(file.read_text(encoding="utf-8-sig"), path)
    except UnicodeDecodeError:
        found.append(problem(path, 0, "file.encoding"))
        return None
    except OSError:
        found.append(problem(path, 0, "file.missing", name=path))
        return None
    found.extend(document.problems)
    return document if document.content else None


def _load_sources(
    folder: Path, data: Data, languages: tuple[str, ...]
) -> tuple[list[Problem], list[str] | None]:
    """The problems of the register, and the ids it holds; None where it cannot be read."""
    found: list[Problem] = []
    document = _read_yaml(folder / f"{REGISTER}.yml", found)
    if document is None:
        return found, None
    for name in document.content:
        source, faults = validate(Source, document, languages, at=(name,))
        if not _SOURCE_ID.fullmatch(name):
            faults.append(
                problem(document.path, document.line((name,)), "yaml.value", key=name, value=name)
            )
        found.extend(faults)
        if source:
            data.sources[name] = source
    return found, list(document.content)


def _load_dataset(
    folder: Path,
    stem: str,
    data: Data,
    register: list[str] | None,
    languages: tuple[str, ...],
) -> list[Problem]:
    found: list[Problem] = []
    document = _read_yaml(folder / f"{stem}.yml", found)
    file = read_csv(folder / f"{stem}.csv", f"data/{stem}.csv")
    found.extend(file.problems)
    data.broken[stem] = _declared_charts(document)
    if document is None:
        return found
    meta, faults = validate(DatasetMeta, document, languages)
    found.extend(faults)
    if meta is None:
        return found
    observations, faults = read_rows(file, meta, register) if file.rows else ([], [])
    dataset = Dataset(stem, meta, tuple(observations))
    if not faults and not file.problems:
        faults += row_problems(dataset, document)
    faults += _source_problems(meta, document, register)
    faults += reference_problems(dataset, document)
    found.extend(faults)
    # What is wrong with the whole is told once, here, and not again by every page that shows it.
    if faults or file.problems:
        return found
    found.extend(share_problems(dataset, file.path))
    if not data.sources.keys() >= {meta.source, *dataset.sources()}:
        found.extend(_content_problems(dataset, document))
    else:
        del data.broken[stem]
        data.datasets[stem] = dataset
        data.documents[stem] = document
    return found


def _declared_charts(document: MarkedYaml | None) -> tuple[str, ...] | None:
    charts = document.content.get("charts", {}) if document else None
    return tuple(charts) if isinstance(charts, dict) else None


def _source_problems(
    meta: DatasetMeta, document: MarkedYaml, register: list[str] | None
) -> list[Problem]:
    if register is None or meta.source in register:
        return []
    line, known = document.line(("source",)), near(meta.source, register)
    return [problem(document.path, line, "source.unknown", name=meta.source, near=known)]


def _content_problems(dataset: Dataset, document: MarkedYaml) -> list[Problem]:
    found = []
    for number, total in enumerate(dataset.meta.totals):
        try:
            check_total(dataset, total)
        except ContentError as error:
            found.append(error.at(document.path, document.line(("totals", number))))
    for name, chart in dataset.meta.charts.items():
        for number, claim in enumerate(chart.claims):
            try:
                check_claim(dataset, chart, claim)
            except ContentError as error:
                line = document.line(("charts", name, "claims", number))
                found.append(error.at(document.path, line))
    return found
