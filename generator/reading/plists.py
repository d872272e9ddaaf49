"""Property lists of macOS, in XML or binary: what a web archive and a saved link of Safari's are."""

import plistlib
from typing import Any
from xml.parsers.expat import ExpatError


def loaded(data: bytes) -> Any:
    """The values in `data`, None where it can't be read; declared entities are refused, so none expands."""
    try:
        return plistlib.loads(data)
    except (plistlib.InvalidFileException, ExpatError, ValueError, LookupError, ArithmeticError):
        return None
    except (RecursionError, TypeError, AttributeError, MemoryError):  # of values that no program writes
        return None
