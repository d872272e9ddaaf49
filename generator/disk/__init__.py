"""Seeds in, pages out: the only room that reads `seeds/` and writes `site_docs/`."""

from generator.disk.changes import Stamp, stamps
from generator.disk.handing_in import hand_in, write_beside_config, write_sidecar
from generator.disk.inventory import SIDECAR, is_left_behind, is_shown, offered, seed, seed_at, seeds, stem_slug, taken
from generator.disk.plain import files, remove_tree
from generator.disk.portable import portable
from generator.disk.publishing import publish, put, remove_all

__all__ = [
    "SIDECAR",
    "Stamp",
    "files",
    "hand_in",
    "is_left_behind",
    "is_shown",
    "offered",
    "portable",
    "publish",
    "put",
    "remove_all",
    "remove_tree",
    "seed",
    "seed_at",
    "seeds",
    "stamps",
    "stem_slug",
    "taken",
    "write_beside_config",
    "write_sidecar",
]
