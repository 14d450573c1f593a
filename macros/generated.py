"""Hands MkDocs the files nobody wrote: pages and pictures of charts, share pictures, Plotly."""

from __future__ import annotations

import logging
import os
import sys
from typing import Any

from mkdocs.structure.files import File, InclusionLevel

from macros.chartpages.files import Build, generated_files, share_meta
from macros.chartpages.gallery import ADDRESS, gallery
from macros.chartpages.vendor import PUBLISHED, bundle
from macros.editions import MAIN, Edition
from macros.site import Site

log = logging.getLogger("mkdocs.plugins.espoo")
# Pictures take seconds, which nobody waits for who looks at a page while writing it.
PAINTING = "serve" not in sys.argv and os.environ.get("PICTURES") != "none"


def add_files(files: Any, config: Any, site: Site, edition: Edition) -> None:
    """Add to ``files`` what the build of ``edition`` writes beside its pages.

    With GALLERY=1 the maintainers' gallery of drawings is among them.
    """
    build = Build(site, edition, config.site_url, PAINTING)
    for path, content in generated_files(build).items():
        files.append(_file(config, path, content=content))
    if edition.config == MAIN:
        if script := bundle(site.root):
            files.append(_file(config, PUBLISHED, abs_src_path=str(script)))
        else:
            log.info("Plotly puuttuu / Plotly is missing: python -m macros.chartpages.vendor")
        if os.environ.get("GALLERY") == "1":
            from tests.charts.samples import SAMPLES

            files.append(_file(config, ADDRESS, content=gallery(SAMPLES)))


def add_share(page: Any, config: Any, site: Site, edition: Edition) -> None:
    """Give ``page`` its share picture for the head: ``ip_share`` of its meta."""
    if PAINTING:
        source = page.file.src_uri
        page.meta["ip_share"] = share_meta(site, edition.code, source, config.site_url)


def _file(config: Any, path: str, **content: Any) -> File:
    return File.generated(config, path, inclusion=InclusionLevel.NOT_IN_NAV, **content)
