#!/usr/bin/python3
"""Learns whom a pronoun or a description means (core/speakers/choice) from annotated articles.

usage: train_speakers.py [--data ../shared/data] [--tool build/release/tests/tools/speakers_tool] [--out core/speakers/data/choice_weights.txt]

A conditional logit: among those whom a source may mean, and nobody, the right one should score highest. Examples are
the sources of folds 0 to 2, once with the attributions that a reader marked and once with those that the core finds;
folds 3 and 4 are only counted. What stands before a source depends on earlier choices, so the file is written and the
tool run anew for a few rounds. Needs numpy and scipy; takes a minute; deterministic.
"""
import argparse
import gzip
import hashlib
import json
import pathlib
import subprocess
import sys

import numpy
import scipy.optimize
import scipy.sparse

ROOT = pathlib.Path(__file__).resolve().parent.parent
HEAD = """# Weights of the features by which a mention is given to somebody (core/speakers/choice): feature, weight.
# Origin: learnt by training/train_speakers.py from articles annotated for this project.
"""
HEAD_CERTAINTY = """# How sure a choice is (core/speakers/certainty.h): what is asked for, then slope and offset on the log-odds of its
# probability. Origin: fitted by training/train_speakers.py on articles that the weights did not see.
"""
FIT, COUNT = (0, 1, 2), (3, 4)
DEV = 5  # articles of the dev parts, fitted on always
ASKED = ("he", "they", "it", "person", "people", "organization", "document", "other")
DESCRIBED = ASKED[3:]

# What the weights are drawn towards, by template and value: the salience of centering and of earlier hand-made rules
# (distance, subject, who spoke last, gender) and how well a description fits. A few hundred articles are too few to
# learn pronouns better from nothing.
PRIOR = {
    "sentences": (0, -0.7, -1.4, -2.4, -4.5, -7, -8, -8, -8, -8),
    "subject": (0, 1.2, 1.5, 2.3),
    "paragraph": (0, -0.6, 0, -0.6),
    "speaker": (0, 0, 0, 0.8),
    "quoted": (0, -2),
    "mentions": (0, 0, 0.3, 0.5, 0.8, 1.1, 1.4, 1.4, 1.4, 1.4),
    "gender": (0, 0, 0.7, 0.9, -4, -8),
    "kind": (0, 0, 0, 0, -0.7, -0.4),
}
PRIOR_DESCRIBED = {
    "subject": (0, 1.2, 1.5, -2),  # the subject of the very sentence would be "he"
    "noun": (-4, -1.3, -0.6, 0.6, 0.3, 0.6),
    "shared": (0, 0, 1, 1, 2, 2, 3, 3),
    "lacking": (0, 0, -0.8, -0.8, -1.6, -1.6, -2.4, -2.4),
    "capital": (0, 0, -0.4, -0.4, -0.8, -0.8, -1.2, -1.2),
    "conflict": (0, -5, -5, -10, -3, -8, -8, -13, -2, -7, -7, -12, -5, -10, -10, -15),
    "ahead": (-2,) * 6,
    "ahead article": (0,) * 8 + (0, 0, -2, 0, 0, 0, -2, 0) + (0,) * 32,  # a senior official stays unnamed
    "side": (0, 1, -3),
    "kind": (0, 0, 0, -2, -0.7, -0.4),
    "pair": (-1, 1, -2, 4),
    "noun article": (0, 0, -2, 0, 0, 0, -3) * 6,  # another one, some: somebody new
    "new article": (-1.5,) * 35,
}
PRIOR_OF = {"they kind": (-3, -3, 0, 0, -3, -3, 2, 2), "they speaks": (0,) + (1,) * 9, "it speaks": (0,) + (1,) * 9,
            "they pair": (0, 1, -1, 1), "he new pronoun": (-5, -5), "they new pronoun": (-4, -4), "it new pronoun": (-5, -5)}
STIFF, SOFT = 30.0, 4.0  # penalty on leaving the prior: of pronouns, of descriptions


