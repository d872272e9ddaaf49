"""Chinese names by their last words: 有限公司 is always a company's, 集团 behind a brand is, 科技 or 电池 need company.

A name is [place] brand [trade words] [legal form]. Candidates are found from their last words, their left edge by
`edges`; what stands around them gives or takes weight.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from generator.facts.companies import han_plants, han_telling
from generator.facts.companies.edges import (
    CUT,
    LONGEST_BRAND,
    Anchors,
    Edge,
    is_coined,
    is_plain,
    left_edge,
    skip_places,
)
from generator.facts.companies.han_bare import may_be_listed
from generator.facts.companies.han_surroundings import PLACED, han_signs
from generator.facts.companies.mentions import Mention, Page, Sign, mention
from generator.facts.companies.words import WORDS_KEPT, either, everyday, listed

LEGAL, GROUP, BANK, FIRM, TRADE, GOODS, APT, WEAK = "legal", "group", "bank", "firm", "trade", "goods", "apt", "weak"
CLASSES = {
    **dict.fromkeys(listed("company_heads", "han", "weak"), WEAK),
    **dict.fromkeys(listed("company_heads", "han", "apt"), APT),
    **dict.fromkeys(listed("company_heads", "han", "goods"), GOODS),
    **dict.fromkeys(listed("company_heads", "han", "trade"), TRADE),
    **dict.fromkeys(listed("company_heads", "han", "firm"), FIRM),
    **dict.fromkeys(listed("company_heads", "han", "bank"), BANK),
    **dict.fromkeys(listed("company_heads", "han", "group"), GROUP),
    **dict.fromkeys(listed("legal_forms", "han"), LEGAL),
}
ENDS = (((LEGAL,), False), ((GROUP, BANK, FIRM), False), ((TRADE,), True), ((GOODS,), True), ((APT,), True))
"""Which words end a name, the surest first, and whether the first of its sort does or the last."""
WEIGHTS = {LEGAL: 6, GROUP: 4, BANK: 4, FIRM: 2, TRADE: 2, GOODS: 1, APT: 1, WEAK: 0}
COINED = {LEGAL: 0, GROUP: 0, BANK: 0, FIRM: 2, TRADE: 2, GOODS: 1, APT: 1}
"""What a brand that is no word of the language weighs in front of each sort of last words."""
LENGTHS = sorted({len(word) for word in CLASSES}, reverse=True)
BEFORE_TAIL = re.compile(r"(?<=[\u3400-\u9fff])\([\u3400-\u9fff]{2,6}\)$")
BRANCH = r"(?:\([\u3400-\u9fff]{2,6}\)(?=有限|股份|集团|控股|责任|分公司|公司))?"
WHOLE_WORD = "(?!(?<=能)源(?![自于]))"
"""The last words end as words do: 钠能 is none in 泸钠能源."""
TAIL = re.compile(f"(?:(?:{either(CLASSES)}){WHOLE_WORD}{BRANCH})++")
PIECE = re.compile(f"({either(CLASSES)}){WHOLE_WORD}{BRANCH}")
NOT_AFTER = (
    r"[化法史]|制(?![造作定订成])|报(?![价名送出请])|展(?![开示出现望])|(?<=电业)[局处]|(?<=矿产)[资品地]|(?<=热电)[联厂偶阻]|(?<=营造)[出良氛环]"
    r"|(?<=电)池|(?<=运)输|网(?![络联通])|时报|治理|层面|内部|论坛|杂志|大会"
)
NOT_AFTER_GROUP = "权|比例|地位|[型类性]|军(?!工)"
NOT_AFTER_GOODS = (
    "[及和与、/](?:储能|动力|消费|数码|光伏|风电|新能源|充电)(?:类|电池|电芯|领域|锂|系统|产品)|"
    "(?<=光电)(?:案场|场|站|板|厂|业|系统|发电|设施|设置|模组|专区|园|[与和、]储能)|(?:汽车|装备|电池|材料)?产业(?!有限|股份|集团|投资|发展)|工业园|园(?!林)|区(?!块)|小镇|集聚|集群|(?<=电)场(?!景)"
)
NOT_AFTER_BANK = (
    "[业间家卡们债]|(?<=投)[资产入放标运用送建洽向保诉降稿票稳]|贷款|账户|系统|体系|监管|同业|等金融|存款|授信"
)
NOT_AFTER_KIND = {BANK: NOT_AFTER_BANK, GROUP: NOT_AFTER_GROUP, **dict.fromkeys((TRADE, GOODS, APT), NOT_AFTER_GOODS)}
GOES_ON = {kind: re.compile(f"{NOT_AFTER}|{NOT_AFTER_KIND.get(kind, '(?!)')}") for kind in WEIGHTS}
"""What makes another word of the last words of each sort: 控股权, 新材料产业园, 银行业."""
COUNTED = re.compile(
    r"[\d.一二两三几多]+(?:笔|台|辆|套|座|家|个|只|组|块|国|吨|万|亿|[兆吉千]瓦|[kMGT]?wh?(?![a-z]))", re.I
)
COUNTS = re.compile(r"(?:[\d两几多各数]|[一二三四五六七八九十]家|[\d几多数]家)$")
"""A count in front of companies: 两公司, 16时共89家公司."""
GROUPS = re.compile(f"(?:{either(listed('company_heads', 'han', 'branch_of'))})")
"""Groups that name their branches by a place: 国网新疆电力, 华电新疆公司, 中石化塔河炼化."""
KINDS = ("上市", "子", "母", "合资", "参股", "平台", "项目", "初创", "民营", "国有", "外资", "关联", "同行")
"""What makes a kind of company of 公司: 上百家上市公司."""
CARRIERS = ("客运", "货运", "公交")
"""Trades that name a firm behind a place and another: 台中汽车客运."""
OF_THE_TOWN = frozenset({"公交集团", "公交总公司"})
"""What news of a town calls its bus company."""
STATE = frozenset({"国家", "皇家", "国营"})
"""Words that make a name of a country and a trade: 玻利维亚国家锂业公司."""
IN_TOWN = frozenset("市县旗镇")
"""Last characters of a town in front of a name."""
DOES = frozenset(listed("company_heads", "han", "trade_of_a_firm"))
DESCRIBING = listed("company_heads", "han", "describing")
LONGEST_CORE = 9
"""Characters of a name in front of its last words, unless it is registered or begins with a place."""
HAN_ALONE = re.compile("[\u3400-\u9fff]+")


class Piece(NamedTuple):
    """One of the last words of a name, its class, and where it ends behind their start, with a branch's place."""

    word: str
    kind: str
    end: int


