"""The page that says how to add an entry to a lexicon: what it shows can be copied as it stands."""

import re
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "templates/pages/lexicons.md").read_text("utf-8")
EXAMPLES = [yaml.safe_load(block) for block in re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)]


def test_the_example_of_a_topic_stands_where_the_lexicon_reads_topics() -> None:
    """Outside `tags:` a topic is not read at all."""
    lexicon = yaml.safe_load((ROOT / "generator/facts/lexicons/tags.yml").read_text("utf-8"))
    (example,) = [example for example in EXAMPLES if "insolvency" in str(example)]

    assert example.keys() == {"tags"}
    assert example["tags"].keys() <= lexicon["tags"].keys()
    assert example["tags"]["insolvency"].keys() <= {"family", "label", "zh", "en", "ru", "de", "sure", "not"}
