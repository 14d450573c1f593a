"""Parts of a chart's page that are not about the chart: files to take, texts to copy."""

from __future__ import annotations

from dataclasses import dataclass

from macros.blocks.html import text
from macros.text.language import Language


@dataclass(frozen=True)
class Download:
    """A file the page offers; ``size`` is in bytes, 0 when it is not known yet."""

    name: str
    address: str
    media_type: str
    size: int = 0


def pair(*sections: str) -> str:
    """Sections that stand side by side where there is room."""
    return f'<div class="ip-pair">{"".join(sections)}</div>'


def section(identity: str, words: str, content: str) -> str:
    """A part under a heading that links can name."""
    return f'<section><h2 id="{text(identity)}">{text(words)}</h2>{content}</section>'


def downloads(files: tuple[Download, ...], language: Language) -> str:
    """A list of files with their sizes."""
    items = "".join(
        f'<li><a href="{text(file.address)}" type="{file.media_type}" download>'
        f"{text(file.name)}</a>{_size(file.size, language)}</li>"
        for file in files
    )
    return f'<ul class="ip-downloads">{items}</ul>'


def _size(size: int, language: Language) -> str:
    if not size:
        return ""
    shown = language.word("file.size", number=max(1, round(size / 1000)))
    return f' <span class="ip-downloads__size">({text(shown)})</span>'


def copied_text(words: str, language: Language) -> str:
    """A sentence to copy."""
    return _copied("cite", f'<p class="ip-copy__text">{text(words)}</p>', language)


def copied_code(code: str, language: Language) -> str:
    """Code to copy, which the keyboard can scroll."""
    name = text(language.word("chart.page.embed_code"))
    shown = (
        f'<pre class="ip-copy__text" tabindex="0" role="region" aria-label="{name}">'
        f"<code>{text(code)}</code></pre>"
    )
    return _copied("embed", shown, language)


def _copied(what: str, shown: str, language: Language) -> str:
    """A text with the button that copies it, which only scripts bring to life."""
    word = language.word
    return (
        f'<div class="ip-copy" data-ip-copy>{shown}<button class="ip-button" type="button" '
        f'data-done="{text(word("chart.copy.done"))}" '
        f'data-failed="{text(word("chart.copy.failed"))}" hidden>'
        f"{text(word(f'chart.copy.{what}'))}</button></div>"
    )
