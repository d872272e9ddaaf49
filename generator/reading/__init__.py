"""Bytes to Documents: encoding, front matter, form, blocks. Trouble in content is a Problem, never an exception."""

from dataclasses import replace
from pathlib import PurePosixPath

from generator.characters import tidy
from generator.model import Claim, Corrections, Declared, Document, Origin, Problem, Reading, Seed
from generator.reading import containers, corrections, encoding, front_matter, kinds
from generator.reading.draft import Draft, Opened
from generator.reading.forms import READERS
from generator.reading.refusals import bounded, changed, damage, few_words, misnamed, no_text, refusal
from generator.reading.yaml_safely import Parsed, ValuesLoader, parse


def read(seed: Seed) -> Reading:
    """The articles of one seed, and what is wrong with it; never raises on content.

    An empty seed and a binary one give a problem and no article. How large a seed may be, `disk` knows.
    """
    beside, complaints = _sidecar(seed)
    opened = _opened(seed, beside.origin)
    wanted = corrections.merged(opened.corrections, beside)
    frame = Document(
        seed=seed.path,
        form=opened.form,
        encoding=opened.encoding,
        declared=_either(_sourced(wanted.origin), opened.declared),
        blocks=(),
    )
    drafts = [draft for draft in opened.drafts if draft.blocks or draft.declared.title]
    given, unplaced = corrections.of_articles(wanted, [draft.key for draft in drafts])
    alone = [wanted.items.get(draft.key, Corrections()).origin for draft in drafts]
    documents = list(map(_filled, [frame] * len(drafts), drafts, given, alone))
    problems = (*opened.problems, *complaints, *unplaced)
    if not documents:
        is_told = any(problem.severity == "error" for problem in opened.problems)
        return Reading(problems=problems if is_told else (*problems, no_text(seed)))
    first = replace(documents[0], problems=(*problems, *few_words(seed, " ".join(one.text for one in documents))))
    return Reading(documents=(first, *documents[1:]))


def _opened(seed: Seed, origin: Origin) -> Opened:
    kind = kinds.kind_of(seed.data)
    found = containers.opened(seed, kind)
    if found:
        return found
    refused = refusal(seed, kind)
    return Opened(form="text", problems=(refused,)) if refused else _text(seed, origin)


def _text(seed: Seed, origin: Origin) -> Opened:
    """A seed that is a text: its encoding, its front matter, and the articles in its body."""
    decoded = encoding.decode_as(seed.data, origin.charset or "")
    head = front_matter.split(seed.path, tidy(decoded.text))
    inner, complaints = corrections.read(head.corrections or Parsed(), seed.path, head.lines_above)
    form, drafts, oversize = _drafts(seed, head, _either(_sourced(origin), head.declared))
    strange = misnamed(seed, kinds.misnamed(seed.path, ""), "")
    return Opened(
        form="front-matter" if head.present else form,
        encoding=decoded.encoding,
        drafts=drafts,
        declared=head.declared,
        corrections=inner,
        problems=(*strange, *damage(seed, decoded), *head.problems, *complaints, *oversize),
    )


def _filled(frame: Document, draft: Draft, given: Corrections, alone: Origin) -> Document:
    """The document of a draft; `alone` is what the sidecar says of the source of this article of several."""
    declared = _either(frame.declared, draft.declared)
    if draft.key:  # the sidecar of a feed tells the feed's address, its items tell their own
        declared = _either(_sourced(alone), replace(declared, url=draft.declared.url or declared.url))
    return replace(frame, key=draft.key, declared=declared, blocks=draft.blocks, cuts=draft.cuts, corrections=given)


def _drafts(
    seed: Seed, head: front_matter.FrontMatter, declared: Declared
) -> tuple[str, tuple[Draft, ...], tuple[Problem, ...]]:
    """The form of the seed's body, the articles in it, and what is wrong with its size."""
    suffix = PurePosixPath(seed.path).suffix.lower()
    reader = next(reader for reader in READERS if reader.is_probably(suffix, head.body))
    body, problems = bounded(seed, reader.form, head.body)
    return reader.form, reader.read(body, declared), problems


def _either(first: Declared, second: Declared) -> Declared:
    """Claim by claim, the first that is made."""
    return Declared(
        title=first.title or second.title,
        author=first.author or second.author,
        url=first.url or second.url,
        published=first.published or second.published,
        lang=first.lang or second.lang,
        site=first.site or second.site,
    )


def _sourced(origin: Origin) -> Declared:
    """What the sidecar says of the source, before whatever the file says of it."""
    return Declared(url=_claim(origin.url, "url"), site=_claim(origin.publisher, "publisher"))


def _claim(value: str | None, key: str) -> Claim | None:
    return Claim(value=value, rule=f"sidecar.{key}") if value else None


def _sidecar(seed: Seed) -> tuple[Corrections, tuple[Problem, ...]]:
    """What stands in the sidecar, and what is wrong with it."""
    if seed.sidecar is None:
        return Corrections(), ()
    sidecar = str(PurePosixPath(seed.path).with_suffix(".yml"))
    parsed = parse(tidy(encoding.decode(seed.sidecar).text), ValuesLoader)
    told, problems = corrections.read(parsed, sidecar)
    return told, (*problems, *changed(seed, told, sidecar))
