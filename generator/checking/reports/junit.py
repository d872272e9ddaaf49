"""A check as JUnit's XML, which most build servers show: a test for each seed, failed where there is an error."""

from typing import Final

from lxml import etree

from generator.checking import Check, Verdict, counts
from generator.checking.reports.places import place, sidecar, told
from generator.inert import one_line
from generator.model import Problem

SUITE: Final = "digest check"


def text(check: Check) -> str:
    """One XML document, as Jenkins' schema for JUnit wants it."""
    failed = sum(counts(verdict.problems)["error"] > 0 for verdict in check.verdicts)
    numbers = {"name": SUITE, "tests": str(len(check.verdicts)), "failures": str(failed), "errors": "0"}
    root = etree.Element("testsuites", numbers)
    suite = etree.SubElement(root, "testsuite", numbers)
    for verdict in check.verdicts:
        _case(suite, verdict)
    return etree.tostring(root, encoding="unicode", pretty_print=True).replace("##[", "##&#91;")


def _case(suite: etree._Element, verdict: Verdict) -> None:
    case = etree.SubElement(suite, "testcase", {"classname": "seeds", "name": one_line(verdict.seed)})
    errors = [problem for problem in verdict.problems if problem.severity == "error"]
    others = [problem for problem in verdict.problems if problem.severity != "error"]
    if errors:
        first = {"message": one_line(errors[0].message), "type": errors[0].rule}
        etree.SubElement(case, "failure", first).text = _lines(errors)
    if others:
        etree.SubElement(case, "system-out").text = _lines(others)


def _lines(problems: list[Problem]) -> str:
    return "\n".join(map(_line, problems))


def _line(problem: Problem) -> str:
    mend = f" In {sidecar(problem)}: {one_line(problem.remedy)}" if problem.remedy else ""
    return f"{place(problem)}: {problem.severity}: {told(problem)}{mend}"
