"""China below its provinces: divisions with GB/T 2260 codes, pinyin, Palladius and customary spellings."""

import csv
import math
import re
from collections import Counter
from pathlib import Path
from typing import Any

import opencc
from pypinyin import Style, lazy_pinyin

from regions.palladius import spell
from regions.rows import Row, Words

PROVINCES_PAIRS = (
    "11:BJ 12:TJ 13:HE 14:SX 15:NM 21:LN 22:JL 23:HL 31:SH 32:JS 33:ZJ 34:AH 35:FJ 36:JX 37:SD 41:HA "
    "42:HB 43:HN 44:GD 45:GX 46:HI 50:CQ 51:SC 52:GZ 53:YN 54:XZ 61:SN 62:GS 63:QH 64:NX 65:XJ"
)
PROVINCES = dict(pair.split(":") for pair in PROVINCES_PAIRS.split())
GEONAMES_PAIRS = (
    "01:AH 02:ZJ 03:JX 04:JS 05:JL 06:QH 07:FJ 08:HL 09:HA 10:HE 11:HN 12:HB 13:XJ 14:XZ 15:GS 16:GX "
    "18:GZ 19:LN 20:NM 21:NX 22:BJ 23:SH 24:SX 25:SD 26:SN 28:TJ 29:YN 30:GD 31:HI 32:SC 33:CQ"
)
GEONAMES = dict(pair.split(":") for pair in GEONAMES_PAIRS.split())
PEOPLES = (
    "蒙古族|回族|藏族|维吾尔族?|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族?|傣族|黎族|傈僳族|佤族|"
    "畲族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜族?|土族|达斡尔族?|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯族?|阿昌族|"
    "普米族|塔吉克族?|怒族|鄂温克族?|德昂族|保安族|裕固族|独龙族|鄂伦春族?|各族|蒙古"
)
SUFFIX = re.compile(rf"^(.+?)(?:(?:{PEOPLES})*(?:自治州|自治县|自治旗)|地区|林区|特区|矿区|新区|盟|市|县|区|旗)$")
ZONES = ("开发区", "示范区", "园区", "保税区", "管理区", "管委会", "高新区")
KINDS = (
    ("自治州", "Prefecture"), ("自治县", "County"), ("自治旗", "Banner"), ("地区", "Prefecture"), ("盟", "League"),
    ("旗", "Banner"), ("县", "County"), ("区", "District"),
)  # fmt: skip
# Mongolian, Uyghur and Tibetan names by their customary romanisation, not by pinyin.
CUSTOMARY_PAIRS = (
    "呼和浩特:Hohhot 鄂尔多斯:Ordos 呼伦贝尔:Hulunbuir 巴彦淖尔:Bayannur 乌兰察布:Ulanqab 乌海:Wuhai "
    "包头:Baotou 锡林郭勒:Xilingol 锡林浩特:Xilinhot 兴安:Hinggan 阿拉善:Alxa 乌兰浩特:Ulanhot "
    "二连浩特:Erenhot 霍林郭勒:Holingol 乌鲁木齐:Urumqi 克拉玛依:Karamay 吐鲁番:Turpan 哈密:Hami "
    "昌吉:Changji 博尔塔拉:Bortala 巴音郭楞:Bayingolin 阿克苏:Aksu 克孜勒苏:Kizilsu 喀什:Kashgar "
    "和田:Hotan 伊犁:Ili 塔城:Tacheng 阿勒泰:Altay 石河子:Shihezi 库尔勒:Korla 阿拉尔:Aral "
    "图木舒克:Tumxuk 伊宁:Yining 奎屯:Kuytun 库车:Kuqa 若羌:Ruoqiang 轮台:Luntai 沙雅:Xayar 鄯善:Shanshan "
    "伊吾:Yiwu 巴里坤:Barkol 拉萨:Lhasa 日喀则:Shigatse 昌都:Qamdo 林芝:Nyingchi 山南:Shannan 那曲:Nagqu "
    "阿里:Ngari 阿坝:Ngawa 甘孜:Garze 甘南:Gannan 果洛:Golog 玉树:Yushu 海西:Haixi 海北:Haibei "
    "海南:Hainan 黄南:Huangnan 格尔木:Golmud 德令哈:Delingha 齐齐哈尔:Qiqihar 哈尔滨:Harbin "
    "佳木斯:Jiamusi 西双版纳:Xishuangbanna 德宏:Dehong 准格尔:Jungar 达拉特:Dalad "
    "杭锦:Hanggin 乌审:Uxin 鄂托克:Otog 伊金霍洛:Ejin_Horo"
)
CUSTOMARY = dict(pair.split(":") for pair in CUSTOMARY_PAIRS.split())
CUSTOMARY_RUSSIAN = {
    "呼和浩特": ["Хух-Хото"], "鄂尔多斯": ["Ордос"], "乌鲁木齐": ["Урумчи"], "拉萨": ["Лхаса"], "南京": ["Нанкин"],
    "哈尔滨": ["Харбин"], "喀什": ["Кашгар"], "哈密": ["Хами"], "吐鲁番": ["Турфан"],
    "锡林郭勒": ["Шилин-Гол", "Силингол"],
    "呼伦贝尔": ["Хулун-Буир"], "包头": ["Баотоу"], "齐齐哈尔": ["Цицикар"], "克拉玛依": ["Карамай"],
    "和田": ["Хотан"], "日喀则": ["Шигадзе"], "大连": ["Далянь"],
}  # fmt: skip
SHORTENED = {
    "锡林郭勒盟": ["锡盟"], "阿拉善盟": ["阿盟"], "克孜勒苏柯尔克孜自治州": ["克州"],
    "巴音郭楞蒙古自治州": ["巴州"], "博尔塔拉蒙古自治州": ["博州"], "克拉玛依市": ["克市"],
    "呼伦贝尔市": ["呼伦贝尔盟"], "鄂尔多斯市": ["鄂市"],
}  # fmt: skip
BRITTLE = 8_000
"""From which measure of seams a name of two characters counts only where a place may begin."""
BANNERS = (("察哈尔右翼", "察右"), ("科尔沁左翼", "科左"), ("科尔沁右翼", "科右"), ("达尔罕茂明安联合旗", "达茂旗"),
           ("乌珠穆沁旗", "乌旗"))  # fmt: skip
