"""What comes in, from a file, an address, the clipboard or a feed -> a seed and its sidecar, ready to be written.

Nothing is written here but by `disk`; whoever calls decides, and hands in the moment and the settings.
"""

from generator.intake import memory
from generator.intake.arriving import Arrival, arrival
from generator.intake.courier import Courier
from generator.intake.memory import Memory
from generator.intake.offers import Given, Offer, link_in, of_address, of_file, of_words
from generator.intake.poll import Run, poll
from generator.intake.shelf import Shelf, empty, shelf_of
from generator.intake.summary import summary

__all__ = [
    "Arrival",
    "Courier",
    "Given",
    "Memory",
    "Offer",
    "Run",
    "Shelf",
    "arrival",
    "empty",
    "link_in",
    "memory",
    "of_address",
    "of_file",
    "of_words",
    "poll",
    "shelf_of",
    "summary",
]