def articles(data):
    """-> id, fold, text, [attributions as a reader marked them, each with who it is]"""
    polnear = data / "polnear"
    speakers = {a["id"]: a for a in json.load(open(polnear / "speakers_train.json"))}
    for doc in json.load(gzip.open(polnear / "train.json.gz", "rt")):
        if doc["id"] in speakers:
            who = {s["i"]: s for s in speakers[doc["id"]]["speakers"]}
            marked = next(iter(doc["annotations"].values()))
            yield doc["id"], speakers[doc["id"]]["fold"], doc["text"], [
                {**{k: a[k] for k in ("content", "source", "cue")}, "name": who[i]["name"], "named": who[i]["named"]}
                for i, a in enumerate(marked) if i in who]
    speakers = {a["id"]: a for a in json.load(open(polnear / "speakers_dev.json"))}
    for doc in json.load(gzip.open(polnear / "dev.json.gz", "rt")):
        if doc["id"] in speakers:
            who = {s["i"]: s for s in speakers[doc["id"]]["speakers"]}
            marked = next(iter(doc["annotations"].values()))
            yield doc["id"], DEV, doc["text"], [
                {**{k: a[k] for k in ("content", "source", "cue")}, "name": who[i]["name"], "named": who[i]["named"]}
                for i, a in enumerate(marked) if i in who]
    fresh = {a["text_sha256"]: a for part in ("dev", "train") for a in json.load(open(data / f"fresh/{part}.json"))}
    with gzip.open(data / "raw/news.jsonl.gz", "rt", encoding="utf-8") as file:
        for line in file:
            text = json.loads(line)["text"]
            article = fresh.get(hashlib.sha256(text.encode()).hexdigest())
            if article is not None:
                yield article["id"], article.get("fold", DEV), text, [
                    {**{k: q[k] for k in ("content", "source", "cue")}, "name": q["speaker"], "named": q["named"]}
                    for q in article["quotes"]]


def is_right(candidate, last, gold, named, same, norm):
    """whether a candidate is whom the reader named; the last one is nobody, known by the words of the source"""
    name = candidate["name"]
    if gold is None:
        return last and not name
    if not name:
        return False
    if candidate["named"] and not named:
        return set(norm(name)) == set(norm(gold))
    return same(name, gold, named)


def read(tool, docs, marked, eval_folder):
    """-> rows: (fold, [features of each candidate], [which are right])"""
    sys.path.insert(0, str(eval_folder))
    from score_quotes import Doc, align, prep
    from score_speakers import norm, same
    given = []
    for name, _, text, attributions in docs:
        given.append({"id": name, "text": text})
        if marked:
            given[-1]["attributions"] = [{k: a[k] for k in ("content", "source", "cue")} for a in attributions]
    out = subprocess.run([tool, "--choices"], input=json.dumps(given).encode(), stdout=subprocess.PIPE, check=True)
    found = json.loads(out.stdout)
    rows = []
    for name, fold, text, attributions in docs:
        doc = Doc(text)
        gold = [a for a in attributions if doc.ids(a["content"])]
        mine = [q for q in found[name]["quotes"] if doc.ids(q["content"])]
        for overlap, i, j in align(doc, prep(doc, gold), prep(doc, mine)):
            candidates = mine[j].get("choices")
            if overlap < 0.5 or not candidates:
                continue
            right = [is_right(c, k == len(candidates) - 1, gold[i]["name"], gold[i]["named"], same, norm)
                     for k, c in enumerate(candidates)]
            rows.append((fold, [c["features"] for c in candidates], right))
    return rows


def prior_of(name):
    kind, rest = name.split(" ", 1)
    template, value = rest.rsplit("=", 1)
    row = PRIOR_OF.get(f"{kind} {template}")
    if row is None and kind in DESCRIBED:
        row = PRIOR_DESCRIBED.get(template)
    scale = 0.5 if template == "subject" and kind in DESCRIBED else 1
    if row is None:
        row, scale = PRIOR.get(template, ()), 0.5 if kind in DESCRIBED else 1
    return scale * row[int(value)] if int(value) < len(row) else 0


class Data:
    def __init__(self, rows, width, keep_all=False):
        self.rows = [r for r in rows if keep_all or any(r[2])]
        flat = [f for r in self.rows for f in r[1]]
        self.group = numpy.repeat(numpy.arange(len(self.rows)), [len(r[1]) for r in self.rows])
        self.start = numpy.cumsum([0] + [len(r[1]) for r in self.rows])[:-1]
        index = numpy.array([f for features in flat for f in features])
        pointer = numpy.cumsum([0] + [len(features) for features in flat])
        self.x = scipy.sparse.csr_matrix((numpy.ones(len(index)), index, pointer), shape=(len(flat), width))
        self.right = numpy.array([v for r in self.rows for v in r[2]])

    def log_sum(self, scores):
        top = numpy.maximum.reduceat(scores, self.start)
        return top + numpy.log(numpy.add.reduceat(numpy.exp(scores - top[self.group]), self.start))

    def loss(self, weights):
        scores = self.x @ weights
        all_of, right_of = self.log_sum(scores), self.log_sum(numpy.where(self.right, scores, -1e9))
        p = numpy.exp(scores - all_of[self.group])
        q = numpy.where(self.right, numpy.exp(scores - right_of[self.group]), 0)
        return (all_of - right_of).sum(), self.x.T @ (p - q)

    def hits(self, weights):
        scores = self.x @ weights
        best = [s + int(scores[s:e].argmax()) for s, e in zip(self.start, [*self.start[1:], len(scores)])]
        probability = numpy.exp(scores - self.log_sum(scores)[self.group])
        return self.right[best], probability[best], best


