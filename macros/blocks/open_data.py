"""``open_data``: the catalogue of everything the site publishes as data."""

from __future__ import annotations

from macros.blocks.context import Context
from macros.blocks.dataset_entry import data_folder, dataset_entry, dataset_title
from macros.blocks.html import text
from macros.data.dataset import Dataset
from macros.problems import ContentError
from macros.publish.files import PACKAGE
from macros.text.language import Language

LEVELS = (2, 3, 4)
GUIDE = ("data.guide.files", "data.columns.added", "data.updates.once", "data.cite.how")

Group = tuple[str, list[Dataset]]


def open_data(context: Context, *, level: int = 2) -> str:
    """Every dataset, in groups: its meaning, files, columns, sources and citation.

    ``level`` is that of the groups' headings; those of the datasets, whose ids are the
    datasets', are one deeper. Raises ContentError for a level there is not.
    """
    if level not in LEVELS:
        allowed = ", ".join(map(str, LEVELS))
        raise ContentError("option.value", option="level", value=level, allowed=allowed)
    groups = _groups(context)
    label = text(context.language.word("data.contents"))
    contents = "".join(
        f'<li><a href="#datasets-{number}">{text(name)}</a> ({len(datasets)})</li>'
        for number, (name, datasets) in enumerate(groups, 1)
    )
    return (
        f'<div class="ip-open-data">{_guide(context)}'
        f'<nav aria-label="{label}"><ul class="ip-plain">{contents}</ul></nav>'
        + "".join(
            f'<h{level} id="datasets-{number}">{text(name)}</h{level}>'
            + "".join(dataset_entry(context, dataset, level + 1) for dataset in datasets)
            for number, (name, datasets) in enumerate(groups, 1)
        )
        + "</div>"
    )


def _groups(context: Context) -> list[Group]:
    """The datasets by what they hold, those about other places by place; each group by title."""
    language = context.language
    order = [language.word("data.group.figures"), language.word("data.group.lists")]
    found: dict[str, list[Dataset]] = {name: [] for name in order}
    for dataset in context.data.datasets.values():
        name = _elsewhere(dataset, language) or order[not dataset.meta.measures]
        found.setdefault(name, []).append(dataset)
    return [
        (name, sorted(datasets, key=lambda one: dataset_title(context, one).casefold()))
        for name, datasets in found.items()
        if datasets
    ]


def _elsewhere(dataset: Dataset, language: Language) -> str:
    """The place of a dataset that is not about the site's own; "" for the others."""
    place = language.pick(dataset.meta.area) if dataset.meta.area else ""
    return "" if language.word("area.default") in place else place


def _guide(context: Context) -> str:
    """What is true of all files, said once."""
    word = context.language.word
    package = f'<a href="{data_folder(context)}{PACKAGE}">{PACKAGE}</a>'
    said = [text(word(key)) for key in GUIDE] + [f"{text(word('data.package'))} {package}"]
    items = "".join(f"<li>{one}</li>" for one in said)
    return f"<details><summary>{text(word('data.guide'))}</summary><ul>{items}</ul></details>"
