"""What a page tells search engines about the data it shows."""

from __future__ import annotations

import json
from typing import Any

import pytest

from macros.data.dataset import Data
from macros.pages.page import Page, read_page
from macros.publish.files import published_files
from macros.publish.json_ld import json_ld, page_datasets, page_json_ld
from macros.site import Site
from macros.text.language import load_language

ADDRESS = "https://espoo.example/kv/"
HEAD = "---\nid: test\ntitle: Test\ndescription: Test.\n---\n"
BEGIN, END = '<script type="application/ld+json">', "</script>"


def page_with(calls: str) -> Page:
    page, problems = read_page(HEAD + calls, "docs/en/test.md", "test.md", "en")
    assert page
    assert not problems
    return page


def graph(script: str) -> list[dict[str, Any]]:
    assert script.startswith(BEGIN)
    assert script.endswith(END)
    content = json.loads(script[len(BEGIN) : -len(END)])
    assert content["@context"] == "https://schema.org"
    return content["@graph"]


SHOWN = [
    ("", []),
    ("{{ sources() }}", []),
    ('{{ figure("congresses") }}', ["facts"]),
    ('{{ chart("delegations") }} {{ table("delegations") }}', ["delegations"]),
    ('{{ value("staff_languages", unit="whole_city", year=2019) }}', ["staff_languages"]),
    ('{{ facts(["congresses"]) }}', ["facts"]),
    ('{{ strip(["congresses", "staff_languages.whole_city.2019"]) }}',
     ["facts", "staff_languages"]),
    ('{{ listing("networks") }}', ["networks", "facts"]),
]  # fmt: skip


@pytest.mark.parametrize(("calls", "datasets"), SHOWN)
def test_datasets_of_a_page(site: Site, calls: str, datasets: list[str]) -> None:
    assert [one.id for one in page_datasets(page_with(calls), site.data)] == datasets


def test_page_without_data_says_nothing(site: Site) -> None:
    assert page_json_ld(site, page_with("Text."), ADDRESS) == ""


def test_a_partial_language_leaves_it_to_the_others(site: Site) -> None:
    (page,) = (one for one in site.pages if one.path == "docs/sv/index.md")
    assert page_datasets(page, site.data)
    assert page_json_ld(site, page, ADDRESS) == ""


def test_catalogue_describes_everything(site: Site) -> None:
    found = graph(page_json_ld(site, page_with("{{ open_data() }}"), ADDRESS))
    assert [one["@id"] for one in found] == [
        f"{ADDRESS}data/{name}.json" for name in site.data.datasets
    ]
    for one in found:
        assert one["name"]
        assert one["description"]
        assert len(one["distribution"]) == 3


def test_dataset_of_the_sample(sample: Data) -> None:
    dataset = sample.datasets["visits"]
    (found,) = graph(json_ld([dataset], sample, load_language("en"), ADDRESS))
    assert found["description"] == "There were about 12–13\u00a0visits."
    assert found["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert found["temporalCoverage"] == "2017/2019"
    assert found["spatialCoverage"]["name"] == "Helsinki"
    assert found["variableMeasured"] == [
        {"@type": "PropertyValue", "name": "Number", "unitText": "visits"},
        {"@type": "PropertyValue", "name": "Share", "unitText": "per cent"},
    ]
    sizes = [f"{len(file.content)} B" for file in published_files(dataset, sample)]
    assert [one["contentSize"] for one in found["distribution"]] == sizes
    assert found["distribution"][1]["contentUrl"] == f"{ADDRESS}data/visits.fi.csv"
    assert found["isBasedOn"][0]["url"] == "https://www.espoo.fi/kysely"
    assert "url" not in found["isBasedOn"][1]


def test_only_the_sources_of_the_page_are_told(site: Site) -> None:
    (found,) = graph(page_json_ld(site, page_with('{{ figure("congresses") }}'), ADDRESS))
    fact = site.data.dataset("facts").one({"key": "congresses"})
    source = site.data.sources[site.data.dataset("facts").source(fact)]
    assert [one["name"] for one in found["isBasedOn"]] == [source.title["en"]]


def test_nothing_ends_the_script(sample: Data) -> None:
    dataset = sample.datasets["visits"]
    title = {"fi": "</script><b>&", "en": "</script><b>&"}
    hostile = type(dataset)(
        "visits", dataset.meta.model_copy(update={"title": title}), dataset.observations
    )
    script = json_ld([hostile], sample, load_language("en"), ADDRESS)
    assert script.count("<") == 2
    assert graph(script)[0]["name"] == title["en"]
