"""What a person can mend: raised by us, shown as three short sentences, never as a traceback."""


class DigestError(Exception):
    """Something that stops the command: what is wrong, where, and how to fix it."""

    def __init__(self, what: str, where: str, fix: str) -> None:
        super().__init__(what, where, fix)  # all three, so that it comes whole out of a worker process
        self.what, self.where, self.fix = what, where, fix

    def __str__(self) -> str:
        return f"{self.where}: {self.what}\n  fix: {self.fix}"
