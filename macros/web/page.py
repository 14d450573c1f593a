"""Everything the web asks of one page, gathered for its template."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from macros.site import Site
from macros.web.addresses import edition_of, root_url
from macros.web.head import About, Meta, metas
from macros.web.history import Revision, revision
from macros.web.languages import Alternate, alternates, default, switch


@dataclass(frozen=True)
class WebPage:
    """For the template: ``same`` is the page in every language, ``switch`` what readers choose.

    ``metas`` and ``default`` belong into the head; ``revision`` is the last change, if known.
    """

    same: list[Alternate]
    switch: list[Alternate]
    default: str | None
    metas: list[Meta]
    revision: Revision | None


def web_page(
    site: Site,
    code: str,
    source: str,
    meta: Mapping[str, Any],
    days: Mapping[str, datetime.date],
    *,
    site_url: str,
    url: str,
    site_name: str,
) -> WebPage:
    """The page of language ``code`` from file ``source``, at the absolute address ``url``.

    ``site_url`` is the address of the language's home; ``meta`` may hold the page's ``robots``
    and, as ``ip_share``, its share picture. KeyError if the site has no such page.
    """
    page, root = site.page_at(code, source), root_url(site_url, edition_of(site, code))
    same, day = alternates(site, root, page), days.get(page.path)
    about = About(
        code=code,
        title=page.title,
        description=page.description,
        url=url,
        site_name=site_name,
        robots=str(meta.get("robots", "")),
        home=url == site_url,
        changed=day,
        picture=meta.get("ip_share") or {},
    )
    return WebPage(
        same=same,
        switch=switch(site, root, code, same),
        default=default(site, same),
        metas=metas(site, about, same),
        revision=revision(day, site.languages[code]),
    )
