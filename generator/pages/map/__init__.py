"""Maps: places with their counts, drawn from vector data that the site brings along."""

from generator.pages.map.picture import Picture, Place, picture

__all__ = ["Picture", "Place", "picture"]
