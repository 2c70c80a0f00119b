#!/usr/bin/python3
"""Names, roles, anonymity and people on articles that were read while building and on articles that were not, side by side.

usage: evaluate_speakers.py [--data ../shared/data] [--tool build/release/tests/tools/speakers_tool]

Folds 0 to 2 were read and fitted on, 3 and 4 only counted: the difference is how far the numbers flatter. Once with
the attributions that a reader marked ("given"), once with those that the core finds ("found"). Metrics are those of
../shared/eval/score_speakers.py; the last lines say how far a certainty is from the share of right names.
"""
import argparse
import collections
import json
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from train_speakers import COUNT, FIT, ROOT, articles

ROWS = {"names": "name accuracy (aligned)", "pronouns": "name accuracy (pronoun sources)",
        "named": "name accuracy (named)", "roles": "role right (named persons with one)",
        "roles told": "role right where one is told", "anonymous": "anonymous", "resolved": "resolved"}


def run(tool, docs, given):
    asked = [{"id": d[0], "text": d[2]} for d in docs]
    if given:
        for one, doc in zip(asked, docs):
            one["attributions"] = [{k: a[k] for k in ("content", "source", "cue")} for a in doc[3]]
    out = subprocess.run([tool], input=json.dumps(asked).encode(), stdout=subprocess.PIPE, check=True)
    return json.loads(out.stdout)


def people(gold, found, same):
    count = collections.Counter()
    for name, people_of in gold.items():
        rest = [p["name"] for p in found[name]["people"]]
        count["found"] += len(rest)
        count["gold"] += len(people_of)
        for person in people_of:
            hit = next((p for p in rest if same(p, person, True)), None)
            if hit is not None:
                rest.remove(hit)
                count["right"] += 1
    return count["right"] / max(1, count["found"]), count["right"] / max(1, count["gold"])


def certainties(docs, found, scorer):
    """-> for each tenth: sources, mean certainty, share of right names"""
    bins = collections.defaultdict(lambda: [0, 0.0, 0])
    for name, _, text, attributions in docs:
        doc = scorer.Doc(text)
        gold = [a for a in attributions if doc.ids(a["content"])]
        mine = [q for q in found[name]["quotes"] if doc.ids(q["content"])]
        for overlap, i, j in scorer.align(doc, scorer.prep(doc, gold), scorer.prep(doc, mine)):
            if overlap >= 0.5 and mine[j]["speaker"]:
                row = bins[min(9, int(10 * mine[j]["confidence"]))]
                row[0] += 1
                row[1] += mine[j]["confidence"]
                row[2] += scorer.same(mine[j]["speaker"], gold[i]["name"], gold[i]["named"])
    return {k: (n, said / n, right / n) for k, (n, said, right) in sorted(bins.items())}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=pathlib.Path, default=ROOT / "../shared/data")
    parser.add_argument("--tool", default=str(ROOT / "build/release/tests/tools/speakers_tool"))
    args = parser.parse_args()
    sys.path.insert(0, str(args.data / "../eval"))
    import score_speakers as scorer
    speakers = {a["id"]: a["speakers"] for a in json.load(open(args.data / "polnear/speakers_train.json"))}
    fresh = {a["id"]: a for a in json.load(open(args.data / "fresh/train.json"))}
    for name, article in fresh.items():
        speakers[name] = [{"i": i, "name": q["speaker"], "named": q["named"], "anonymous": q["anonymous"], "mode": q["mode"],
                           "type": "person", "role": None, "roles": q["roles"]} for i, q in enumerate(article["quotes"])]
    docs = [d for d in articles(args.data) if d[1] in (*FIT, *COUNT)]
    for given in (True, False):
        found = run(args.tool, docs, given)
        for title, wanted in (("first hundred", lambda n: n not in fresh), ("fresh", lambda n: n in fresh)):
            print(f"\n{title}, attributions {'given' if given else 'found'}: read / unread")
            parts = [[d for d in docs if d[1] in folds and wanted(d[0])] for folds in (FIT, COUNT)]
            scores = [scorer.score([{"id": d[0], "text": d[2], "annotations": {"a": d[3]}} for d in part],
                                   [{"id": d[0], "speakers": speakers[d[0]]} for d in part],
                                   {d[0]: found[d[0]]["quotes"] for d in part}) for part in parts]
            for row, key in ROWS.items():
                read, unread = (s[key][2] if isinstance(s[key], tuple) else s[key] for s in scores)
                print(f"  {row:12s} {read:.3f} / {unread:.3f}")
            if title == "fresh":
                both = [people({d[0]: fresh[d[0]]["people"] for d in part if fresh[d[0]].get("people") is not None},
                               found, scorer.same) for part in parts]
                print("  people       " + " / ".join(f"P {p:.3f} R {r:.3f}" for p, r in both))
            print("  certainty, unread: " + "; ".join(
                f"{said:.2f} is {right:.2f} of {n}" for n, said, right in certainties(parts[1], found, scorer).values()))


if __name__ == "__main__":
    main()
