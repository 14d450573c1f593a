"""``changes``: what has been corrected and updated, newest first."""

from __future__ import annotations

import datetime

from macros.blocks.context import Context
from macros.blocks.html import no_data, text
from macros.blocks.links import address, find_page
from macros.changes.model import Change, named
from macros.changes.told import Told, tell
from macros.text.formatting import date

COLUMNS = ("figure", "old", "new")
HOME, FEED = "home", "feed.xml"


def changes(context: Context) -> str:
    """Every declared change of ``data/changes.yml`` with its figures, and the way to the feed."""
    entries = named(context.changes)
    if not entries:
        return f'<p class="ip-changes">{text(context.language.word("change.none"))}</p>'
    shown = "".join(_entry(context, name, change) for name, change in entries)
    return f'<div class="ip-changes">{_feed(context)}{shown}</div>'


def _feed(context: Context) -> str:
    home = find_page(context, HOME)
    if home is None:
        return ""
    link = text(f"{address(context, home)}{FEED}")
    label = text(context.language.word("change.feed"))
    return f'<p class="ip-more"><a href="{link}" type="application/atom+xml">{label}</a></p>'


def _entry(context: Context, name: str, change: Change) -> str:
    language = context.language
    day = date(datetime.date.fromisoformat(change.date), language, long=True)
    kind = language.word(f"change.kind.{change.kind}")
    figures = [tell(figure, context.data, language) for figure in change.figures]
    table = _table(context, figures, f"{name}-figures", day) if figures else ""
    return (
        f'<section class="ip-change" aria-labelledby="{text(name)}">'
        f'<h2 id="{text(name)}"><time datetime="{text(change.date)}">{text(day)}</time>: '
        f"{text(kind)}</h2><p>{text(language.pick(change.reason))}</p>{table}</section>"
    )


def _table(context: Context, figures: list[Told], name: str, day: str) -> str:
    word = context.language.word
    heads = "".join(f'<th scope="col">{text(word(f"change.{key}"))}</th>' for key in COLUMNS)
    rows = "".join(
        f'<tr><th scope="row">{text(told.name)}</th>'
        f"<td>{_value(context, told.old)}</td><td>{_value(context, told.new)}</td></tr>"
        for told in figures
    )
    caption = text(word("change.caption", date=day))
    return (
        f'<div class="ip-table"><div class="ip-scroll" role="region" tabindex="0"'
        f' aria-labelledby="{text(name)}"><table><caption id="{text(name)}">{caption}</caption>'
        f"<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div></div>"
    )


def _value(context: Context, shown: str | None) -> str:
    return no_data(context.language) if shown is None else text(shown)
