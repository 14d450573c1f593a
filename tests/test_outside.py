"""Links to other sites: which there are, which are dead, and that only those are told."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from macros import outside, tickets
from macros.outside import addresses, dead, main

HOME = (
    '<link rel="canonical" href="https://espoo.example/"><a href="https://espoo.example/a/">x</a>'
)


class Host(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        assert "city's website" in self.headers["User-Agent"]
        self.send_response(int(self.path.strip("/")))
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


@pytest.fixture
def host() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Host)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def site(folder: Path, *links: str) -> Path:
    (folder / "a").mkdir()
    (folder / "index.html").write_text(HOME + f'<a class="b" href="{links[0]}">x</a>', "utf-8")
    text = "".join(f'<a href="{link}#part">x</a>' for link in links)
    (folder / "a" / "index.html").write_text(text, "utf-8")
    return folder


def test_addresses_elsewhere_with_their_pages(tmp_path: Path) -> None:
    found = addresses(
        site(tmp_path, "https://a.example/?x=1&amp;y=2", "https://b.example/", "https://git/x"),
        ["https://git/"],
    )
    assert found == {
        "https://a.example/?x=1&y=2": ["a/index.html", "index.html"],
        "https://b.example/": ["a/index.html"],
    }


@pytest.mark.parametrize(
    ("status", "gone"), [(200, ""), (403, ""), (429, ""), (500, ""), (404, "404"), (410, "410")]
)
def test_only_what_is_gone_is_dead(host: str, status: int, gone: str) -> None:
    address = f"{host}/{status}"
    assert dead([address]) == ({address: gone} if gone else {})


def test_a_host_that_is_gone_is_dead(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outside, "TIMEOUT", 2.0)
    assert list(dead(["http://127.0.0.1:9/", "http://"])) == ["http://127.0.0.1:9/", "http://"]


def test_the_command_tells_and_opens_one_issue(
    host: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    calls = list[tuple[str, ...]]()

    def gh(*arguments: str) -> str:
        calls.append(arguments)
        return "[]"

    monkeypatch.setattr(tickets, "gh", gh)
    folder = site(tmp_path, f"{host}/404", f"{host}/200")
    assert main([str(folder)]) == 0
    assert calls == []
    assert main(["--issue", str(folder)]) == 0
    assert f"- {host}/404: 404 (a/index.html, index.html)" in calls[-1][-1]
    told = capsys.readouterr().out
    assert "Poissa 1/2 · Gone 1 of 2" in told
    assert f"{host}/200" not in told
