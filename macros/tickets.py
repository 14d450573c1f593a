"""Issues on GitHub for what time alone brings up, opened once with GitHub's own program."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping

_TIMEOUT = 60


def open_once(tickets: Mapping[str, str]) -> list[str]:
    """Open an issue for each title -> body that has none open, and give the titles opened.

    Raises CalledProcessError where GitHub refuses.
    """
    if not tickets:
        return []
    listed = gh("issue", "list", "--state", "open", "--limit", "1000", "--json", "title")
    known = {issue["title"] for issue in json.loads(listed)}
    opened = [title for title in tickets if title not in known]
    for title in opened:
        gh("issue", "create", "--title", title, "--body", tickets[title])
    return opened


def gh(*arguments: str) -> str:
    """What GitHub's program answers. Raises CalledProcessError where it fails."""
    command = ["gh", *arguments]
    run = subprocess.run(
        command, check=True, stdout=subprocess.PIPE, encoding="utf-8", timeout=_TIMEOUT
    )
    return run.stdout
