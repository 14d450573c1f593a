"""The door MkDocs comes in by: every event goes to ``macros.events`` as it stands now.

MkDocs loads a hook once, while ``mkdocs serve`` rebuilds for hours; so nothing here holds on
to code that an author may be editing.
"""

from __future__ import annotations

import functools
import importlib
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from mkdocs.plugins import event_priority

ROOT = Path(__file__).parents[1]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))


def _newest() -> float:
    return max(file.stat().st_mtime for file in (ROOT / "macros").rglob("*.py"))


# Before the macros plugin imports the package for this build.
@event_priority(100)
def on_config(config: Any) -> Any:
    """Drop this package from memory when a file of it changed since it was imported."""
    newest = _newest()
    if newest > importlib.import_module("macros").newest:
        for name in [name for name in sys.modules if name.split(".")[0] == "macros"]:
            del sys.modules[name]
        vars(importlib.import_module("macros"))["newest"] = newest
    return config


def _latest(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(function)
    def event(*args: Any, **options: Any) -> Any:
        return getattr(importlib.import_module("macros.events"), name)(*args, **options)

    return event


vars(importlib.import_module("macros"))["newest"] = _newest()
for _name, _function in list(vars(importlib.import_module("macros.events")).items()):
    if _name.startswith("on_"):
        globals()[_name] = _latest(_name, _function)
