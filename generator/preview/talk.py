"""MkDocs' side of the talk with the generator of a preview: see `__main__` for what is said."""

import json
import queue
import subprocess
import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import IO, Any, cast

Answer = Mapping[str, Any]
ENDED: Answer = {"ended": True}


class Generator:
    """The program that waits for edits; it is started when it is first asked, and again where it has ended."""

    def __init__(self, command: Sequence[str], root: Path, environment: Mapping[str, str]) -> None:
        self._command, self._root, self._environment = command, root, environment
        self._process: subprocess.Popen[str] | None = None
        self._answers: queue.Queue[Answer] = queue.Queue()
        self.when_whole: Callable[[], None] = lambda: None
        """Called, in a thread of its own, when the whole turn that followed a quick one has ended."""

    def turn(self, wants_all: bool = False) -> Answer:
        """What became of one more turn; not `ok` where the program ended over it."""
        question = "whole\n" if wants_all else "\n"
        answer = self._asked(question)
        if answer.get("again") and self._process is not None:
            self._process.wait()
            self._process = None
            answer = self._asked(question)
        return answer

    def _asked(self, question: str) -> Answer:
        if self._process is None or self._process.poll() is not None:
            self._process = self._started()
        asking = cast(IO[str], self._process.stdin)
        try:
            asking.write(question)
            asking.flush()
        except BrokenPipeError:  # it ended in this very moment: an exception would have MkDocs' server answer no more
            return ENDED
        return self._answers.get()

    def _started(self) -> "subprocess.Popen[str]":
        process = subprocess.Popen(  # noqa: S603
            self._command,
            cwd=self._root,
            env=self._environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._answers = queue.Queue()
        threading.Thread(target=self._listen, args=(process, self._answers), daemon=True).start()
        return process

    def _listen(self, process: "subprocess.Popen[str]", answers: "queue.Queue[Answer]") -> None:
        for line in cast(IO[str], process.stdout):
            said = json.loads(line)
            if said.get("whole"):
                self.when_whole()
            else:
                answers.put(said)
        answers.put(ENDED)
