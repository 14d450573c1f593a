"""Every value of every dataset is read back from the published files as it was."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from decimal import Decimal

import pytest

from macros.data.dataset import Data, Dataset
from macros.publish.columns import columns
from macros.publish.files import FORMS, published_files
from macros.publish.languages import published_languages
from macros.publish.provenance import section
from macros.publish.tables import BOM, FORMULA, GUARD, excel_columns, guarded
from macros.site import Site
from macros.text.language import Language
from macros.wording.names import attribute_text, heading, label
from macros.wording.quantities import period_text

Rows = list[dict[str, str]]


def every_dataset(site: Site, sample: Data) -> Iterator[tuple[Dataset, Data]]:
    for data in (site.data, sample):
        for dataset in data.datasets.values():
            yield dataset, data


def text_of(dataset: Dataset, data: Data, key: str) -> str:
    return next(f.content for f in published_files(dataset, data) if f.form.key == key).decode()


def csv_rows(dataset: Dataset, data: Data) -> Rows:
    return list(csv.DictReader(io.StringIO(text_of(dataset, data, "csv"), newline="")))


def excel_rows(dataset: Dataset, data: Data) -> list[list[str]]:
    text = text_of(dataset, data, "excel").removeprefix(BOM)
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))


def number(cell: str) -> Decimal | None:
    return Decimal(cell) if cell else None


def test_there_are_datasets(site: Site) -> None:
    assert len(site.data.datasets) > 30


def test_csv_holds_every_code_and_number(site: Site, sample: Data) -> None:
    for dataset, data in every_dataset(site, sample):
        read = csv_rows(dataset, data)
        assert len(read) == len(dataset.observations)
        for row, found in zip(dataset.observations, read, strict=True):
            assert {name: found[name] for name in row.keys} == dict(row.keys)
            assert {name: found[name] for name in row.attributes} == dict(row.attributes)
            # str, so that 1.60 stays 1.60.
            values = {name: str(number(found[name])) for name in row.values}
            assert values == {name: str(value) for name, value in row.values.items()}
            assert found["kind"] == dataset.kind(row)
            assert found["source"] == dataset.source(row)
            assert found.get("section", "") == (section(dataset, row) or "")
            assert {name: found[name] for name in row.row if name not in ("section", "period")} == {
                name: cell for name, cell in row.row.items() if name not in ("section", "period")
            }


def test_csv_holds_every_name_in_every_language(site: Site, sample: Data) -> None:
    for dataset, data in every_dataset(site, sample):
        for language in published_languages(data):
            for row, found in zip(dataset.observations, csv_rows(dataset, data), strict=True):
                for name, words in names(dataset, row, language):
                    assert found[f"{name}_{language.code}"] == guarded(words), (dataset.id, name)
                title = data.sources[dataset.source(row)].title[language.code]
                assert found[f"source_{language.code}"] == guarded(title)
                period = period_text(dataset.period(row), language)
                assert found[f"period_{language.code}"] == period


def names(dataset: Dataset, row: object, language: Language) -> Iterator[tuple[str, str]]:
    for name, dimension in dataset.meta.dimensions.items():
        if dimension.type == "category":
            yield name, label(dataset, name, row.keys[name], language)  # type: ignore[attr-defined]
    for name, attribute in dataset.meta.attributes.items():
        if attribute.type == "category":
            yield name, attribute_text(dataset, row, name, language) or ""  # type: ignore[arg-type]


def test_excel_holds_every_number_with_a_comma(site: Site, sample: Data) -> None:
    finnish = published_languages(site.data)[0]
    for dataset, data in every_dataset(site, sample):
        head, *read = excel_rows(dataset, data)
        shown = [column.name for column in excel_columns(columns(dataset, data))]
        assert len(head) == len(shown)
        for name in dataset.meta.measures:
            place = shown.index(name)
            assert head[place] == heading(dataset, name, finnish)
            cells = [row[place] for row in read]
            assert not any("." in cell for cell in cells)
            assert [number(cell.replace(",", ".")) for cell in cells] == [
                row.values[name] for row in dataset.observations
            ]
        for name, dimension in dataset.meta.dimensions.items():
            if dimension.type == "category":
                place = shown.index(f"{name}_fi")
                told = [
                    label(dataset, name, row.keys[name], finnish) for row in dataset.observations
                ]
                assert [row[place] for row in read] == [guarded(words) for words in told]


def test_json_holds_every_value_and_null(site: Site, sample: Data) -> None:
    for dataset, data in every_dataset(site, sample):
        content = json.loads(text_of(dataset, data, "json"), parse_float=Decimal)
        assert [c["name"] for c in content["columns"]] == list(csv_rows(dataset, data)[0])
        for row, found in zip(dataset.observations, content["observations"], strict=True):
            assert {name: found[name] for name in row.values} == dict(row.values)
            for name, dimension in dataset.meta.dimensions.items():
                code = row.keys[name] or None
                assert found[name] == (int(code) if code and dimension.type == "year" else code)


def test_json_and_csv_say_the_same(site: Site, sample: Data) -> None:
    for dataset, data in every_dataset(site, sample):
        content = json.loads(text_of(dataset, data, "json"), parse_float=Decimal)
        for found, cells in zip(content["observations"], csv_rows(dataset, data), strict=True):
            for name, cell in cells.items():
                value = found[name]
                if value is None or isinstance(value, str):
                    assert cell == guarded(value or "") or cell == value
                else:
                    assert Decimal(cell) == value


def test_names_of_columns_are_unique(site: Site, sample: Data) -> None:
    for dataset, data in every_dataset(site, sample):
        found = [column.name for column in columns(dataset, data)]
        assert len(set(found)) == len(found), dataset.id
        head = excel_rows(dataset, data)[0]
        assert len(set(head)) == len(head), (dataset.id, head)


def test_form_of_the_files(sample: Data) -> None:
    plain, excel, content = published_files(sample.datasets["visits"], sample)
    assert [plain.name, excel.name, content.name] == ["visits.csv", "visits.fi.csv", "visits.json"]
    assert b"\r" not in plain.content
    assert not plain.content.startswith(BOM.encode())
    assert excel.content.startswith(BOM.encode())
    assert excel.content.count(b"\r\n") == excel.content.count(b"\n") == 4
    assert content.content.endswith(b"}\n")


def test_rows_of_the_sample(sample: Data) -> None:
    first, second, third = csv_rows(sample.datasets["visits"], sample)
    expected = {
        "host": "school", "host_fi": "'=Koulu; oma", "host_en": "'+School, own", "year": "2019",
        "place": "home", "place_fi": "Kotona", "place_en": "Home", "since": "1998",
        "held": "2019-11", "held_fi": "marraskuu 2019", "held_en": "November 2019",
        "latitude": "-8.6199", "page": "https://www.espoo.fi/a",
        "what_fi": "Vierailuja oli noin 12–13.", "what_en": "There were about 12–13 visits.",
        "count": "12", "share": "1.60", "count_unit_fi": "vierailua", "count_unit_en": "visits",
        "share_unit_fi": "prosenttia", "share_unit_en": "per cent",
        "qualifier": "about", "qualifier_fi": "noin", "qualifier_en": "about", "upper": "13",
        "period": "2019-12-31", "period_fi": "31.12.2019", "period_en": "31 December 2019",
        "kind": "estimate", "kind_fi": "arvio", "kind_en": "estimated",
        "source": "survey", "source_fi": "Kysely", "source_en": "Survey", "section": "Luku",
        "origin": "elsewhere", "origin_fi": "Muualla", "origin_en": "Elsewhere",
        "note": "break", "note_fi": "'-Katkos.", "note_en": "'@Break </script>.",
    }  # fmt: skip
    assert list(first) == list(expected)
    assert first == expected
    assert (second["count"], second["share"], second["place_fi"]) == ("", "-0.5", "")
    assert (second["source"], second["source_en"]) == ("register", "'=Register")
    assert (third["count"], third["what_fi"], third["kind"]) == ("0", "", "stated")


@pytest.mark.parametrize("start", FORMULA)
def test_formula_is_guarded(start: str) -> None:
    assert guarded(f"{start}1+1") == f"{GUARD}{start}1+1"


@pytest.mark.parametrize("text", ["", "1", "Espoo", "a=b", "’", "−5"])
def test_other_text_is_not_touched(text: str) -> None:
    assert guarded(text) == text


def test_no_cell_of_words_runs_as_a_formula(site: Site, sample: Data) -> None:
    for dataset, data in every_dataset(site, sample):
        cells = [cell for row in csv_rows(dataset, data) for cell in row.values()]
        cells += [cell for row in excel_rows(dataset, data) for cell in row]
        for cell in cells:
            if cell.startswith(FORMULA):
                assert number(cell.replace(",", ".")) is not None, (dataset.id, cell)


def test_bytes_are_the_same_each_time(site: Site, sample: Data) -> None:
    for dataset, data in every_dataset(site, sample):
        again = [form.write(dataset, data) for form in FORMS]
        assert again == [file.content for file in published_files(dataset, data)]
