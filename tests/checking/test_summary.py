"""The summary: facts with quotes, each problem with the line that mends it, a stranger's words as words alone."""

from markdown_it import MarkdownIt

from generator.build import articles_of
from generator.checking import Verdict
from generator.checking.reports import summary
from generator.model import Seed
from tests.checking.builders import HOSTILE, check, problem, verdict


def rendered(markdown: str) -> str:
    """As HTML; GitHub's own renderer takes less HTML than this one."""
    return MarkdownIt("commonmark", {"html": True}).enable("table").render(markdown)


def test_facts_stand_in_a_table_with_their_words() -> None:
    """One row a fact, open where there are few seeds."""
    html = rendered(summary.text(check(verdict())))

    assert "<h2>1 seed checked: nothing to mend</h2>" in html
    assert "<details open><summary>Speicher in Leipzig — de · no date · 1 company" in html
    assert "<td>company</td>\n<td>CATL (party)</td>\n<td><code>CATL</code></td>" in html


def test_a_fact_of_a_persons_has_no_words_of_the_source() -> None:
    """It says whose it is instead; the others of its kind keep theirs."""
    seed = Seed(
        path="seeds/a.txt", data=b"CATL built it in Leipzig.", sidecar=b"date: 2026-05-03\nadd: {company: [BYD]}"
    )
    articles, _ = articles_of(seed)

    html = rendered(summary.text(check(Verdict(seed=seed.path, articles=articles, problems=()))))

    assert "<td>date</td>\n<td>3 May 2026, written by hand</td>\n<td></td>" in html
    assert "<td>BYD, written by hand</td>\n<td></td>" in html
    assert "<td>CATL (party)</td>\n<td><code>CATL</code></td>" in html


def test_of_a_source_without_an_address_the_publisher_is_told() -> None:
    """As of a mail; its page names the sender, too."""
    seed = Seed(path="seeds/a.txt", data=b"CATL built it in Leipzig.", sidecar=b"publisher: Example News")
    articles, _ = articles_of(seed)

    html = rendered(summary.text(check(Verdict(seed=seed.path, articles=articles, problems=()))))

    assert "<td>source</td>\n<td>Example News (address not known)</td>" in html


def test_a_problem_says_the_line_that_mends_it() -> None:
    """Ready to be copied into the file that it names."""
    said = problem("year-unknown", message="the year is not known", remedy='date: "YYYY-05-03"')

    html = rendered(summary.text(check(verdict("seeds/a.txt", said))))

    assert "<strong>warning</strong> the year is not known — mend it" in html
    assert '<p>In <code>seeds/a.yml</code>:</p>\n<pre><code class="language-yaml">date: &quot;YYYY-05-03&quot;' in html


def test_the_worst_seed_comes_first_and_a_removed_one_is_named() -> None:
    """Whatever the order of their names."""
    worst = verdict("seeds/z.txt", problem("x", "error", seed="seeds/z.txt"))
    better = verdict("seeds/a.txt", problem("x"), problem("y"))

    text = rendered(summary.text(check(better, worst, removed=("seeds/old.txt",))))

    assert "<h2>2 seeds checked: 1 error, 2 warnings</h2>" in text
    assert text.index("seeds/z.txt") < text.index("seeds/a.txt")
    assert "<li>seeds/old.txt is removed, and its page with it.</li>" in text


def test_a_strangers_words_are_words_alone() -> None:
    """No image, link, script, mention, number of an issue, cell or code block comes of them; a reader sees them all."""
    name = "seeds/a|b`c\n# d@e.txt"
    said = problem(message=HOSTILE, fix=HOSTILE, seed=name, item=HOSTILE, remedy='title: "```"')

    text = summary.text(check(verdict(name, said, title=HOSTILE)))
    html = rendered(text)

    assert not [tag for tag in ("<img", "<a ", "<script", "<strong>b", "<h1") if tag in html]
    assert html.count("<td>title</td>") == 1
    assert "@someone" not in html
    assert "#123" not in html
    assert "@\u200bsomeone #\u200b123 https://evil.example" in html
    assert "&lt;img src=x onerror=alert(1)&gt;" in html
    assert "https://" not in text
    assert "\n::" not in text


def test_what_has_no_room_is_counted() -> None:
    """GitHub takes nothing of a summary beyond its limit, so whole seeds are left out, the best ones."""
    many = check(*(verdict(f"seeds/{n:03}.txt", problem(seed=f"seeds/{n:03}.txt")) for n in range(100)))

    text = summary.text(many, 20_000)

    assert len(text.encode()) <= 20_000
    kept = text.count("### seeds")
    assert 0 < kept < 100
    assert f"{100 - kept} more seeds found no room here: run `digest check` to see all." in text


def test_a_full_summary_file_gets_no_more() -> None:
    """Where a step has written so much already that nothing fits, only that is said."""
    assert summary.text(check(verdict()), 1030) == "\neverything found no room here: run `digest check` to see all.\n"
    assert summary.text(check(verdict()), 50) == ""
