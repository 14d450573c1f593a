"""``places``: arcs from Espoo to the places of a dataset, with the plain list beside them."""

from __future__ import annotations

from decimal import Decimal
from itertools import groupby

from macros.blocks.context import Context
from macros.blocks.entries import Entry, entries, rows_at, small_print
from macros.blocks.geography import Spot, spots
from macros.blocks.html import text
from macros.blocks.place_map import FIELDS, RINGS, Place, draw_places, key_of_far, mark
from macros.blocks.provenance import source_link
from macros.data.dataset import Dataset
from macros.problems import ContentError
from macros.text.formatting import join
from macros.text.language import Language, numeral
from macros.wording.sentences import Scope, fill

POSITION = ("latitude", "longitude")


def places(
    context: Context, dataset: str, *, texts: bool = True, **where: str | int | list[str]
) -> str:
    """The places of ``dataset`` drawn and listed by kind: ``places("partner_places")``.

    Kinds are those of its first category attribute. What is told of a place opens under its
    name; ``texts=False`` lists the names only.
    Raises ContentError for an unknown dataset, dimension or code, or one without coordinates.
    """
    chosen = context.data.dataset(dataset)
    kinds = [name for name, found in chosen.meta.attributes.items() if found.type == "category"]
    if not kinds or any(name not in chosen.meta.attributes for name in POSITION):
        allowed = ", ".join(
            name
            for name, other in context.data.datasets.items()
            if all(position in other.meta.attributes for position in POSITION)
        )
        raise ContentError("option.value", option="dataset", value=dataset, allowed=allowed)
    kind = kinds[0]
    order = list(chosen.meta.attributes[kind].labels)
    rows = sorted(rows_at(chosen, where), key=lambda row: order.index(row.attributes[kind]))
    listed = entries(context, chosen, rows)
    seen = spots([(_degrees(entry, "latitude"), _degrees(entry, "longitude")) for entry in listed])
    present = [code for code in order if any(row.attributes[kind] == code for row in rows)]
    numbers = [present.index(entry.row.attributes[kind]) for entry in listed]
    drawings = _drawings(context, chosen, listed, seen, numbers)
    groups = _groups(context, chosen, kind, listed, seen, texts)
    scope, map_note = Scope(context.data, chosen), chosen.meta.map_note
    title = fill(context.language.pick(chosen.meta.title), scope, context.language)
    of_map = (
        [text(fill(context.language.pick(map_note), scope, context.language))] if map_note else []
    )
    far = context.language.word("places.far") if any(spot.far for spot in seen) else ""
    key = f'<p class="ip-places__far">{key_of_far()}{text(far)}</p>' if far else ""
    foot = small_print(context, chosen, rows, sourced=texts, told=of_map)
    return (
        f'<figure class="ip-chart ip-places" aria-label="{text(title)}">{drawings}{key}{groups}'
        f"<figcaption>{foot}</figcaption></figure>"
    )


def kilometres(distance: float, language: Language) -> str:
    """A distance in words, to the nearest hundred kilometres."""
    rounded = numeral(Decimal(round(distance / 100) * 100), language.locale, 0)
    return language.word("places.distance", distance=rounded)


def _degrees(entry: Entry, name: str) -> float:
    return float(entry.row.attributes[name].replace(",", "."))


def _drawings(
    context: Context,
    dataset: Dataset,
    listed: list[Entry],
    seen: list[Spot],
    kinds: list[int],
) -> str:
    """The drawing at both widths: named places on the wide one, numbers of the list on phones."""
    language = context.language
    title = language.pick(dataset.meta.title)
    far = [
        f"{entry.name} {kilometres(spot.distance, language)}"
        for entry, spot in zip(listed, seen, strict=True)
        if spot.far
    ]
    summary = language.word("places.summary", far=join(far, language))
    rings = [kilometres(ring, language) for ring in RINGS]
    shown = []
    for size in FIELDS:
        labels = [
            _label(entry, spot, language) if size == "wide" else str(number)
            for number, (entry, spot) in enumerate(zip(listed, seen, strict=True), 1)
        ]
        drawn = [Place(*place) for place in zip(labels, kinds, seen, strict=True)]
        home = language.word("places.home")
        svg = draw_places(drawn, size, home, title, summary, rings)
        shown.append(f'<div class="ip-drawing ip-drawing--{size}">{svg}</div>')
    return "".join(shown)


def _label(entry: Entry, spot: Spot, language: Language) -> str:
    return f"{entry.name}, {kilometres(spot.distance, language)}" if spot.far else entry.name


def _groups(
    context: Context,
    dataset: Dataset,
    kind: str,
    listed: list[Entry],
    seen: list[Spot],
    texts: bool,
) -> str:
    """The places as lists by kind, numbered through as on the narrow drawing."""
    numbered = list(enumerate(zip(listed, seen, strict=True), 1))
    groups = groupby(numbered, key=lambda item: item[1][0].row.attributes[kind])
    shown = []
    for order, (code, members) in enumerate(groups):
        name = context.language.pick(dataset.meta.attributes[kind].labels[code])
        found = list(members)
        items = "".join(
            _item(context, dataset, kind, entry, spot, texts) for _, (entry, spot) in found
        )
        shape = mark(order, 8, 8, 5)
        key = f'<svg class="ip-key" viewBox="0 0 16 16" aria-hidden="true">{shape}</svg>'
        shown.append(
            f'<div class="ip-places__group"><p class="ip-places__kind">{key}{text(name)}</p>'
            f'<ol start="{found[0][0]}">{items}</ol></div>'
        )
    names = "" if texts else " ip-places__groups--names"
    return f'<div class="ip-places__groups{names}">{"".join(shown)}</div>'


def _item(
    context: Context, dataset: Dataset, kind: str, entry: Entry, spot: Spot, texts: bool
) -> str:
    labels = dataset.meta.attributes[kind].labels
    heard = (context.language.pick(labels[entry.row.attributes[kind]]), entry.name)
    told = [value for _, value in entry.facts if value not in heard]
    if spot.far:
        told.append(kilometres(spot.distance, context.language))
    name = f"<strong>{text(entry.name)}</strong>"
    if not texts:
        return f"<li>{name} {text(', '.join([*told, entry.period]))}</li>"
    prose = "".join(f"<p>{text(sentence)}</p>" for sentence in entry.texts)
    note = f'<p class="ip-entry__note">{text(entry.note)}</p>' if entry.note else ""
    source = source_link(context.data, dataset.source(entry.row), context.language)
    small = " · ".join([*map(text, [*told, entry.period]), source])
    # Paper has no summaries; there the name comes from the attribute.
    return (
        f'<li data-name="{text(entry.name)}"><details class="ip-place"><summary>{name}</summary>'
        f'{prose}{note}<p class="ip-entry__meta">{small}</p></details></li>'
    )
