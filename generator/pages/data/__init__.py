"""The facts as data: tables in CSV that their metadata describe, and one JSON record per article."""

from generator.pages.data.package import with_package
from generator.pages.data.tables import data_pages

__all__ = ["data_pages", "with_package"]
