"""schema.org descriptions of the datasets a page shows, for search engines."""

from __future__ import annotations

import json
from collections.abc import Container, Iterable

from macros.blocks.shown import page_rows
from macros.blocks.source_list import page_sources
from macros.data.dataset import Data, Dataset
from macros.pages.page import Page
from macros.publish.describe import LICENCE, Json
from macros.publish.files import FOLDER, PublishedFile, published_files
from macros.publish.languages import filled, published_languages
from macros.publish.periods import iso_period
from macros.publish.units import column_unit
from macros.site import Site
from macros.text.language import Language
from macros.wording.names import heading

CATALOGUE = "open_data"
_ESCAPES = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}


def page_json_ld(site: Site, page: Page, site_url: str) -> str:
    """The ``<script>`` element that describes the datasets shown on ``page``; "" for none.

    ``site_url`` is the address of the site's root, whatever the language of the page. A partial
    language has only the texts that readers see, so its pages leave this to the others.
    """
    language = site.languages[page.language]
    if language.code not in (published.code for published in published_languages(site.data)):
        return ""
    shown = page_datasets(page, site.data)
    rests_on = None if page.call_named(CATALOGUE) else page_sources(page.calls, site.data)
    return json_ld(shown, site.data, language, site_url, rests_on)


def json_ld(
    datasets: Iterable[Dataset],
    data: Data,
    language: Language,
    site_url: str,
    sources: Container[str] | None = None,
) -> str:
    """The ``<script>`` element that describes ``datasets`` in ``language``; "" for none.

    Of each dataset's sources those among ``sources`` are told, all of them for None.
    """
    described = [dataset_ld(one, data, language, site_url, sources) for one in datasets]
    if not described:
        return ""
    graph = {"@context": "https://schema.org", "@graph": described}
    text = json.dumps(graph, ensure_ascii=False, separators=(",", ":"))
    for character, escape in _ESCAPES.items():
        text = text.replace(character, escape)
    return f'<script type="application/ld+json">{text}</script>'


def page_datasets(page: Page, data: Data) -> list[Dataset]:
    """The datasets of which ``page`` shows a value, chart, table or list, each once."""
    if page.call_named(CATALOGUE):
        return list(data.datasets.values())
    return list({dataset.id: dataset for dataset, _ in page_rows(page.calls, data)}.values())


def dataset_ld(
    dataset: Dataset,
    data: Data,
    language: Language,
    site_url: str,
    sources: Container[str] | None = None,
) -> Json:
    """One ``Dataset`` of schema.org, its texts in ``language``, its sources among ``sources``."""
    told = [name for name in dataset.sources() if sources is None or name in sources]
    meta, only = dataset.meta, (language,)
    title = filled(meta.title, data, dataset, only)[language.code]
    described = filled(meta.description, data, dataset, only) if meta.description else {}
    place = meta.area[language.code] if meta.area else language.word("area.default")
    publisher = {"@type": "GovernmentOrganization", "name": language.word("data.publisher")}
    found: Json = {
        "@type": "Dataset",
        "@id": f"{site_url}{FOLDER}/{dataset.id}.json",
        "name": title,
        "description": described.get(language.code, title),
        "inLanguage": [published.code for published in published_languages(data)],
        "license": LICENCE["path"],
        "isAccessibleForFree": True,
        "creator": publisher,
        "publisher": publisher,
        "temporalCoverage": iso_period(meta.period),
        "spatialCoverage": {"@type": "Place", "name": place},
        "variableMeasured": _variables(dataset, language),
        "distribution": _distribution(dataset, data, language, site_url),
        "isBasedOn": [_source(name, data, language) for name in told],
    }
    return {key: value for key, value in found.items() if value != []}


def _variables(dataset: Dataset, language: Language) -> list[Json]:
    variables: list[Json] = []
    for name in dataset.meta.measures:
        variable: Json = {"@type": "PropertyValue", "name": heading(dataset, name, language)}
        unit = column_unit(dataset, name, (language,))
        variables.append(variable | ({"unitText": unit[language.code]} if unit else {}))
    return variables


def _distribution(dataset: Dataset, data: Data, language: Language, site_url: str) -> list[Json]:
    found = published_files(dataset, data)
    return [_download(file, language, site_url) for file in found]


def _download(file: PublishedFile, language: Language, site_url: str) -> Json:
    return {
        "@type": "DataDownload",
        "name": language.word(f"data.file.{file.form.key}"),
        "encodingFormat": file.form.media_type,
        "contentUrl": f"{site_url}{FOLDER}/{file.name}",
        "contentSize": f"{len(file.content)} B",
    }


def _source(name: str, data: Data, language: Language) -> Json:
    source = data.source(name)
    described: Json = {
        "@type": "CreativeWork",
        "name": language.pick(source.title),
        "publisher": {"@type": "Organization", "name": language.pick(source.publisher)},
        "datePublished": source.published,
        "inLanguage": source.language,
        "url": source.address,
    }
    return {key: value for key, value in described.items() if value is not None}
