"""Every call of every page run, and every sentence of the data filled in, once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from macros.blocks.charts import drawings
from macros.charts.build import build_chart
from macros.checks.prose import sentence_digits
from macros.data.dataset import BROKEN, Dataset
from macros.data.elements import Texts
from macros.data.marked_yaml import Path
from macros.data.totals import check_total
from macros.problems import ContentError, Problem, problem
from macros.registry import SHOWING
from macros.site import Site
from macros.text.language import Language, MissingText
from macros.wording.sentences import Scope, fill


def call_problems(site: Site, known: Iterable[Problem] = ()) -> list[Problem]:
    """What goes wrong when the macros of all pages run, each at its line.

    What is ``known`` of the data already is not told again by every page that shows it.
    """
    found = []
    data = {_fault(one.code, dict(one.values)) for one in known if one.path.startswith("data/")}
    for page in site.pages:
        failed = False
        for call in page.calls:
            try:
                site.write(page, call)
            except ContentError as error:
                # The list of sources stumbles over the same call again.
                again = _fault(error.code, error.values) in data or (
                    failed and call.name == "sources"
                )
                failed = True
                if error.code != BROKEN and not again:
                    found.append(error.at(page.path, call.line))
        if page.call_named(*SHOWING) and not page.call_named("sources"):
            line = page.call_named(*SHOWING)[-1].line
            found.append(problem(page.path, line, "page.no_sources"))
    return found


def chart_problems(site: Site) -> list[Problem]:
    """What goes wrong when every declared chart is drawn in every full language."""
    found = []
    full = [site.languages[edition.code] for edition in site.editions if not edition.partial]
    for dataset in site.data.datasets.values():
        document = site.data.documents[dataset.id]
        for name in dataset.meta.charts:
            for language in full:
                try:
                    drawings(build_chart(site.data, name, language))
                except ContentError as error:
                    # Whatever is wrong with its sentences is told at their own lines.
                    if error.code.startswith("chart."):
                        found.append(error.at(document.path, document.line(("charts", name))))
                except MissingText:
                    continue  # Told with the sentences of the data.
    return found


def _fault(code: str, values: Mapping[str, object]) -> tuple[str, ...]:
    return code, *map(str, values.values())


def sentence_problems(site: Site, names: tuple[str, ...]) -> list[Problem]:
    """What is wrong with the sentences of the data: typed digits, placeholders, lost texts."""
    full = [site.languages[e.code] for e in site.editions if not e.partial]
    found = []
    for dataset in site.data.datasets.values():
        document = site.data.documents[dataset.id]
        for place, texts, scope in sentences(dataset, site):
            for language in full:
                line = document.line((*place, language.code))
                found += _one(texts, scope, language, names, document.path, line)
    return found


def _one(
    texts: Texts, scope: Scope, language: Language, names: tuple[str, ...], path: str, line: int
) -> list[Problem]:
    found: list[Problem] = []
    try:
        sentence = language.pick(texts)
        found += [
            problem(path, line, "page.digits", digits=digits)
            for digits in sentence_digits(sentence, names)
        ]
        fill(sentence, scope, language)
    except ContentError as error:
        return found if error.code == BROKEN else [*found, error.at(path, line)]
    except MissingText as error:
        return [problem(path, line, "text.missing", key=error.key, language=error.language)]
    return found


def sentences(dataset: Dataset, site: Site) -> Iterator[tuple[Path, Texts, Scope]]:
    """Every sentence of a dataset with its place in the YAML and what it may name."""
    meta, plain = dataset.meta, Scope(site.data, dataset)
    yield ("title",), meta.title, plain
    if meta.description:
        yield ("description",), meta.description, plain
    for place, note in meta.general_notes().items():
        yield place, note, plain
    for code, note in meta.notes.items():
        yield ("notes", code), note, plain
    for name, prose in meta.texts.items():
        for code, entry in prose.entries.items():
            yield ("texts", name, "entries", code), entry, plain
    for name, chart in meta.charts.items():
        scope = Scope(site.data, dataset, chart)
        for key, texts in chart.sentences().items():
            yield ("charts", name, key), texts, scope
    yield from _disagreements(dataset, site)


def _disagreements(dataset: Dataset, site: Site) -> Iterator[tuple[Path, Texts, Scope]]:
    for number, total in enumerate(dataset.meta.totals):
        if total.differs:
            try:
                scope = Scope(site.data, dataset, total=check_total(dataset, total))
            except ContentError:
                continue  # Told by the totals themselves.
            yield ("totals", number, "differs"), total.differs, scope
