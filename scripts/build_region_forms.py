"""Make `generator/facts/lexicons/regions_forms_*.tsv` from `regions.tsv`: all spellings of all names, by script.

usage: python -m scripts.build_region_forms

Run it whenever `regions.tsv` was changed; `make lint` says when that was forgotten. What an owner adds to
`regions.yml` needs no run.
"""

from generator.facts.gazetteer.spelling import gathered, written
from generator.facts.gazetteer.table import filed
from generator.lexicons import PACKAGE


def main() -> None:
    """Write a file for each script."""
    rows = ((number, line.decode()) for number, line in enumerate(filed()))
    for script, forms in written(gathered(rows)).items():
        text = "\n".join(["form\tendings\trows", *forms]) + "\n"
        (PACKAGE / f"regions_forms_{script}.tsv").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
