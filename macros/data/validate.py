"""Marked YAML held against a model; what does not fit is told by key, line and remedy."""

from __future__ import annotations

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
    place: Path = (*at, *(step for step in details["loc"] if step != "[key]"))
    line = document.line(place)
    key = ".".join(str(step) for step in place) or "–"
    context = details.get("ctx") or {}
    kind = details["type"]
    given = details["input"] if isinstance(details["input"], str) else ""
    match kind:
        case "extra_forbidden":
            known = _keys_beside(model, details["loc"][:-1])
            return problem(
                document.path, line, "yaml.unknown", key=place[-1], near=near(str(place[-1]), known)
            )
        case "missing":
            return problem(document.path, line, "yaml.missing", key=key)
        case "string_too_short" | "too_short":
            return problem(document.path, line, "yaml.empty", key=key)
        case "text_missing":
            return problem(
                document.path, line, "yaml.text_missing", key=key, languages=context["missing"]
            )
        case "literal_error":
            return problem(
                document.path,
                line,
                "yaml.choice",
                key=key,
                value=given,
                allowed=context.get("expected", ""),
            )
        case "labels" | "type_or_units" | "one_claim":
            return problem(document.path, line, f"yaml.{kind}", key=key)
        case _:
            return problem(document.path, line, "yaml.value", key=key, value=given)


def _keys_beside(model: type[BaseModel], loc: tuple[int | str, ...]) -> list[str]:
    """The keys the model allows where an unknown one stands."""
    schema = model.model_json_schema()
    here: dict[str, object] = schema
    for step in loc:
        here = _resolve(schema, here)
        properties = here.get("properties", {})
        if isinstance(properties, dict) and step in properties:
            here = properties[step]
        elif isinstance(here.get("additionalProperties"), dict):
            here = here["additionalProperties"]  # type: ignore[assignment]
        elif isinstance(here.get("items"), dict):
            here = here["items"]  # type: ignore[assignment]
        else:
            return []
    properties = _resolve(schema, here).get("properties", {})
    return list(properties) if isinstance(properties, dict) else []


def _resolve(schema: dict[str, object], here: dict[str, object]) -> dict[str, object]:
    options = here.get("anyOf")
    if isinstance(options, list):
        here = next((option for option in options if option.get("type") != "null"), here)
    reference = here.get("$ref")
    if isinstance(reference, str):
        definitions = schema["$defs"]
        assert isinstance(definitions, dict)
        return dict(definitions[reference.rsplit("/", 1)[-1]])
    return here
