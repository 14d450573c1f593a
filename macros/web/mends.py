"""Faults of the theme's own markup, mended in the finished page where no template block is."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Mend:
    """``find`` (a regular expression) becomes ``put`` (its template) on every page it is on."""

    find: str
    put: str
    why: str


MENDS = (
    Mend(
        find=r'(<div class="md-search" data-md-component="search") role="dialog">',
        put=r"\1>",
        why="The search is no dialog: it neither takes nor keeps the focus, and has no name.",
    ),
    Mend(
        find=r'(<input class="md-toggle"[^>]*) autocomplete="off">',
        put=r"\1>",
        why="A checkbox cannot have autocomplete.",
    ),
    Mend(
        find=r'(<form class="md-search__form"(?:(?!</form|type="submit")[\s\S])*?'
        r' aria-label="([^"]*)"(?:(?!</form|type="submit")[\s\S])*)</form>',
        put=r'\1<button type="submit" class="ip-hidden" tabindex="-1">\2</button></form>',
        why="A form needs a submit button; Enter in the field does the same.",
    ),
    Mend(
        find=r'(?s)<form (class="md-header__option" data-md-component="palette">.*?)</form>',
        put=r'<div role="radiogroup" \1</div>',
        why="The choice of colours is a group of radio buttons; nothing is ever sent.",
    ),
    Mend(
        find=r'(class="md-search__input"[^>]* aria-label="([^"]*)"[\s\S]*?'
        r'<div class="md-search__scrollwrap" tabindex="0")(?! role)',
        put=r'\1 role="region" aria-label="\2"',
        why="What takes the focus needs a role and a name.",
    ),
    Mend(
        find=r'(?<!<template id="ip-theme">)(<script src="[^"]*/bundle\.\w+\.min\.js"></script>)',
        put=r'<template id="ip-theme">\1</template>',
        why="Two thirds of a page's weight for what few readers use: page.js takes it when asked.",
    ),
    Mend(
        find=r'title="Tyhjää" aria-label="Tyhjää"',
        put='title="Tyhjennä" aria-label="Tyhjennä"',
        why="The theme's Finnish says “Empty (of it)”, not “Clear”.",
    ),
    Mend(
        find="Aloitetaan hakua",
        put="Haku käynnistyy",
        why="The theme's Finnish is not grammatical.",
    ),
    Mend(
        find="Initializing search",
        put="Initialising search",
        why="The theme's English is American, the site's British.",
    ),
    Mend(
        find=r'"Ei t\\u00e4sm\\u00e4\\u00e4vi\\u00e4 dokumentteja"',
        put='"Ei hakutuloksia"',
        why="Readers look for pages, not documents.",
    ),
    Mend(
        find=r'"1 t\\u00e4sm\\u00e4\\u00e4v\\u00e4 dokumentti"',
        put='"1 hakutulos"',
        why="Readers look for pages, not documents.",
    ),
    Mend(
        find=r'"# t\\u00e4sm\\u00e4\\u00e4v\\u00e4\\u00e4 dokumenttia"',
        put='"# hakutulosta"',
        why="Readers look for pages, not documents.",
    ),
)


def mend(html: str) -> str:
    """``html`` with every declared fault mended; what is not there is left alone."""
    for fault in MENDS:
        html = re.sub(fault.find, fault.put, html)
    return html


def unmatched(pages: list[str]) -> list[Mend]:
    """The mends that none of ``pages``, as the theme wrote them, has any need of."""
    return [fault for fault in MENDS if not any(re.search(fault.find, page) for page in pages)]
