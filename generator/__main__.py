"""`python -m generator` is `digest`."""

import sys


def run() -> None:
    """Run `digest`; Ctrl-C while the program is still being loaded needs no traceback either."""
    try:
        from generator.cli import main  # here, since loading it takes its time

        main(prog_name="digest")
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    run()
