"""The verbs, in order. Read this second, after `model`."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain

from generator import (
    cache,
    cleaning,
    digest,
    disk,
    facts,
    headline,
    measure,
    pictures,
    reading,
    record,
    search,
    workers,
)
from generator.model import Article, Digest, Measurement, Names, Problem, Report, Seed
from generator.settings import Settings

Added = Mapping[str, str]
Track = Callable[[Iterable[cache.Outcome], int], Iterable[cache.Outcome]]
"""Shows progress: takes the outcomes as they are made and how many there will be, and gives them on."""


def articles_of(seed: Seed, publish: str = "full") -> cache.Outcome:
    """Every article of one seed, and what is wrong with it: a pure function of the seed."""
    read = reading.read(seed)
    documents = [headline.entitle(cleaning.clean(document)) for document in read.documents]
    made = [record.assemble(document, facts.extract(document), publish) for document in documents]
    return record.told_once(made), read.problems


def gather(settings: Settings, added: Added, track: Track) -> tuple[Digest, Names]:
    """All articles of the project with their indexes, and the names of all that they mention.

    `added` gives the day on which a seed was handed in, by its path.
    """
    found, refused = disk.seeds(settings)
    make = partial(articles_of, publish=settings.publish)
    made = workers.remembered(found, make, settings.root / settings.cache / "articles", settings.publish)
    return gathered(track(made, len(found)), refused, added)


def gathered(outcomes: Iterable[cache.Outcome], refused: Sequence[Problem], added: Added) -> tuple[Digest, Names]:
    """The same, of what the seeds gave."""
    from generator import stories  # here, because numpy comes with it: workers and other commands do without

    articles, problems = record.settle(outcomes, added)
    names = facts.names_of(articles)
    whole = digest.gather(articles, (*refused, *problems), names)
    told, disputes = stories.tell(whole.articles)
    return replace(whole, stories=told, disputes=disputes), names


def measured(settings: Settings, anew: bool) -> Measurement | None:
    """How right the facts of the labelled documents are; `anew` false: only where all of them are remembered."""
    pairs = tuple(measure.labelled(settings.root / settings.labels, settings.root / settings.seeds))
    seeds, folder = [seed for seed, _ in pairs], settings.root / settings.cache / "labelled"
    if not seeds or not (anew or workers.are_remembered(seeds, folder, "full")):
        return None
    made = workers.remembered(seeds, articles_of, folder, "full")
    records = [record.to_json(articles[0]) if articles else {} for articles, _ in made]
    return measure.measured([(one, label) for one, (_, label) in zip(records, pairs, strict=True)])


def generate(settings: Settings, added: Added, track: Track, measure_anew: bool = True) -> Report:
    """Seeds -> `site_docs/`: pages, data, assets and the search index."""
    from generator import pages  # here, because Jinja comes with it

    whole, names = gather(settings, added, track)
    whole = replace(whole, measurement=measured(settings, measure_anew))
    assets = disk.files(settings.root / settings.templates / "assets")
    rendered = pages.render(whole, names, settings, record.to_json)
    files = chain(
        pictures.files(rendered, settings.root / settings.cache / "pictures"),
        ((f"assets/{path}", data) for path, data in assets.items()),
    )
    written, unchanged, removed = disk.publish(files, settings.root / settings.docs)
    told = {article.id: told_in_search(article, names) for article in whole.articles}
    docs, kept = settings.root / settings.docs, settings.root / settings.cache / "search"
    search.write_index(whole.articles, names, told, docs, kept)
    return Report(
        articles=len(whole.articles), written=written, unchanged=unchanged, removed=removed, problems=whole.problems
    )


def told_in_search(article: Article, names: Names) -> search.Told:
    """What a search result says of an article: the parts of its brief, and its language by name."""
    from generator.pages import wording  # here, as above
    from generator.pages.brief import brief

    line = brief(article, names)
    return search.Told(line.lead, (line.size, line.place), wording.language(article.facts.lang))
