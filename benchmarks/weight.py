"""What a reader downloads for each page: ``python -m benchmarks.weight [site]``.

Bytes after gzip, as the host sends them, of the page and all it asks for when first opened.
Prints the table, writes it to ``benchmarks/weight.md`` and returns 1 where a page is over its
budget, or the site links to a file it has not.
"""

from __future__ import annotations

import gzip
import re
import sys
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

KB = 1000
BUDGET = 65 * KB
TABLE = Path(__file__).with_name("weight.md")
KINDS = ("html", "css", "js", "img")
_COMPRESSED = {".png", ".jpg", ".webp", ".avif", ".woff2"}
_ASKED = (
    ("css", re.compile(r'<link rel="stylesheet" href="([^"]+)"')),
    ("js", re.compile(r'(?<!<template id="ip-theme">)<script src="([^"]+)"')),
    ("img", re.compile(r'<link rel="icon" href="([^"]+)"')),
    ("img", re.compile(r'<img (?![^>]*loading="lazy")[^>]*src="(?!data:)([^"]+)"')),
)
_ON_CLICK = re.compile(r'data-script="([^"]+)"')


@dataclass(frozen=True)
class Weight:
    """Bytes of each kind for the page at ``path``; ``click`` is what its chart script adds."""

    path: str
    bytes: dict[str, int] = field(hash=False)
    click: int = 0

    @property
    def total(self) -> int:
        """Bytes of the first load."""
        return sum(self.bytes.values())

    @property
    def without_script(self) -> int:
        """Bytes where scripts do not run."""
        return self.total - self.bytes["js"]


@cache
def size(file: Path) -> int:
    """Bytes of ``file`` as it is sent. Raises FileNotFoundError."""
    content = file.read_bytes()
    if file.suffix in _COMPRESSED:
        return len(content)
    return len(gzip.compress(content, compresslevel=6, mtime=0))


def weigh(site: Path, page: Path) -> Weight:
    """The weight of ``page``, a file below ``site``."""
    html = page.read_text(encoding="utf-8")
    found = dict.fromkeys(KINDS, 0) | {"html": size(page)}
    for kind, asked in _ASKED:
        for address in asked.findall(html):
            found[kind] += size((page.parent / address).resolve())
    click = sum(size((page.parent / address).resolve()) for address in _ON_CLICK.findall(html))
    return Weight(page.parent.relative_to(site).as_posix(), found, click)


def weights(site: Path) -> list[Weight]:
    """The weights of all pages of the built ``site``, the heaviest first."""
    site = site.resolve()
    return sorted(
        (weigh(site, page) for page in site.rglob("index.html")),
        key=lambda weight: (-weight.total, weight.path),
    )


def table(found: list[Weight]) -> str:
    """The weights as a Markdown table, in kB."""
    heads = ("page", *KINDS, "first load", "budget", "without scripts", "on a click")
    lines = [f"| {' | '.join(heads)} |", f"|---|{'---:|' * (len(heads) - 1)}"]
    for weight in found:
        counted = [weight.bytes[kind] for kind in KINDS]
        counted += [weight.total, BUDGET, weight.without_script, weight.click]
        cells = [f"{count / KB:.1f}" if count else "–" for count in counted]
        over = " **over**" if weight.total > BUDGET else ""
        lines.append(f"| /{weight.path.removeprefix('.')}{over} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def main(site: Path) -> int:
    """Print and write the table of ``site``; 1 where a page is over its budget."""
    found = weights(site)
    over = [weight for weight in found if weight.total > BUDGET]
    sums = f"{len(found)} pages, {len(over)} over the budget.\n"
    text = f"# Weight of every page, kB after gzip\n\n{sums}\n{table(found)}"
    TABLE.write_text(text, encoding="utf-8")
    print(text)
    return 1 if over or not found else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else "site")))
