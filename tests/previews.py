"""A preview for tests and figures: a real `mkdocs serve`, what it says, and what it serves."""

import os
import queue
import re
import socket
import subprocess
import sys
import threading
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

PATIENCE = 60
"""Seconds until a build that does not come is a failure; a good one takes one or two."""
QUIET = 2
"""Seconds without a word after which no further build is on its way (MkDocs gathers edits for a quarter second)."""


class Preview:
    """A running preview: what it says, line by line, and the pages it serves."""

    def __init__(self, project: Path, program: str = "mkdocs", **environment: str) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.process = subprocess.Popen(
            [sys.executable, "-m", program, "serve", "--dev-addr", f"127.0.0.1:{self.port}"],
            cwd=project,
            env=os.environ
            | {"PYTHONPATH": str(project), "NO_MKDOCS_2_WARNING": "1", "PYTHONUNBUFFERED": "1"}
            | environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        self.lines: queue.Queue[str] = queue.Queue()
        self.listener = threading.Thread(target=self._listen, daemon=True)
        self.listener.start()

    def _listen(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self.lines.put(line)

    def wait_for(self, words: str, longest: int = PATIENCE) -> list[str]:
        """All lines up to the first that holds `words`; between two lines it may be silent for `longest` seconds."""
        heard = [self.lines.get(timeout=longest)]
        while words not in heard[-1]:
            heard.append(self.lines.get(timeout=longest))
        return heard

    def rest(self) -> list[str]:
        """All lines until it falls silent."""
        heard: list[str] = []
        try:
            while True:
                heard.append(self.lines.get(timeout=QUIET))
        except queue.Empty:
            return heard

    def page(self, path: str) -> str:
        """The HTML it serves at `path`."""
        with urlopen(f"http://127.0.0.1:{self.port}/{path}") as answer:
            return answer.read().decode()  # type: ignore[no-any-return]

    def status(self, path: str) -> int:
        """The status that it answers with at `path`."""
        try:
            with urlopen(f"http://127.0.0.1:{self.port}/{path}") as answer:
                return answer.status  # type: ignore[no-any-return]
        except HTTPError as error:
            return error.code

    def reload_of(self, path: str) -> "threading.Thread":
        """A browser that shows the page at `path`: the thread ends when it is told to reload."""
        epoch, served = re.findall(r"livereload\((\d+), (\d+)\)", self.page(path))[0]
        address = f"http://127.0.0.1:{self.port}/"
        question = Request(f"{address}livereload/{epoch}/{served}", headers={"Referer": f"{address}{path}"})  # noqa: S310 - loopback

        def ask() -> None:
            while int(urlopen(question, timeout=PATIENCE * 2).read()) <= int(epoch):  # noqa: S310
                pass

        asking = threading.Thread(target=ask, daemon=True)
        asking.start()
        return asking

    def end(self) -> None:
        """Stop it."""
        self.process.terminate()
        self.process.wait(timeout=PATIENCE)
        self.listener.join(timeout=PATIENCE)
        assert self.process.stdout
        self.process.stdout.close()


def save(path: Path, data: bytes) -> None:
    """Write a file as editors do: all at once, so that a busy machine never sees half of an edit as one of its own."""
    unwatched = next(folder for folder in path.parents if (folder / "mkdocs.yml").exists())
    draft = unwatched / "draft"
    draft.write_bytes(data)
    draft.replace(path)
