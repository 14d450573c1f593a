"""All checks of data and pages at once, without MkDocs: ``python -m macros.check``."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path

from macros.checks.content import call_problems, sentence_problems
from macros.checks.pairs import behind_warnings, pair_problems
from macros.checks.prose import page_problems, read_names
from macros.problems import SPOKEN, Problem
from macros.site import Site, read_site


def check(root: Path) -> list[Problem]:
    """Every problem of the data and the pages below ``root``, by file and line."""
    return check_site(read_site(root))


def check_site(site: Site) -> list[Problem]:
    """Every problem of a site already read; warnings are among them."""
    names = read_names(site.root)
    found = [*site.problems, *pair_problems(site), *behind_warnings(site)]
    found += sentence_problems(site, names)
    found += call_problems(site)
    for page in site.pages:
        found += page_problems(page, site.data, names)
    return sorted(set(found))


def report(problems: Iterable[Problem], annotate: bool = False) -> str:
    """The problems in both languages; with ``annotate`` also as GitHub's annotations."""
    parts = []
    for found in problems:
        parts.append(str(found))
        if annotate:
            level = "warning" if found.severity == "warning" else "error"
            message = " / ".join(found.message(language) for language in SPOKEN)
            place = f"file={found.path},line={max(found.line, 1)}"
            parts.append(f"::{level} {place}::{_escape(message)}")
    return "\n".join(parts)


def _escape(message: str) -> str:
    return message.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def main() -> int:
    """Print what is wrong below the current folder; 1 if anything stops the build."""
    problems = check(Path.cwd())
    if problems:
        print(report(problems, annotate=os.environ.get("GITHUB_ACTIONS") == "true"))
    errors = sum(found.severity == "error" for found in problems)
    warnings = len(problems) - errors
    print(f"{errors} virhettä, {warnings} huomautusta · {errors} errors, {warnings} warnings")
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