def names(page: Page, anchors: Anchors) -> Iterator[Mention]:
    """Every candidate on the page, taken or not, in order."""
    floor = registered = 0  # where the last name ends, and the last that a legal form closes for good
    for found in TAIL.finditer(page.text):
        tail, pieces = found.start(), _pieces(found[0])
        while len(pieces) > 1 and _goes_on(page.text, tail + pieces[-1].end, pieces[-1].kind):
            pieces = pieces[:-1]  # 新能源 in 新能源锂电池隔膜
        kind = pieces[-1].kind
        one = _mention(page, registered if kind == LEGAL else floor, tail, pieces, anchors) if kind != WEAK else None
        if one:
            floor = one.end
            registered = floor if kind == LEGAL else registered
            yield one


@lru_cache(maxsize=WORDS_KEPT)
def _pieces(tail: str) -> tuple[Piece, ...]:
    """The last words of a name, to the last legal form, else the last group or trade word, else the first of them."""
    found = tuple(Piece(piece[1], CLASSES[piece[1]], piece.end()) for piece in PIECE.finditer(tail))
    for wanted, first in ENDS:
        at = [number for number, piece in enumerate(found) if piece.kind in wanted]
        if at:
            return found[: (at[0] if first else at[-1]) + 1]
    return found[:1]


