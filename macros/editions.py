"""The languages of the site, read from its configuration files without MkDocs."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from macros.data.marked_yaml import read_marked
from macros.problems import Problem, near, problem
from macros.text.language import LOCALE_FOLDER

MAIN = "mkdocs.yml"


@dataclass(frozen=True)
class Edition:
    """One language of the site.

    ``config`` and ``docs`` are relative to the root. A ``partial`` edition need not have
    every page, nor every text of the data.
    """

    code: str
    config: str
    docs: str
    partial: bool = False


def read_editions(root: Path) -> tuple[list[Edition], list[Problem]]:
    """The main edition of ``mkdocs.yml``, then those of ``mkdocs.*.yml`` in name order."""
    editions, found = [], list[Problem]()
    others = sorted(file.name for file in root.glob("mkdocs.*.yml"))
    for name in (MAIN, *others):
        try:
            document = read_marked((root / name).read_text(encoding="utf-8-sig"), name)
        except UnicodeDecodeError:
            found.append(problem(name, 0, "file.encoding"))
            continue
        except OSError:
            found.append(problem(name, 0, "file.missing", name=name))
            continue
        found.extend(document.problems)
        theme, extra = document.content.get("theme"), document.content.get("extra")
        code = theme.get("language") if isinstance(theme, dict) else None
        docs = document.content.get("docs_dir")
        if not isinstance(code, str) or not isinstance(docs, str):
            key = "docs_dir" if isinstance(code, str) else "theme.language"
            found.append(problem(name, 1, "config.missing", key=key))
            continue
        if not (LOCALE_FOLDER / f"{code}.po").exists():
            line = document.line(("theme", "language"))
            known = near(code, sorted(file.stem for file in LOCALE_FOLDER.glob("*.po")))
            found.append(problem(name, line, "config.language", code=code, near=known))
            continue
        partial = isinstance(extra, dict) and extra.get("partial") == "true"
        editions.append(Edition(code, name, docs, partial))
    return editions, found
