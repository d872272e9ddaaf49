"""Words for companies that introduce examples of them: carmakers such as Foo, operators – Foo and Bar."""

import re

from generator.facts.companies.signs import Ahead

FIRMS = (
    "(?:[Kk]etten|[Uu]nternehmen|[Kk]onzernen?|[Hh]erstellern?|[Ff]irmen|companies|firms|makers|manufacturers|developers"
    "|[Ss]tart-?ups|suppliers|utilities|operators|lenders|banks|automakers|carmakers|giants|rivals|competitors|customers"
    "|[Aa]nbietern?|[Kk]unden|[Zz]ulieferern?|[Bb]etreibern?|[Ww]ettbewerbern?|[Ss]peditionen"
    "|entreprises|fabricants|constructeurs|groupes|fournisseurs|start-up|acteurs|banques"
    "|empresas|compañías|fabricantes|proveedores|bancos|companhias|montadoras|fornecedores"
    r"|aziende|società|produttori|gruppi|fornitori|colossi|spółk\w+|firm\w*|koncern\w+|dostawc\w+|grup\w+|producen\w+"
    r"|компани[ияй]\w*|производител\w+|автопроизводител\w+|поставщик\w+|концерн\w*|банк\w*|партн[её]р\w*)"
)
INTRODUCING = frozenset("(:–—-")
OF_FIRMS = re.compile(rf"(?<!\w){FIRMS}(?: [a-zà-žа-яё]+){{0,2}} ?[(:–—-] ?[«\"„“]?$")
"""Firms that are named next: spółki celowe (Foo 2, Foo 3), operators – Foo and Bar."""
LIKE = r"(?:wie(?: etwa)?|such as|like|including|darunter|comme|como|come|tels que|таки[емх]+,? как|jak|m\.in\.)"
EXAMPLE_LAST = frozenset(
    ["wie", "etwa", "as", "like", "including", "darunter", "comme", "como", "come", "que", "как", "jak", "m.in."]
)
EXAMPLE = Ahead(4, "an example of companies", re.compile(rf"{FIRMS},? {LIKE} $"), after_words=EXAMPLE_LAST)
"""The sign of a name that stands as an example."""


def introduces_firms(ahead: str) -> bool:
    """Whether the words in front of a name end with a word for companies and the mark behind which it names them."""
    return ahead.rstrip(' «"„“')[-1:] in INTRODUCING and OF_FIRMS.search(ahead) is not None
