"""What is judged of one mention of a place word: the words around it, the place meant, and the setting."""

from typing import NamedTuple

from generator.facts.gazetteer import Place, PlaceMention
from generator.facts.regions.context import HAN_LEFT, framed_in_kana
from generator.facts.regions.resolve import Setting

SUFFIXES = "省市县県区旗盟州府郡道邦町村镇乡"


class View(NamedTuple):
    """A mention with all that is judged about it."""

    mention: PlaceMention
    place: Place
    setting: Setting
    before: str
    word: str
    after: str
    follows: bool
    """A place taken ends where the mention begins (新疆 in 新疆库车)."""
    held: bool
    """That place holds the one that is meant."""

    @property
    def full(self) -> bool:
        """Whether a Chinese or Japanese name carries its suffix (库车市)."""
        return self.word[-1] in SUFFIXES and len(self.word) > 2

    @property
    def signed(self) -> bool:
        """Whether the words say that a Chinese or Japanese place begins here."""
        begins = HAN_LEFT.search(self.before) or framed_in_kana(self.before, self.after)
        return self.follows or self.full or bool(begins)


Ruling = tuple[bool, str]
"""Whether a mention is taken, and why."""
PERSON: Ruling = (False, "part of a person's name")
UNSUPPORTED: Ruling = (False, "a short or small foreign place that nothing else supports")
