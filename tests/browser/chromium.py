"""A real Chromium, and a web server on this computer; both end with the test."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, ConsoleMessage, Dialog, Page, Playwright, Request, Response, sync_playwright
from playwright.sync_api import Error as PlaywrightError

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@contextmanager
def chromium() -> Iterator[Browser]:
    """Chromium with a fresh profile; a test that needs it never passes without it."""
    with sync_playwright() as playwright:
        browser = _launched(playwright)
        try:
            yield browser
        finally:
            browser.close()


def _launched(playwright: Playwright) -> Browser:
    found = next(filter(None, map(shutil.which, NAMES)), None)
    try:
        return playwright.chromium.launch(executable_path=found, args=FLAGS)
    except PlaywrightError as error:
        told = str(error).partition("\n")[0]
        raise RuntimeError(
            f"these tests need a Chromium, and {found or 'none of ' + ', '.join(NAMES)} would start ({told}): "
            "install `chromium`, or run `playwright install chromium`"
        ) from error


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Say nothing: what a test wants to know, it asks the browser."""


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """A browser may hang up at any time."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The folder over HTTP on a free port of this computer; yields the address, with a slash at its end."""
    with _Server(("127.0.0.1", 0), partial(_Quiet, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


def watched(page: Page, home: str) -> list[str]:
    """Whatever goes wrong in the page from now on: what it says, what it asks, what it cannot get, where else it goes."""
    seen: list[str] = []

    def dialog(opened: Dialog) -> None:
        seen.append(f"dialog: {opened.message}")
        opened.dismiss()

    def said(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            seen.append(f"console: {message.text}")

    def asked(request: Request) -> None:
        if not request.url.startswith((home, "data:", "blob:")):
            seen.append(f"request: {request.url}")

    def failed(request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # the page was left before it had everything
            seen.append(f"failed: {request.url} ({request.failure})")

    def answered(response: Response) -> None:
        if response.status >= HTTPStatus.BAD_REQUEST:
            seen.append(f"answer {response.status}: {response.url}")

    page.on("dialog", dialog)
    page.on("console", said)
    page.on("pageerror", lambda error: seen.append(f"error: {error}"))
    page.on("request", asked)
    page.on("requestfailed", failed)
    page.on("response", answered)
    page.on("popup", lambda popup: seen.append(f"popup: {popup.url}"))
    return seen