def fit(data, prior, penalty):
    def loss(change):
        value, gradient = data.loss(prior + change)
        return value + (penalty * change**2).sum(), gradient + 2 * penalty * change

    found = scipy.optimize.minimize(loss, numpy.zeros(len(prior)), jac=True, method="L-BFGS-B", options={"maxiter": 200})
    return prior + found.x


def asked(rows):
    return numpy.array([r[1][0][0] // 64 % 8 for r in rows])


def report(title, rows, right):
    """shares of all sources, those without a right candidate counted as wrong"""
    kinds = asked(rows)
    parts = [f"{ASKED[k]} {right[kinds == k].mean():.3f} of {(kinds == k).sum()}" for k in range(8) if (kinds == k).any()]
    print(f"{title} {right.mean():.3f} of {len(right)}: {', '.join(parts)}")


def judge(rows, weights, width):
    """-> of each row whether the best candidate is right, and how likely the model holds it"""
    data = Data(rows, width, keep_all=True)
    right, probability, _ = data.hits(weights)
    return right, probability


def calibrate(right, probability):
    """slope and offset of the log-odds at which probabilities are shares of right ones"""
    odds = numpy.log(probability + 1e-6) - numpy.log(1 - probability + 1e-6)

    def loss(line):
        z = line[0] * odds + line[1]
        return numpy.logaddexp(0, numpy.where(right, -z, z)).sum() + (line[0] - 1) ** 2 + line[1] ** 2

    return scipy.optimize.minimize(loss, numpy.array([1.0, 0.0])).x


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=pathlib.Path, default=ROOT / "../shared/data")
    parser.add_argument("--tool", default=str(ROOT / "build/release/tests/tools/speakers_tool"))
    parser.add_argument("--out", type=pathlib.Path, default=ROOT / "core/speakers/data/choice_weights.txt")
    parser.add_argument("--without", default="", help="templates left out, comma-separated, for ablation")
    args = parser.parse_args()
    names = subprocess.run([args.tool, "--features"], stdout=subprocess.PIPE, check=True, text=True).stdout.splitlines()
    width = len(names)
    prior = numpy.array([prior_of(name) for name in names])
    penalty = numpy.array([SOFT if name.split(" ", 1)[0] in DESCRIBED else STIFF for name in names])
    docs = list(articles(args.data))
    rows = [row for marked in (True, False) for row in read(args.tool, docs, marked, args.data / "../eval")]
    out = {t for t in args.without.split(",") if t}
    if out:
        dropped = {i for i, n in enumerate(names) if n.split(" ", 1)[1].split("=")[0] in out}
        rows = [(f, [[x for x in c if x not in dropped] or [0] for c in cs], r) for f, cs, r in rows]
    read_rows, unread = [r for r in rows if r[0] in (*FIT, DEV)], [r for r in rows if r[0] in COUNT]
    crossed = []
    for fold in FIT:
        part = fit(Data([r for r in read_rows if r[0] != fold], width), prior, penalty)
        crossed.append((fold, part))
    weights = fit(Data(read_rows, width), prior, penalty)
    report("read, fitted ", read_rows, judge(read_rows, weights, width)[0])
    held_rows, held, held_probability = [], [], []
    for fold, part in crossed:
        rest = [r for r in read_rows if r[0] == fold]
        right, probability = judge(rest, part, width)
        held_rows += rest
        held.append(right)
        held_probability.append(probability)
    held, held_probability = numpy.concatenate(held), numpy.concatenate(held_probability)
    report("read, crossed", held_rows, held)
    report("unread       ", unread, judge(unread, weights, width)[0])
    if out:
        return
    kinds = asked(held_rows)
    with open(args.out.with_name("choice_certainty.txt"), "w", encoding="utf-8") as file:
        file.write(HEAD_CERTAINTY)
        for k, name in enumerate(ASKED):
            slope, offset = calibrate(held[kinds == k], held_probability[kinds == k])
            file.write(f"{name}\t{slope:.3f}\t{offset:.3f}\n")
    with open(args.out, "w", encoding="utf-8") as file:
        file.write(HEAD)
        for name, weight in zip(names, weights):
            if abs(weight) >= 0.01:
                file.write(f"{name}\t{weight:.3f}\n")


if __name__ == "__main__":
    main()
