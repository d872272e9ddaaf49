#!/usr/bin/env python3
"""Score extracted facts against hand-made gold labels.

usage: score.py GOLD_DIR PREDICTIONS.jsonl [--floors FLOORS.json] [--errors] [--json]

GOLD_DIR holds raw/ (the input files) and gold/ (one <id>.yml per input). PREDICTIONS.jsonl holds one JSON object per
input file, as `digest extract --format jsonl FILE...` prints it; it is matched to its label by the stem of its "seed".

Scores: precision, recall and F1 for company, region, capacity and money (micro-averaged over all files and per
language), and accuracy for lang, title, published and date; "date found" counts only the files that have an event date,
"date not invented" only the dates that were given. Where a label says what a capacity is `of`, its `role` and `per`, and the
tags, those are scored too. Needs only PyYAML.
"""

import argparse
import collections
import json
import pathlib
import re
import sys
import unicodedata

import yaml

SCALE = {
    "Wh": ("Wh", 1),
    "kWh": ("Wh", 1e3),
    "MWh": ("Wh", 1e6),
    "GWh": ("Wh", 1e9),
    "TWh": ("Wh", 1e12),
    "W": ("W", 1),
    "kW": ("W", 1e3),
    "MW": ("W", 1e6),
    "GW": ("W", 1e9),
    "TW": ("W", 1e12),
    "kg": ("t", 1e-3),
    "t": ("t", 1),
    "kt": ("t", 1e3),
    "Mt": ("t", 1e6),
    "units": ("units", 1),
    "Ah": ("Ah", 1),
    "mAh": ("Ah", 1e-3),
    "kV": ("V", 1e3),
    "V": ("V", 1),
}

TICKER = re.compile(r"[A-Z]+:[A-Z0-9]+|\d{6}(\.[A-Z]{2})?")  # a stock code need not be tied to its company


def norm(s):
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", str(s))).casefold()


def edtf(s):
    return None if s is None else re.sub(r"[?~%]", "", str(s))


def quantity(q):
    """(base unit, low, high) of a quantity; an open end counts as the other end."""
    unit = re.sub(r"/(a|year|yr)$", "", str(q["unit"]))
    base, k = SCALE.get(unit, (unit, 1))
    low, high = q.get("min"), q.get("max")
    low = high if low is None else low
    high = low if high is None else high
    if low is None:
        return base, None, None
    return base, float(f"{float(low) * k:.4g}"), float(f"{float(high) * k:.4g}")


def amount(m):
    """(currency, value) of a sum."""
    value = next((m[k] for k in ("value", "min", "max") if m.get(k) is not None), None)
    return m.get("currency"), None if value is None else float(f"{float(value):.4g}")


def quotes(item):
    return [norm(e["quote"]) for e in item.get("evidence", [])]


def same_name(quote, form):
    """A quote names what a form names: equal, or one holds the other and covers at least half of it."""
    short, long = sorted((quote, form), key=len)
    return bool(short) and (quote == form or (short in long and len(short) * 2 >= len(long)))


def match_names(pred, gold):
    """Greedy one-to-one matching, exact forms first. Returns (pairs, spare predictions, missed gold)."""
    pairs, left, want = [], list(pred), list(gold)
    for exact in (True, False):
        for p in list(left):
            for g in list(want):
                forms = [norm(f) for f in g["forms"]]
                if any((q in forms) if exact else any(same_name(q, f) for f in forms) for q in quotes(p)):
                    pairs.append((p, g))
                    left.remove(p)
                    want.remove(g)
                    break
    return pairs, left, want


def same_region(p, g):
    level = str(p.get("level")).replace("admin3", "admin2")
    return p.get("country") == g["country"] and level in (g["level"].replace("admin3", "admin2"), g.get("level_also"))


class Tally(collections.Counter):
    def prf(self):
        p = self["tp"] / (self["tp"] + self["fp"]) if self["tp"] + self["fp"] else 1.0
        r = self["tp"] / (self["tp"] + self["fn"]) if self["tp"] + self["fn"] else 1.0
        return p, r, 2 * p * r / (p + r) if p + r else 0.0


