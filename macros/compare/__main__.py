"""``python -m macros.compare OLD_SITE NEW_SITE``: what changes for readers.

Ends with 1 where an address of the old site answers no more, with 2 where a folder is no site.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from macros.compare.comparison import compare
from macros.compare.document import document
from macros.compare.lines import SPOKEN
from macros.compare.pictures import NoBrowser, take_pictures
from macros.compare.published import Holdings
from macros.compare.report import report
from macros.compare.site import BuiltSite, read_built
from macros.compare.summary import summary
from macros.problems import any_console


def main(arguments: list[str] | None = None) -> int:
    """Compare, write what was asked for, print the summary otherwise."""
    options = _options().parse_args(arguments)
    any_console()
    try:
        old, new = read_built(options.old), read_built(options.new)
    except FileNotFoundError as error:
        print(error, file=sys.stderr)
        return 2
    found = compare(old, new)
    reports = {language: report(found, _names(old, new), language) for language in SPOKEN}
    text = summary(reports)
    if options.summary:
        with options.summary.open("a", encoding="utf-8") as file:
            file.write(text)
    else:
        print(text)
    if options.html:
        pictures = []
        if options.pictures:
            try:
                pictures = take_pictures(found, options.old, options.new)
            except NoBrowser:
                print("Ei selainta, ei kuvia. / No browser, no pictures.", file=sys.stderr)
        options.html.write_text(document(reports, pictures), encoding="utf-8")
    return 1 if found.lost else 0


def _names(old: BuiltSite, new: BuiltSite) -> Holdings:
    """The datasets of both sites, those of the new one first."""
    return Holdings({**old.data.datasets, **new.data.datasets})


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m macros.compare", description=__doc__)
    parser.add_argument("old", type=Path, help="folder of the site as it is")
    parser.add_argument("new", type=Path, help="folder of the site as it would be")
    parser.add_argument("--html", type=Path, help="write one self-contained file")
    parser.add_argument("--summary", type=Path, help="append the summary to this Markdown file")
    parser.add_argument("--pictures", action="store_true", help="pictures in the HTML file")
    return parser


if __name__ == "__main__":
    sys.exit(main())
