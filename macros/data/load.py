"""All of ``data/`` read at once, with every problem found on the way."""

from __future__ import annotations

from pathlib import Path

from macros.data.claims import check_claim
from macros.data.csv_file import read_csv
from macros.data.dataset import Data, Dataset
from macros.data.marked_yaml import MarkedYaml, read_marked
from macros.data.references import reference_problems
from macros.data.rows import read_rows
from macros.data.schema import DatasetMeta, Source
from macros.data.totals import check_total
from macros.data.validate import validate
from macros.problems import ContentError, Problem, near, problem

REGISTER = "sources"
NAMES = "names"
_NOT_DATASETS = {REGISTER, NAMES}


def load_data(root: Path, languages: tuple[str, ...]) -> tuple[Data, list[Problem]]:
    """Read ``root/data``: the register of sources, then every dataset.

    ``languages`` are those in which every text must be there. Nothing is raised for what an
    editor can write: all of it comes back as problems.
    """
    folder = root / "data"
    data = Data()
    found = _load_sources(folder, data, languages)
    stems = {file.stem for file in folder.glob("*.csv")}
    described = {file.stem for file in folder.glob("*.yml")} - _NOT_DATASETS
    for stem in sorted(stems | described):
        if stem not in described:
            found.append(problem(f"data/{stem}.csv", 0, "file.no_yaml", name=stem))
        elif stem not in stems:
            code = "file.no_csv"
            found.append(
                problem(f"data/{stem}.yml", 0, code, name=stem, near=near(stem, stems - described))
            )
        else:
            found.extend(_load_dataset(folder, stem, data, languages))
    found.extend(_stray_files(folder))
    return data, found


def _stray_files(folder: Path) -> list[Problem]:
    return [
        problem(f"data/{file.name}", 0, "file.stray", name=file.name)
        for file in sorted(folder.iterdir())
        if file.suffix not in (".csv", ".yml") and not file.name.startswith(".")
    ]


def _read_yaml(file: Path, found: list[Problem]) -> MarkedYaml | None:
    path = f"data/{file.name}"
    try:
        document = read_marked(file.read_text(encoding="utf-8-sig"), path)
    except UnicodeDecodeError:
        found.append(problem(path, 0, "csv.encoding", encoding="Windows-1252"))
        return None
    except FileNotFoundError:
        found.append(problem(path, 0, "file.missing", name=path))
        return None
    found.extend(document.problems)
    return document if document.content else None


def _load_sources(folder: Path, data: Data, languages: tuple[str, ...]) -> list[Problem]:
    found: list[Problem] = []
    document = _read_yaml(folder / f"{REGISTER}.yml", found)
    if document is None:
        return found
    for name in document.content:
        source, faults = validate(Source, document, languages, at=(name,))
        found.extend(faults)
        if source:
            data.sources[name] = source
    return found


def _load_dataset(folder: Path, stem: str, data: Data, languages: tuple[str, ...]) -> list[Problem]:
    found: list[Problem] = []
    document = _read_yaml(folder / f"{stem}.yml", found)
    if document is None:
        return found
    meta, faults = validate(DatasetMeta, document, languages)
    found.extend(faults)
    if meta is None:
        return found
    if meta.source not in data.sources:
        line = document.line(("source",))
        known = near(meta.source, data.sources)
        found.append(problem(document.path, line, "source.unknown", name=meta.source, near=known))
    file = read_csv(folder / f"{stem}.csv", f"data/{stem}.csv")
    found.extend(file.problems)
    if file.problems:
        return found
    observations, faults = read_rows(file, meta, list(data.sources))
    found.extend(faults)
    dataset = Dataset(stem, meta, tuple(observations))
    found.extend(reference_problems(dataset, document))
    if not faults:
        found.extend(_content_problems(dataset, document))
    data.datasets[stem] = dataset
    data.documents[stem] = document
    return found


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
