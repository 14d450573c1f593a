"""The charts of a dataset: what each shows, and what its sentences assert."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import BaseModel, BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from macros.data.elements import STRICT, Code, Texts, Words, as_list

# Assertion -> the keys it needs (one of them, where they are alternatives), then those it may have.
_CLAIM_KEYS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "max": (("at",), ()),
    "min": (("at",), ()),
    "rises": ((), ("at",)),
    "falls": ((), ("at",)),
    "higher": (("at", "than"), ("times",)),
    "share": (("at", "at_least|at_most"), ()),
}
Codes = Annotated[list[Words], BeforeValidator(as_list), Field(min_length=1)]


class Claim(BaseModel):
    """What a title or summary asserts; exactly one of the first six keys, naming a measure."""

    model_config = STRICT

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
        needed, further = _CLAIM_KEYS[self.assertion]
        given = {key for key in self.model_fields_set - {self.assertion} if getattr(self, key)}
        allowed = {key for keys in (*needed, *further) for key in keys.split("|")}
        if given - allowed or not all(given & set(keys.split("|")) for keys in needed):
            raise PydanticCustomError("claim", "the keys of the assertion")
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


class ChartDeclaration(BaseModel):
    """One chart of the dataset: what it shows and the sentences a person wrote for it.

    ``shows`` is what its subtitle says before the period: measure, unit and area in a phrase.
    """

    model_config = STRICT

    kind: Literal["bar", "grouped_bar", "line"]
    measure: Code | None = None
    category: Code
    series: Code | None = None
    where: dict[Code, Codes] = {}
    sort: Literal["descending", "ascending"] | None = None
    emphasis: Code | None = None
    shows: Texts | None = None
    title: Texts
    summary: Texts
    claims: Annotated[list[Claim], Field(min_length=1)]

    def sentences(self) -> dict[str, Texts]:
        """What a person wrote for it, by key."""
        written = {"title": self.title, "summary": self.summary}
        return {"shows": self.shows, **written} if self.shows else written
