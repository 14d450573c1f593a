"""What a page does behind the reader's back."""

from __future__ import annotations

from playwright.sync_api import ConsoleMessage, Page, Request, Response

_INSIDE = ("data:", "blob:", "about:")


class Watch:
    """Notes every request of ``page`` and every fault, as seen from the site at ``url``."""

    def __init__(self, page: Page, url: str) -> None:
        self.url = url
        self.requests: list[str] = []
        self.faults: list[str] = []
        page.on("request", self._request)
        page.on("requestfailed", self._failed)
        page.on("response", self._response)
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.faults.append(f"script: {error}"))

    def take(self) -> list[str]:
        """The faults since the last call."""
        taken, self.faults = self.faults, []
        return taken

    def _request(self, request: Request) -> None:
        self.requests.append(request.url)
        if not request.url.startswith((self.url, *_INSIDE)):
            self.faults.append(f"elsewhere: {request.url}")

    def _failed(self, request: Request) -> None:
        # The browser aborts what is still under way when the reader moves on.
        if request.failure != "net::ERR_ABORTED":
            self.faults.append(f"failed: {request.url} {request.failure}")

    def _response(self, response: Response) -> None:
        if response.status >= 400:
            self.faults.append(f"{response.status}: {response.url}")

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.faults.append(f"console: {message.text}")
