"""Marked YAML held against a model; what does not fit is told by key, line and remedy."""

from __future__ import annotations

import re
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from macros.data.marked_yaml import MarkedYaml, Path
from macros.problems import Problem, near, problem

M = TypeVar("M", bound=BaseModel)


def validate(
    model: type[M], document: MarkedYaml, languages: tuple[str, ...], at: Path = ()
) -> tuple[M | None, list[Problem]]:
    """The content of ``document`` below ``at`` as a ``model``, or None and all problems."""
    content: object = document.content
    for step in at:
        content = content[step]  # type: ignore[index]
    try:
        return model.model_validate(content, context={"languages": languages}), []
    except ValidationError as error:
        return None, [_problem(model, document, at, details) for details in error.errors()]


def _problem(
    model: type[BaseModel], document: MarkedYaml, at: Path, details: ErrorDetails
) -> Problem:
    place = _place(document, (*at, *details["loc"]))
    line = document.line(place)
    key = ".".join(str(step) for step in place) or "–"
    context = details.get("ctx") or {}
    kind = details["type"]
    given = details["input"] if isinstance(details["input"], str) else ""
    match kind:
        case "extra_forbidden":
            names = near(str(place[-1]), _keys_beside(model, details["loc"][:-1]))
            return problem(document.path, line, "yaml.unknown", key=place[-1], near=names)
        case "missing":
            return problem(document.path, line, "yaml.missing", key=key)
        case "string_too_short":
            return problem(document.path, line, "yaml.empty", key=key)
        case "too_short" if not details["input"]:
            return problem(document.path, line, "yaml.empty", key=key)
        case "text_missing":
            languages = context["missing"]
            return problem(document.path, line, "yaml.text_missing", key=key, languages=languages)
        case "literal_error":
            allowed = ", ".join(re.findall("'([^']*)'", str(context.get("expected", ""))))
            return problem(
                document.path, line, "yaml.choice", key=key, value=given, allowed=allowed
            )
        case "period":
            return problem(document.path, line, "yaml.period", key=key, value=given)
        case "labels" | "type_or_units" | "one_claim" | "claim":
            return problem(document.path, line, f"yaml.{kind}", key=key)
        case _:
            return problem(document.path, line, "yaml.value", key=key, value=given)


def _place(document: MarkedYaml, loc: Path) -> Path:
    """``loc`` without the steps that only the model has, such as the chosen kind of a union."""
    place: Path = ()
    here: object = document.content
    for number, step in enumerate(loc, start=1):
        inside = isinstance(here, dict) and step in here
        if inside or (isinstance(here, list) and isinstance(step, int) and step < len(here)):
            here = here[step]  # type: ignore[index]
            place = (*place, step)
        elif number == len(loc) and step != "[key]" and isinstance(here, dict):
            place = (*place, step)  # The key that is missing.
    return place


def _keys_beside(model: type[BaseModel], loc: tuple[int | str, ...]) -> list[str]:
    """The keys the model allows where an unknown one stands."""
    schema = model.model_json_schema()
    here: dict[str, object] = schema
    for step in loc:
        here = _resolve(schema, here)
        inside = [
            here.get("properties", {}).get(step),  # type: ignore[attr-defined]
            *here.get("patternProperties", {}).values(),  # type: ignore[attr-defined]
            here.get("additionalProperties"),
            here.get("items"),
        ]
        # A step that only the model has, such as the chosen kind of a union, leads nowhere.
        here = next((child for child in inside if isinstance(child, dict)), here)
    properties = _resolve(schema, here).get("properties", {})
    return list(properties) if isinstance(properties, dict) else []


def _resolve(schema: dict[str, object], here: dict[str, object]) -> dict[str, object]:
    options = here.get("anyOf") or here.get("oneOf")
    if isinstance(options, list):
        known = [option for option in options if option.get("type") != "null"]
        here = next((option for option in known if "$ref" in option), (known or [here])[0])
    reference = here.get("$ref")
    if isinstance(reference, str):
        definitions = schema["$defs"]
        assert isinstance(definitions, dict)
        return dict(definitions[reference.rsplit("/", 1)[-1]])
    return here
