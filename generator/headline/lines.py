"""What a line above an article is: prose, a line that may be the title, or one about the article or its page."""

import re

from generator.characters import is_at_least, width
from generator.model import Block

TITLE_COLUMNS = range(16, 171)
LEAST_COLUMNS = 40
"""A clause shorter than this says too little to be a title."""

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
    *("źródło", "fot", "tags", "topics", "category", "rubrik", "kategorie", "ressort", "rubrique", "rubro", "sección"),
    *("sezione", "seção", "editoria", "kategoria", "dział", "рубрика", "раздел", "栏目", "欄目", "カテゴリ", "분류"),
    *("file photo", "handout photo", "archive photo", "archivbild", "archivfoto", "symbolbild", "symbolfoto"),
    *("foto de archivo", "imagen de archivo", "foto d'archivio", "foto de arquivo", "zdjęcie ilustracyjne"),
    *("архивное фото", "资料图", "資料圖", "资料图片", "資料圖片", "資料写真", "자료사진"),
    *("photo credit", "image credit", "crédit photo", "crédits", "bildquelle", "photos", "写真", "사진"),
    *("you are here", "sie sind hier", "вы здесь", "vous êtes ici", "estás en", "usted está aquí", "ti trovi qui"),
    *("você está aqui", "jesteś tutaj", "现在位置", "当前位置"),
)
"""Words that open a line about the article instead of its title."""
NO_TITLE = re.compile(
    r"^[^\w“\"«„「『《〈【\['‘¿¡€$£+㈜]|^(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:[、)）]|\.\s)|https?://|\S@\S|©|사진\s?제공|\d{1,2}:\d\d"
    r"|(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}|\b\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d"
    r"|^\S{4,30}(?:有限公司|有限责任公司|股份公司)$|^(?:本公司|公司)(?:董事会|监事会)?及(?:其)?(?:全体)?(?:董事|监事)"
    r"|\s\|\s[^|\d]{0,12}(?:19|20)\d\d$|^[A-ZÀ-Þ][A-ZÀ-Þ\s]+,\s\d{1,2}\D{0,8}\([^()]+\)$"
    rf"|^(?:{'|'.join(LABELS)})\s*(?:[:：/|／]|$)"
    r"|^[图圖](?:[为為说說]|[:：])|(?:[图圖摄攝]|фото|photo|foto|写真|사진)\s?[/／:：]\s?\S.{0,20}$|[摄攝][)）]?$"
    r"|(?:记者|記者|通讯员|本报讯|特约|报道员)\s*\S{2,4}(?:\s|$|■|[/／])",
    re.I,
)
AUTHOR = re.compile(
    r"\S+(?:\s\S+){1,3},\s(?:(?:staff|senior|chief|contributing)\s)?(?:writer|reporter|editor|correspondent)$", re.I
)
"""An author and what they are."""
OF_THE_SITE = re.compile(
    r"(?:published|posted|updated|veröffentlicht|aktualisiert|опубликовано|обновлено|publié|mis à jour|publicado"
    r"|actualizado|pubblicato|aggiornato|atualizado|opublikowano|zaktualizowano)\s(?:(?:on|am|le|el|il|em|w|в|:)\s)?\d"
    r"|(?:skip to|aller au|zum inhalt|saltar al?|vai al|ir para o|przejdź do|перейти к|本文へ|본문)\s?\S*"
    r"(?:content|main|contenu|springen|conten|treści|содержанию|контенту|スキップ|바로가기)"
    r"|(?:新闻|资讯|媒体|企业|公司|集团|行业)(?:中心|资讯|动态|要闻|新闻|报道)?\s*[/>|»]"
    r"|(?:ニュース|プレス)リリース$|\S{0,8}ニュース$|(?:\w+\s){0,3}news\s(?:&|and)\s\w+$|новости\s\w+(?:\sи\s\w+)?$"
    r"|(?:das wichtigste in kürze|auf einen blick|key takeaways|in this article|at a glance|l'essentiel)$",
    re.I,
)
"""A line about the site: day and label, a way to the content, a section."""
DAY_ALONE = re.compile(
    r"(?:[^\W\d_]+[,.]?\s)?(?:\d{1,2}(?:st|nd|rd|th|\.|º|er)?\s(?:de\s)?[^\W\d_]{3,12}\.?"
    r"|[^\W\d_]{3,9}\.?\s\d{1,2}(?:st|nd|rd|th)?),?"
    r"\s(?:del?\s)?(?:19|20)\d\d(?:\s?(?:г\.?|года|r\.|roku))?(?:,?\s[^\W\d_]+)?"
)
"""A day in words and figures, perhaps with its weekday, and no other word."""
BYLINE = re.compile(
    r"(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|Text|Autor|Автор)"
    r"(?:\s+(?:and|und|et|y|e|и|&|van|von|de|der)|\s+[A-ZÀ-ÞА-ЯŁŚŻ][\w.'’-]*,?){1,6}(?:\s*[|/–-].*)?$"
)
"""An author's line: a preposition and names alone; `Von der Batterie zum Netz` is a title."""
SENTENCE_MARK = re.compile(r"[。.][”’\"»“」』）)]*$")
MARKED = re.compile(r"[!！?？][”’\"»“」』）)]*$")
LETTERS = re.compile(r"[^\W\d_]")


def is_prose(block: Block) -> bool:
    """Whether the block reads as the article's own text."""
    if block.kind not in ("paragraph", "quote", "list", "table"):
        return False
    text = block.text
    return (
        is_at_least(text, TITLE_COLUMNS.stop)
        or (is_at_least(text, LEAST_COLUMNS) and bool(SENTENCE_MARK.search(text)))
        or (is_at_least(text, 2 * LEAST_COLUMNS) and bool(MARKED.search(text)))
    )


def is_title_like(block: Block) -> bool:
    """Whether nothing in the line itself forbids that it is the title."""
    text = block.text
    if block.kind not in ("paragraph", "heading") or len(text) >= TITLE_COLUMNS.stop or "\n" in text:
        return False
    if DAY_ALONE.fullmatch(text):
        return False
    refused = SENTENCE_END.search(text) or NO_TITLE.search(text) or names_author(text) or OF_THE_SITE.match(text)
    return not refused and width(text) in TITLE_COLUMNS and len(LETTERS.findall(text)) >= 6


def names_author(text: str) -> bool:
    """Whether the line says by whom the article is."""
    return bool(BYLINE.match(text) or AUTHOR.match(text))
