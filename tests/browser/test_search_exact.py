"""What the search finds is what the articles say: nothing is missed, and nothing else comes along.

A query for one word, one stretch of Han or one name must give just the articles that hold it, or that name, as their
facts say, something which has it for a name; a topic with further names (`also` in `tags.yml`) is named by them too.
The oracle below reads the articles one by one; it shares the folding of a single text with the index, and nothing else.
"""

import random
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache

import pytest
from opencc import OpenCC
from playwright.sync_api import Browser

from generator import build, digest, facts, search
from generator.model import Article, Names, Seed
from generator.search import bundles
from generator.search.folding import Run, key, runs, stem, term
from generator.search.german import contracted, second_parts
from generator.search.names import table
from tests.browser.server import served
from tests.conftest import ROOT, SEEDS
from tests.scale import seeds

FIND = """async ([address, queries]) => {
  const { find, understood } = await import(`${address}assets/search/index.js`);
  const { bundles } = await (await import(`${address}assets/search/packs.js`)).manifest();
  const paths = bundles.map(({ path }) => path);
  const found = [];
  for (const query of queries) {
    const { hits } = await find(await understood(query), false);
    found.push(hits.map(({ bundle, number }) => [paths.indexOf(bundle), number]));
  }
  return found;
}"""
Find = Callable[[Sequence[str]], Mapping[str, set[str]]]
HAN = re.compile(r"[\u4e00-\u9fff]{2,}")
WORD = re.compile(r"[^\W\d_]{2,}")
INVENTED = 120
PER_BUNDLE = 60
WHOLE = {"en", "ru", "zh", "ja", "ko"}
"""Languages in which a word does not stand for longer ones that begin with it."""


@pytest.fixture(scope="module", params=["five seeds", "many"])
def corpus(request: pytest.FixtureRequest) -> tuple[Article, ...]:
    """The project's own seeds; those with our labelled texts in ten languages, and invented ones in six."""
    paths = [*SEEDS, *(sorted((ROOT / "tests/gold/own/raw").iterdir()) if request.param == "many" else ())]
    made = [Seed(path=path.name, data=path.read_bytes()) for path in paths]
    if request.param == "many":
        made += [Seed(path=name, data=text.encode()) for name, text in seeds(INVENTED)]
    articles = tuple(article for seed in made for article in build.articles_of(seed)[0])
    return digest.gather(articles, (), facts.names_of(articles)).articles


@pytest.fixture(scope="module")
def names(corpus: tuple[Article, ...]) -> Names:
    """What the lexicons say of them."""
    return facts.names_of(corpus)


class Reader:
    """One article as the oracle reads it: the runs of its title and of its text, each word in all its forms."""

    def __init__(self, article: Article) -> None:
        self.id = article.id
        self.joins = article.facts.lang not in WHOLE
        self.parts = [[(run, self._forms(run, article.facts.lang)) for run in runs(text)] for text in _shown(article)]
        self.forms = {form for part in self.parts for _, forms in part for form in forms}
        self.han = [run.text for part in self.parts for run, _ in part if run.kind == "cut"]
        facts = article.facts
        kinds = {"company": facts.companies, "region": facts.regions, "tag": facts.tags}
        self.entities = {f"{kind}:{fact.id}" for kind, found in kinds.items() for fact in found}  # type: ignore[attr-defined]

    @staticmethod
    def _forms(run: Run, lang: str) -> set[str]:
        german = (*second_parts(run.text), contracted(run.text)) if lang == "de" and run.kind == "word" else ()
        return {term(run), *map(stem, german)} if run.kind != "cut" else set()

    def holds(self, wanted: Sequence[Run]) -> bool:
        """Whether these runs stand in its title or in its text, one after the other."""
        if [run.kind for run in wanted] == ["cut"]:
            return any(wanted[0].text in run for run in self.han)
        if [run.kind for run in wanted] == ["word"] and self._has_longer(wanted[0].text):
            return True
        if not all(run.kind == "cut" or term(run) in self.forms for run in wanted):
            return False
        return any(
            all(_meets(*pair) for pair in zip(part[start : start + len(wanted)], _edges(wanted), strict=True))
            for part in self.parts
            for start in range(len(part) - len(wanted) + 1)
        )

    def _has_longer(self, word: str) -> bool:
        starts = tuple(start for start in (stem(word), stem(contracted(word))) if len(start) >= 5)
        return self.joins and any(form.startswith(starts) for form in self.forms)


class Oracle:
    """Reads every article for every query."""

    def __init__(self, articles: Sequence[Article], names: Names) -> None:
        self.readers = [Reader(article) for article in articles]
        self.topics = {f"tag:{tag}": forms for tag, forms in names.topics.items()}
        self.table = table(articles, names)
        self.holding = cache(self._holding)

    def expected(self, query: str) -> set[str]:
        """Ids of the articles that a search for `query`, one word or name, must find."""
        entities = set(self.table.get(key(query), ()))
        told = {form for entity in entities & self.topics.keys() for form in self.topics[entity]}
        found = set[str]().union(*map(self.holding, (query, *told)))
        found |= {reader.id for reader in self.readers if reader.entities & entities}
        wanted = list(runs(query))
        if not found and not entities and [run.kind for run in wanted] == ["word"]:
            begun = term(wanted[0])
            return {reader.id for reader in self.readers if any(form.startswith(begun) for form in reader.forms)}
        return found

    def _holding(self, form: str) -> frozenset[str]:
        wanted = list(runs(form))
        return frozenset(reader.id for reader in self.readers if reader.holds(wanted))


