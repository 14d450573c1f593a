"""Blocks of finished HTML that wait aside while Markdown and the search index go by.

Markdown would parse each block only to leave it as it is, which takes longer than making it;
and a reader who searches looks for words, not for the numbers of a drawing.
"""

from __future__ import annotations

import re

_BLOCK = re.compile(r"\s*<(?:div|figure|section|ul|ol|table|p)\b")
_PLACE = re.compile(r'<div data-ip-shelf="(\d+)">.*?</div>', re.DOTALL)
_ID = re.compile(r'\bid="([^"]+)"')
_DRAWING = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
_GAP = re.compile(r"<!--ip-drawing-(\d+)-->")


class Shelf:
    """The blocks and drawings of one build."""

    def __init__(self) -> None:
        self._blocks: list[str] = []
        self._drawings: list[str] = []

    def put(self, html: str) -> str:
        """What stands in the Markdown for ``html``; an inline figure stands for itself.

        The anchors of the block stay visible to MkDocs, which checks links to them.
        """
        if not _BLOCK.match(html):
            return html
        bare = _DRAWING.sub(self._set_aside, html)
        self._blocks.append(bare)
        anchors = "".join(f'<i id="{name}"></i>' for name in _ID.findall(bare))
        return f'<div data-ip-shelf="{len(self._blocks) - 1}">{anchors}</div>'

    def blocks_into(self, html: str) -> str:
        """The page's content with its blocks, still without drawings."""
        return _PLACE.sub(lambda found: self._blocks[int(found[1])], html)

    def drawings_into(self, html: str) -> str:
        """The finished page with its drawings."""
        return _GAP.sub(lambda found: self._drawings[int(found[1])], html)

    def _set_aside(self, drawing: re.Match[str]) -> str:
        self._drawings.append(drawing[0])
        return f"<!--ip-drawing-{len(self._drawings) - 1}-->"
