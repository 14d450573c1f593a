"""What every description of data is made of: texts, codes, periods, and strictness."""

from __future__ import annotations

from typing import Annotated

from pydantic import (
    AfterValidator,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationInfo,
)
from pydantic_core import PydanticCustomError

from macros.data.periods import is_day, is_period

# Unknown keys are refused, so that a misspelt one is never ignored.
STRICT = ConfigDict(extra="forbid", frozen=True)
Words = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Code = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
CellName = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$")]
SourceId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]*$")]


def _real_period(text: str) -> str:
    if not is_period(text):
        raise PydanticCustomError("period", "no period")
    return text


def _real_day(text: str) -> str:
    if not is_day(text):
        raise PydanticCustomError("period", "no day")
    return text


def _in_all_languages(texts: dict[str, object], info: ValidationInfo) -> dict[str, object]:
    required = (info.context or {}).get("languages", ("fi", "en"))
    missing = [language for language in required if language not in texts]
    if missing:
        raise PydanticCustomError(
            "text_missing", "missing {missing}", {"missing": ", ".join(missing)}
        )
    return texts


def as_list(value: object) -> object:
    """``value`` in a list, unless it is one."""
    return value if isinstance(value, list) else [value]


Day = Annotated[str, AfterValidator(_real_day)]
Period = Annotated[str, AfterValidator(_real_period)]
Texts = Annotated[dict[str, Words], AfterValidator(_in_all_languages)]
Forms = Annotated[
    dict[str, Annotated[list[Words], Field(min_length=2, max_length=3)]],
    AfterValidator(_in_all_languages),
]
