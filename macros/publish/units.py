"""What the values of a published column are measured in, in words."""

from __future__ import annotations

from macros.data.dataset import Dataset, Observation
from macros.data.schema import UnitOfMeasure
from macros.publish.languages import in_all
from macros.text.language import Language


def unit_text(unit: UnitOfMeasure, language: Language) -> str:
    """The unit as it reads beside a number: ``vierailua``, ``per cent``; empty for a bare number.

    A score's unit is its scale.
    """
    if unit.unit:
        return unit.unit[language.code][1]
    if unit.type == "score" and unit.scale:
        return language.word("data.unit.score", min=unit.scale.min, max=unit.scale.max)
    if unit.type in ("percent", "money"):
        return language.word(f"unit_of.{unit.type}")
    return language.word("data.unit.points") if unit.type == "points" else ""


def row_unit(dataset: Dataset, measure: str, row: Observation, language: Language) -> str | None:
    """The unit of one cell in words; None where it has none."""
    return unit_text(dataset.unit(measure, row), language) or None


def column_unit(
    dataset: Dataset, measure: str, languages: tuple[Language, ...]
) -> dict[str, str] | None:
    """The unit of a whole measure by language; None where rows differ or it has none."""
    described = dataset.meta.measures[measure]
    if described.units:
        return None
    texts = in_all(languages, lambda language: unit_text(described.of_row(""), language))
    return texts if all(texts.values()) else None
