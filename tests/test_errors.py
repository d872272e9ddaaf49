"""Errors that a person can mend."""

import pickle

from generator.errors import DigestError


def test_an_error_comes_whole_out_of_a_worker_process() -> None:
    """A lexicon that is no YAML is found there where there are many seeds."""
    error = pickle.loads(pickle.dumps(DigestError("not valid YAML", "words.yml", "mend line 3")))  # noqa: S301

    assert str(error) == "words.yml: not valid YAML\n  fix: mend line 3"
    assert (error.what, error.where, error.fix) == ("not valid YAML", "words.yml", "mend line 3")
