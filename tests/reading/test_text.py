"""Plain text to paragraphs."""

import pytest

from generator.reading.text import of_text

PARAGRAPHS = {
    "a line is a paragraph": ("First sentence.\nSecond sentence.\n", ["First sentence.", "Second sentence."]),
    "blank lines part paragraphs": ("Title\n\n\nBody.", ["Title", "Body."]),
    "outer spaces of a line go, as do ideographic ones": ("\u3000\u3000储能项目开工。 \n", ["储能项目开工。"]),
    "items stay lines": ("- one\n- two\n", ["- one", "- two"]),
    "a line cut inside a Chinese sentence goes on": (
        "该公司与多家海外客户签署了长期供货协议，协议期限均为五年，涉及两家电网公司的大型项目，其中包括位于智利和澳大利亚的两个\n独立储能项目。",
        [
            "该公司与多家海外客户签署了长期供货协议，协议期限均为五年，涉及两家电网公司的大型项目，其中包括位于智利和澳大利亚的两个独立储能项目。"
        ],
    ),
    "a title above a sentence stays alone": (
        "Speicher in Salzgitter wächst auf 20 Megawattstunden und geht im Mai ans Netz\nDer Betreiber schweigt.",
        [
            "Speicher in Salzgitter wächst auf 20 Megawattstunden und geht im Mai ans Netz",
            "Der Betreiber schweigt.",
        ],
    ),
    "a line that ends in an article goes on in a noun": (
        "Ein Speicher für Lüneburg\n\n"
        "Am 3. Mai geht der Speicher der Stadtwerke ans Netz und nimmt den\nStrom der Windparks auf.",
        [
            "Ein Speicher für Lüneburg",
            "Am 3. Mai geht der Speicher der Stadtwerke ans Netz und nimmt den Strom der Windparks auf.",
        ],
    ),
    "a title that ends in a verb's particle stays alone": (
        "Stadtwerke kündigen den Bau eines zweiten großen Batteriespeichers an\nDer Betreiber schweigt.",
        [
            "Stadtwerke kündigen den Bau eines zweiten großen Batteriespeichers an",
            "Der Betreiber schweigt.",
        ],
    ),
    "hard-wrapped lines are joined": (
        "The operator of the plant in Salzgitter said on Monday that the second\n"
        "phase of its battery would be finished in May. The battery then holds\n"
        "20 MWh. It did not say how much the phase costs.\n"
        "\n"
        "A third phase is planned for next year, the operator said, if the grid\n"
        "connection is enlarged by then, for which it has applied to the grid.\n"
        "The grid operator did not comment.\n",
        [
            "The operator of the plant in Salzgitter said on Monday that the second phase of its battery would be"
            " finished in May. The battery then holds 20 MWh. It did not say how much the phase costs.",
            "A third phase is planned for next year, the operator said, if the grid connection is enlarged by then,"
            " for which it has applied to the grid. The grid operator did not comment.",
        ],
    ),
    "among hard-wrapped lines a short one that ends a sentence ends its paragraph": (
        "The operator of the plant in Salzgitter said on Monday that the second\n"
        "phase of its battery would be finished in May. The battery then holds\n"
        "20 MWh.\n"
        "A third phase is planned for next year, the operator said, if the grid\n"
        "connection is enlarged by then, for which it has applied to the grid.\n",
        [
            "The operator of the plant in Salzgitter said on Monday that the second phase of its battery would be"
            " finished in May. The battery then holds 20 MWh.",
            "A third phase is planned for next year, the operator said, if the grid connection is enlarged by then,"
            " for which it has applied to the grid.",
        ],
    ),
    "a hyphen at a wrapped line's end keeps its word together": (
        "Der Betreiber des Speichers in Salzgitter will die Leistung im Mai von 10-\n"
        "auf 20 Megawatt erhöhen, wie er am Montag sagte, wofür er neue Batterie-\n"
        "Container aufstellt, die aus dem Werk eines Zulieferers im Norden kommen\n"
        "und schon bestellt sind.\n",
        [
            "Der Betreiber des Speichers in Salzgitter will die Leistung im Mai von 10- auf 20 Megawatt erhöhen, wie er"
            " am Montag sagte, wofür er neue Batterie-Container aufstellt, die aus dem Werk eines Zulieferers im Norden"
            " kommen und schon bestellt sind.",
        ],
    ),
}


@pytest.mark.parametrize(("text", "expected"), PARAGRAPHS.values(), ids=list(PARAGRAPHS))
def test_plain_text_becomes_paragraphs(text: str, expected: list[str]) -> None:
    """The rule is in the name of the case."""
    assert [block.text for block in of_text(text)] == expected


def test_marks_in_plain_text_are_words() -> None:
    """A hash, a star or a bracket of a plain text is shown, never obeyed."""
    (block,) = of_text("#储能# [独家] *快讯*")
    assert block.text == "#储能# [独家] *快讯*"
    assert block.markdown == r"\#储能# \[独家\] \*快讯\*"