SKIPPED = {"市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"}
_SIMPLE = opencc.OpenCC("t2s")


def divisions(folder: Path, cities: list[dict[str, Any]], words: Words) -> list[Row]:
    """Prefectures and counties, each with spellings and, where GeoNames knows its seat, coordinates.

    `words` are common Chinese words: a county whose short name is one of them (合作) is weak.
    """
    seats = _seats(cities)
    rows = [_row(entry, "admin2", "", seats) for entry in _table(folder / "cities.csv")]
    kept = {row.id for row in rows}
    for entry in _table(folder / "areas.csv"):
        above = f"CN-{entry['cityCode']}00"
        if f"CN-{entry['code']}" not in kept:  # 东莞 and 中山 have no counties: they stand in both tables
            rows.append(_row(entry, "admin3", above if above in kept else "", seats))
    edges = _edges(words)
    for row in rows:
        kind, often = words.get(short(row.names["zh"][0]), ("ns", 0))
        row.brittle = seams(short(row.names["zh"][0]), edges) >= BRITTLE
        row.weak = row.level == "admin3" and often >= 400 and kind[:2] not in ("ns", "nz", "nr", "nt")
    return rows


def seams(name: str, edges: tuple[Counter[str], Counter[str]]) -> float:
    """How often two common words meet so that they seem to make the name (创新+平台: 新平); 0 for a longer name."""
    ends, begins = edges
    return math.sqrt(ends[name[0]] * begins[name[1]]) if len(name) == 2 and name[1] not in "区县" else 0.0


def _edges(words: Words) -> tuple[Counter[str], Counter[str]]:
    ends: Counter[str] = Counter()
    begins: Counter[str] = Counter()
    for word, (kind, often) in words.items():
        if 2 <= len(word) <= 3 and kind[:2] not in ("ns", "nz", "nr", "nt"):
            ends[word[-1]] += often
            begins[word[0]] += often
    return ends, begins


def _table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return [entry for entry in csv.DictReader(file) if entry["name"] not in SKIPPED]


def _seats(cities: list[dict[str, Any]]) -> dict[tuple[str, str], dict[str, Any]]:
    """(province, Chinese name) -> the most populous GeoNames place of that name."""
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for city in cities:
        if city["countrycode"] == "CN":
            for name in city["alternatenames"]:
                key = (GEONAMES.get(city["admin1code"], ""), _SIMPLE.convert(name))
                if key not in found or found[key]["population"] < city["population"]:
                    found[key] = city
    return found


def short(full: str) -> str:
    """`锡林郭勒盟` -> `锡林郭勒`; a name of one character keeps its suffix (`萧县`)."""
    match = None if full.endswith(ZONES) else SUFFIX.match(full)
    return match.group(1) if match and len(match.group(1)) > 1 else full


def _row(entry: dict[str, str], level: str, above: str, seats: dict[tuple[str, str], dict[str, Any]]) -> Row:
    full, base = entry["name"], short(entry["name"])
    province = PROVINCES[entry["provinceCode"]]
    seat = seats.get((province, full)) or seats.get((province, base))
    code = entry["code"].ljust(6, "0")
    english = _english(full, base)
    row = Row(id=f"CN-{code}", level=level, parent=above or f"CN-{province}", name=english[0])
    if seat:
        row.latitude, row.longitude, row.population = seat["latitude"], seat["longitude"], seat["population"]
    row.names = {"zh": _chinese(full, base), "en": english[1:], "ru": _russian(full, base)}
    return row


def _chinese(full: str, base: str) -> list[str]:
    names = [full, base, *SHORTENED.get(full, [])]
    names += [full.replace(long, brief) for long, brief in BANNERS if long in full]
    if full.endswith("自治州"):
        names.append(base + "州")
    return list(dict.fromkeys(names))


def _english(full: str, base: str) -> list[str]:
    stem = CUSTOMARY.get(base) or _latin(base)
    stem = stem.replace("_", " ")
    kind = next((word for ending, word in KINDS if full.endswith(ending) and full != base), "")
    if full == base and len(full) == 2 and full[-1] in "县区":
        stem, kind = _latin(full[:1]), "County" if full[-1] == "县" else "District"
    plain = [] if kind in ("County", "District", "Banner") else [stem]
    return [f"{stem} {kind}", *plain] if kind else [stem]


def _latin(han: str) -> str:
    parts = [part.replace("v", "ü") for part in lazy_pinyin(han, style=Style.NORMAL, v_to_u=False)]
    joined = ""
    for part in parts:
        joined += "'" + part if joined and part[0] in "aeo" else part
    return joined.capitalize()


def _russian(full: str, base: str) -> list[str]:
    if full.endswith("区") and "地区" not in full:
        return []
    spelt = CUSTOMARY_RUSSIAN.get(base, [])
    try:
        spelt = [*spelt, spell(lazy_pinyin(base if base != full else full[:-1], style=Style.NORMAL, v_to_u=False))]
    except KeyError:
        return spelt
    variants = [name.replace("хуэй", "хой") for name in spelt] + [name.replace("э", "е") for name in spelt]
    return list(dict.fromkeys([*spelt, *variants]))
