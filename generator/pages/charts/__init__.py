"""Pictures of figures: drawn when the site is built, read without a script."""

from generator.pages.charts.drawing import Spec, svg

__all__ = ["Spec", "svg"]
