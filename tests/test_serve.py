"""`handbook serve`: what is written shows, and a mistake does not end it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from tests.sites import COMMANDS, environment, project

SOON = 20.0
A_WHILE = 4.0
BUDDY = "content/roles/buddy.yaml"


@dataclass(frozen=True)
class Server:
    """A running `handbook serve`: its address, and what it says."""

    url: str
    log: Path
    process: subprocess.Popen[bytes]

    @property
    def said(self) -> str:
        return self.log.read_text(encoding="utf-8")

    @property
    def builds(self) -> int:
        """How often it built, or tried to."""
        return self.said.count("Building documentation") + self.said.count("the content has mistakes")

    def page(self, path: str) -> str:
        """A page, or nothing where there is none yet."""
        try:
            with urlopen(self.url + path, timeout=5) as answer:  # noqa: S310 - our own server
                return str(answer.read().decode())
        except (URLError, ConnectionError, TimeoutError):
            return ""

    def until(self, true: Callable[[], bool]) -> bool:
        """Wait until it is true, but not for long."""
        end = time.monotonic() + SOON
        while time.monotonic() < end:
            if true():
                return True
            time.sleep(0.1)
        return False


@contextmanager
def serving(root: Path) -> Iterator[Server]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    log = root.parent / "serve.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            [COMMANDS / "handbook", "serve", "--address", address],
            cwd=root,
            env=environment(PYTHONUNBUFFERED="1"),
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            yield Server(f"http://{address}/", log, process)
        finally:
            _ended(process)


def _ended(process: subprocess.Popen[bytes]) -> None:
    """End the command and its engine, as Ctrl-C does."""
    for sign in (signal.SIGINT, signal.SIGKILL):
        try:
            os.killpg(process.pid, sign)
            process.wait(10)
        except (ProcessLookupError, subprocess.TimeoutExpired):
            continue


def test_serving(tmp_path: Path) -> None:
    root = project(tmp_path)
    written = root / BUDDY
    before = written.read_text(encoding="utf-8")
    with serving(root) as server:
        assert server.until(lambda: "Buddy" in server.page("roles/buddy.html")), server.said

        written.write_text(before.replace("title: Buddy", "title: Helping friend"), encoding="utf-8")
        assert server.until(lambda: "Helping friend" in server.page("roles/buddy.html")), server.said

        builds = _settled(server)
        time.sleep(A_WHILE)
        assert server.builds == builds, server.said

        written.write_text(before.replace("hr-manager", "hr-manger"), encoding="utf-8")
        assert server.until(lambda: "no role is called `hr-manger`" in server.said), server.said
        assert "Helping friend" in server.page("roles/buddy.html")
        assert server.process.poll() is None, server.said

        written.write_text(before.replace("title: Buddy", "title: Good friend"), encoding="utf-8")
        assert server.until(lambda: "Good friend" in server.page("roles/buddy.html")), server.said
    assert server.page("index.html") == ""


def _settled(server: Server) -> int:
    """The number of builds, once the pages that the edit changed are built too."""
    builds = -1
    while builds != server.builds:
        builds = server.builds
        time.sleep(1.5)
    return builds
