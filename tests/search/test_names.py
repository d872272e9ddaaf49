"""Every name of what an article names finds the article."""

from generator.model import Names
from generator.search.names import NAMES_PER_SHARD, label, shards, table
from tests.pages.builders import FUJIAN, article, company, region, said, tag

NAMES = Names(
    companies={"catl": ("CATL", "宁德时代", "Contemporary Amperex"), "gotion": ("Gotion", "国轩高科")},
    places=FUJIAN,
    tags={"recycling": {"en": "Recycling", "zh": "回收", "ru": "Переработка"}},
)


def test_a_company_is_found_by_all_its_names() -> None:
    """Those of the lexicon, whatever the article calls it."""
    found = table([article("a", "寧德時代", companies=[company("catl", "CATL", said("寧德時代", "寧德時代"))])], NAMES)

    assert found == {
        "catl": ("company:catl",),
        "contemporari amperex": ("company:catl",),
        "宁德时代": ("company:catl",),
    }


def test_companies_that_no_article_names_are_not_in_the_table() -> None:
    """A search for them must find nothing."""
    assert table([article("a")], NAMES) == {}


def test_the_articles_own_words_are_names_too() -> None:
    """But not those of one or two characters: 联动 is too often a common word."""
    text = "安徽巡鹰能源集团与巡鹰，VNA"
    firm = company(
        "x", "安徽巡鹰", said(text, "安徽巡鹰能源集团") + said(text, "巡鹰") + said(text, "VNA"), known=False
    )

    assert set(table([article("a", text, companies=[firm])], NAMES)) == {"安徽巡鹰", "安徽巡鹰能源集团"}


def test_a_company_that_goes_by_anothers_name_is_found_by_all_of_them() -> None:
    """An article defines the listed parent's short name for a subsidiary: who looks for the parent finds it."""
    text = "青岛国轩电池有限公司（以下简称“国轩高科”）投产"
    subsidiary = company(
        "qingdao", "青岛国轩电池", said(text, "青岛国轩电池有限公司") + said(text, "国轩高科"), known=False
    )

    found = table([article("a", text, companies=[subsidiary])], NAMES)

    assert (found["gotion"], found["国轩高科"]) == (("company:qingdao",), ("company:qingdao",))


def test_a_place_and_a_topic_are_found_in_other_languages() -> None:
    """By the names of the lexicon, stemmed as a query is."""
    found = table([article("a", regions=[region("CN-350900")], tags=[tag("recycling")])], NAMES)

    assert found == {
        "ningd": ("region:CN-350900",),
        "宁德": ("region:CN-350900",),
        "recycling": ("tag:recycling",),
        "回收": ("tag:recycling",),
        "переработк": ("tag:recycling",),
    }


def test_one_name_may_mean_several_things() -> None:
    """All of them, in order."""
    firms = [company("b", "Volta", known=False), company("a", "VOLTA", known=False)]

    assert table([article("x", companies=firms)], NAMES) == {"volta": ("company:a", "company:b")}


def test_names_are_cut_into_shards_by_their_first_character() -> None:
    """A power of two of them; every name in the one that its first character gives."""
    many = {f"{chr(0x4E00 + number)}x": (f"company:{number}",) for number in range(NAMES_PER_SHARD * 3)}

    pieces = shards(many)

    assert len(pieces) == 4
    assert {name: entities for piece in pieces for name, entities in piece.items()} == many
    assert all(ord(name[0]) % 4 == place for place, piece in enumerate(pieces) for name in piece)


def test_no_names_are_one_empty_shard() -> None:
    """The browser asks for it whatever the query."""
    assert shards({}) == ({},)


def test_labels_are_english() -> None:
    """The lexicon's; else what the article says."""
    assert label("tag:recycling", NAMES, "-") == "Recycling"
    assert label("tag:heavy-trucks", NAMES, "-") == "heavy trucks"
    assert label("region:CN-FJ", NAMES, "福建") == "Fujian"
    assert label("company:x", NAMES, "X AG") == "X AG"