def _shown(article: Article) -> tuple[str, str]:
    return article.title, article.shown.text


def _edges(wanted: Sequence[Run]) -> Iterator[tuple[Run, bool, bool]]:
    last = len(wanted) - 1
    return ((run, index == 0, index == last) for index, run in enumerate(wanted))


def _meets(held: tuple[Run, set[str]], asked: tuple[Run, bool, bool]) -> bool:
    """A run of Han may begin before the first run of a phrase and end behind the last one."""
    (run, forms), (wanted, first, last) = held, asked
    if run.kind == wanted.kind == "cut":
        whole = (first or run.text.startswith(wanted.text)) and (last or run.text.endswith(wanted.text))
        edge = run.text.endswith(wanted.text) if first else run.text.startswith(wanted.text)
        return whole and edge
    return run.kind == wanted.kind and term(wanted) in forms


@pytest.fixture(scope="module")
def oracle(corpus: tuple[Article, ...], names: Names) -> Oracle:
    """The oracle of the corpus."""
    return Oracle(corpus, names)


@pytest.fixture(scope="module")
def found(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory, corpus: tuple[Article, ...], names: Names
) -> Iterator[Find]:
    """Gives the ids that the browser finds for each of many queries, over an index of several bundles."""
    folder = tmp_path_factory.mktemp("index")
    (folder / "assets").symlink_to(ROOT / "templates" / "assets")
    (folder / "404.html").write_text("<!doctype html><title>Search</title>")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bundles, "BUNDLE", PER_BUNDLE)
        search.write_index(corpus, names, {}, folder, folder / "cache")
        groups = bundles.periods(corpus)
    with served(folder) as address, browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{address}404.html")

        def find(queries: Sequence[str]) -> Mapping[str, set[str]]:
            answers = page.evaluate(FIND, [address, list(queries)])
            return {
                query: {groups[bundle][number].id for bundle, number in answer}
                for query, answer in zip(queries, answers, strict=True)
            }

        yield find


def wrong(found: Find, oracle: Oracle, queries: Iterable[str]) -> dict[str, tuple[list[str], list[str]]]:
    """For each query that is not answered exactly: what is missing, and what came along."""
    answers = found(sorted(set(queries)))
    expected = {query: oracle.expected(query) for query in answers}
    return {
        query: (sorted(expected[query] - got)[:5], sorted(got - expected[query])[:5])
        for query, got in answers.items()
        if got != expected[query]
    }


def lexicon_terms(corpus: Sequence[Article], names: Names) -> set[str]:
    """Every name that the lexicons give to anything which the articles name, and the articles' own words for it."""
    told = [*names.companies.values(), *names.topics.values(), *(place.other_names for place in names.places.values())]
    labels = [tuple(forms.values()) for forms in names.tags.values()]
    facts = [fact for one in corpus for fact in (*one.facts.companies, *one.facts.regions, *one.facts.tags)]
    own = {evidence.quote for fact in facts for evidence in fact.evidence}
    shown = {place.name for place in names.places.values()} | {form for forms in (*told, *labels) for form in forms}
    return {term for term in own | shown if term.strip() and key(term) and not re.search(r'["“”„«»]', term)}


def single(term: str) -> bool:
    """Whether a term is one thing to the search box even where it is no name: one run, or one of Han."""
    return len(list(runs(term))) == 1


@pytest.mark.browser
def test_every_term_of_the_lexicons_is_found_exactly(
    found: Find, oracle: Oracle, corpus: tuple[Article, ...], names: Names
) -> None:
    """Every name of every company, place and topic that the articles name, in every language, and their own words."""
    terms = {term for term in lexicon_terms(corpus, names) if single(term) or key(term) in oracle.table}

    assert len(terms) > 200
    assert wrong(found, oracle, terms) == {}


@pytest.mark.browser
def test_any_stretch_of_han_is_found_exactly(found: Find, oracle: Oracle, corpus: tuple[Article, ...]) -> None:
    """Three hundred of two to eight characters, and each of them in traditional script."""
    draw = random.Random(7)  # noqa: S311  (a sample, the same each time)
    stretches = [run for one in corpus for run in HAN.findall(f"{one.title}\n{one.shown.text}")]
    queries = [_part(draw, draw.choice(stretches)) for _ in range(300)]
    traditional = OpenCC("s2t")

    assert wrong(found, oracle, [*queries, *map(traditional.convert, queries)]) == {}


@pytest.mark.browser
def test_any_word_is_found_exactly(found: Find, oracle: Oracle, corpus: tuple[Article, ...]) -> None:
    """Three hundred of any language, whole and with their last letters gone, as while one types."""
    draw = random.Random(8)  # noqa: S311  (a sample, the same each time)
    words = sorted({word for one in corpus for word in WORD.findall(one.shown.text) if not HAN.search(word)})
    chosen = draw.sample(words, min(300, len(words)))
    queries = {word for long in chosen for word in (long, long[:-2], long.upper()) if len(word) > 1 and single(word)}

    assert wrong(found, oracle, queries) == {}


@pytest.mark.browser
def test_the_names_of_one_topic_find_the_same(found: Find, names: Names) -> None:
    """钠离子, sodium-ion, натрий-ионный and Natrium-Ionen are one question."""
    answers = found(["钠离子", "鈉離子", "sodium-ion", "Sodium Ion", "натрий-ионный", "натрий-ионные", "Natrium-Ionen"])

    assert len({frozenset(ids) for ids in answers.values()}) == 1


def _part(draw: random.Random, run: str) -> str:
    start = draw.randrange(len(run) - 1)
    return run[start : start + draw.randint(2, 8)]
