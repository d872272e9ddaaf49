"""The table of places holds what it should, and knows its own faults."""

from generator.facts import regions
from generator.facts.gazetteer import MOST, forms, places
from generator.facts.gazetteer.spelling import gathered, written
from generator.facts.gazetteer.table import filed, numbered
from generator.facts.gazetteer.transliteration import russian_of
from generator.facts.regions.check import faults, problems
from generator.facts.rules import passage
from generator.lexicons import PACKAGE


def row(id_: str, level: str, parent: str) -> str:
    """One line of the table with nothing but its place in the order."""
    return "\t".join([id_, level, parent, "Name", *[""] * 9])


def test_places_are_raw_longest_matches() -> None:
    """The gazetteer tells every place that a word may mean, before any judgement."""
    found = places(passage("text", "宁德市与合作市"))
    assert [(word.start, word.end, word.ids) for word in found] == [
        (0, 3, ("CN-350900",)),
        (4, 7, ("CN-623001",)),
    ]


def test_offsets_hold_in_traditional_script() -> None:
    """A place word is found at the same offsets in traditional script."""
    source = passage("text", "位於廣東省")
    assert [source.text[word.start : word.end] for word in places(source)] == ["廣東省"]


def test_parents_lead_to_the_country() -> None:
    """A county's parents are its prefecture, its province and China."""
    assert regions.parents("CN-350921") == ("CN-350900", "CN-FJ", "CN")


def test_parents_of_an_unlisted_place_are_in_its_id() -> None:
    """A place found by grammar carries its parent in its id."""
    assert regions.parents("TH-20:是拉差市") == ("TH-20", "TH")
    assert regions.region_name("TH-20:是拉差市") == "是拉差市"


def test_names_serve_the_search_in_four_languages() -> None:
    """A prefecture is known by its Chinese and Russian names beside the English one."""
    assert regions.region_name("CN-152500") == "Xilingol League"
    assert {"锡盟", "Xilingol"} <= set(regions.other_names("CN-152500"))
    assert "Ниндэ" in regions.other_names("CN-350900")


def test_coordinates_say_how_exact_they_are() -> None:
    """A city has its own coordinates, a province those of its largest city."""
    assert regions.coordinates("DE-NI:salzgitter") == (52.16, 10.42, "exact")
    fujian = regions.coordinates("CN-FJ")
    assert fujian is not None
    assert fujian[2] == "approximate"
    assert regions.coordinates("XX") is None


def test_shipped_tables_have_no_fault() -> None:
    """Every region has its parent, every id stands once, every id that the owner names exists."""
    assert problems() == ()


def test_faults_are_named() -> None:
    """A lost parent, a double id and an unknown id are told in a sentence each."""
    rows = (row("CN", "country", ""), row("CN-FJ", "admin1", "CX"), row("CN", "country", ""))
    owner = {"names": {"CN": []}, "joined": {"川滇": ["CN-SC"]}, "states": {"Ala": "US-AL"}, "homonyms": ["GE"]}
    assert faults(rows, owner) == (
        "regions.tsv: CN stands twice",
        "regions.tsv: CN-FJ has no parent in the table (CX)",
        "regions.yml: homonyms lists the unknown region GE",
        "regions.yml: 川滇 names the unknown region CN-SC",
        "regions.yml: Ala names the unknown region US-AL",
    )


def test_forms_on_file_are_what_the_table_gives() -> None:
    """Every fiftieth row's spellings stand in the files of forms, with that row and all their endings."""
    sample = gathered((number, line.decode()) for number, line in enumerate(filed()) if number % 50 == 0)
    for script, wanted in written(sample).items():
        held = {form: (set(tails.split("|")), set(rows.split())) for form, tails, rows in on_file(script)}
        for form, tails, rows in (line.split("\t") for line in wanted):
            endings = set(tails.split("|")) - {""}
            whole = {ending for ending in endings if set(rows.split()) <= held.get(form + ending, (set(), set()))[1]}
            assert whole == endings or set(rows.split()) <= held[form][1]
            assert endings - whole <= (held[form][0] if form in held else set())


def test_a_name_that_is_anothers_stem_with_an_ending_keeps_both() -> None:
    """The places that share a name are found together, also where Polish declines the name of one of them."""
    found = forms.find("w Zamora")[0].payload.split()
    assert {"ES-ZA", "MX-MIC:zamora-de-hidalgo"} <= {numbered(int(row)).id for row in found}


def on_file(script: str) -> list[list[str]]:
    """The form, endings and rows of each line in a script's file."""
    text = (PACKAGE / f"regions_forms_{script}.tsv").read_text("utf-8")
    return [line.split("\t") for line in text.splitlines()[1:]]


def test_spellings_of_a_russian_name_share_its_stem() -> None:
    """A name is written down once, with its endings and its row."""
    row = "\t".join(["RU-MOW", "admin1", "RU", "Moscow", "", "", "e", "", "", "", "Москва", "Moskau", "Moscou"])
    assert written(gathered([(7, row)])) == {
        "han": [],
        "hangul": [],
        "cyrillic": ["Москв\tа|е|и|ой|у|ы\t7"],
        "latin": ["Moscou\t|s\t7", "Moscow\t|s\t7", "Moskau\t|s\t7"],
    }


def test_matcher_of_a_script_is_made_when_a_text_has_it() -> None:
    """A Chinese text loads nothing of the Cyrillic names."""
    forms.matcher.cache_clear()
    forms.find("宁德市")
    assert forms.matcher.cache_info().currsize == 1


def test_places_of_two_scripts_stand_in_order() -> None:
    """Place words of several scripts are found in one text in the order of their places."""
    found = places(passage("text", "Москва, 宁德, Berlin, 한국"))
    assert [word.ids[0] for word in found] == ["RU-MOW", "CN-350900", "DE-BE", "KR"]


def test_english_names_of_russian_places_are_read_backwards() -> None:
    """A romanised name gives its Russian spelling, both where letters are ambiguous; a translated name gives none."""
    assert list(russian_of("Naberezhnyye Chelny")) == ["Набережные Челны"]
    assert list(russian_of("Lipetsk")) == ["Липецк", "Липетск"]
    assert list(russian_of("Nevel’sk")) == ["Невельск"]
    assert list(russian_of("Cape 2")) == []


def test_owner_adds_a_place_without_the_script() -> None:
    """A place of `regions.yml` is found by all its names, lies in its parent and has its coordinates."""
    for text in ("Pilbara", "皮尔巴拉"):
        assert places(passage("text", text))[0].ids == ("AU-WA:pilbara",)
    assert regions.parents("AU-WA:pilbara") == ("AU-WA", "AU")
    assert regions.coordinates("AU-WA:pilbara") == (*(regions.coordinates("AU-WA") or ())[:2], "approximate")


def test_a_flood_of_place_words_is_read_to_a_limit() -> None:
    """A text of nothing but places costs no more than its first few thousand."""
    found = places(passage("text", "宁德" * 2 * MOST))
    assert len(found) == MOST
    assert found[-1].end == 2 * MOST
