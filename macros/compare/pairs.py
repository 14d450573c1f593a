"""Which page of the new site is which of the old one."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import chain

from macros.compare.diff import likeness
from macros.compare.page import BuiltPage
from macros.compare.site import BuiltSite

# Nobody links to the page that answers unknown addresses.
NOT_FOUND = "404.html"
# Two texts that share this much are the same page, somewhat rewritten.
_ALIKE = 0.75


@dataclass
class Pairs:
    """Addresses: ``same`` and ``moved`` lead from old to new, ``lost`` lead nowhere any more."""

    same: dict[str, str] = field(default_factory=dict)
    moved: dict[str, str] = field(default_factory=dict)
    added: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)


def pair_pages(old: BuiltSite, new: BuiltSite) -> Pairs:
    """The pages of ``old`` in ``new``: by address, then id, then other languages, then text.

    Lost is every old address, of a page or a redirect, that answers no more.
    """
    pairs = Pairs()
    for address in old.pages:
        if address in new.pages:
            pairs.same[address] = address
    come = {a: page for a, page in new.pages.items() if a not in old.pages}
    away = {a: page for a, page in old.pages.items() if a not in new.pages}
    for address, page in away.items():
        found = _by_id(page, come) or _by_language(old, page, new, come)
        found = found or _by_text(page, come)
        if found is None:
            pairs.gone.append(address)
        else:
            pairs.moved[address] = found
            del come[found]
    pairs.added = list(come)
    pairs.lost = [
        address
        for address in chain(old.pages, old.redirects)
        if not address.endswith(NOT_FOUND) and not _answers(address, new)
    ]
    return pairs


def _answers(address: str, site: BuiltSite) -> bool:
    """Whether redirects lead from ``address`` to a page, however many there are."""
    seen: set[str] = set()
    while address in site.redirects and address not in seen:
        seen.add(address)
        address = site.redirects[address]
    return address in site.pages


def _by_id(page: BuiltPage, come: dict[str, BuiltPage]) -> str | None:
    for address, other in come.items():
        if page.id and (other.id, other.language) == (page.id, page.language):
            return address
    return None


def _by_language(
    old: BuiltSite, page: BuiltPage, new: BuiltSite, come: dict[str, BuiltPage]
) -> str | None:
    """The page that the same page in another language, which stayed, now leads to."""
    for counterpart in old.counterparts(page).values():
        if counterpart in new.pages:
            address = new.counterparts(new.pages[counterpart]).get(page.language)
            if address in come:
                return address
    return None


def _by_text(page: BuiltPage, come: dict[str, BuiltPage]) -> str | None:
    words = list(chain.from_iterable(page.text))
    scores = {
        address: likeness(words, list(chain.from_iterable(other.text)))
        for address, other in come.items()
        if other.language == page.language and other.text and words
    }
    best = max(scores, key=lambda address: scores[address], default=None)
    return best if best is not None and scores[best] >= _ALIKE else None
