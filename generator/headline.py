"""The title of a document: what its source states, else its lead sentence cut at a natural place."""

import re
from bisect import bisect_right
from dataclasses import replace
from itertools import accumulate

from generator.characters import columns, is_at_least, is_wide, width
from generator.model import Block, Document, Evidence, Headline

LOOKED_AT = 8
"""A title line stands among the first blocks, below crumbs and above byline and date."""
TITLE_COLUMNS = range(16, 171)
LEAD_COLUMNS = 110
"""Columns that a lead may take as a title; a Chinese character takes two."""
MOST_COLUMNS = 160
"""How far the end of a clause is looked for, where none stands earlier."""
SHORT_WORD = 3
LEAST_COLUMNS = 40
"""A clause shorter than this says too little to be a title."""
LEAST_WORDS = 4

SENTENCE_END = re.compile(r"(?:[。；;：:，,、]|(?<!\.)\.)[”’\"»]?$")
LABELS = (
    *(
        "来源",
        "來源",
        "作者",
        "文",
        "记者",
        "記者",
        "编辑",
        "編輯",
        "责任编辑",
        "原标题",
        "摘要",
        "导读",
        "核心提示",
        "图",
        "图片",
        "图片来源",
        "图源",
        "本报",
        "发布",
        "证券代码",
        "股票代码",
        "证券简称",
        "股票简称",
        "公告编号",
        "债券代码",
    ),
    *(
        "时间",
        "日期",
        "稿源",
        "撰文",
        "文章来源",
        "关键词",
        "出典",
        "출처",
        "기자",
        "source",
        "author",
        "posted",
        "published",
        "updated",
    ),
    *(
        "photo",
        "image",
        "written by",
        "by",
        "autor",
        "quelle",
        "stand",
        "veröffentlicht",
        "aktualisiert",
        "foto",
        "bild",
        "text",
    ),
    *(
        "автор",
        "источник",
        "фото",
        "дата",
        "опубликовано",
        "текст",
        "обновлено",
        "publié",
        "auteur",
        "fuente",
        "fonte",
        "autore",
    ),
    *("źródło", "fot", "tags", "topics", "category", "rubrik", "kategorie"),
    *("photo credit", "image credit", "crédit photo", "crédits", "bildquelle", "photos", "写真", "사진"),
    *("you are here", "sie sind hier", "вы здесь", "vous êtes ici", "estás en", "usted está aquí", "ti trovi qui"),
    *("você está aqui", "jesteś tutaj", "现在位置", "当前位置"),
)
"""Words that open a line about the article instead of its title."""
NO_TITLE = re.compile(
    r"^[^\w“\"«„「『《〈【\['‘¿¡€$£+㈜]|^(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:[、)）]|\.\s)|https?://|\S@\S|\d{1,2}:\d\d"
    r"|(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}|\b\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d"
    r"|^\S{4,30}(?:有限公司|有限责任公司|股份公司)$|^(?:本公司|公司)(?:董事会|监事会)?及(?:其)?(?:全体)?(?:董事|监事)"
    r"|\s\|\s[^|\d]{0,12}(?:19|20)\d\d$"
    rf"|^(?:{'|'.join(LABELS)})\s*(?:[:：/|／]|$)"
    r"|^[图圖](?:[为為说說]|[:：])|(?:[图圖摄攝]|фото|photo|foto|写真|사진)\s?[/／:：]\s?\S.{0,20}$|[摄攝][)）]?$"
    r"|(?:记者|記者|通讯员|本报讯|特约|报道员)\s*\S{2,4}(?:\s|$|■|/)",
    re.I,
)
OF_THE_SITE = re.compile(
    r"(?:published|posted|updated|veröffentlicht|aktualisiert|опубликовано|обновлено|publié|mis à jour|publicado"
    r"|actualizado|pubblicato|aggiornato|atualizado|opublikowano|zaktualizowano)\s(?:(?:on|am|le|el|il|em|w|в|:)\s)?\d"
    r"|(?:skip to|aller au|zum inhalt|saltar al?|vai al|ir para o|przejdź do|перейти к|本文へ|본문)\s?\S*"
    r"(?:content|main|contenu|springen|conten|treści|содержанию|контенту|スキップ|바로가기)"
    r"|(?:新闻|资讯|媒体|企业|公司|集团|行业)(?:中心|资讯|动态|要闻|新闻|报道)?\s*[/>|»]"
    r"|(?:ニュース|プレス)リリース$|\S{0,8}ニュース$|(?:\w+\s){0,3}news\s(?:&|and)\s\w+$|новости\s\w+(?:\sи\s\w+)?$"
    r"|(?:das wichtigste in kürze|auf einen blick|key takeaways|in this article|at a glance|l'essentiel)$"
    r"|\S+(?:\s\S+){1,3},\s(?:(?:staff|senior|chief|contributing)\s)?(?:writer|reporter|editor|correspondent)$",
    re.I,
)
"""A line about the site: day and label, a way to the content, a section, an author and what they are."""
ORIGINAL = re.compile(r"[（(]?\s*原(?:标题|標題)\s*[:：]\s*(?P<title>[^\n]+?)\s*[）)]?")
"""What a portal notes of a title that it changed: where no other title stands, this is the source's."""
BYLINE = re.compile(
    r"(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|Text|Autor|Автор)"
    r"(?:\s+(?:and|und|et|y|e|и|&|van|von|de|der)|\s+[A-ZÀ-ÞА-ЯŁŚŻ][\w.'’-]*,?){1,6}(?:\s*[|/–-].*)?$"
)
"""An author's line: a preposition and names alone; `Von der Batterie zum Netz` is a title."""
SENTENCE_MARK = re.compile(r"[。.][”’\"»“」』）)]*$")
MARKED = re.compile(r"[!！?？][”’\"»“」』）)]*$")
SHORT_SHARE = 0.45
"""A line so much shorter than another above the article is the name of a section."""
SENTENCE = re.compile(r"[。！？!?]+[”’」』）)\"»“]*|(?<!\b\w)(?<!\d)\.[”’\"»“)]*(?=\s+[^\sa-zà-ÿа-яё])|$")
"""The end of a sentence: a point behind an initial or an ordinal number is none."""
CLAUSE_END = re.compile(r"[，；：。！？](?![^（(]*[)）])|[,;:](?=[\s\u3000-\u9fff])(?![^（(]*[)）])")
WORD_END = re.compile(r"[\s、]")
BARE = re.compile(r"\W+")
FIRST = 16
"""Characters of a block that are compared with the title before all of them are."""
LETTERS = re.compile(r"[^\W\d_]")
WIDE = re.compile(r"[\u3040-\u9fff\uac00-\ud7af]")