def score_file(pred, gold, sets, acc, errors):
    fid = gold["id"]

    def add(kind, tp, spare, missed, show):
        tally = sets[kind]
        tally["tp"] += len(tp)
        tally["fp"] += len(spare)
        tally["fn"] += len(missed)
        errors.extend([(fid, kind, "spare", show(x)) for x in spare] + [(fid, kind, "missed", show(x)) for x in missed])

    free = lambda items: [g for g in items if g.get("in_name") or g.get("optional")]
    for kind, key in (("company", "companies"), ("region", "regions")):
        golden = [g for g in gold[key] if not g.get("in_name")]
        pairs, spare, missed = match_names(pred.get(kind) or [], golden)
        if kind == "region":
            wrong = [(p, g) for p, g in pairs if not same_region(p, g)]
            pairs = [x for x in pairs if x not in wrong]
            spare += [p for p, _ in wrong]
            missed += [g for _, g in wrong]
        spare = [p for p in spare if not match_names([p], free(gold[key]))[0]]
        add(kind, pairs, spare, missed, lambda x: x.get("forms") or [e["quote"] for e in x.get("evidence", [])][:3])
        for p, g in pairs:
            if not g.get("borderline"):
                acc[kind + ".primary"].append(bool(p.get("primary")) == bool(g["primary"]))
        for p, g in pairs:
            names = [f for f in g["forms"] if not TICKER.fullmatch(f)]
            extra = [f for f in names if not any(same_name(q, norm(f)) for q in quotes(p))]
            acc[kind + ".forms merged"].append(not extra)
    for kind, key, value in (("capacity", "capacities", quantity), ("money", "money", amount)):
        have = {value(x): x for x in pred.get(kind) or []}
        want = {value(x): x for x in gold[key]}
        optional = {value(x) for x in free(gold[key])}
        if kind == "money":  # a gold sum without a stated currency is matched by any currency
            loose = {v for c, v in want if c is None or not want[(c, v)].get("currency_stated", True)}
            have = {((None, v) if v in loose else (c, v)): x for (c, v), x in have.items()}
            want = {((None, v) if v in loose else (c, v)): x for (c, v), x in want.items()}
            optional = {(None, v) if v in loose else (c, v) for c, v in optional}
        add(
            kind,
            [k for k in want if k in have],
            [k for k in have if k not in want],
            [k for k in want if k not in have and k not in optional],
            str,
        )
        for k in want.keys() & have.keys():
            for key in ("of", "role", "per"):
                if kind == "capacity" and key in want[k]:
                    acc["capacity." + key].append(have[k].get(key) == want[k][key])
    for tag in gold.get("tags", []):
        acc["tags found"].append(tag in (pred.get("tags") or []))
    acc["lang"].append(pred.get("lang") == gold["lang"])
    if gold.get("title"):
        acc["title"].append(norm(pred.get("title") or "") == norm(gold["title"]))
        if not acc["title"][-1]:
            errors.append((fid, "title", "wrong", (pred.get("title"), gold["title"])))
    for kind in ("published", "date"):
        got, want = edtf(pred.get(kind)), edtf(gold.get(kind))
        accepted = {want} | {edtf(x) for x in gold.get(kind + "_also", [])}  # a null among them tolerates silence
        if kind == "date" and want is None:  # no event date in the file: its publication date may stand in
            accepted |= {edtf(gold.get("published"))}
        acc[kind].append(got in accepted)
        if got not in accepted:
            errors.append((fid, kind, "invented" if want is None else "wrong" if got else "missed", (got, want)))
        if kind == "date" and want is not None:
            acc["date found"].append(got in accepted)
        if kind == "date" and got is not None:
            acc["date not invented"].append(want is not None or got in accepted)


def score(gold_dir, predictions):
    labels = {p.stem: yaml.safe_load(p.read_text("utf-8")) for p in sorted((gold_dir / "gold").glob("*.yml"))}
    preds = {}
    for line in predictions.read_text("utf-8").splitlines():
        if line.strip():
            record = json.loads(line)
            preds[pathlib.PurePath(record["seed"]).stem] = record
    total, by_lang, errors = (collections.defaultdict(Tally), collections.defaultdict(list)), {}, []
    for fid, gold in labels.items():
        lang = by_lang.setdefault(gold["lang"], (collections.defaultdict(Tally), collections.defaultdict(list)))
        for i, (sets, acc) in enumerate((total, lang)):
            score_file(preds.get(fid, {}), gold, sets, acc, errors if i == 0 else [])
    return total, by_lang, errors, sorted(set(labels) - set(preds))


def flat(tallies):
    sets, acc = tallies
    out = {}
    for k, t in sets.items():
        out[k + ".precision"], out[k + ".recall"], out[k + ".f1"] = (round(x, 4) for x in t.prf())
    out |= {k: round(sum(v) / len(v), 4) for k, v in acc.items() if v}
    return out


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("gold_dir", type=pathlib.Path)
    ap.add_argument("predictions", type=pathlib.Path)
    ap.add_argument("--floors", type=pathlib.Path, help="JSON object: figure name -> least value; exit 1 below any")
    ap.add_argument("--errors", action="store_true", help="list every spare, missed and wrong fact")
    ap.add_argument("--json", action="store_true")
    a = ap.parse_args()
    total, by_lang, errors, absent = score(a.gold_dir, a.predictions)
    figures = flat(total)
    if a.json:
        print(json.dumps({"all": figures, **{k: flat(v) for k, v in by_lang.items()}}, indent=1))
    else:
        if a.errors:
            for e in errors:
                print(*e, sep="\t")
        langs = [l for l in by_lang]
        print(f"{'figure':26}{'all':>8}" + "".join(f"{l:>8}" for l in langs))
        for k, v in figures.items():
            row = [flat(by_lang[l]).get(k) for l in langs]
            print(f"{k:26}{v:8.3f}" + "".join(f"{'-' if x is None else format(x, '.3f'):>8}" for x in row))
    if absent:
        print("no prediction for:", *absent)
    low = []
    if a.floors:
        low = [
            f"{k} {figures.get(k)} < {v}" for k, v in json.loads(a.floors.read_text()).items() if figures.get(k, 0) < v
        ]
        print("below the floor: " + "; ".join(low) if low else "all floors held")
    sys.exit(bool(low))


if __name__ == "__main__":
    main()
