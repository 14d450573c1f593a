"""A dataset as the renderers see it: its meaning and its observations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from macros.data.marked_yaml import MarkedYaml
from macros.data.schema import DatasetMeta, Measure, Source, UnitOfMeasure
from macros.problems import ContentError, near

BROKEN = "dataset.broken"
Where = Mapping[str, str | Sequence[str]]


@dataclass(frozen=True)
class Observation:
    """One row: where it lies (``keys``), what was measured, and what else the row says.

    ``values`` holds None where there is no data; ``row`` holds the reserved columns
    (qualifier, upper, period, kind, source, …) that are filled.
    """

    line: int
    keys: Mapping[str, str]
    values: Mapping[str, Decimal | None]
    attributes: Mapping[str, str]
    row: Mapping[str, str]


@dataclass(frozen=True)
class Cell:
    """One cell: the smallest thing a reader is shown."""

    dataset: Dataset
    observation: Observation
    measure: str

    @property
    def value(self) -> Decimal | None:
        """The number, or None where there is no data."""
        return self.observation.values[self.measure]

    @property
    def address(self) -> str:
        """The name of the cell that stays when its value changes: ``facts/congresses/2019``."""
        measures = self.dataset.meta.measures
        parts = [self.dataset.id, *self.observation.keys.values()]
        return "/".join(parts + ([self.measure] if len(measures) > 1 else []))

    @property
    def unit(self) -> UnitOfMeasure:
        """What the number is measured in."""
        return self.dataset.unit(self.measure, self.observation)


@dataclass(frozen=True)
class Dataset:
    """``data/<id>.csv`` with the meaning ``data/<id>.yml`` gives it."""

    id: str
    meta: DatasetMeta
    observations: tuple[Observation, ...]

    def select(self, where: Where) -> list[Observation]:
        """The observations at ``where`` (dimension -> code or codes), in the file's order.

        Raises ContentError for an unknown dimension or code.
        """
        wanted = {name: self._codes(name, value) for name, value in where.items()}
        places = [
            {at for code in codes for at in self._places[name].get(code, ())}
            for name, codes in wanted.items()
        ]
        if not places:
            return list(self.observations)
        return [self.observations[at] for at in sorted(set.intersection(*places))]

    @cached_property
    def _places(self) -> dict[str, dict[str, list[int]]]:
        """Dimension -> code -> where its rows stand; a page asks for cells a thousand times."""
        places: dict[str, dict[str, list[int]]] = {name: {} for name in self.meta.dimensions}
        for at, row in enumerate(self.observations):
            for name, code in row.keys.items():
                places[name].setdefault(code, []).append(at)
        return places

    def one(self, where: Where) -> Observation:
        """The single observation at ``where``; ContentError where there is none or several."""
        found = self.select(where)
        if len(found) == 1:
            return found[0]
        told = ", ".join(f"{name}={value}" for name, value in where.items()) or "–"
        if not found:
            raise ContentError("value.none", dataset=self.id, where=told)
        free = [
            name
            for name in self.meta.dimensions
            if name not in where and len({row.keys[name] for row in found}) > 1
        ]
        raise ContentError("value.many", dataset=self.id, where=told, free=", ".join(free))

    def cell(self, where: Where, measure: str | None = None) -> Cell:
        """The single cell at ``where``; ContentError where there is none or several."""
        return Cell(self, self.one(where), self.measure(measure))

    def measure(self, name: str | None = None) -> str:
        """The measure called ``name``, or the only one when ``name`` is None."""
        measures = list(self.meta.measures)
        if name is None and len(measures) == 1:
            return measures[0]
        if name in self.meta.measures:
            return str(name)
        raise ContentError(
            "measure.unknown", dataset=self.id, name=name or "–", near=near(name or "", measures)
        )

    def unit(self, measure: str, observation: Observation) -> UnitOfMeasure:
        """The unit of one cell."""
        declared: Measure = self.meta.measures[measure]
        return declared.of_row(observation.row.get("unit", ""))

    def kind(self, observation: Observation) -> str:
        """stated, estimate, preliminary, computed, inferred or forecast."""
        return observation.row.get("kind", self.meta.kind)

    def source(self, observation: Observation) -> str:
        """The id of the document the row comes from."""
        return observation.row.get("source", self.meta.source)

    def period(self, observation: Observation) -> str:
        """What time the row speaks of, ISO 8601."""
        own = observation.row.get("period") or observation.keys.get("year")
        return own or self.meta.period

    def sources(self) -> list[str]:
        """The ids of all documents the dataset rests on, in the order they first appear."""
        return list(dict.fromkeys(self.source(row) for row in self.observations))

    def codes(self, dimension: str) -> list[str]:
        """The codes of a dimension that occur, in the order of its labels (years ascending)."""
        present = self._places[dimension]
        labels = self.meta.dimensions[dimension].labels
        return [code for code in labels if code in present] if labels else sorted(present)

    def _codes(self, name: str, value: str | Sequence[str]) -> list[str]:
        if name not in self.meta.dimensions:
            raise ContentError(
                "dimension.unknown",
                dataset=self.id,
                name=name,
                near=near(name, self.meta.dimensions),
            )
        codes = [value] if isinstance(value, str) else list(value)
        for code in codes:
            if code not in self._places[name]:
                raise ContentError(
                    "code.unknown",
                    dataset=self.id,
                    dimension=name,
                    code=code,
                    near=near(code, self.codes(name)),
                )
        return codes


@dataclass
class Data:
    """All datasets, the YAML each was described by, and the register of sources.

    ``broken`` are the datasets that cannot be shown because their files have problems, each
    with the charts it declares; None where not even that could be read.
    """

    datasets: dict[str, Dataset] = field(default_factory=dict)
    documents: dict[str, MarkedYaml] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    broken: dict[str, tuple[str, ...] | None] = field(default_factory=dict)

    def dataset(self, name: str) -> Dataset:
        """The dataset called ``name``; ContentError with near names otherwise."""
        if name in self.broken:
            raise ContentError(BROKEN, name=name)
        if name not in self.datasets:
            raise ContentError("dataset.unknown", name=name, near=near(name, self.datasets))
        return self.datasets[name]

    def source(self, name: str) -> Source:
        """The document called ``name``; ContentError with near names otherwise."""
        if name not in self.sources:
            raise ContentError("source.unknown", name=name, near=near(name, self.sources))
        return self.sources[name]

    def chart_owner(self, chart: str) -> Dataset:
        """The dataset that declares ``chart``; ContentError with near names otherwise."""
        owners = {name: owner for owner in self.datasets.values() for name in owner.meta.charts}
        for name, charts in self.broken.items():
            if chart not in owners and (charts is None or chart in charts):
                raise ContentError(BROKEN, name=name)
        if chart not in owners:
            raise ContentError("chart.unknown", name=chart, near=near(chart, owners))
        return owners[chart]
