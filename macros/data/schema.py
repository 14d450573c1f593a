"""The meaning of a dataset: what ``data/<id>.yml`` and ``data/sources.yml`` may say.

The JSON Schema these models yield gives editors completion; unknown keys are refused.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationInfo,
    model_validator,
)
from pydantic_core import PydanticCustomError

PERIOD = (
    r"^(\d{4}(-\d{4})?"
    r"|\d{4}-\d{2}(-\d{2})?"
    r"|\d{4}(-\d{2}(-\d{2})?)?/\d{4}(-\d{2}(-\d{2})?)?)$"
)
Kind = Literal["stated", "estimate", "preliminary", "computed", "inferred", "forecast"]
KINDS: tuple[str, ...] = Kind.__args__  # type: ignore[attr-defined]
QUALIFIERS = ("almost", "over", "about", "under", "at_most", "at_least")
ROW_COLUMNS = (
    "qualifier", "upper", "period", "kind", "source", "section", "origin", "note", "unit",
)  # fmt: skip

Words = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Code = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
SourceId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]*$")]
Period = Annotated[str, StringConstraints(pattern=PERIOD)]


def _in_all_languages(texts: dict[str, object], info: ValidationInfo) -> dict[str, object]:
    required = (info.context or {}).get("languages", ("fi", "en"))
    missing = [language for language in required if language not in texts]
    if missing:
        raise PydanticCustomError(
            "text_missing", "missing {missing}", {"missing": ", ".join(missing)}
        )
    return texts


def _as_list(value: object) -> object:
    return value if isinstance(value, list) else [value]


Texts = Annotated[dict[str, Words], AfterValidator(_in_all_languages)]
Forms = Annotated[
    dict[str, Annotated[list[Words], Field(min_length=2, max_length=3)]],
    AfterValidator(_in_all_languages),
]


class Model(BaseModel):
    """Unknown keys are refused, so that a misspelt one is never ignored."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Dimension(Model):
    """A column that says what a row is about: a year, or one of a list of categories."""

    type: Literal["year", "category"]
    label: Texts | None = None
    labels: dict[Code, Texts] = {}
    parents: dict[Code, Code] = {}

    @model_validator(mode="after")
    def _labels_belong_to_categories(self) -> Self:
        if (self.type == "category") != bool(self.labels):
            raise PydanticCustomError("labels", "labels belong to a category")
        return self


class Attribute(Model):
    """A further described column that is no number to chart or add up."""

    type: Literal["category", "year", "period", "decimal", "link"]
    label: Texts
    labels: dict[Code, Texts] = {}


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

    type: Literal["integer", "decimal", "percent", "points", "money", "score"]
    unit: Forms | None = None
    decimals: Annotated[int, Field(ge=0, le=6)] | None = None
    min: Decimal | None = None
    max: Decimal | None = None
    scale: Scale | None = None


class Measure(Model):
    """A column of numbers: one unit for all rows, or ``units`` chosen row by row."""

    label: Texts | None = None
    type: Literal["integer", "decimal", "percent", "points", "money", "score"] | None = None
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


Codes = Annotated[list[str], BeforeValidator(_as_list), Field(min_length=1)]


class Claim(Model):
    """What a title or summary asserts; exactly one of the first six keys, naming a measure."""

    max: Code | None = None
    min: Code | None = None
    rises: Code | None = None
    falls: Code | None = None
    higher: Code | None = None
    share: Code | None = None
    at: dict[Code, Codes] = {}
    than: dict[Code, Codes] = {}
    times: Decimal | None = None
    at_least: Decimal | None = None
    at_most: Decimal | None = None

    @model_validator(mode="after")
    def _one_assertion(self) -> Self:
        if len([name for name in self.assertions() if getattr(self, name)]) != 1:
            raise PydanticCustomError("one_claim", "exactly one assertion")
        return self

    @staticmethod
    def assertions() -> tuple[str, ...]:
        """The keys of which a claim has exactly one."""
        return ("max", "min", "rises", "falls", "higher", "share")

    @property
    def assertion(self) -> str:
        """The key this claim has."""
        return next(name for name in self.assertions() if getattr(self, name))

    @property
    def measure(self) -> str:
        """The measure it speaks of."""
        return str(getattr(self, self.assertion))


class ChartDeclaration(Model):
    """One chart of the dataset: what it shows and the sentences a person wrote for it."""

    kind: Literal["bar", "grouped_bar", "line"]
    measure: Code | None = None
    category: Code
    series: Code | None = None
    where: dict[Code, Codes] = {}
    sort: Literal["descending", "ascending"] | None = None
    emphasis: Code | None = None
    title: Texts
    summary: Texts
    claims: Annotated[list[Claim], Field(min_length=1)]


class Due(Model):
    """When the next update is promised, and in which role somebody makes it."""

    due: Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}$")]
    role: Texts


class DatasetMeta(Model):
    """The whole of ``data/<id>.yml``."""

    title: Texts
    description: Texts | None = None
    period: Period
    area: Texts | None = None
    source: SourceId
    section: Words | None = None
    kind: Kind = "stated"
    origins: dict[Code, Texts] = {}
    note: Annotated[list[Texts], BeforeValidator(_as_list)] = []
    notes: dict[Code, Texts] = {}
    updates: Literal["once"] | Due = "once"
    dimensions: Annotated[dict[Code, Dimension], Field(min_length=1)]
    attributes: dict[Code, Attribute] = {}
    texts: dict[Code, Prose] = {}
    measures: dict[Code, Measure] = {}
    totals: list[Total] = []
    charts: dict[Code, ChartDeclaration] = {}

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