def entitle(document: Document) -> Document:
    """`document` with its headline set; a heading or line that says the same as the title leaves the blocks.

    A stated title comes from a claim, a single H1 or a title line of plain text; its offsets count in the
    title. Otherwise the headline is a verbatim slice of the text, basis `lead`.
    """
    claim = document.declared.title
    if claim:
        evidence = Evidence(quote=claim.value, start=None, end=None, where="meta", rule=claim.rule)
        return _titled(document, Headline(text=claim.value, basis="stated", evidence=evidence))
    found = _heading(document.blocks) or _title_line(document.blocks)
    if found:
        block, rule = found
        return _titled(document, _stated(block.text, rule))
    return _originally_titled(document) or replace(document, headline=_lead(document))


def _stated(title: str, rule: str) -> Headline:
    evidence = Evidence(quote=title, start=0, end=len(title), where="title", rule=rule)
    return Headline(text=title, basis="stated", evidence=evidence)


def _originally_titled(document: Document) -> Document | None:
    """The document under the title that a note of its portal gives, without that note."""
    noted = ((index, ORIGINAL.fullmatch(block.text)) for index, block in enumerate(document.blocks[:LOOKED_AT]))
    index, note = next(((index, note) for index, note in noted if note), (0, None))
    if not note or len(document.blocks) == 1:
        return None
    rest = document.blocks[:index] + document.blocks[index + 1 :]
    return replace(document, headline=_stated(note["title"], "original-title"), blocks=rest)


def _titled(document: Document, headline: Headline) -> Document:
    """The document under its title, without the copies of it near its head."""
    title = _bare(headline.text)
    head, body = document.blocks[:LOOKED_AT], document.blocks[LOOKED_AT:]
    kept = tuple(block for block in head if not _says(block, title))
    blocks = kept + body
    return replace(document, headline=headline, blocks=blocks if blocks else document.blocks)


def _says(block: Block, title: str) -> bool:
    """Whether the block has the words of `title` (bare) and no other; its first ones tell it of most."""
    if block.kind not in ("heading", "paragraph") or not title.startswith(_bare(block.text[:FIRST])):
        return False
    return _bare(block.text) == title != ""


