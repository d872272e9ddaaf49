"""Copies of a text and reports of one event, as a check tells them; verdicts of the seeds that are wanted alone."""

from generator import checking, stories
from generator.checking import Wanted
from generator.model import Article, Problem
from tests.stories.builders import article

NOTE = (
    "The town of Ardal will run its buses on batteries from next spring. The council ordered fourteen of them and a "
    "depot with chargers, paid for by the county. Drivers are trained over the winter at a closed airfield."
)
FIRST = article("first", NOTE, {"published": "2026-03-01"})
SECOND = article("second", f"{NOTE} (An agency's report.)", {"published": "2026-03-02"})
DEAL = {
    "day": "2026-03-03",
    "parties": ["catl", "byd"],
    "places": ["CN-FJ"],
    "amounts": ["10 GWh storage"],
    "tags": ["order"],
}


def told(articles: list[Article], wanted: Wanted = checking.ALL, problems: tuple[Problem, ...] = ()) -> list[str]:
    """What is said of copies and reports, and of what `problems` say, seed by seed."""
    verdicts = checking.verdicts(articles, problems, stories.tell(articles)[0], wanted)
    said = [(one.seed, problem) for one in verdicts for problem in one.problems]
    return [f"{seed}: {problem.severity} {problem.message}" for seed, problem in said if problem.rule in KINDS]


KINDS = ("copy", "same-event", "address-taken", "renamed", "content")


def test_the_later_copy_is_the_doubtful_one() -> None:
    """With how much of its text is the same."""
    (line,) = told([SECOND, FIRST])

    assert line == "seeds/second.txt: warning is a copy of seeds/first.txt: 100 % of the words are the same"


def test_a_copy_is_told_of_the_seed_that_is_looked_at() -> None:
    """A new seed may be the earlier print; of two seeds that nobody asked for nothing is said."""
    assert told([FIRST, SECOND], Wanted(stems=frozenset({"seeds/first"}))) == [
        "seeds/first.txt: warning is a copy of seeds/second.txt: 100 % of the words are the same"
    ]
    assert told([FIRST, SECOND], Wanted(stems=frozenset({"seeds/third"}))) == []


def test_a_report_of_a_known_event_is_a_note() -> None:
    """In other words: a report of its own, and welcome."""
    one = article("one", "CATL and BYD sign.", DEAL)
    other = article("other", "比亚迪与宁德时代签约。", DEAL | {"lang": "zh"})

    assert told([one, other]) == [
        "seeds/one.txt: note tells of the same event as seeds/other.txt",
        "seeds/other.txt: note tells of the same event as seeds/one.txt",
    ]


def test_a_problem_between_two_seeds_stands_with_the_wanted_one() -> None:
    """The address that a new seed takes away is the trouble of an old one; it shows where people look."""
    clash = Problem(seed="seeds/old.md", message="would have the address of seeds/first.txt", fix="rename",
                    rule="address-taken", beside=("seeds/first.txt",))  # fmt: skip

    assert told([FIRST], Wanted(stems=frozenset({"seeds/first"})), (clash,)) == [
        "seeds/first.txt: error would have the address of seeds/first.txt"
    ]


def test_a_sidecars_problem_stands_with_its_seed() -> None:
    """And that of a file without an article stands alone."""
    sidecar = Problem(seed="seeds/first.yml", message="is no key", fix="mend", line=2)
    empty = Problem(seed="seeds/empty.txt", message="is empty", fix="fill")

    assert told([FIRST], problems=(sidecar, empty)) == [
        "seeds/empty.txt: error is empty",
        "seeds/first.txt: error is no key",
    ]


def test_a_renamed_seed_asks_for_its_old_address() -> None:
    """Unless its sidecar keeps it already, or only the ending changed."""
    moved = Wanted(renamed=(("seeds/first.txt", 'seeds/före".txt'), ("seeds/second.txt", "seeds/second.md")))
    verdicts = checking.verdicts([FIRST, SECOND], (), (), moved)

    (asked,) = [one for verdict in verdicts for one in verdict.problems if one.rule == "renamed"]

    assert (asked.seed, asked.remedy) == ("seeds/first.txt", 'was: ["före\\""]')
