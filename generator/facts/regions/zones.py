"""Development zones by grammar: a known place, a name of a few characters, and a zone's suffix."""

import re
from dataclasses import dataclass

KINDS = (
    ("高新", "高新技术产业开发区|高新技术开发区|高新技术产业园区|高新区"),
    ("经开", "经济技术开发区|经济开发区|经开区|经济技术开发园区"),
    ("新区", "新区"),
    ("保税", "综合保税区|保税港区|保税区"),
    ("自贸", "自由贸易试验区|自贸试验区|自由贸易区|自贸区|自贸港"),
    ("示范", "综合改革示范区|示范区"),
    ("工业园", "工业园区|化工园区|产业园区|工业新区"),
    ("开发", "开发区"),
)
SUFFIX = "|".join(pattern for _, pattern in KINDS)
ZONE = re.compile(rf"(?P<core>[\u4e00-\u9fff]{{0,8}}?)(?P<suffix>{SUFFIX})")


@dataclass(frozen=True, slots=True)
class Zone:
    """A zone at `folded[start:end]`, named after the place before it."""

    start: int
    end: int
    core: str
    """Its own name without place and suffix: `新站` of 合肥新站高新区, empty for 荆门高新区."""
    kind: str


NO_CORE = re.compile(r"[的在与和及、为是了将位建设推进有个等市县区省]")


def zone_after(folded: str, start: int, end: int) -> Zone | None:
    """The zone whose name begins with the place at `folded[start:end]`, or None."""
    found = ZONE.match(folded, end, end + 24)
    if found is None or NO_CORE.search(found["core"]):
        return None
    return Zone(start, found.end(), found["core"], kind_of(found["suffix"]))


def kind_of(suffix: str) -> str:
    """The kind of a zone's suffix: long and short forms of one kind are one zone (`高新技术产业开发区`, `高新区`)."""
    return next(kind for kind, pattern in KINDS if re.fullmatch(pattern, suffix))


def repeats(folded: str, zone: Zone) -> list[tuple[int, int]]:
    """Where the zone is named again without its place (`新站高新区`); nothing for a zone without a name of its own."""
    if len(zone.core) < 2:
        return []
    again = re.compile(re.escape(zone.core) + f"(?:{dict(KINDS)[zone.kind]})")
    return [match.span() for match in again.finditer(folded)]
