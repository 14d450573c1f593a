"""A small site in memory: one dataset with everything the blocks read, facts, and pages."""

from __future__ import annotations

from decimal import Decimal

from macros.blocks.context import Context
from macros.data.dataset import Data, Dataset, Observation
from macros.data.schema import DatasetMeta, Source
from macros.pages.page import Page
from macros.text.language import load_language

PAGES = {"home": "index.md", "club-near": "clubs/near.md"}


def both(text: str) -> dict[str, str]:
    """A text that says its language."""
    return {"fi": f"{text} fi", "en": f"{text} en"}


FACTS = DatasetMeta.model_validate({
    "title": both("Facts"), "period": "2019", "source": "report",
    "notes": {"careful": both("With care")},
    "dimensions": {"key": {"type": "category", "labels": {
        "congresses": both("Congresses"), "unknown": both("Unknown"), "guests": both("Guests <b>"),
    }}},
    "measures": {"value": {"label": both("Value"), "type": "integer"}},
})  # fmt: skip
CLUBS = DatasetMeta.model_validate({
    "title": both("Clubs"), "period": "2019", "source": "report",
    "note": both("General note"), "notes": {"odd": both("Odd row")},
    "dimensions": {"club": {"type": "category", "labels": {
        "near": both("Near & dear"), "far": both("Far"),
    }}},
    "attributes": {
        "reach": {"type": "category", "label": both("Reach"),
                  "labels": {"world": both("World"), "home": both("Home")}},
        "latitude": {"type": "decimal", "label": both("Latitude")},
        "longitude": {"type": "decimal", "label": both("Longitude")},
    },
    "texts": {"what": {"label": both("What"), "of": "club", "entries": {
        "near": both("Says {fact.congresses}"), "far": both("Is far"),
    }}},
    "measures": {},
})  # fmt: skip
PLAIN = CLUBS.model_copy(update={"attributes": {}})


def source() -> Source:
    """A document."""
    return Source.model_validate({
        "title": both("Report"), "publisher": both("City"), "language": "fi",
        "retrieved": "2026-11", "licence": "not-stated",
    })  # fmt: skip


def fact(key: str, value: str | None, **row: str) -> Observation:
    """A row of the facts."""
    number = None if value is None else Decimal(value)
    return Observation(2, {"key": key}, {"value": number}, {}, row)


def club(code: str, reach: str, place: tuple[str, str], **row: str) -> Observation:
    """A row of the clubs."""
    attributes = {"reach": reach, "latitude": place[0], "longitude": place[1]}
    return Observation(2, {"club": code}, {}, attributes, row)


def page(identity: str, path: str) -> Page:
    """An English page."""
    return Page("en", f"docs/en/{path}", path, identity, f"Page {identity}", "", (), "", 1, ())


def context(here: str = "index.md") -> Context:
    """What a macro on the page in file ``here`` knows."""
    rows = (
        fact("congresses", "92", qualifier="almost", note="careful", kind="estimate"),
        fact("unknown", None),
        fact("guests", "10000"),
    )
    clubs = (
        club("far", "world", ("31.2", "121.5"), period="2021"),
        club("near", "home", ("59.9", "10.7"), period="2019-05", note="odd"),
    )
    bare = tuple(Observation(2, row.keys, {}, {}, {}) for row in clubs)
    datasets = {
        "facts": Dataset("facts", FACTS, rows),
        "clubs": Dataset("clubs", CLUBS, clubs),
        "plain": Dataset("plain", PLAIN, bare),
    }
    pages = tuple(page(*named) for named in PAGES.items())
    current = next((p for p in pages if p.source == here), page("here", here))
    data = Data(datasets=datasets, sources={"report": source()})
    return Context(data, load_language("en"), current, pages)
