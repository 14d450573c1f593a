"""``open_data``: the catalogue of everything the site publishes as data."""

from __future__ import annotations

from babel.units import format_unit

from macros.blocks.context import Context
from macros.blocks.html import text
from macros.blocks.provenance import source_title
from macros.data.dataset import Dataset
from macros.problems import ContentError
from macros.publish.column import Column
from macros.publish.columns import columns
from macros.publish.describe import LICENCE
from macros.publish.files import FOLDER, PACKAGE, PublishedFile, published_files
from macros.publish.languages import MAIN
from macros.publish.periods import iso_period
from macros.text.language import NBSP, Language
from macros.wording.quantities import period_text
from macros.wording.sentences import Scope, fill

LEVELS = (2, 3, 4)
_KILO = 1000


def open_data(context: Context, *, level: int = 2) -> str:
    """Every dataset with its meaning, columns, sources, files, licence and citation.

    ``level`` is that of the headings, whose ids are those of the datasets. Raises
    ContentError for a level there is not.
    """
    if level not in LEVELS:
        allowed = ", ".join(map(str, LEVELS))
        raise ContentError("option.value", option="level", value=level, allowed=allowed)
    word = context.language.word
    licence = f'<a href="{LICENCE["path"]}" rel="license">{text(word("data.licence.name"))}</a>'
    terms = text(word("data.licence.ours", licence="\0")).replace("\0", licence)
    package = f'<a href="{data_folder(context)}{PACKAGE}">{PACKAGE}</a>'
    datasets = context.data.datasets.values()
    contents = "".join(
        f'<li><a href="#{text(dataset.id)}">{text(_title(context, dataset))}</a></li>'
        for dataset in datasets
    )
    return (
        f'<div class="ip-open-data"><p>{terms}</p><p>{text(word("data.cite.how"))}</p>'
        f"<p>{text(word('data.columns.added'))}</p><p>{text(word('data.package'))} {package}</p>"
        f'<nav aria-label="{text(word("data.contents"))}"><ul>{contents}</ul></nav>'
        + "".join(_entry(context, dataset, level) for dataset in datasets)
        + "</div>"
    )


def data_folder(context: Context) -> str:
    """The address of ``/data/`` relative to the page being written."""
    folder = context.page.source.removesuffix(".md")
    depth = folder.count("/") + (folder.rpartition("/")[2] != "index")
    depth += context.language.code != MAIN
    return "../" * depth + f"{FOLDER}/"


def size_text(size: int, language: Language) -> str:
    """A size in bytes in words: ``2,4 kt``, ``2.4 kB``."""
    written = format_unit(
        max(size / _KILO, 0.1),
        "digital-kilobyte",
        "short",
        format="#,##0.#",
        locale=language.locale,
    )
    return str(written).replace(" ", NBSP)


def _entry(context: Context, dataset: Dataset, level: int) -> str:
    language, meta = context.language, dataset.meta
    files = published_files(dataset, context.data)
    title = _title(context, dataset)
    description = ""
    if meta.description:
        scope = Scope(context.data, dataset)
        description = f"<p>{text(fill(language.pick(meta.description), scope, language))}</p>"
    place = language.pick(meta.area) if meta.area else language.word("area.default")
    facts = {
        "files": _list([_file(context, file) for file in files]),
        "period": text(period_text(iso_period(meta.period), language)),
        "area": text(place),
        "updates": text(_updates(dataset, language)),
        "rows": str(len(dataset.observations)),
        "columns": _list([_column(column, language) for column in _main(context, dataset)]),
        "source": _list([_source(context, name) for name in dataset.sources()]),
        "cite": text(_citation(title, files[0], language)),
    }
    terms = "".join(
        f"<dt>{text(language.word(f'data.{name}'))}</dt><dd>{value}</dd>"
        for name, value in facts.items()
    )
    identity = text(dataset.id)
    return (
        f'<section class="ip-dataset" aria-labelledby="{identity}">'
        f'<h{level} id="{identity}">{text(title)}</h{level}>{description}<dl>{terms}</dl></section>'
    )


def _title(context: Context, dataset: Dataset) -> str:
    scope = Scope(context.data, dataset)
    return fill(context.language.pick(dataset.meta.title), scope, context.language)


def _main(context: Context, dataset: Dataset) -> list[Column]:
    """The described columns, one a concept: what a reader wants to know first."""
    found = [column for column in columns(dataset, context.data) if column.described]
    return list({column.concept: column for column in reversed(found)}.values())[::-1]


def _column(column: Column, language: Language) -> str:
    told, unit = column.titles[language.code], (column.unit or {}).get(language.code, "")
    if unit.casefold() not in told.casefold():
        told = f"{told}, {unit}"
    return f"<code>{text(column.concept)}</code> {text(told)}"


def _updates(dataset: Dataset, language: Language) -> str:
    updates = dataset.meta.updates
    if updates == "once":
        return language.word("data.updates.once")
    date = period_text(updates.due, language)
    return language.word("data.updates.due", date=date, role=language.pick(updates.role))


def _source(context: Context, name: str) -> str:
    source, language = context.data.source(name), context.language
    title = source_title(source, language)
    if source.address:
        title = f'<a href="{text(source.address)}" rel="external">{title}</a>'
    publisher = text(language.pick(source.publisher))
    return f"{title}, {publisher}. {text(language.word(f'licence.{source.licence}'))}"


def _file(context: Context, file: PublishedFile) -> str:
    language = context.language
    told = text(language.word(f"data.file.{file.form.key}"))
    size = text(size_text(len(file.content), language))
    address = text(f"{data_folder(context)}{file.name}")
    return f'<a href="{address}" download type="{file.form.media_type}">{told}, {size}</a>'


def _citation(title: str, file: PublishedFile, language: Language) -> str:
    return language.word(
        "data.citation",
        publisher=language.word("data.publisher"),
        title=title,
        site=language.word("data.site"),
        file=file.name,
        licence=language.word("data.licence.name"),
    )


def _list(items: list[str]) -> str:
    return "<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>"