def _bare(text: str) -> str:
    return BARE.sub("", text).casefold()


def _heading(blocks: tuple[Block, ...]) -> tuple[Block, str] | None:
    first_level = [block for block in blocks if block.markdown.startswith("# ") and block.text]
    return (first_level[0], "heading") if len(first_level) == 1 else None


def _title_line(blocks: tuple[Block, ...]) -> tuple[Block, str] | None:
    """The line above the article that reads as its title: one that occurs twice, else the first that is long enough."""
    body = next((index for index, block in enumerate(blocks) if _is_prose(block)), None)
    if body is None:
        return None
    above = [block for block in blocks[: min(body, LOOKED_AT)] if _is_title_like(block)]
    lines = [block.text for block in above]
    twice = next((block for block in above if lines.count(block.text) > 1), None)
    full = [block for block in above if _has_substance(block.text)]
    longest = max((width(block.text) for block in full), default=0)
    chosen = twice or next((block for block in full if width(block.text) >= longest * SHORT_SHARE), None)
    return (chosen, "title-line") if chosen else None


def _is_prose(block: Block) -> bool:
    if block.kind not in ("paragraph", "quote", "list", "table"):
        return False
    text = block.text
    return (
        is_at_least(text, TITLE_COLUMNS.stop)
        or (is_at_least(text, LEAST_COLUMNS) and bool(SENTENCE_MARK.search(text)))
        or (is_at_least(text, 2 * LEAST_COLUMNS) and bool(MARKED.search(text)))
    )


def _is_title_like(block: Block) -> bool:
    text = block.text
    if block.kind not in ("paragraph", "heading") or len(text) >= TITLE_COLUMNS.stop or "\n" in text:
        return False
    refused = SENTENCE_END.search(text) or NO_TITLE.search(text) or BYLINE.match(text) or OF_THE_SITE.match(text)
    return not refused and width(text) in TITLE_COLUMNS and len(LETTERS.findall(text)) >= 6


def _has_substance(text: str) -> bool:
    return len(WIDE.findall(text)) >= 7 or len(text.split()) >= LEAST_WORDS


def _lead(document: Document) -> Headline | None:
    """The first sentence of the first paragraph of prose (else of the first words), cut to a title's length."""
    text, start = document.text, 0
    spans = []
    for block in document.blocks:
        if block.text and block.kind != "caption":
            spans.append((start, block))
        start += len(block.text) + 2 if block.text else 0
    if not spans:
        return None
    offset, block = next((span for span in spans if _is_prose(span[1])), spans[0])
    end = offset + _natural_end(block.text)
    quote = text[offset:end]
    evidence = Evidence(quote=quote, start=offset, end=end, where="text", rule="lead-sentence")
    return Headline(text=quote, basis="lead", evidence=evidence)


def _natural_end(paragraph: str) -> int:
    """Where to cut the first line: after its first sentence, else after the last clause that fits, else a word."""
    line = paragraph.partition("\n")[0]
    found = SENTENCE.search(line)
    sentence = line[: found.end() if found else None].rstrip()
    if not is_at_least(sentence, LEAD_COLUMNS + 1):
        return len(sentence)
    ends = tuple(accumulate(map(columns, sentence[: MOST_COLUMNS + 1])))
    limit, most = bisect_right(ends, LEAD_COLUMNS), bisect_right(ends, MOST_COLUMNS)
    end = _clause_end(sentence, limit, most) or _word_end(sentence, most if is_wide(sentence[limit]) else limit)
    return len(sentence[:end].rstrip())


def _clause_end(sentence: str, limit: int, most: int) -> int:
    """The end of the last clause before `limit`, else of the first before `most`; 0 if none says enough."""
    ends = [end.start() for end in CLAUSE_END.finditer(sentence, 0, most + 1)]
    good = [end for end in ends if is_at_least(sentence[:end], LEAST_COLUMNS)]
    return max((end for end in good if end <= limit), default=good[0] if good else 0)


def _word_end(sentence: str, limit: int) -> int:
    """The end of the last word before `limit` on which a phrase may end: no preposition, no article."""
    ends = [found.start() for found in WORD_END.finditer(sentence, 0, limit + 1)]
    whole = [end for end in ends if is_at_least(sentence[:end], LEAST_COLUMNS)]
    full = [
        end
        for end in whole
        if len(sentence[:end].rsplit(None, 1)[-1]) > SHORT_WORD and not sentence[end - 1].isdecimal()
    ]
    return (full or whole or [limit])[-1]