def _mention(page: Page, floor: int, tail: int, pieces: tuple[Piece, ...], anchors: Anchors) -> Mention | None:
    text, end, kind = page.text, tail + pieces[-1].end, pieces[-1].kind
    if _goes_on(text, end, kind) or (pieces[0].word == "公司" and text.endswith(KINDS, 0, tail)):
        return None
    edge = _edge(text, floor, tail, kind, anchors)
    if _is_cut(text, edge, tail, pieces) or han_plants.is_grid(text, edge.brand, pieces[0].word, tail, anchors):
        return None
    branch = _branch_end(text, edge.start, end, anchors)
    if branch is not None and han_plants.is_of_a_plant(text, pieces[-1].word, end):
        return None
    if branch is not None and branch < tail and kind in (TRADE, GOODS):
        edge, branch = Edge(start=branch, brand=branch), None  # a group, a place and another: 中广核白城远山化工
    core = text[edge.brand : tail]
    coined = edge.brand not in anchors.places and is_coined(core)
    if (kind == APT and not coined) or (kind != LEGAL and han_plants.is_measured(text, edge.brand, tail)):
        return None
    if branch is None and not _has_brand(core, text[edge.start : end], kind, edge, len(pieces)):
        return None
    start = _opening(text, edge, core, kind, anchors)
    around = [*han_signs(text, start, end), *han_telling.signs(text, start, end)]
    placed = edge.brand > edge.start
    own = [*_own_signs(pieces, core, placed=placed, coined=coined, branch=branch is not None)]
    if pieces[0].word == "股份" and may_be_listed(core, text[start - 1 : start]):
        own.append((2, "the short name of a listed firm"))
    own += han_plants.signs(text, pieces[0].word if len(pieces) == 1 else "", end, around, coined=placed and coined)
    rule, signs = f"company.han-{kind}", (*own, *around)
    return mention(page, (start, end), rule, signs, _alone(core))


def _alone(core: str) -> str:
    """The brand without 集团 in brackets, or an adjective, behind it: 华昌(集团), 运昌绿色."""
    brand = core.removesuffix("(集团)")
    shorter = brand[:-2] if brand.endswith(DESCRIBING) else brand
    return shorter if len(shorter) > 1 and not is_plain(shorter) else brand


def _opening(text: str, edge: Edge, core: str, kind: str, anchors: Anchors) -> int:
    """Where the name begins: with the place in front of its brand, but for a country, or a town of another sort."""
    foreign = core and core not in STATE and kind != LEGAL and _is_country(edge.start, anchors)
    foreign = foreign and edge.start not in anchors.names  # 中国能建 opens the name of its branch
    in_town = kind in (TRADE, GOODS, APT) and len(core) > 1 and text[max(0, edge.brand - 1) : edge.brand] in IN_TOWN
    return edge.brand if foreign or in_town else edge.start  # 界首市 opens no name that is not registered


def _own_signs(pieces: tuple[Piece, ...], core: str, *, placed: bool, coined: bool, branch: bool) -> Iterator[Sign]:
    """What the words of a name themselves say for it."""
    kind = pieces[-1].kind
    yield WEIGHTS[kind], f"ends with {pieces[-1].word}"
    if placed:
        yield 1, PLACED
    if coined:
        yield COINED[kind], "a brand that is no word"
    if kind == FIRM and len(pieces) > 1 and 1 < len(core) <= LONGEST_BRAND:
        yield 2, "a trade and a word for companies"
    if branch:
        yield 4, "a branch that its group names by a place"


def _goes_on(text: str, end: int, kind: str) -> bool:
    """Whether what follows makes another word of the last one: 控股权, 新材料产业园, 银行业."""
    return GOES_ON[kind].match(text, end) is not None


def _is_cut(text: str, edge: Edge, tail: int, pieces: tuple[Piece, ...]) -> bool:
    """Whether a word that ends what stands before a name stands where the brand should: 集宁县政府签订中 + 能建."""
    if pieces[-1].kind not in (TRADE, GOODS, APT):
        return False
    if CUT.search(text, edge.start, tail) or han_plants.is_built(text[edge.brand : tail], [one.word for one in pieces]):
        return True
    return tail - edge.brand > 2 and text[tail - 2 : tail] in everyday("cut")


def _is_country(start: int, anchors: Anchors) -> bool:
    return start in anchors.places and anchors.places[start].country


def _edge(text: str, floor: int, tail: int, kind: str, anchors: Anchors) -> Edge:
    """The left edge of a name, over the brackets that a name of its kind may hold."""
    if kind == LEGAL:
        return _edge_before_branch(text, floor, tail, anchors)
    edge = left_edge(text, floor, tail, anchors)
    return _edge_before_country(text, edge, anchors) if kind == FIRM else edge


