"""``upkeep``: what waits for an editor, as the history and the data tell it at each build."""

from __future__ import annotations

import datetime

from macros.blocks.context import Context
from macros.blocks.corrections import dataset_title
from macros.blocks.html import text
from macros.data.schema import Due
from macros.text.formatting import date


def upkeep(context: Context) -> str:
    """Pages that fell behind their counterpart, and datasets with a promised day of update.

    What is late on a given day is told by the check; a page says the same on every day.
    """
    word = context.language.word
    behind = [
        word("upkeep.behind", page=page.path, other=other.path) for page, other in context.behind
    ]
    promised = [
        word(
            "upkeep.due",
            title=dataset_title(context, dataset),
            date=date(datetime.date.fromisoformat(due.due), context.language),
            role=context.language.pick(due.role),
        )
        for dataset in context.data.datasets.values()
        if isinstance(due := dataset.meta.updates, Due)
    ]
    lines = [*(behind or [word("upkeep.none_behind")]), *(promised or [word("upkeep.none_due")])]
    return f'<ul class="ip-upkeep">{"".join(f"<li>{text(line)}</li>" for line in lines)}</ul>'
