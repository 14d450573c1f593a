"""The last look at what MkDocs made: nothing foreign in a page, and its policy in place."""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path
from typing import Any

from mkdocs.exceptions import PluginError

from macros.checks.markup import foreign_markup
from macros.problems import problem
from macros.publish.write import created
from macros.web.security import SECURITY_TXT, ForeignScript, secure, security_txt

log = logging.getLogger("mkdocs.plugins.espoo")
CHART_PAGE = "chart-page.html"
# While writing, MkDocs itself puts a script into each page, which reloads it.
SERVING = "serve" in sys.argv


def tell_markup(html: str, page: Any, docs: str) -> None:
    """Log an error, which stops a strict build, for what a page may not have become."""
    if page.file.generated_by:
        return
    for found in foreign_markup(html):
        log.error(problem(f"{docs}/{page.file.src_uri}", 0, "page.markup", found=found))


def guarded(html: str, page: Any = None) -> str:
    """``html`` with its policy; only a chart's own page, which nobody wrote, may have a wider one.

    Raises PluginError for a script the policy does not know.
    """
    if SERVING:
        return html
    wide = bool(page and page.file.generated_by and page.meta.get("template") == CHART_PAGE)
    try:
        return secure(html, inline_styles=wide)
    except ForeignScript as error:
        raise PluginError(f"macros/web/security.py does not know the script {error}") from error


def write_security_txt(folder: Path, site_url: str) -> None:
    """Write the file into the built site where it can be valid, and say so where it cannot."""
    content = security_txt(site_url, created(os.environ.get("SOURCE_DATE_EPOCH")))
    if not content:
        log.info("security.txt: vain verkkotunnuksen juuressa / only at the root of a domain")
        return
    file = folder / SECURITY_TXT
    file.parent.mkdir(exist_ok=True)
    file.write_text(content, encoding="utf-8")