def _edge_before_branch(text: str, floor: int, tail: int, anchors: Anchors) -> Edge:
    """The left edge of a registered name, over a bracketed place behind its brand: 上汽(常州)创新发展基金有限公司."""
    edge = left_edge(text, floor, tail, anchors)
    bracket = BEFORE_TAIL.search(text, max(floor, edge.start - 9), edge.start)
    return left_edge(text, floor, bracket.start(), anchors) if bracket and bracket.start() > floor else edge


def _edge_before_country(text: str, edge: Edge, anchors: Anchors) -> Edge:
    """The left edge over a country whose own name ends with a bracket: 刚果(金)国家矿业公司."""
    if text[max(0, edge.start - 1) : edge.start] != ")":
        return edge
    countries = (at for at in range(max(0, edge.start - 8), edge.start) if at in anchors.places)
    start = next((at for at in countries if anchors.places[at].end == edge.start), edge.start)
    return edge._replace(start=start, abroad=edge.abroad or start < edge.start)


def _branch_end(text: str, start: int, end: int, anchors: Anchors) -> int | None:
    """Where the place behind a group's name ends, in a branch's name at `[start, end)`; None where it is none."""
    group = GROUPS.match(text, start, end)
    at = anchors.names.get(start, group.end() if group else start)
    behind = skip_places(at, end - 1, anchors, countries=True)
    return behind if start < at < behind else None


def _has_brand(core: str, whole: str, kind: str, edge: Edge, pieces: int) -> bool:
    """Whether what stands before the last words can tell one company from another."""
    placed = edge.brand > edge.start
    if not core:
        named = pieces > 1 and "时代" in whole  # as the subsidiaries of 宁德时代 are: 宿迁时代储能
        return whole in OF_THE_TOWN or (placed and (named or _is_local(whole, kind, edge, pieces)))
    if len(core) == 1 or core[0] in "性型级":
        return kind == LEGAL and pieces > 1
    if kind != LEGAL and han_plants.ends_a_zone(core):
        return False
    if kind != LEGAL and not placed and len(core) > LONGEST_CORE and HAN_ALONE.fullmatch(core):
        return False
    alone = kind == FIRM and pieces == 1
    if COUNTED.match(core) or (alone and (COUNTS.search(core) or (core in DOES and not placed))):
        return False
    return (
        kind == LEGAL
        or (placed and kind == GROUP)
        or (placed and kind == FIRM and core in STATE)
        or not (is_plain(core) or is_plain(whole[edge.brand - edge.start :]))
    )


def _is_local(whole: str, kind: str, edge: Edge, pieces: int) -> bool:
    """Whether a place and words of the trade alone are a name: 江西银行, 卡拉奇电力公司, not 德国银行."""
    if kind == BANK:
        return not edge.abroad or (whole.startswith("中国") and (pieces > 1 or whole == "中国银行"))
    if kind == FIRM:
        return not edge.abroad and (pieces > 1 or whole.endswith("供电公司"))
    return pieces > 1 and (kind in (LEGAL, GROUP) or (not edge.abroad and whole.endswith(CARRIERS)))


@lru_cache(maxsize=WORDS_KEPT)
def without_tail(name: str) -> tuple[str, ...]:
    """`name` without its last words, one after another: 宁德时代 of 宁德时代集团.

    Nothing of a branch: 蜂巢能源科技(泰国)有限公司 is another company than 蜂巢能源.
    """
    if any(piece.end() > piece.end(1) for piece in PIECE.finditer(name)):
        return ()
    shorter = []
    end = len(name)
    while size := next((size for size in LENGTHS if name[max(0, end - size) : end] in CLASSES), 0):
        end -= size
        shorter.append(name[:end])
    return tuple(shorter)


def brand_forms(name: str, core: str) -> Iterator[str]:
    """The brand of a full name alone and with its next words: 中天, 中天科技 of 中天科技集团有限公司."""
    end = name.find(core) + len(core)
    yield core
    for piece in PIECE.finditer(name, end):
        if piece.start() != end or CLASSES[piece[1]] == LEGAL:
            return
        end = piece.end(1)
        yield core + name[name.find(core) + len(core) : end]


def is_parent(one: Mention) -> bool:
    """Whether a name with a place in front is a group's own and no branch's: 安徽海螺集团有限责任公司, 安徽海螺公司."""
    tail = one.name.partition(one.core)[2] if one.core else ""
    return tail == "公司" or one.name.startswith("中国") or any(word in tail for word in ("集团", "控股", "股份"))
