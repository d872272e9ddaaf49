"""Maps: places fall where they belong, have their counts, and stand in a list too."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import replace

import lxml.html
import pytest
from lxml import etree

from generator.model import Article, Level, Names, Place, Region
from generator.pages.map.picture import centres
from generator.pages.map.projection import project, project_whole
from generator.pages.map.view import View, fit, shapes
from generator.pages.map.world import step
from tests.conftest import ROOT
from tests.pages.builders import FUJIAN, article, company, pages, region
from tests.pages.html import rendered

SHAPES = ROOT / "templates/assets/map"
AT = {
    "CN-350900": (26.66, 119.52, "exact"),
    "CN-FJ": (24.48, 118.08, "approximate"),
    "CN": (22.55, 114.07, "approximate"),
}
PLACES = {key: replace(place, at=AT[key]) for key, place in FUJIAN.items()}
NAMES = Names(places=PLACES)


def towns(country: str, spots: dict[str, tuple[float, float]]) -> tuple[dict[str, Place], list[Article]]:
    """Places of a country that no table has, and an article for each."""
    level: Level = "admin1"
    places = {
        f"{country}-{name}": Place(name=name, country=country, level=level, parents=(country,), at=(*at, "exact"))
        for name, at in spots.items()
    }
    found = [
        article(key, regions=[Region(id=key, name=one.name, country=country, level=level, primary=True, evidence=())])
        for key, one in places.items()
    ]
    return {country: Place(name=country, country=country, level="country"), **places}, found


def walked(line: str) -> Iterator[tuple[int, int]]:
    """The points of a line that begins at one place and goes on from each point to the next."""
    x, y = map(int, line.partition("l")[0].split())
    yield x, y
    steps = [int(number) for number in re.findall(r"-?\d+", line.partition("l")[2])]
    for right, down in zip(steps[::2], steps[1::2], strict=True):
        x, y = x + right, y + down
        yield x, y


def maps(page: str) -> list[lxml.html.HtmlElement]:
    """The small maps of a page."""
    return rendered(page).findall(".//svg[@class='map__picture']")


def named(picture: lxml.html.HtmlElement) -> dict[str, str]:
    """Title of each dot and its class."""
    return {dot.findtext("title"): dot.get("class") for dot in picture.iterfind(".//circle")}


@pytest.mark.parametrize(
    ("at", "point"),
    [
        ((0, 0), (0, 0)),
        ((0, 180), (3600, 0)),
        ((45, -90), (-1800, -1010)),
        ((-90, 0), (0, 1500)),
        ((90, 0), (0, -2600)),
    ],
)
def test_degrees_become_units_of_the_map(at: tuple[float, float], point: tuple[int, int]) -> None:
    """By Mercator's projection, twenty units a degree; beyond the edges a place stands on the edge."""
    x, y = project(*at)

    assert (round(x), round(y)) == point


@pytest.mark.parametrize(
    ("at", "point"), [((0, 0), (0, 0)), ((0, 180), (1786, 0)), ((90, 0), (0, -869)), ((40, 116), (1020, -511))]
)
def test_degrees_become_units_of_the_map_of_the_world(at: tuple[float, float], point: tuple[int, int]) -> None:
    """By the Equal Earth projection."""
    x, y = project_whole(*at)

    assert (round(x), round(y)) == point


def test_the_shapes_are_in_the_units_of_the_dots() -> None:
    """The coarse land reaches Cape Horn, Cape Agulhas and Kamchatka where the projection says that they are."""
    land = etree.parse(SHAPES / "world.svg").find(".//{*}path[@id='land']").get("d")
    starts = [tuple(map(int, one.split("l")[0].split())) for one in land.split("M")[1:]]

    assert min(x for x, _ in starts) >= -3600
    assert max(x for x, _ in starts) <= 3600
    tasmania = project(-41, 145)
    assert any(abs(x - tasmania[0]) < 80 and abs(y - tasmania[1]) < 80 for x, y in starts)


def test_the_middle_of_a_country_lies_in_its_shape() -> None:
    """On the map of the world, of every country that it draws; Fiji's shape goes round the back of the map."""
    file = etree.parse(SHAPES / "countries.svg")
    outside = []
    for shape in file.iterfind(".//{*}path[@id]"):
        points = [point for line in shape.get("d").split("M")[1:] for point in walked(line)]
        x, y = project_whole(*centres()[shape.get("id")])
        (left, right), (top, bottom) = ((min(axis), max(axis)) for axis in zip(*points, strict=True))
        if not (left - 2 <= x <= right + 2 and top - 2 <= y <= bottom + 2):
            outside.append(shape.get("id"))
    assert outside == []


