"""The descriptor is valid for the standard's validator, and so are the files it names."""

from __future__ import annotations

import datetime
import hashlib
import json
import re
import socket
from pathlib import Path
from typing import Any

import frictionless
import pytest

from macros.data.dataset import Data
from macros.publish.package import Edition, descriptor
from macros.publish.write import created, publish, version
from macros.site import Site

ADDRESS = "https://espoo.example/"
ALLOWED = {"international@espoo.fi"}
EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
PHONE = re.compile(r"\+\d{2,3}[\s-]?\d|\b0\d{1,2}[ \u00a0-]\d{3}|\b0[45]\d\d{5,}")


@pytest.fixture(scope="session")
def folder(site: Site, tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("site")
    publish(site, root, ADDRESS)
    return root / "data"


@pytest.fixture(scope="session")
def package(folder: Path) -> dict[str, Any]:
    return json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))


@pytest.fixture
def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise OSError("no network")

    monkeypatch.setattr(socket, "getaddrinfo", refused)
    monkeypatch.setattr(socket.socket, "connect", refused)


def errors(folder: Path) -> list[str]:
    report = frictionless.validate(str(folder / "datapackage.json"))
    told = [error.message for error in report.errors]
    return told + [error.message for task in report.tasks for error in task.errors]


@pytest.mark.usefixtures("offline")
def test_frictionless_finds_nothing(folder: Path, site: Site) -> None:
    report = frictionless.validate(str(folder / "datapackage.json"))
    assert report.valid, errors(folder)
    assert report.stats["tasks"] == len(site.data.datasets)


BROKEN = [
    ("delegations.csv", "education,", "nobody,"),
    ("delegations.csv", ",127,", ",many,"),
    ("delegations.csv", "host,", "hosts,"),
]


@pytest.mark.usefixtures("offline")
@pytest.mark.parametrize(("name", "was", "becomes"), BROKEN)
def test_frictionless_finds_what_is_broken(
    site: Site, tmp_path: Path, name: str, was: str, becomes: str
) -> None:
    publish(site, tmp_path, ADDRESS)
    file = tmp_path / "data" / name
    text = file.read_text(encoding="utf-8")
    assert was in text
    file.write_text(text.replace(was, becomes, 1), encoding="utf-8", newline="")
    assert errors(tmp_path / "data")


def test_every_file_is_described(folder: Path, package: dict[str, Any]) -> None:
    named = {"datapackage.json": None}
    for resource in package["resources"]:
        for file in (resource, *resource["alternates"]):
            named[file["path"]] = file
    assert set(named) == {file.name for file in folder.iterdir()}
    for name, file in named.items():
        content = (folder / name).read_bytes()
        if file:
            assert file["bytes"] == len(content)
            assert file["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"


def test_head_of_the_descriptor(package: dict[str, Any], site: Site) -> None:
    assert package["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert package["homepage"] == ADDRESS
    assert package["version"] == version(site.root)
    assert package["licenses"][0]["name"] == "CC-BY-4.0"
    assert package["contributors"] == [{"title": "City of Espoo", "roles": ["publisher"]}]
    states = {source["document"]["licence"] for source in package["sources"]}
    assert states <= {"CC-BY-4.0", "not stated"}
    assert "not stated" in states


def test_every_field_has_a_title_of_its_own(package: dict[str, Any]) -> None:
    for resource in package["resources"]:
        assert resource["title"]
        for field in resource["schema"]["fields"]:
            assert field["title"], (resource["name"], field["name"])


def test_fields_of_the_sample(sample: Data) -> None:
    resource = descriptor(sample, Edition(ADDRESS, "1"))["resources"][0]  # type: ignore[index]
    schema = resource["schema"]
    fields = {field["name"]: field for field in schema["fields"]}
    types = {name: fields[name]["type"] for name in ("host", "year", "held", "latitude", "count")}
    assert types == {
        "host": "string", "year": "year", "held": "string", "latitude": "number",
        "count": "integer",
    }  # fmt: skip
    assert fields["host"]["constraints"] == {"enum": ["school", "clinic"], "required": True}
    assert fields["host_fi"]["title"] == "Host (Finnish)"
    assert fields["page"]["format"] == "uri"
    assert fields["count"]["unit"] == {"fi": "vierailua", "en": "visits"}
    assert fields["count"]["description"] == "Unit: visits"
    assert schema["primaryKey"] == ["host", "year"]
    assert schema["missingValues"] == [""]
    assert resource["about"]["updates"] == {
        "due": "2027-03-01",
        "role": {"fi": "Viestintä", "en": "Communications"},
    }
    assert resource["about"]["period"] == "2017/2019"


def test_time_of_creation() -> None:
    moment = datetime.datetime(2026, 11, 20, 10, tzinfo=datetime.UTC)
    assert created(str(int(moment.timestamp()))) == moment
    assert created(None) is None
    assert created("0") is None
    described = descriptor(Data(), Edition(ADDRESS, "1", moment))
    assert described["created"] == "2026-11-20T10:00:00Z"
    assert "created" not in descriptor(Data(), Edition(ADDRESS, "1"))


def test_same_bytes_again(site: Site, folder: Path, tmp_path: Path) -> None:
    for file in publish(site, tmp_path, ADDRESS):
        assert file.read_bytes() == (folder / file.name).read_bytes(), file.name


def test_no_personal_contact(folder: Path) -> None:
    for file in sorted(folder.iterdir()):
        text = file.read_text(encoding="utf-8")
        assert set(EMAIL.findall(text)) <= ALLOWED, file.name
        words = re.sub(r"https://\S+|sha256:\w+", "", text)
        assert not PHONE.findall(words), file.name


@pytest.mark.parametrize(
    "text", ["matti.virtanen@espoo.fi", "+358 50 123 4567", "09 8162 1234", "0501234567"]
)
def test_personal_contact_would_be_found(text: str) -> None:
    assert EMAIL.search(text) or PHONE.search(text)
