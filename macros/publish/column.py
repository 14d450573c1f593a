"""What a column of a published file is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from macros.data.dataset import Observation
from macros.text.language import Language

Value = Decimal | str | None
Read = Callable[[Observation], Value]
FieldType = Literal["string", "integer", "number", "year"]


@dataclass(frozen=True)
class Column:
    """One column of the published files of a dataset.

    ``concept`` is what it is about: a code and its names in every language share one. A column
    of words has the ``language`` they are in; ``free_text`` was written by a person. ``read``
    gives the cell of a row, None where it is empty. ``codes`` are all that can occur, ``unit``
    is that of all its rows by language, and ``described`` tells what the dataset's own YAML
    describes from what every published file adds.
    """

    name: str
    concept: str
    titles: Mapping[str, str]
    read: Read
    type: FieldType = "string"
    format: str = "default"
    language: str = ""
    free_text: bool = False
    codes: tuple[str, ...] = ()
    unit: Mapping[str, str] | None = None
    described: bool = False


def words(
    concept: str,
    titles: Mapping[str, str],
    languages: tuple[Language, ...],
    text: Callable[[Observation, Language], str | None],
    described: bool = False,
) -> Iterator[Column]:
    """A column of words for every language: ``<concept>_fi``, ``<concept>_en``."""
    for language in languages:

        def read(row: Observation, language: Language = language) -> Value:
            return text(row, language)

        yield Column(
            name=f"{concept}_{language.code}",
            concept=concept,
            titles=titles,
            read=read,
            language=language.code,
            free_text=True,
            described=described,
        )
