"""JSON Schemas of the data's YAML files, with which an editor's program completes the keys.

``python -m macros.publish.schemas <folder>`` writes them.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from macros.data.schema import DatasetMeta, Source

FILES: dict[str, TypeAdapter[Any]] = {
    "dataset.schema.json": TypeAdapter(DatasetMeta),
    "sources.schema.json": TypeAdapter(dict[str, Source]),
}


class EditorSchema(GenerateJsonSchema):
    """What may stand in the file, where the model tells what is made of it.

    Scalars are read as text, so a text may look like a number; a list of one may be written
    as the one.
    """

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        """A text, which YAML programs may take for a number."""
        return super().str_schema(schema) | {"type": ["string", "number"]}

    def function_before_schema(
        self, schema: core_schema.BeforeValidatorFunctionSchema
    ) -> JsonSchemaValue:
        """A list, or its only item without the dash."""
        listed = super().function_before_schema(schema)
        return {"anyOf": [listed, listed["items"]]} if "items" in listed else listed


def schemas() -> dict[str, dict[str, object]]:
    """File name -> JSON Schema."""
    return {
        name: adapter.json_schema(schema_generator=EditorSchema) for name, adapter in FILES.items()
    }


def write_schemas(folder: Path) -> list[Path]:
    """Write the schemas into ``folder``, which is made if need be, and give their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, schema in schemas().items():
        file = folder / name
        file.write_text(json.dumps(schema, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        written.append(file)
    return written


if __name__ == "__main__":
    for path in write_schemas(Path(sys.argv[1])):
        print(path)
