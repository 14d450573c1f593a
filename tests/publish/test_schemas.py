"""The schemas for editors' programs agree with what the site itself accepts."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from macros.publish.schemas import schemas, write_schemas

DATA = Path(__file__).parents[2] / "data"
NOT_DATASETS = {"changes", "names", "redirects", "sources", "terms"}


class Loader(yaml.SafeLoader):
    """Like an editor's program, which has no dates."""


Loader.yaml_implicit_resolvers = {
    first: [pair for pair in pairs if pair[0] != "tag:yaml.org,2002:timestamp"]
    for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def read(name: str) -> Any:
    return yaml.load((DATA / f"{name}.yml").read_text(encoding="utf-8"), Loader)


DATASETS = sorted(file.stem for file in DATA.glob("*.yml") if file.stem not in NOT_DATASETS)


@pytest.mark.parametrize("name", DATASETS)
def test_schema_accepts_the_datasets(name: str) -> None:
    jsonschema.validate(read(name), schemas()["dataset.schema.json"])


def test_schema_accepts_the_sources() -> None:
    jsonschema.validate(read("sources"), schemas()["sources.schema.json"])


FAULTS: list[tuple[str, Any]] = [
    ("titel", {"fi": "a", "en": "b"}),
    ("kind", "guess"),
    ("source", "The Report"),
    ("title", "Visits"),
    ("dimensions", {}),
]


@pytest.mark.parametrize(("key", "value"), FAULTS)
def test_schema_refuses(key: str, value: Any) -> None:
    content = copy.deepcopy(read("delegations")) | {key: value}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(content, schemas()["dataset.schema.json"])


def test_schemas_are_written(tmp_path: Path) -> None:
    written = write_schemas(tmp_path / "new")
    assert [file.name for file in written] == ["dataset.schema.json", "sources.schema.json"]
    assert all(file.read_text(encoding="utf-8").startswith("{") for file in written)
