"""Pictures of figures: drawn when the site is built, read without a script."""

from generator.pages.charts.drawing import Spec, svg
from generator.pages.charts.figure import Cell, Figure

__all__ = ["Cell", "Figure", "Spec", "svg"]
