"""One dataset of the catalogue: a title, a sentence, its files; folded, all else about it."""

from __future__ import annotations

from collections.abc import Iterable

from macros.blocks.context import Context
from macros.blocks.html import hidden, text
from macros.blocks.provenance import source_title
from macros.data.dataset import Dataset
from macros.publish.column import Column
from macros.publish.columns import columns
from macros.publish.files import FOLDER, PublishedFile, published_files
from macros.publish.languages import MAIN
from macros.publish.periods import iso_period
from macros.text.language import Language
from macros.wording.quantities import period_text
from macros.wording.sentences import Scope, fill


def dataset_entry(context: Context, dataset: Dataset, level: int) -> str:
    """The entry of ``dataset``, its heading of ``level`` with the dataset's id."""
    language, meta = context.language, dataset.meta
    title, files = dataset_title(context, dataset), published_files(dataset, context.data)
    told = ""
    if meta.description:
        scope = Scope(context.data, dataset)
        told = f"<p>{text(fill(language.pick(meta.description), scope, language))}</p>"
    rows = language.count("data.rows", len(dataset.observations))
    facts = text(f"{period_text(iso_period(meta.period), language)} · {rows}")
    links = " · ".join(_link(context, file, title) for file in files)
    return (
        f'<div class="ip-dataset"><h{level} id="{text(dataset.id)}">{text(title)}</h{level}>'
        f'{told}<p class="ip-dataset__files">{facts}<br>{links}</p>'
        f"<details><summary>{text(language.word('data.more'))}{hidden(f': {title}')}</summary>"
        f"<dl>{_terms(context, dataset, _citation(title, files[0], language))}</dl></details></div>"
    )


def dataset_title(context: Context, dataset: Dataset) -> str:
    """What ``dataset`` is called, its figures written out."""
    scope = Scope(context.data, dataset)
    return fill(context.language.pick(dataset.meta.title), scope, context.language)


def data_folder(context: Context) -> str:
    """The address of ``/data/`` relative to the page being written."""
    folder = context.page.source.removesuffix(".md")
    depth = folder.count("/") + (folder.rpartition("/")[2] != "index")
    depth += context.language.code != MAIN
    return "../" * depth + f"{FOLDER}/"


def _terms(context: Context, dataset: Dataset, citation: str) -> str:
    """What not all datasets have in common, as terms and their descriptions."""
    language, meta = context.language, dataset.meta
    facts = {
        "area": text(language.pick(meta.area)) if meta.area else "",
        "updates": text(_updates(dataset, language)),
        "columns": _list([_column(column, language) for column in _main(context, dataset)]),
        "source": _list(dict.fromkeys(_source(context, name) for name in dataset.sources())),
        "cite": text(citation),
    }
    return "".join(
        f"<dt>{text(language.word(f'data.{name}'))}</dt><dd>{value}</dd>"
        for name, value in facts.items()
        if value
    )


def _main(context: Context, dataset: Dataset) -> list[Column]:
    """The described columns, one a concept: what a reader wants to know first."""
    found = [column for column in columns(dataset, context.data) if column.described]
    return list({column.concept: column for column in reversed(found)}.values())[::-1]


def _column(column: Column, language: Language) -> str:
    told, unit = column.titles[language.code], (column.unit or {}).get(language.code, "")
    if unit.casefold() not in told.casefold():
        told = f"{told}, {unit}"
    return f"{text(told)} <code>{text(column.concept)}</code>"


def _updates(dataset: Dataset, language: Language) -> str:
    updates = dataset.meta.updates
    if updates == "once":
        return ""
    date = period_text(updates.due, language)
    return language.word("data.updates.due", date=date, role=language.pick(updates.role))


def _source(context: Context, name: str) -> str:
    source, language = context.data.source(name), context.language
    title = source_title(source, language)
    if source.address:
        title = f'<a href="{text(source.address)}" rel="external">{title}</a>'
    told = f"{title}, {text(language.pick(source.publisher))}"
    # Most publishers state none, which the page says once.
    stated = source.licence != "not-stated"
    return f"{told}. {text(language.word(f'licence.{source.licence}'))}" if stated else told


def _link(context: Context, file: PublishedFile, title: str) -> str:
    told = text(context.language.word(f"data.link.{file.form.key}"))
    address = text(f"{data_folder(context)}{file.name}")
    kind = file.form.media_type
    return f'<a href="{address}" download type="{kind}">{told}{hidden(f": {title}")}</a>'


def _citation(title: str, file: PublishedFile, language: Language) -> str:
    return language.word(
        "data.citation",
        publisher=language.word("data.publisher"),
        title=title,
        site=language.word("data.site"),
        file=file.name,
        licence=language.word("data.licence.name"),
    )


def _list(items: Iterable[str]) -> str:
    return '<ul class="ip-plain">' + "".join(f"<li>{item}</li>" for item in items) + "</ul>"
