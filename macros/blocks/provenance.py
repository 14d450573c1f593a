"""Where a figure comes from, said beside it and in the page's list of sources."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from macros.blocks.html import text
from macros.data.dataset import Data, Dataset, Observation
from macros.data.schema import Source
from macros.data.totals import check_total
from macros.text.formatting import join
from macros.text.language import Language
from macros.wording.quantities import period_text
from macros.wording.sentences import Scope, fill

# So many rows are a list, of which may be said that it is not complete.
LIST = 3


def anchor(source: str) -> str:
    """The id of a source in the page's list of sources."""
    return f"source-{source}"


def title_language(document: Source, language: Language) -> str:
    """The language of the title that a reader of ``language`` sees: translated, or the original."""
    shown = language.pick(document.title)
    original = document.title.get(document.language)
    if shown == original or (original is None and len(set(document.title.values())) == 1):
        return document.language
    return language.code


def source_title(document: Source, language: Language) -> str:
    """The title of a source; its language is marked where it is not the reader's."""
    title, spoken = text(language.pick(document.title)), title_language(document, language)
    return title if spoken == language.code else f'<span lang="{text(spoken)}">{title}</span>'


def source_link(data: Data, source: str, language: Language) -> str:
    """The title of a source as a link to its place in the page's list."""
    title = source_title(data.source(source), language)
    return f'<a href="#{text(anchor(source))}">{title}</a>'


def source_line(
    data: Data, dataset: Dataset, observations: Iterable[Observation], language: Language
) -> str:
    """``Source: … · section · kind``, for the rows shown."""
    rows = list(observations)
    sources = list(dict.fromkeys(dataset.source(row) for row in rows)) or [dataset.meta.source]
    links = join([source_link(data, source, language) for source in sources], language)
    label = language.count("source.label", len(sources))
    parts = [f"{text(label)} {links}"]
    section = dataset.meta.section
    if section and sources == [dataset.meta.source]:
        spoken = text(data.source(sources[0]).language)
        marks = text(language.word("quotation", text="\0"))
        parts.append(marks.replace("\0", f'<span lang="{spoken}">{text(section)}</span>'))
    origins = dict.fromkeys(row.row["origin"] for row in rows if "origin" in row.row)
    if origins:
        names = [language.pick(dataset.meta.origins[code]) for code in origins]
        parts.append(text(language.word("source.origin", names=join(names, language))))
    return " · ".join(parts)


def kinds_line(
    dataset: Dataset,
    observations: Iterable[Observation],
    language: Language,
    told: Iterable[str] = (),
) -> str:
    """A sentence for values that are not simply stated, or nothing.

    ``told`` are notes beside it; a kind that one of them names is left to that note.
    """
    of_rows, beside = [dataset.kind(row) for row in observations], " ".join(told)
    kinds = [kind for kind in dict.fromkeys(of_rows) if kind != "stated"]
    words = [
        language.word(f"kind.many.{kind}")
        for kind in kinds
        if not names_kind(beside, kind, language)
    ]
    if not words:
        return ""
    every = len(set(of_rows)) == 1
    rest = [language.word("kind.next", kind=word) for word in words[1:]]
    sentence = language.word(
        "kind.all" if every else "kind.some", kinds=join([words[0], *rest], language)
    )
    return text(sentence)


def names_kind(note: str, kind: str, language: Language) -> bool:
    """Whether ``note`` says of its figures that they are of ``kind``, in any inflection."""
    return language.word(f"kind.stem.{kind}") in note.casefold()


def notes(
    data: Data, dataset: Dataset, observations: Iterable[Observation], language: Language
) -> list[str]:
    """The notes a reader of these rows must see, as HTML: general, per row, disagreements."""
    rows = list(observations)
    return [
        *row_notes(data, dataset, rows, language),
        *disagreements(data, dataset, rows, language),
    ]


def row_notes(
    data: Data, dataset: Dataset, rows: Sequence[Observation], language: Language
) -> list[str]:
    """General notes and those of single rows, as HTML."""
    scope = Scope(data, dataset)
    codes = dict.fromkeys(row.row["note"] for row in rows if "note" in row.row)
    general = list(dataset.meta.note)
    if dataset.meta.list_note and len(rows) >= LIST:
        general.append(dataset.meta.list_note)
    told = [*general, *(dataset.meta.notes[code] for code in codes)]
    return [text(fill(language.pick(note), scope, language)) for note in told]


def disagreements(
    data: Data, dataset: Dataset, rows: Sequence[Observation], language: Language
) -> list[str]:
    """Where the total of the source is not that of its parts, and why, as HTML."""
    found = []
    for total in dataset.meta.totals:
        # Some of the parts alone neither add up nor fall short.
        if total.differs and len(rows) == len(dataset.select(total.at)):
            disagreement = Scope(data, dataset, total=check_total(dataset, total))
            found.append(fill(language.pick(total.differs), disagreement, language))
    return [text(note) for note in found]


def source_entry(data: Data, source: str, language: Language, said: Container[str] = ()) -> str:
    """One item of the list of sources: title, publisher, dates, language, licence, address.

    ``said`` are the facts that stand elsewhere for all items (see ``said_of_all``). The
    language is told where it is not the reader's.
    """
    document = data.source(source)
    title = text(language.pick(document.title))
    if document.address:
        title = f'<a href="{text(document.address)}" rel="external">{title}</a>'
    cited = f'<cite lang="{text(title_language(document, language))}">{title}</cite>'
    told = [fact for name, fact in _facts(document, language).items() if name not in said]
    return f"{cited}. {text('. '.join(fact.rstrip('.') for fact in told))}."


def said_of_all(data: Data, sources: Sequence[str], language: Language) -> dict[str, str]:
    """Which facts, each in words, are the same for several sources: said once above their list."""
    documents = [_facts(data.source(source), language) for source in sources]
    return {
        name: documents[0][name]
        for name in ("retrieved", "licence")
        if len(documents) > 1 and len({facts[name] for facts in documents}) == 1
    }


def _facts(document: Source, language: Language) -> dict[str, str]:
    word, facts = language.word, {"publisher": language.pick(document.publisher)}
    if document.published:
        facts["published"] = word(
            "source.published", date=period_text(document.published, language)
        )
    if document.period and document.period != document.published:
        facts["period"] = word("source.period", period=period_text(document.period, language))
    if document.language != language.code:
        facts["language"] = word(f"language.{document.language}")
    facts["retrieved"] = word("source.retrieved", date=period_text(document.retrieved, language))
    facts["licence"] = word(f"licence.{document.licence}")
    if document.note:
        facts["note"] = language.pick(document.note)
    return facts
