"""What reports of one event contradict each other about, and events that only their numbers keep apart."""

from generator.model import Contradiction
from generator.stories import tell
from tests.stories.builders import article

SIGNED = {"day": "2026-02-25", "parties": ["catl", "cecep"], "tags": ["strategic-partnership"]}


def test_reports_that_agree_contradict_each_other_in_nothing() -> None:
    """An open end that leaves room is no contradiction, nor is an amount that one of them leaves out."""
    (story,), disputes = tell(
        [
            article("a", report=SIGNED | {"amounts": [">=5000 units vehicles"]}),
            article("b", report=SIGNED | {"amounts": ["6000 units vehicles", "10 GWh storage"]}),
        ]
    )

    assert (story.contradictions, disputes) == ((), ())


def test_a_story_names_each_sum_and_each_day_with_its_report() -> None:
    """What a third report leaves open is not held against it."""
    money = {"amounts": ["10 GWh storage"]}
    (story,), _ = tell(
        [
            article("a", report=SIGNED | money | {"money": ["3000000000 CNY"]}),
            article("b", report=SIGNED | money | {"money": ["2800000000 CNY"], "day": "2026-02-26"}),
            article("c", report=SIGNED | money | {"day": "2026?-02-25"}),
        ]
    )

    assert story.contradictions == (
        Contradiction(kind="date", said=(("a", ("2026-02-25",)), ("b", ("2026-02-26",)), ("c", ("2026?-02-25",)))),
        Contradiction(kind="money", said=(("a", ("3000000000 CNY",)), ("b", ("2800000000 CNY",)))),
    )


def test_other_numbers_alone_make_a_dispute() -> None:
    """In whatever language and order the reports come; both stay events of their own."""
    reports = [
        article("a", report=SIGNED | {"lang": "zh", "amounts": ["10 GWh storage"]}),
        article("b", report=SIGNED | {"lang": "ru", "amounts": ["12 GWh storage"]}),
    ]

    stories, (dispute,) = tell(reports)

    assert (stories, dispute.events) == ((), ("a", "b"))
    assert dispute.contradictions == (Contradiction(kind="number", said=(("a", ("10 GWh",)), ("b", ("12 GWh",)))),)
    assert tell(reports[::-1]) == tell(reports)


def test_one_company_on_one_day_makes_no_dispute() -> None:
    """Without a partner or a town in common, another amount is another deal."""
    alone = {"day": "2026-02-25", "parties": ["catl"], "tags": ["supply-contract"]}

    assert tell(
        [
            article("a", report=alone | {"amounts": ["10 GWh storage"]}),
            article("b", report=alone | {"amounts": ["12 GWh storage"]}),
        ]
    ) == ((), ())
