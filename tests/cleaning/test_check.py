"""What the check of the boilerplate lexicon says of an owner's slips."""

from generator.cleaning.check import problems, problems_of

GOOD = {"id": "bar", "langs": ["en"], "where": "head", "cut": "block", "pattern": "share"}


def test_the_lexicon_is_in_order() -> None:
    """The rules that ship with the project."""
    assert problems() == ()


def test_an_id_given_twice_is_named() -> None:
    """A cut names its rule, so two rules need two names."""
    assert problems_of([GOOD, GOOD]) == ("boilerplate.yml: bar stands 2 times",)


def test_a_rule_without_a_place_is_named() -> None:
    """Every rule says where it holds."""
    assert problems_of([{key: value for key, value in GOOD.items() if key != "where"}]) == (
        "boilerplate.yml, bar: no where",
    )


def test_a_pattern_that_does_not_compile_is_named() -> None:
    """An open bracket."""
    (message,) = problems_of([{**GOOD, "pattern": "share("}])
    assert message.startswith("boilerplate.yml, bar: the pattern is not valid: ")


def test_a_pattern_that_may_take_for_ever_is_named() -> None:
    """A repetition of a repetition."""
    (message,) = problems_of([{**GOOD, "pattern": "(?:a+)+b"}])
    assert message.startswith("boilerplate.yml, bar: a repeated group ends in a repetition")


def test_a_capital_letter_is_named() -> None:
    """Text is compared in lower case; an escape such as a class of characters is none."""
    assert problems_of([{**GOOD, "pattern": r"share\W+Now"}]) == (
        "boilerplate.yml, bar: a capital letter, which text in lower case never holds",
    )
    assert problems_of([{**GOOD, "pattern": r"share\W+now"}]) == ()
