"""What a page says of itself to other sites: Open Graph, robots, the date of its change."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from babel import Locale
from babel.core import get_global

from macros.site import Site
from macros.web.languages import Alternate


@dataclass(frozen=True)
class Meta:
    """``<meta attribute="name" content="content">``."""

    attribute: Literal["name", "property"]
    name: str
    content: str


@dataclass(frozen=True)
class About:
    """What is known of the page: ``code`` is its language, ``url`` its absolute address.

    ``picture`` is the share picture's url, width, height and alt, if there is one.
    """

    code: str
    title: str
    description: str
    url: str
    site_name: str
    robots: str = ""
    home: bool = False
    changed: datetime.date | None = None
    picture: Mapping[str, str | int] = field(default_factory=dict)


def metas(site: Site, about: About, same: Iterable[Alternate]) -> list[Meta]:
    """The tags of the page, empty ones left out; ``same`` is the page in all languages."""
    locales = {code: _with_territory(lang.locale) for code, lang in site.languages.items()}
    properties: Mapping[str, str] = {
        "og:type": "website" if about.home else "article",
        "og:site_name": about.site_name,
        "og:title": about.title,
        "og:description": about.description,
        "og:url": about.url,
        "og:locale": locales[about.code],
    }
    tags = [Meta("property", name, text) for name, text in properties.items() if text]
    for other in same:
        if other.lang != about.code:
            tags.append(Meta("property", "og:locale:alternate", locales[other.lang]))
    if about.changed:
        tags.append(Meta("property", "article:modified_time", about.changed.isoformat()))
    tags += _picture(about.picture)
    if about.robots:
        tags.append(Meta("name", "robots", about.robots))
    return tags


def _picture(picture: Mapping[str, str | int]) -> list[Meta]:
    if not picture:
        return [Meta("name", "twitter:card", "summary")]
    names = {"url": "og:image", "width": "og:image:width", "height": "og:image:height",
             "alt": "og:image:alt"}  # fmt: skip
    tags = [Meta("property", names[key], str(value)) for key, value in picture.items()]
    return [*tags, Meta("name", "twitter:card", "summary_large_image")]


@functools.cache
def _with_territory(locale: Locale) -> str:
    # Open Graph wants fi_FI where a catalogue may just say fi.
    likely = Locale.parse(get_global("likely_subtags").get(locale.language, str(locale)))
    return f"{locale.language}_{locale.territory or likely.territory}"
