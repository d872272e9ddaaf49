"""Countries, subdivisions and time-zone cities from CLDR, in eleven languages."""

import re
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

LANGUAGES = ("en", "zh", "ru", "de", "ja", "ko", "fr", "es", "it", "pt", "pl")
FILES = {lang: (lang,) for lang in LANGUAGES} | {"zh": ("zh", "zh_Hant", "zh_Hant_HK"), "pt": ("pt", "pt_PT")}
NO_COUNTRY = {"EU", "IC", "CP", "TA", "EZ", "UN", "XA", "XB", "ZZ", "QO", "AC", "CQ", "DG", "EA", "BV", "HM", "AQ"}
MISSPELT = {("NZ-MBH", "Marl"): "Marlborough"}
"""Names of CLDR 41 that are none, by their code."""
SUPERSCRIPTS = str.maketrans("", "", "¹²³")

Names = dict[str, list[str]]


@cache
def _tree(path: Path) -> ElementTree.Element:
    return ElementTree.parse(path).getroot()  # noqa: S314 the installed CLDR is trusted


def _add(names: dict[str, Names], key: str, lang: str, name: str | None) -> None:
    clean = (name or "").translate(SUPERSCRIPTS).strip()
    clean = MISSPELT.get((key, clean), clean)
    kept = names.setdefault(key, {}).setdefault(lang, [])
    if clean and clean != "↑↑↑" and clean not in kept:
        kept.append(clean)


def territories(root: Path) -> dict[str, Names]:
    """ISO 3166-1 code -> language -> names, the usual one first."""
    names: dict[str, Names] = {}
    for lang, file in ((lang, file) for lang, files in FILES.items() for file in files):
        for node in _tree(root / "main" / f"{file}.xml").iterfind("localeDisplayNames/territories/territory"):
            if re.fullmatch("[A-Z]{2}", node.get("type", "")) and node.get("type") not in NO_COUNTRY:
                _add(names, node.get("type", ""), lang, node.text)
    return names


def subdivisions(root: Path) -> dict[str, Names]:
    """ISO 3166-2 code (`CN-FJ`) -> language -> names."""
    names: dict[str, Names] = {}
    for lang in LANGUAGES:
        path = root / "subdivisions" / f"{lang}.xml"
        for node in _tree(path).iterfind("localeDisplayNames/subdivisions/subdivision"):
            code = node.get("type", "")
            _add(names, f"{code[:2]}-{code[2:]}".upper(), lang, node.text)
    return {code: found for code, found in names.items() if "en" in found}


def parents(root: Path) -> dict[str, str]:
    """Subdivision -> the country or subdivision that contains it."""
    held: dict[str, str] = {}
    for node in _tree(root / "supplemental" / "subdivisions.xml").iterfind("subdivisionContainment/subgroup"):
        above = node.get("type", "")
        holder = above if above.isupper() else f"{above[:2]}-{above[2:]}".upper()
        for code in node.get("contains", "").split():
            held[f"{code[:2]}-{code[2:]}".upper()] = holder
    return held


def zone_cities(root: Path) -> dict[str, Names]:
    """Time zone (`Europe/Berlin`) -> language -> the city's name there."""
    names: dict[str, Names] = {}
    for lang in LANGUAGES:
        for zone in _tree(root / "main" / f"{lang}.xml").iterfind("dates/timeZoneNames/zone"):
            _add(names, zone.get("type", ""), lang, zone.findtext("exemplarCity"))
    return names
