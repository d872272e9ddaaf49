"""English names of China's development zones: what they are named after, then what they are."""

KINDS = (
    ("gaoxinjishuchanyekaifaqu", "High-tech Industrial Development Zone"),
    ("gaojishuchanyekaifaqu", "High-tech Industrial Development Zone"),
    ("gaoxinjishuchanyeyuanqu", "High-tech Industrial Park"),
    ("gaoxinjishukaifaqu", "High-tech Development Zone"),
    ("gaoxinqu", "High-tech Zone"),
    ("jingjijishukaifaqu", "Economic and Technological Development Zone"),
    ("jingjikaifaqu", "Economic Development Zone"),
    ("zonghegaigeshifanqu", "Comprehensive Reform Demonstration Zone"),
    ("zonghebaoshuiqu", "Comprehensive Bonded Zone"),
    ("chengxiangyitihuashifanqu", "Urban-Rural Integration Demonstration Zone"),
    ("shifanqu", "Demonstration Zone"),
    ("chanyeyuanqu", "Industrial Park"),
    ("gongyeyuanqu", "Industrial Park"),
    ("kaifaqu", "Development Zone"),
    ("guanliqu", "Management Area"),
)
"""The pinyin ends of the zones in the table of divisions, the longest first."""


def zone_name(pinyin: str, han: str, above: tuple[str, ...]) -> str:
    """`Hefeixinzhangaoxinjishuchanyekaifaqu` in Hefei -> `Hefei Xinzhan High-tech Industrial Development Zone`.

    `han` is the Chinese name, `above` the English names of the places that hold the zone, the nearest first. Any
    other name is given back as it is.
    """
    kind = next((one for one in KINDS if pinyin.lower().endswith(one[0]) and len(pinyin) > len(one[0])), None)
    if kind is None:
        return pinyin
    core, words = pinyin[: -len(kind[0])].lower().removesuffix("guojia"), []
    for place in reversed(above):
        plain = place.lower()
        if core.startswith(plain):
            words, core = [*words, place], core[len(plain) :].lstrip("'")
            core = core.removeprefix("shi") if "市" in han else core
    return " ".join([*words, *([core.capitalize()] if core else []), kind[1]])
