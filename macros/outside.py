"""Links to other sites that no longer lead anywhere: ``python -m macros.outside`` lists them.

Asks every address of the built ``site/`` once, a few at a time. With ``--issue`` it also opens
one issue with the dead ones. It alone needs the network, and no build or test waits for it.
"""

from __future__ import annotations

import argparse
import re
import sys
import urllib.error
import urllib.request
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from html import unescape
from pathlib import Path

from macros.problems import any_console
from macros.tickets import open_once

AT_ONCE = 4
TIMEOUT = 30.0
# Some hosts answer programs that do not say who they are with a refusal.
AGENT = {"User-Agent": "Mozilla/5.0 (compatible; link check of a city's website)"}
GONE = (404, 410)
TITLE = "Linkkejä poissa · Links gone"
_LINK = re.compile(r'<a [^>]*?href="(https?://[^"#]+)')
_CANONICAL = re.compile(r'<link rel="canonical" href="([^"]*)">')


def addresses(site: Path, ours: Iterable[str] = ()) -> dict[str, list[str]]:
    """Every outside address of the built ``site`` -> the pages that link to it.

    Those that begin with one of ``ours``, or with the site's own address, are no outside.
    """
    home = _CANONICAL.search((site / "index.html").read_text(encoding="utf-8"))
    own = tuple(filter(None, (*ours, home and home[1])))
    found: dict[str, list[str]] = {}
    for page in sorted(site.rglob("*.html")):
        for link in dict.fromkeys(_LINK.findall(page.read_text(encoding="utf-8"))):
            address = unescape(link)
            if not address.startswith(own):
                found.setdefault(address, []).append(page.relative_to(site).as_posix())
    return found


def answer(address: str) -> str:
    """Why ``address`` leads nowhere, or "". A host that only refuses programs is no fault."""
    request = urllib.request.Request(address, headers=AGENT)
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT):
            return ""
    except urllib.error.HTTPError as error:
        return str(error.code) if error.code in GONE else ""
    except (OSError, ValueError) as error:
        return str(getattr(error, "reason", error))


def dead(found: Iterable[str]) -> dict[str, str]:
    """The addresses that lead nowhere -> why."""
    asked = list(found)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        answers = zip(asked, pool.map(answer, asked), strict=True)
    return {address: why for address, why in answers if why}


def told(gone: Mapping[str, str], pages: Mapping[str, list[str]]) -> str:
    """One line for each dead address: why, and on which pages it stands."""
    return "\n".join(f"- {it}: {why} ({', '.join(pages[it])})" for it, why in gone.items())


def main(arguments: list[str] | None = None) -> int:
    """Print the dead links of ``site/``; they are no failure, for nobody here broke them."""
    parser = argparse.ArgumentParser(prog="python -m macros.outside", description=__doc__)
    parser.add_argument("--issue", action="store_true", help="open an issue for dead links")
    parser.add_argument("--ours", action="append", default=[], help="an address that is ours")
    parser.add_argument("site", nargs="?", type=Path, default=Path("site"))
    options = parser.parse_args(arguments)
    any_console()
    pages = addresses(options.site, options.ours)
    gone = dead(pages)
    if gone:
        print(told(gone, pages))
    print(f"Poissa {len(gone)}/{len(pages)} · Gone {len(gone)} of {len(pages)}")
    if options.issue and gone:
        for title in open_once({TITLE: told(gone, pages)}):
            print(f"+ {title}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
