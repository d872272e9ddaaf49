"""Maps: places with their counts, drawn from vector data that the site brings along."""

from generator.pages.map.picture import Picture, Place, accuracy, picture, where

__all__ = ["Picture", "Place", "accuracy", "picture", "where"]
