"""What an author sees, while serving, of a page whose calls cannot even be read."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from macros.problems import Problem

# Jinja stops at these, so the page cannot be rendered around them.
UNREADABLE = frozenset({"page.syntax", "page.expression", "page.macro"})


def notice(problems: Iterable[Problem], path: str, language: str) -> str | None:
    """A page that tells the problems of ``path`` instead of its text; None if it can be read."""
    mine = [found for found in problems if found.path == path and found.code in UNREADABLE]
    if not mine:
        return None
    spoken = "fi" if language == "fi" else "en"
    lines = [f"{found.place(spoken)}: {found.message(spoken)}" for found in mine]
    items = "".join(f'<li class="ip-error">{escape(line)}</li>' for line in lines)
    # Braces in a message show what to write; they are not calls.
    return f"<ul>{items}</ul>".replace("{", "&#123;").replace("}", "&#125;")
