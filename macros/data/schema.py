"""The meaning of a dataset: what ``data/<id>.yml`` and ``data/sources.yml`` may say.

The JSON Schema these models yield gives editors completion; unknown keys are refused.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    Discriminator,
    Field,
    StringConstraints,
    Tag,
    model_validator,
)
from pydantic_core import PydanticCustomError

from macros.data.chart_schema import ChartDeclaration
from macros.data.elements import (
    STRICT,
    CellName,
    Code,
    Day,
    Forms,
    Period,
    SourceId,
    Texts,
    Words,
    as_list,
)

Kind = Literal["stated", "estimate", "preliminary", "computed", "inferred", "forecast"]
UnitType = Literal["integer", "decimal", "percent", "points", "money", "score", "rank"]
WHOLE: tuple[UnitType, ...] = ("integer", "rank")  # what is never a fraction
KINDS: tuple[str, ...] = Kind.__args__  # type: ignore[attr-defined]
QUALIFIERS = ("almost", "over", "about", "under", "at_most", "at_least")
ROW_COLUMNS = (
    "qualifier", "upper", "period", "kind", "source", "section", "origin", "note", "unit",
)  # fmt: skip


class Model(BaseModel):
    """What all descriptions share."""

    model_config = STRICT


def _check_labels(kind: str, labels: dict[str, Texts]) -> None:
    if (kind == "category") != bool(labels):
        raise PydanticCustomError("labels", "labels belong to a category")


class Dimension(Model):
    """A column that says what a row is about: a year, or one of a list of categories."""

    type: Literal["year", "category"]
    label: Texts | None = None
    labels: dict[Code, Texts] = {}
    parents: dict[Code, Code] = {}

    @model_validator(mode="after")
    def _labels_belong_to_categories(self) -> Self:
        _check_labels(self.type, self.labels)
        return self


class Attribute(Model):
    """A further described column that is no number to chart or add up."""

    type: Literal["category", "year", "period", "decimal", "link"]
    label: Texts
    labels: dict[Code, Texts] = {}

    @model_validator(mode="after")
    def _labels_belong_to_categories(self) -> Self:
        _check_labels(self.type, self.labels)
        return self


class Prose(Model):
    """Sentences about the categories of the dimension ``of``."""

    label: Texts
    of: Code
    entries: dict[Code, Texts]


class Scale(Model):
    """The ends of the scale of a score."""

    min: Decimal
    max: Decimal


class UnitOfMeasure(Model):
    """How the values of a measure are read and written."""

    type: UnitType
    unit: Forms | None = None
    decimals: Annotated[int, Field(ge=0, le=6)] | None = None
    min: Decimal | None = None
    max: Decimal | None = None
    scale: Scale | None = None


class Measure(Model):
    """A column of numbers: one unit for all rows, or ``units`` chosen row by row."""

    label: Texts | None = None
    type: UnitType | None = None
    unit: Forms | None = None
    decimals: Annotated[int, Field(ge=0, le=6)] | None = None
    min: Decimal | None = None
    max: Decimal | None = None
    scale: Scale | None = None
    units: dict[Code, UnitOfMeasure] = {}

    @model_validator(mode="after")
    def _one_unit_or_many(self) -> Self:
        if (self.type is None) != bool(self.units):
            raise PydanticCustomError("type_or_units", "either type or units")
        return self

    def of_row(self, unit: str) -> UnitOfMeasure:
        """The unit of a row whose ``unit`` cell holds ``unit`` (empty for a single unit)."""
        if self.units:
            return self.units[unit]
        if self.type is None:
            raise KeyError(unit)
        return UnitOfMeasure.model_construct(
            type=self.type,
            unit=self.unit,
            decimals=self.decimals,
            min=self.min,
            max=self.max,
            scale=self.scale,
        )


class Total(Model):
    """A total the source states; ``differs`` gives the reason of a known disagreement."""

    of: Code
    stated: Decimal
    over: Code
    at: dict[Code, str] = {}
    differs: Texts | None = None


class Computed(Model):
    """How the empty cell ``at`` follows from other cells, each given a name of its own."""

    at: Annotated[dict[Code, str], Field(min_length=1)]
    measure: Code | None = None
    parts: Annotated[dict[Code, Words], Field(min_length=1)]
    formula: Words
    decimals: Annotated[int, Field(ge=-6, le=6)] = 0


class Due(Model):
    """When the next update is promised, and in which role somebody makes it."""

    due: Day
    role: Texts


Updates = Annotated[
    Annotated[Literal["once"], Tag("never")] | Annotated[Due, Tag("dated")],
    Discriminator(lambda given: "dated" if isinstance(given, dict | Due) else "never"),
]


class DatasetMeta(Model):
    """The whole of ``data/<id>.yml``.

    ``note`` is shown wherever the rows are, ``list_note`` where they are a list of several,
    ``map_note`` with the drawing of places.
    """

    title: Texts
    description: Texts | None = None
    period: Period
    area: Texts | None = None
    source: SourceId
    section: Words | None = None
    kind: Kind = "stated"
    origins: dict[Code, Texts] = {}
    note: Annotated[list[Texts], BeforeValidator(as_list)] = []
    list_note: Texts | None = None
    map_note: Texts | None = None
    notes: dict[Code, Texts] = {}
    updates: Updates = "once"
    dimensions: Annotated[dict[Code, Dimension], Field(min_length=1)]
    attributes: dict[Code, Attribute] = {}
    texts: dict[Code, Prose] = {}
    measures: dict[Code, Measure] = {}
    totals: list[Total] = []
    computed: list[Computed] = []
    charts: dict[Code, ChartDeclaration] = {}
    # What single cells are called, by the codes of their categories and, where there are several
    # measures, their own, joined by dots; without one, measure and categories stand in a row.
    cells: dict[CellName, Texts] = {}

    def general_notes(self) -> dict[tuple[str | int, ...], Texts]:
        """Every note that belongs to no single row, by its place in the YAML."""
        found: dict[tuple[str | int, ...], Texts | None] = {
            **{("note", number): note for number, note in enumerate(self.note)},
            ("list_note",): self.list_note,
            ("map_note",): self.map_note,
        }
        return {place: note for place, note in found.items() if note}

    def columns(self) -> list[str]:
        """The columns the CSV must have, in the order they are described."""
        return [*self.dimensions, *self.attributes, *self.measures]


class Source(Model):
    """One document of ``data/sources.yml``."""

    title: Texts
    publisher: Texts
    published: Period | None = None
    period: Period | None = None
    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")]
    address: Annotated[str, StringConstraints(pattern=r"^https://\S+$")] | None = None
    retrieved: Period
    licence: Literal["cc-by-4.0", "not-stated"]
    note: Texts | None = None
