"""What comes in, from a file, an address, the clipboard or a feed -> a seed and its sidecar, ready to be written.

Nothing is written here but by `disk`; whoever calls decides, and hands in the moment and the settings.
"""

from generator.intake.arriving import Arrival, arrival
from generator.intake.offers import Given, Offer, of_address, of_file, of_words
from generator.intake.shelf import Shelf, shelf_of

__all__ = ["Arrival", "Given", "Offer", "Shelf", "arrival", "of_address", "of_file", "of_words", "shelf_of"]
