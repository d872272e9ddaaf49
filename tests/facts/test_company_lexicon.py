"""The companies lexicon is sound: one id and one name for one company, known keys, ordinary words kept out."""

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.facts.rules import fold

FOLDER = Path(__file__).parents[2] / "generator/facts/lexicons"
FILES = {path.stem: path for path in sorted((*(FOLDER / "companies").glob("*.yml"), FOLDER / "media.yml"))}
LOADED: dict[str, dict[str, dict[str, Any]]] = {
    stem: yaml.safe_load(path.read_text("utf-8")) for stem, path in FILES.items()
}
ENTRIES = {key: entry for entries in LOADED.values() for key, entry in entries.items()}
SETTINGS = {"name", "country", "kind", "ticker", "not", "former", "short"}
LANGUAGES = {"zh", "en", "ru", "de", "ja", "ko", "fr", "es", "it", "pt", "pl", "nl"}
KINDS = {"media", "platform", "brand"}


def names(entry: dict[str, Any]) -> set[str]:
    """Every name of an entry and its tickers, as they are compared."""
    lists = [value for key, value in entry.items() if key in LANGUAGES or key == "ticker"]
    return {fold(name).casefold() for name in [entry["name"], *(name for some in lists for name in some)]}


def test_lexicon_covers_the_industry() -> None:
    """There are at least eight hundred companies and eighty media beside them."""
    kinds = Counter(entry.get("kind", "company") for entry in ENTRIES.values())
    assert kinds["company"] >= 800
    assert kinds["media"] + kinds["platform"] >= 80


def test_id_stands_once() -> None:
    """No id stands twice, neither in one file nor in two."""
    found = [
        line.partition(":")[0]
        for path in FILES.values()
        for line in path.read_text("utf-8").splitlines()
        if not line.startswith(("#", " "))
    ]
    assert [key for key, times in Counter(found).items() if times > 1] == []
    assert len(found) == len(ENTRIES)


def test_name_belongs_to_one_company() -> None:
    """No name, whatever its case or script, stands in two entries."""
    owners = Counter(name for entry in ENTRIES.values() for name in names(entry))
    assert [name for name, times in owners.items() if times > 1] == []


def test_ids_are_kebab_case() -> None:
    """An id is made of lower-case ASCII words joined by hyphens."""
    assert [key for key in ENTRIES if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", key)] == []


@pytest.mark.parametrize("stem", FILES)
def test_entries_have_known_keys(stem: str) -> None:
    """An entry has a name, a country, lists of names by language, and no other keys."""
    for key, entry in LOADED[stem].items():
        assert set(entry) <= SETTINGS | LANGUAGES, key
        assert entry["name"], key
        assert re.fullmatch("[A-Z]{2}", entry["country"]), key
        assert entry.get("kind", "media") in KINDS, key
        assert all(isinstance(entry[field], list) for field in entry.keys() - {"name", "country", "kind"}), key


@pytest.mark.parametrize("stem", FILES)
def test_names_are_written_as_names(stem: str) -> None:
    """A name is a text without blanks at its ends, and no list holds one twice."""
    for key, entry in LOADED[stem].items():
        for field in entry.keys() - {"name", "country", "kind"}:
            assert all(isinstance(name, str) and name and name == name.strip() for name in entry[field]), key
            assert len(set(entry[field])) == len(entry[field]), key


def test_tickers_name_their_exchange() -> None:
    """A ticker is a code and an exchange, since a bare one may be an ordinary word."""
    tickers = [ticker for entry in ENTRIES.values() for ticker in entry.get("ticker", ())]
    assert [ticker for ticker in tickers if not re.fullmatch(r"[0-9]{4,6}\.(SZ|SH|BJ|HK|T|KS|TW)", ticker)] == []


def test_not_words_hold_a_name() -> None:
    """What stands under `not` contains a name of the entry, else it could do nothing."""
    for key, entry in ENTRIES.items():
        for word in entry.get("not", ()):
            assert any(name in fold(word).casefold() for name in names(entry)), (key, word)


@pytest.mark.parametrize(
    "word",
    [
        "宁德",
        "远景",
        "大众",
        "理想",
        "长城",
        "东风",
        "三峡",
        "电源开发",
        "智慧能源",
        "全国加油站",
        "中钢结构",
        "大陆制氢",
        "印度太阳能公司",
        "日产",
        "安永",
        "Power",
        "Anker",
        "Messer",
        "Krone",
        "Verbund",
        "Allianz",
        "Grab",
        "Return",
        "sonnen",
        "Москвич",
        "Магнит",
        "Прагматика",
        "Solarmarkt",
        "Radeberger",
        "LDK",
        "Vida",
        "Suez",
        "联合光伏",
        "联合重卡",
        "中能发电",
        "巨大集团",
        "利德尔",
        "Sonnenkraft",
        "Südwerk",
        "Redback",
        "Zigor",
        "Phuong Trang",
        "Impact Solar",
        "Ninety One",
        "Energy Transition Minerals",
    ],
)
def test_ordinary_words_are_no_names(word: str) -> None:
    """Towns, everyday words and first names are no aliases of a company."""
    assert [key for key, entry in ENTRIES.items() if fold(word).casefold() in names(entry)] == []


@pytest.mark.parametrize(
    ("forms", "key"),
    [
        (("宁德时代", "CATL", "Contemporary Amperex Technology"), "catl"),
        (("国轩高科", "Gotion"), "gotion"),
        (("比亚迪", "BYD"), "byd"),
        (("格林美", "GEM"), "gem"),
        (("КАМАЗ", "KAMAZ"), "kamaz"),
        (("Росатом", "Rosatom"), "rosatom"),
        (("LG에너지솔루션", "LG Energy Solution", "LG新能源"), "lg-energy-solution"),
        (("パナソニック", "松下", "Panasonic"), "panasonic"),
    ],
)
def test_names_in_all_languages_lead_to_one_company(forms: tuple[str, ...], key: str) -> None:
    """A company is one entry with its names in many languages."""
    assert {fold(form).casefold() for form in forms} <= names(ENTRIES[key])


@pytest.mark.parametrize(
    ("parent", "child"),
    [
        ("faw-group", "faw-jiefang"),
        ("lg-chem", "lg-energy-solution"),
        ("geely", "vremt"),
        ("panasonic", "panasonic-energy"),
        ("china-electric-equipment-group", "xj-electric"),
        ("catl", "catl-sichuan"),
    ],
)
def test_subsidiaries_have_their_own_entries(parent: str, child: str) -> None:
    """A subsidiary that acts on its own is not its parent."""
    assert not names(ENTRIES[parent]) & names(ENTRIES[child])
