"""The title of a whole page: what it claims, without the site's name, checked against its visible heading."""

import re
from collections.abc import Iterator

from lxml import html

from generator.characters import squeeze, tidy, width

SEPARATORS = (" - ", " | ", " – ", " — ", " · ", " :: ", " » ", " « ", " • ", "_", "-", "–", "—", "|", "｜", "»", "·")
"""What sites write between a title and their name, the wider first: a hyphen without blanks parts words too."""
SECTIONS = re.compile(r"[_|｜]| [-–—] (?=[^-–—]{1,30}$)")
SITE_LIKE = re.compile(
    r"(?:网|網|新闻|新聞|资讯|資訊|频道|頻道|在线|日报|日報|晚报|时报|時報|周刊|门户|门户网站|之家|News|Online|Magazin|Magazine|Zeitung|Journal|Times|Today"
    r"|新聞社?|ニュース|뉴스|신문|\.(?:com|net|org|de|ru|cn|info|eu|at|ch|fr|es|it|pl|jp|kr|uk))$",
    re.I,
)
"""How names of sites end, in a `<title>` behind its last separator."""
HEADLINE = re.compile(
    r"(?:^|[\s_-])(?:title|headline|tit|biaoti|(?:article|news|entry|post|main|content|detail)[_-]?title|arti?title)(?:$|[\s_-])",
    re.I,
)
"""Classes and ids of the element that shows an article's title."""
OUTSIDE = ("nav", "aside", "footer", "li", "a", "form", "table")
LEAST_COLUMNS = 16
MIN_TITLE = 20
LONGEST = 200
NOT_WORD = re.compile(r"\W+")


def title_of(page: html.HtmlElement, claim: str, is_element: bool, site: str, host: str) -> str:
    """The title that `claim` states, without the site's name; of a `<title>` (`is_element`) also without sections.

    A visible heading that begins the claim is the title. Where only `<title>` speaks, the one element that is marked
    as the article's headline is believed instead, since portals write a page's title for search engines.
    """
    headings = _headings(page)
    if claim in headings:
        return claim
    words = without_site(claim, site or _home(page), host, headings)
    words = words if words != claim else _shown_part(claim, headings)
    if not is_element:
        return words
    shown = _headline(page)
    if shown:
        return shown
    return words if words != claim else _without_name(without_sections(words))


def without_site(title: str, site: str, host: str, headings: frozenset[str]) -> str:
    """`title` without the name of its site behind (or before) a separator.

    What stands behind one is the site's name if it is `site` or says what `host` says, or if the words before are one
    of the page's `headings`; otherwise the title stays whole.
    """
    for separator in SEPARATORS:
        parts = title.split(separator)
        for count in range(1, len(parts)):
            words, last = separator.join(parts[:count]).strip(), separator.join(parts[count:]).strip()
            if words and (words in headings or _is_name(last, site, host)):
                return words
            if last and site and words.casefold() == site.casefold():
                return last
    return title


def _shown_part(title: str, headings: frozenset[str]) -> str:
    """The widest part of `title`, where it is one of the page's `headings`: behind the name of a site or a section."""
    for separator in SEPARATORS:
        widest = max(title.split(separator), key=width).strip()
        if widest in headings:
            return widest
    return title


def without_sections(title: str) -> str:
    """The words of a `<title>` before the first `_` or `|`, behind which portals write section and site."""
    words = SECTIONS.split(title, maxsplit=1)[0].strip()
    return words if len(words) * 2 >= MIN_TITLE else title


def _is_name(words: str, site: str, host: str) -> bool:
    bare = NOT_WORD.sub("", words).casefold()
    return bool(bare) and (
        (bool(site) and words.casefold() == site.casefold())
        or (len(bare) > 4 and bare in NOT_WORD.sub("", host).casefold())
    )


def _without_name(title: str) -> str:
    """`title` without a last part that ends as names of sites do."""
    for separator in SEPARATORS:
        words, _, last = (part.strip() for part in title.rpartition(separator))
        if (
            words
            and width(words) >= LEAST_COLUMNS
            and width(last) <= 30
            and SITE_LIKE.search(last)
            and _parts(words, last, separator)
        ):
            return words
    return title


def _parts(words: str, last: str, separator: str) -> bool:
    """True unless the separator is a bare hyphen that joins two words of a script with blanks."""
    return separator != "-" or not (words[-1].isascii() and last[0].isascii())


def _headings(page: html.HtmlElement) -> frozenset[str]:
    found = {_words(heading) for heading in page.iter("h1", "h2", "h3")} | {_words(one) for one in _marked(page)}
    return frozenset(words for words in found if words)


def _headline(page: html.HtmlElement) -> str:
    """The words of the one heading that is marked as the article's headline; empty where none or several are."""
    headings = [one for one in _marked(page) if one.tag in ("h1", "h2", "h3")]
    shown = {words for one in headings if width(words := _words(one)) >= LEAST_COLUMNS}
    return shown.pop() if len(shown) == 1 else ""


def _marked(page: html.HtmlElement) -> Iterator[html.HtmlElement]:
    for element in page.iter("h1", "h2", "h3", "div", "p", "span"):
        names = f"{element.get('class', '')} {element.get('id', '')}"
        if HEADLINE.search(names) and len(element) < 4 and next(element.iterancestors(*OUTSIDE), None) is None:
            yield element


def _home(page: html.HtmlElement) -> str:
    """The words of the first link to the site's root: its name, as a page without metadata shows it."""
    for link in page.iter("a"):
        if link.get("href") in ("/", "./", "index.html", "/index.html") and width(words := _words(link)) >= 6:
            return words
    return ""


def _words(element: html.HtmlElement) -> str:
    words = squeeze(" ".join(tidy(element.text_content()).split()))
    return words if len(words) <= LONGEST else ""
