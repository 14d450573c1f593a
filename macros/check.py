"""All checks of data and pages at once, without MkDocs: ``python -m macros.check``."""

from __future__ import annotations

import datetime
import os
import sys
from collections.abc import Iterable
from pathlib import Path

from macros.checks.content import call_problems, chart_problems, sentence_problems
from macros.checks.markup import markup_problems
from macros.checks.pairs import behind_warnings, pair_problems
from macros.checks.prose import page_problems, read_names
from macros.checks.related import related_problems
from macros.checks.summary import summary
from macros.checks.terms import term_problems
from macros.checks.unused import unused_warnings
from macros.overdue import late_warnings, today
from macros.problems import SPOKEN, Problem, any_console
from macros.site import Site, read_site
from macros.web.redirects import redirect_problems


def check(root: Path, day: datetime.date | None = None) -> list[Problem]:
    """Every problem of the data and the pages below ``root``, by file and line."""
    return check_site(read_site(root), day)


def check_site(site: Site, day: datetime.date | None = None) -> list[Problem]:
    """Every problem of a site already read; warnings are among them.

    Promises are late as of ``day``, today unless given.
    """
    names, found = read_names(site.root)
    found += [*site.problems, *pair_problems(site), *related_problems(site)]
    found += [*behind_warnings(site), *unused_warnings(site)]
    found += [*redirect_problems(site), *late_warnings(site.data, day or today())]
    found += [*sentence_problems(site, names), *chart_problems(site), *term_problems(site)]
    found += call_problems(site, found)
    for page in site.pages:
        found += [*page_problems(page, site.data, names), *markup_problems(page)]
    return sorted(set(found))


def report(problems: Iterable[Problem], annotate: bool = False) -> str:
    """The problems in both languages; with ``annotate`` also as GitHub's annotations."""
    parts = []
    for found in problems:
        parts.append(str(found))
        if annotate:
            level = "warning" if found.severity == "warning" else "error"
            message = " / ".join(found.message(language) for language in SPOKEN)
            file = _escape(found.path).replace(":", "%3A").replace(",", "%2C")
            parts.append(f"::{level} file={file},line={max(found.line, 1)}::{_escape(message)}")
    return "\n".join(parts)


def _escape(message: str) -> str:
    return message.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def main() -> int:
    """Print what is wrong below the current folder; 1 if anything stops the build."""
    any_console()
    problems = check(Path.cwd())
    if problems:
        print(report(problems, annotate=os.environ.get("GITHUB_ACTIONS") == "true"))
    if told := os.environ.get("GITHUB_STEP_SUMMARY"):
        with Path(told).open("a", encoding="utf-8") as file:
            file.write(summary(problems))
    errors = sum(found.severity == "error" for found in problems)
    warnings = len(problems) - errors
    print(f"{errors} virhettä, {warnings} huomautusta · {errors} errors, {warnings} warnings")
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
