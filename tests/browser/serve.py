"""A built site on this machine's own address: below a sub-path, compressed, as the host does it."""

from __future__ import annotations

import gzip
import mimetypes
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

_CANONICAL = re.compile(r'<link rel="canonical" href="([^"]*)">')
_TEXT = (".html", ".xml", ".txt", ".json", ".js", ".css", ".svg", ".csv", ".webmanifest")


@dataclass(frozen=True)
class Served:
    """A built site at ``url``; ``built_for`` is the address its pages give as their own.

    The server replaces the one by the other, so a site built for the public can be tested.
    """

    folder: Path
    url: str
    built_for: str

    def paths(self, language: str | None = None) -> list[str]:
        """The addresses of all pages, or of one language's, below ``url``."""
        files = sorted(self.folder.rglob("index.html"))
        found = [file.parent.relative_to(self.folder).as_posix() for file in files]
        paths = ["" if path == "." else f"{path}/" for path in found]
        return [path for path in paths if language in (None, language_of(self.html(path)))]

    def html(self, path: str) -> str:
        """The page at ``path`` as the server sends it."""
        text = (self.folder / path / "index.html").read_text(encoding="utf-8")
        return text.replace(self.built_for, self.url)


def language_of(html: str) -> str:
    """The language the page ``html`` is in."""
    found = re.search(r'<html lang="([^"]*)"', html)
    assert found, "the page has no language"
    return found[1]


@contextmanager
def serve(folder: Path) -> Iterator[Served]:
    """Serve the built site ``folder`` below the path it was built for."""
    home = _CANONICAL.search((folder / "index.html").read_text(encoding="utf-8"))
    assert home, "the home page has no canonical address"
    base = urlsplit(home[1]).path
    server = ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler)
    served = Served(folder, f"http://127.0.0.1:{server.server_port}{base}", home[1])
    server.RequestHandlerClass = _handler(served, base)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield served
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _handler(site: Served, path_below: str) -> type[BaseHTTPRequestHandler]:
    class Handler(_Handler):
        served, base = site, path_below

    return Handler


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    served: Served
    base: str

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        file = self.served.folder / path.removeprefix(self.base)
        if path.startswith(self.base) and file.is_dir():
            if not path.endswith("/"):
                return self.send(301, b"", "text/plain", location=f"{path}/")
            file = file / "index.html"
        if path.startswith(self.base) and file.is_file():
            return self.send(200, self.body(file), kind(file))
        self.send(404, self.body(self.served.folder / "404.html"), "text/html; charset=utf-8")

    def body(self, file: Path) -> bytes:
        content = file.read_bytes()
        if file.suffix in _TEXT:
            content = content.replace(self.served.built_for.encode(), self.served.url.encode())
        return content

    def send(self, status: int, body: bytes, content_type: str, location: str = "") -> None:
        self.send_response(status)
        if location:
            self.send_header("Location", location)
        if "gzip" in self.headers.get("Accept-Encoding", ""):
            body = gzip.compress(body, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


def kind(file: Path) -> str:
    """The media type of ``file``."""
    guessed = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    return f"{guessed}; charset=utf-8" if file.suffix in _TEXT else guessed