def test_every_piece_of_the_map_has_its_file() -> None:
    """Wherever a view lies: none asks for a file that is not there."""
    corners = [(x, y) for x in (-3600, -1200, 0, 1199, 3600) for y in (-2600, -1200, 0, 1500)]
    asked = {name for corner in corners for name in shapes(fit([corner]))} | set(shapes(fit([(-3600, 0), (3600, 0)])))

    assert {name.removeprefix("assets/map/") for name in asked} <= {path.name for path in SHAPES.iterdir()}
    assert "assets/map/world.svg" in asked


@pytest.mark.parametrize(
    ("points", "view"),
    [
        ([(0, 0)], View(left=-300, top=-167, width=600, height=333)),
        ([(-1000, 0), (1000, 0)], View(left=-1300, top=-722, width=2600, height=1444)),
        ([(0, -1000), (0, 0)], View(left=-1170, top=-1150, width=2340, height=1300)),
        ([(3590, 0)], View(left=3000, top=-167, width=600, height=333)),
        ([(-3600, 1500), (3600, -2600)], View(left=-3600, top=-2550, width=7200, height=4000)),
    ],
    ids=["one place", "wide", "high", "at the edge", "the world"],
)
def test_a_view_shows_all_places_with_room_around(points: list[tuple[float, float]], view: View) -> None:
    """Never less than thirty degrees, never beyond the edge of the map."""
    assert fit(points) == view


def test_a_companys_map_shows_where_it_acts() -> None:
    """A dot for each place of its news, exact or approximate, and land from files that other pages use too."""
    made = pages([article("a", companies=[company("x", "X")], regions=[region("CN-350900"), region("CN-FJ")])], NAMES)

    (picture,) = maps(made["companies/x.md"])
    assert named(picture) == {
        "Ningde: 1 article": "map__dot",
        "Fujian: 1 article": "map__dot map__dot--about",
    }
    assert (picture.get("role"), picture.get("aria-label")) == ("img", "Map: Fujian, Ningde")
    assert {use.get("href") for use in picture.iterfind(".//use")} >= {"../../assets/map/4_2.svg#land"}
    (dot,) = picture.findall(".//circle[@class='map__dot']")
    x, y = project(26.66, 119.52)
    assert (float(dot.get("cx")), float(dot.get("cy"))) == (round(x, 1), round(y, 1))


@pytest.mark.parametrize(
    ("place", "legend"),
    [("CN-350900", "exact"), ("CN-FJ", "approximate: the middle of a country, the main town of a province")],
)
def test_a_maps_legend_explains_what_is_on_it(place: str, legend: str) -> None:
    """And no mark that it lacks."""
    page = pages([article("a", companies=[company("x", "X")], regions=[region(place)])], NAMES)["companies/x.md"]

    assert rendered(page).find(".//figure/figcaption").text_content().strip() == legend


def test_a_country_is_marked_in_its_middle() -> None:
    """Not in its largest city, where the table of places has it."""
    picture = maps(pages([article("a", regions=[region("CN")])], NAMES)["regions/cn.md"])[0]

    (dot,) = picture.findall(".//circle")
    assert (dot.get("cx"), dot.get("class")) == ("2066.0", "map__dot map__dot--about")


def test_places_without_coordinates_are_listed() -> None:
    """On a map's own page and beside the small ones."""
    known = Names(places=PLACES | {"CN-350900": FUJIAN["CN-350900"]})
    made = pages([article("a", companies=[company("x", "X")], regions=[region("CN-350900"), region("CN-FJ")])], known)

    note = rendered(made["companies/x.md"]).find(".//div[@class='where__list']/p")
    assert note.text_content() == "Not on a map, since no table has its coordinates: Ningde."
    rows = {
        row.findtext("th/a"): row.findtext("td/span") for row in rendered(made["map/index.md"]).iterfind(".//tbody/tr")
    }
    assert rows == {"China": "approximate", "Fujian": "approximate", "Ningde": "unknown"}


def test_places_that_stand_beside_the_map_are_not_listed_again() -> None:
    """Beside it stands where the news is; a place that other articles only mention has another number below."""
    one = article("a", regions=[region("CN-350900")])
    mentioned = article("b", regions=[region("CN-350900", primary=False)])
    below = ".//section[@aria-label='Regions in Fujian']"

    alone = rendered(pages([one], NAMES)["regions/cn-fj.md"])
    other = rendered(pages([one, mentioned], NAMES)["regions/cn-fj.md"])
    assert alone.find(below) is None
    assert " ".join(other.find(f"{below}//ul").text_content().split()) == "Ningde 2"


