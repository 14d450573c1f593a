"""What turns Markdown and data into the site; MkDocs knows this module as its macros."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

SITE, SHELF, KEPT = "ip_site", "ip_shelf", "ip_kept"
# When the newest file of this package was written, as of its import; see hooks.
newest = 0.0
log = logging.getLogger("mkdocs.plugins.espoo")


def define_env(env: Any) -> None:
    """Register the macros of ``macros.registry`` with the macros plugin."""
    from macros.registry import MACROS

    for name in MACROS:
        env.macro(_bound(name, env), name)


def _bound(name: str, env: Any) -> Callable[..., str]:
    """The macro as pages call it; what goes wrong is logged by line and shown as a box."""
    from macros.pages.calls import Call
    from macros.problems import ContentError

    def macro(*args: Any, **options: Any) -> str:
        site = env.conf["extra"][SITE]
        page = site.page_at(env.conf["theme"]["language"], env.page.file.src_uri)
        call = Call(name, args, tuple(options.items()), 0)
        try:
            return str(env.conf["extra"][SHELF].put(site.write(page, call)))
        except ContentError as error:
            line = next((c.line for c in page.calls if str(c) == str(call)), page.body_line)
            found = error.at(page.path, line)
            log.error(str(found))
            message = found.message(page.language if page.language == "fi" else "en")
            return f'<strong class="ip-error">{message}</strong>'

    return macro
