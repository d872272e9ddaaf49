"""The checks of the companies lexicon."""

from generator.facts.companies.check import problems, problems_of


def test_the_lexicon_of_the_project_is_sound() -> None:
    """No id stands twice, no name is shared, no key is unknown."""
    assert problems() == ()


def test_a_name_of_two_companies_is_named_with_both() -> None:
    """A name that two entries share would be found as either."""
    entries = {"one": {"name": "One", "zh": ["一号"]}, "two": {"name": "Two", "zh": ["一号"]}}
    assert problems_of(entries) == ("'一号' is a name of one and two",)


def test_twins_of_one_country_are_told() -> None:
    """A firm that stands twice, once with its legal form, spaces or accents, would get two pages."""
    entries = {
        "foo": {"name": "Foo-Bár", "country": "DE"},
        "foobar": {"name": "Foobar GmbH", "country": "DE"},
        "foobar-ca": {"name": "Foo Bar Inc.", "country": "CA"},
        "foo-bar-group": {"name": "Foo Bar Group", "country": "DE"},
    }
    assert problems_of(entries) == ("foo and foobar: one name (Foo-Bár, Foobar GmbH), so one company: join them",)


def test_an_unknown_key_is_told() -> None:
    """A key that is neither a language nor a setting is a slip."""
    assert problems_of({"one": {"name": "One", "alias": ["Uno"]}}) == ("one: 'alias' is no language and no known key",)


def test_an_entry_without_a_name_is_told() -> None:
    """Pages need a display name."""
    assert problems_of({"one": {"zh": ["一号"]}}) == ("one: has no name",)


def test_an_empty_name_is_told() -> None:
    """An empty name would be found everywhere."""
    line = "one: zh holds an empty name, or one that is no text (write it in quotation marks)"
    assert problems_of({"one": {"name": "One", "zh": [""]}}) == (line,)


def test_an_id_is_ascii_words() -> None:
    """Ids become addresses."""
    assert problems_of({"Eins_Ü": {"name": "One"}}) == ("Eins_Ü: an id is lower-case ASCII words joined by hyphens",)


def test_a_former_id_is_nobodys_present_id() -> None:
    """A redirect must not hide a page."""
    entries = {"one": {"name": "One", "former": ["two"]}, "two": {"name": "Two"}}
    assert problems_of(entries) == ("one: its former id two is another company's id",)


def test_a_kind_that_no_rule_knows_is_told() -> None:
    """A misspelt kind would make a medium a company."""
    assert problems_of({"one": {"name": "One", "kind": "medium"}}) == ("one: 'medium' is no kind of entry",)