def test_without_coordinates_there_is_no_map() -> None:
    """Only the list, and the word that something is missing."""
    place = Place(name="Nowhere", country="XX", level="admin1", parents=())
    spot = Region(id="XX-N", name="Nowhere", country="XX", level="admin1", primary=True, evidence=())
    page = pages([article("a", companies=[company("x", "X")], regions=[spot])], Names(places={"XX-N": place}))

    assert maps(page["companies/x.md"]) == []
    assert "no table has its coordinates: Nowhere." in rendered(page["companies/x.md"]).text_content()
    assert "Skip to the table" not in page["map/index.md"]


def test_countries_on_the_map_are_links_with_names_and_counts() -> None:
    """A country counts what lies in it; one without a shape is a dot."""
    places, found = towns("SG", {"a": (1.3, 103.8)})
    made = pages([article("a", regions=[region("CN-350900")]), article("b", regions=[region("CN")]), *found],
                 Names(places=PLACES | places))["map/index.md"]  # fmt: skip

    world = rendered(made).find(".//figure[@class='map map--world']")
    links = {link.get("aria-label"): link.get("href") for link in world.iterfind(".//a")}
    assert links == {"China: 2 articles": "../regions/cn/", "SG: 1 article": "../regions/sg/"}


def test_the_parts_of_the_map_are_where_the_news_is() -> None:
    """Three places within fifty degrees make a part, named by their countries, its dots links; two make none."""
    east, asia = towns("CN", {"a": (30, 120), "b": (31, 121), "c": (40, 116)})
    far, chile = towns("CL", {"d": (-33, -70), "e": (-30, -70)})
    made = pages([*asia, *chile], Names(places=east | far))["map/index.md"]

    sections = rendered(made).findall(".//section[@class='part']")
    assert [one.findtext("h2") for one in sections] == ["The world", "CN", "All regions"]
    _, picture = maps(made)
    links = {link.get("aria-label"): link.get("href") for link in picture.iterfind(".//a")}
    assert links == {
        "a: 1 article": "../regions/cn-a/", "b: 1 article": "../regions/cn-b/", "c: 1 article": "../regions/cn-c/",
    }  # fmt: skip
    assert picture.get("role") == "group"


def test_the_table_of_regions_goes_on_below() -> None:
    """Two hundred a page; pictures stand on the first alone."""
    places, found = towns("CN", {f"t{number:03}": (30, 110) for number in range(201)})
    made = pages(found, Names(places=places))

    first, second = rendered(made["map/index.md"]), rendered(made["map/2.md"])
    assert [len(body.findall(".//tbody/tr")) for body in (first, second)] == [200, 2]
    assert second.find(".//svg") is None
    assert len(maps(made["map/index.md"])[1].findall(".//circle")) == 201


def test_the_map_as_a_table_of_data() -> None:
    """Every region, those of most articles first, a cell that a spreadsheet would run disarmed."""
    places = PLACES | {"CN-350900": replace(PLACES["CN-350900"], name="=1+1")}
    made = pages([article("a", regions=[region("CN-350900", primary=False)]), article("b", regions=[region("CN-FJ")])],
                 Names(places=places))  # fmt: skip

    rows = list(csv.DictReader(io.StringIO(made["data/map.csv"])))
    assert [(row["id"], row["region"], row["articles"], row["scene"], row["coordinates"]) for row in rows] == [
        ("CN", "China", "2", "1", "approximate"),
        ("CN-FJ", "Fujian", "2", "1", "approximate"),
        ("CN-350900", "'=1+1", "1", "0", "exact"),
    ]
    assert (rows[2]["latitude"], rows[2]["longitude"], rows[2]["lies_in"], rows[2]["page"]) == (
        "26.66", "119.52", "Fujian / China", "regions/cn-350900/",
    )  # fmt: skip


def test_a_site_without_regions_has_a_map_page() -> None:
    """That says so."""
    body = rendered(pages([])["map/index.md"])

    assert body.find(".//svg") is None
    assert body.findtext(".//p[@class='empty']") == "No article names a region yet."


@pytest.mark.parametrize(
    ("count", "number"), [(1, 1), (2, 2), (4, 2), (5, 3), (19, 3), (20, 4), (99, 4), (100, 5), (8000, 5)]
)
def test_a_count_has_its_colour(count: int, number: int) -> None:
    """As the legend says."""
    assert step(count) == number
