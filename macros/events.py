"""What happens at MkDocs' events: check first, then build every language."""

from __future__ import annotations

import sys
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import FileSystemBytecodeCache
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority

from macros import KEPT, SHELF, SITE
from macros.blocks.repository import Repository
from macros.changes.feed import write_feeds
from macros.chartpages.entries import chart_pages
from macros.check import check_site, report
from macros.editions import MAIN
from macros.generated import add_files, add_share
from macros.guard import guarded, tell_markup, write_security_txt
from macros.history import last_changes, version
from macros.kept import bring_back, forget, keep, remember, serving
from macros.pages.broken import notice
from macros.publish.json_ld import page_json_ld
from macros.publish.write import publish
from macros.site import read_site
from macros.web.addresses import edition_of, root_url
from macros.web.bundle import bundle
from macros.web.languages import switch, without_homes
from macros.web.links import page_links, related_links
from macros.web.lost import lost
from macros.web.mends import mend
from macros.web.page import web_page
from macros.web.redirects import write_redirects
from macros.web.shelf import Shelf
from macros.web.sitemap import read_heads, robots_txt, sitemap
from macros.web.theme_files import adapt
from macros.web.typography import keep_together

ROOT = Path(__file__).parents[1]


def on_pre_build(config: Any) -> None:
    """Read and check the whole site before MkDocs touches the last good one.

    Only a build stops on problems; ``serve`` tells them and shows them in the page.
    """
    if SITE in config.extra:
        return
    site = read_site(ROOT)
    site.generated = chart_pages(site)
    site.repository = Repository(config.repo_url or "", version(ROOT))
    if serving():
        remember(site)
    problems = site.problems = check_site(site)
    errors = sum(found.severity == "error" for found in problems)
    if problems:
        print(report(problems), file=sys.stderr)
    if errors and not serving():
        raise PluginError(
            f"{errors} virhettä, sivustoa ei koottu. / {errors} errors, the site was not built."
        )
    config.extra |= {SITE: site, KEPT: keep(site, Path(config.site_dir)) if serving() else []}


def on_files(files: Any, config: Any) -> Any:
    """Add what nobody wrote by hand: pages of charts, pictures, Plotly."""
    site, code = config.extra[SITE], config.theme["language"]
    add_files(files, config, site, edition_of(site, code))
    return files


@event_priority(100)
def on_page_markdown(markdown: str, page: Any, config: Any, files: Any) -> str:  # noqa: ARG001
    """Before the macros run: a page they would stumble over says why instead."""
    site, code = config.extra[SITE], config.theme["language"]
    edition = edition_of(site, code)
    add_share(page, config, site, edition)
    path = f"{edition.docs}/{page.file.src_uri}"
    return notice(site.problems, path, code) or markdown


def on_nav(nav: Any, config: Any, files: Any) -> Any:  # noqa: ARG001
    """Give the templates what they need of the whole language."""
    site, code = config.extra[SITE], config.theme["language"]
    edition = edition_of(site, code)
    root = root_url(config.site_url, edition)
    config.extra |= {
        SHELF: Shelf(),
        # The reader's choices hold in all languages, and the script that reads them is constant.
        "scope": urlsplit(root).path,
        "ip_pages": page_links(site, code),
        "ip_days": last_changes(ROOT, [edition.docs]),
    }
    return nav


def _cache() -> Path:
    folder = ROOT / ".cache" / "templates"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def on_env(env: Any, config: Any, files: Any) -> Any:  # noqa: ARG001
    """Give the templates the words of the catalogue."""
    env.bytecode_cache = FileSystemBytecodeCache(str(_cache()))
    env.globals["ip_word"] = config.extra[SITE].languages[config.theme["language"]].word
    return env


def on_template_context(context: Any, template_name: str, config: Any) -> Any:
    """The page for unknown addresses speaks every language and switches to their homes."""
    site, code = config.extra[SITE], config.theme["language"]
    root = root_url(config.site_url, edition_of(site, code))
    config.extra["alternate"] = switch(site, root, code, [])
    if template_name == "404.html":
        context["ip_lost"] = lost(site, root)
    return context


def on_page_content(html: str, page: Any, config: Any, files: Any) -> str:  # noqa: ARG001
    """Put the blocks of the macros where they were called, and keep lines from breaking badly."""
    edition = edition_of(config.extra[SITE], config.theme["language"])
    tell_markup(html, page, edition.docs)
    return keep_together(config.extra[SHELF].blocks_into(html))


def on_page_context(context: Any, page: Any, config: Any, nav: Any) -> Any:  # noqa: ARG001
    """Give the page its other languages, its head and the pages it leads on to."""
    site, code = config.extra[SITE], config.theme["language"]
    found = web_page(
        site,
        code,
        page.file.src_uri,
        page.meta,
        config.extra["ip_days"],
        site_url=config.site_url,
        url=page.canonical_url,
        site_name=config.site_name,
    )
    context["ip_head"] = found
    root = root_url(config.site_url, edition_of(site, code))
    source = site.page_at(code, page.file.src_uri)
    context["ip_json_ld"] = page_json_ld(site, source, root)
    if source in site.pages:
        page.meta["ip_edit"] = site.repository.edit_page(source)
    config.extra["alternate"] = found.switch
    # The theme writes it into an attribute as it stands.
    page.meta["description"] = escape(str(page.meta.get("description", "")))
    page.meta["revision"] = found.revision
    page.meta["ip_same"] = found.same
    page.meta["ip_related"] = related_links(page.meta.get("related"), config.extra["ip_pages"])
    return context


def on_post_page(output: str, page: Any, config: Any) -> str:
    """Keep only the true counterparts in the head, mend the theme's faults, set the policy."""
    whole: str = config.extra[SHELF].drawings_into(output)
    return guarded(mend(without_homes(whole, page.meta["ip_same"])), page)


def on_post_template(output_content: str, template_name: str, config: Any) -> str:  # noqa: ARG001
    """Mend and guard what is no page, as for unknown addresses."""
    is_page = template_name.endswith(".html")
    return guarded(mend(output_content)) if is_page else output_content


def on_post_build(config: Any) -> None:
    """After the main language, build the others into folders of its site."""
    site = config.extra[SITE]
    folder = Path(config.site_dir)
    adapt(folder)
    bundle(folder)
    if Path(config.config_file_path).name != MAIN:
        return
    publish(site, folder, config.site_url)
    for edition in site.editions:
        if edition.config == MAIN or edition in config.extra[KEPT]:
            continue
        other = load_config(
            str(ROOT / edition.config),
            site_dir=str(Path(config.site_dir) / edition.code),
            site_url=f"{config.site_url}{edition.code}/",
            strict=config.strict,
        )
        other.extra[SITE] = site
        build(other)
    bring_back()
    write_redirects(site, folder, config.site_url)
    write_feeds(site, folder, config.site_url)
    (folder / "sitemap.xml").write_text(sitemap(read_heads(folder)), encoding="utf-8")
    (folder / "robots.txt").write_text(robots_txt(config.site_url), encoding="utf-8")
    write_security_txt(folder, config.site_url)


def on_build_error(error: Exception) -> None:  # noqa: ARG001
    """Nothing of a build that broke off is kept for the next one."""
    if serving():
        forget()


def on_serve(server: Any, config: Any, builder: Any) -> None:  # noqa: ARG001
    """Watch everything a page is made of, in every language."""
    site = config.extra[SITE]
    for edition in site.editions:
        server.watch(str(ROOT / edition.docs))
        server.watch(str(ROOT / edition.config))
    for folder in ("data", "macros", "overrides"):
        server.watch(str(ROOT / folder))
