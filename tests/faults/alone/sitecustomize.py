"""A machine without a network: whoever has this folder in PYTHONPATH reaches only itself."""

from __future__ import annotations

import sys
from typing import Any

HERE = ("127.0.0.1", "::1", "localhost", "0.0.0.0", "")


def refuse(event: str, arguments: tuple[Any, ...]) -> None:
    """Raise OSError where Python looks up, or connects to, another machine."""
    if event == "socket.getaddrinfo":
        host = arguments[0]
    elif event == "socket.connect" and isinstance(arguments[1], tuple):
        host = arguments[1][0]
    else:
        return
    name = host.decode() if isinstance(host, bytes) else str(host or "")
    if name not in HERE:
        raise OSError(f"no network: {name} was asked for")


sys.addaudithook(refuse)
