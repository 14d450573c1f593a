"""MkDocs' events: check before the build, then build every language."""

from __future__ import annotations

import logging
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))


def _forget_edited_code() -> None:
    """Drop this package from memory when a file of it changed since it was imported.

    ``mkdocs serve`` keeps one Python process through all its rebuilds.
    """
    loaded = [name for name in sys.modules if name == "macros" or name.startswith("macros.")]
    newest = max(file.stat().st_mtime for file in (ROOT / "macros").rglob("*.py"))
    imported = getattr(sys.modules.get("macros"), "newest", newest)
    if newest > imported:
        for name in loaded:
            del sys.modules[name]
    import macros

    macros.newest = newest


_forget_edited_code()

from mkdocs.commands.build import build  # noqa: E402
from mkdocs.config import load_config  # noqa: E402
from mkdocs.exceptions import PluginError  # noqa: E402

from macros import SITE  # noqa: E402
from macros.check import check_site, report  # noqa: E402
from macros.editions import MAIN  # noqa: E402
from macros.site import read_site  # noqa: E402

log = logging.getLogger("mkdocs.plugins.espoo")


def on_pre_build(config: Any) -> None:
    """Read and check the whole site before MkDocs touches the last good one.

    Only a build stops on problems; ``serve`` tells them and shows them in the page.
    """
    if SITE in config.extra:
        return
    site = read_site(ROOT)
    problems = check_site(site)
    errors = sum(found.severity == "error" for found in problems)
    if problems:
        print(report(problems), file=sys.stderr)
    if errors and "serve" not in sys.argv:
        raise PluginError(
            f"{errors} virhettä, sivustoa ei koottu. / {errors} errors, the site was not built."
        )
    config.extra[SITE] = site


def on_post_build(config: Any) -> None:
    """After the main language, build the others into folders of its site."""
    site = config.extra[SITE]
    if Path(config.config_file_path).name != MAIN:
        return
    for edition in site.editions:
        if edition.config == MAIN:
            continue
        other = load_config(
            str(ROOT / edition.config),
            site_dir=str(Path(config.site_dir) / edition.code),
            site_url=f"{config.site_url}{edition.code}/",
            strict=config.strict,
        )
        other.extra[SITE] = site
        build(other)


def on_serve(server: Any, config: Any, builder: Any) -> None:  # noqa: ARG001
    """Watch everything a page is made of, in every language."""
    site = config.extra[SITE]
    for edition in site.editions:
        server.watch(str(ROOT / edition.docs))
        server.watch(str(ROOT / edition.config))
    for folder in ("data", "macros", "overrides"):
        server.watch(str(ROOT / folder))
