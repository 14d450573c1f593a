"""What the entries of one block have in common: said once below them, not of each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from macros.blocks.context import Context
from macros.blocks.entries import Entry, Fact, differ
from macros.blocks.html import text
from macros.blocks.provenance import source_link
from macros.data.dataset import Dataset
from macros.text.language import Language

YEAR = re.compile(r"\d{4}")
# The point stays at the end of a line; it begins none.
POINT = "\u00a0· "


@dataclass(frozen=True)
class Common:
    """The facts and the period all entries share.

    ``labelled`` entries have several facts left, which need their labels: "Nantes" alone does
    not say that it won. ``sourced`` ones rest on more than one source: each names its own.
    """

    facts: tuple[Fact, ...] = ()
    period: str = ""
    labelled: bool = False
    sourced: bool = False


def in_common(dataset: Dataset, listed: Sequence[Entry]) -> Common:
    """What the entries of one block share; a single one shares nothing."""
    several, first = len(listed) > 1, listed[0]
    facts = [fact for fact in first.facts if several and all(fact in it.facts for it in listed)]
    periods = {entry.period for entry in listed}
    return Common(
        facts=tuple(facts),
        period=first.period if several and len(periods) == 1 else "",
        labelled=max(len(entry.facts) for entry in listed) - len(facts) > 1,
        sourced=differ(dataset, [entry.row for entry in listed]),
    )


def without(common: Common, entry: Entry) -> Entry:
    """``entry`` with only what it has for itself; a year its facts tell is no period."""
    told = " ".join([entry.name, *(value for _, value in entry.facts)])
    alone = entry.period != common.period and not _told(entry.period, told)
    facts = tuple(fact for fact in entry.facts if fact not in common.facts)
    return replace(entry, facts=facts, period=entry.period if alone else "")


def noted_once(listed: Sequence[Entry], language: Language) -> list[Entry]:
    """The entries; a note that neighbours share stands at the last of them, which says so."""
    shown: list[Entry] = []
    for note, group in groupby(listed, key=lambda entry: entry.note):
        *before, last = group
        shared = f" {language.count('entry.shared', len(before))}" if note and before else ""
        shown += [replace(entry, note="") for entry in before]
        shown.append(replace(last, note=note + shared))
    return shown


def common_line(context: Context, common: Common) -> list[str]:
    """What all entries share as one line, if anything.

    The only fact entries have is what they are about: the heading says that of all of them.
    """
    facts = list(common.facts) if common.labelled or len(common.facts) > 1 else []
    if not _told(common.period, " ".join(value for _, value in facts)):
        facts.append((context.language.word("facts.period"), common.period))
    return [POINT.join(_labelled(*fact) for fact in facts)] if facts else []


def meta_html(context: Context, dataset: Dataset, entry: Entry, common: Common) -> str:
    """The facts of an entry, its period and its source, as one quiet line."""
    told = [_labelled(label if common.labelled else "", value) for label, value in entry.facts]
    if entry.period:
        told.append(f"<span>{text(entry.period)}</span>")
    if common.sourced:
        told.append(source_link(context.data, dataset.source(entry.row), context.language))
    return f'<p class="ip-entry__meta">{POINT.join(told)}</p>' if told else ""


def _labelled(label: str, value: str) -> str:
    return text(f"{label}: {value}" if label else value)


def _told(period: str, words: str) -> bool:
    """Whether ``words`` name every year of ``period``, or there is none to tell."""
    return set(YEAR.findall(period)) <= set(YEAR.findall(words)) or not period
