"""What a person can mend: raised by us, shown as three short sentences, never as a traceback."""


class DigestError(Exception):
    """Something that stops the command: what is wrong, where, and how to fix it."""

    def __init__(self, what: str, where: str, fix: str) -> None:
        super().__init__(f"{where}: {what}\n  fix: {fix}")
        self.what, self.where, self.fix = what, where, fix
