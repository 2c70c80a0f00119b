#!/usr/bin/python3
"""Learns which names are people's (core/speakers/names/clues.h) from annotated articles.

usage: train_names.py [--data ../shared/data] [--tool build/release/training/onrecord-names] [--out core/speakers/data/person_weights.txt]

A logistic regression over the clues of every named entity that the core finds: is it one of the people whom a reader
listed, or the person or body behind an attribution? Fitted on folds 0 to 2, counted on 3 and 4. Entities and clues
depend on the weights, so the file is written and the tool built and run anew for a round or two. Needs numpy and
Debian's python3-sklearn; takes a minute; deterministic.
"""
import argparse
import collections
import gzip
import hashlib
import json
import pathlib
import re
import subprocess
import unicodedata

import numpy
from sklearn.linear_model import LogisticRegression

ROOT = pathlib.Path(__file__).resolve().parent.parent
HEAD = """# Weights of the clues that a name is a person's (core/speakers/names/clues.h): feature, weight.
# Origin: learnt by training/train_names.py from people annotated for this project and the entities of UD English GUM.
"""
FIT, COUNT = (0, 1, 2), (3, 4)
BARE = 0.2  # weight of an entity without its tags


def words(name):
    plain = unicodedata.normalize("NFKD", name).lower()
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return re.findall(r"[a-z0-9]+", re.sub(r"['\u2019]s\b", "", plain))


def is_form_of(name, full):
    """whether a name is the full one or a short form of it"""
    n, f = words(name), words(full)
    if not n or not f:
        return False
    return n == f or set(n) <= set(f) and (n[-1] == f[-1] or n == f[:1]) or (len(f) > 1 and set(f) <= set(n))


def articles(data):
    """-> (id, fold, text, label(entity) -> 1 a person, 0 none, None unknown)"""
    polnear = data / "polnear"
    speakers = {a["id"]: a for a in json.load(open(polnear / "speakers_train.json"))}
    for doc in json.load(gzip.open(polnear / "train.json.gz", "rt")):
        if doc["id"] not in speakers:
            continue
        known = [e for e in speakers[doc["id"]]["entities"] if e["named"] and " and " not in e["name"]]

        def label(entity, known=known):
            for e in known:
                if any(is_form_of(n, e["name"]) for n in {entity["name"], *entity["mentions"]}):
                    return int(e["type"] == "person")
            return None

        yield doc["id"], speakers[doc["id"]]["fold"], doc["text"], label
    fresh = {a["text_sha256"]: a for a in json.load(open(data / "fresh/train.json")) if a.get("people") is not None}
    with gzip.open(data / "raw/news.jsonl.gz", "rt", encoding="utf-8") as file:
        for line in file:
            text = json.loads(line)["text"]
            article = fresh.get(hashlib.sha256(text.encode()).hexdigest())
            if article is None:
                continue

            def label(entity, people=article["people"]):
                return int(any(is_form_of(n, p) for p in people for n in {entity["name"], *entity["mentions"]}))

            yield article["id"], article["fold"], text, label
    for part in ("train", "dev"):
        for name, text, label in gum(data / f"ud/gum_{part}.conllu.gz"):
            yield name, -1, text, label


def gum(path):
    """the news, interviews, speeches and lives of GUM, with what kind each printed entity is"""
    text, kinds, name, open_entities = [], {}, None, []
    wanted = ("news", "interview", "bio", "speech", "court", "voyage", "essay")
    for line in gzip.open(path, "rt", encoding="utf-8"):
        if line.startswith("# newdoc"):
            if name and name.split("_")[1] in wanted:
                yield name, "".join(text), label_of(kinds)
            name, text, kinds, open_entities = line.split("=")[1].strip(), [], collections.defaultdict(collections.Counter), []
        elif line.startswith("# newpar ") or line.startswith("# newpar\n"):
            text.append("\n\n")
        columns = line.rstrip("\n").split("\t")
        if len(columns) != 10 or not columns[0].isdigit():
            continue
        misc = dict(m.split("=", 1) for m in columns[9].split("|") if "=" in m)
        for piece in re.findall(r"\([^()]+\)?|[^()]+\)", misc.get("Entity", "")):
            if piece.startswith("("):
                open_entities.append((piece.strip("()").split("-")[0], piece.strip("()").split("-")[1], len(text)))
        text.append(columns[1] + ("" if misc.get("SpaceAfter") == "No" else " "))
        for piece in re.findall(r"\([^()]+\)?|[^()]+\)", misc.get("Entity", "")):
            if not piece.endswith(")"):
                continue
            key = piece.strip("()").split("-")[0]
            for at in range(len(open_entities) - 1, -1, -1):
                if open_entities[at][0] == key:
                    _, kind, begin = open_entities.pop(at)
                    kinds["".join(text[begin:]).strip()][kind] += 1
                    break
    if name and name.split("_")[1] in wanted:
        yield name, "".join(text), label_of(kinds)


def label_of(kinds):
    def label(entity):
        found = collections.Counter()
        for mention in entity["mentions"]:
            found += kinds.get(mention, collections.Counter())
        return int(found.most_common(1)[0][0] == "person") if found else None

    return label


def read(tool, docs):
    given = json.dumps([{"id": d[0], "text": d[2]} for d in docs]).encode()
    lines = subprocess.run([tool], input=given, stdout=subprocess.PIPE, check=True).stdout.splitlines()
    names = json.loads(lines[0])
    rows, labels, folds, kinds = [], [], [], []
    for (_, fold, _, label), line in zip(docs, lines[1:]):
        for entity in json.loads(line)["entities"]:
            known = label(entity)
            if known is None:
                continue
            rows.append(entity["features"])
            labels.append(known)
            folds.append(fold)
            kinds.append(entity["name"])
    return names, numpy.array(rows), numpy.array(labels), numpy.array(folds), kinds


def fit(rows, labels, weights, names, strength):
    """Every entity also as it stands without a tagger, so that names are told by their form and place alone too."""
    bare = rows.copy()
    bare[:, [i for i, name in enumerate(names) if name.startswith("tag ")]] = 0
    model = LogisticRegression(C=strength, max_iter=3000, fit_intercept=False)
    model.fit(numpy.vstack([rows, bare]), numpy.concatenate([labels, labels]),
              sample_weight=numpy.concatenate([weights, BARE * weights]))
    return model.coef_[0]


def report(title, right, said):
    hit = (right & said).sum()
    print(f"  {title}: people P {hit / max(1, said.sum()):.3f} R {hit / max(1, right.sum()):.3f} of {right.sum()} in {len(right)}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=pathlib.Path, default=ROOT / "../shared/data")
    parser.add_argument("--tool", default=str(ROOT / "build/release/training/onrecord-names"))
    parser.add_argument("--out", default=str(ROOT / "core/speakers/data/person_weights.txt"))
    parser.add_argument("--strength", type=float, default=0.3, help="inverse of the penalty on large weights")
    parser.add_argument("--gum", type=float, default=0.3, help="weight of an entity of GUM beside one of ours")
    args = parser.parse_args()
    docs = list(articles(args.data))
    names, rows, labels, folds, kinds = read(args.tool, docs)
    chosen = numpy.isin(folds, (*FIT, -1))
    weight = numpy.where(folds < 0, args.gum, 1.0)
    learnt = fit(rows[chosen], labels[chosen], weight[chosen], names, args.strength)
    said = rows @ learnt > 0
    held = numpy.zeros(len(labels), bool)
    for fold in FIT:  # each read fold from the other two
        rest = chosen & (folds != fold)
        part = fit(rows[rest], labels[rest], weight[rest], names, args.strength)
        held[folds == fold] = rows[folds == fold] @ part > 0
    report("folds 0 to 2, fitted ", labels[numpy.isin(folds, FIT)] == 1, said[numpy.isin(folds, FIT)])
    report("folds 0 to 2, crossed", labels[numpy.isin(folds, FIT)] == 1, held[numpy.isin(folds, FIT)])
    report("folds 3 and 4, unread", labels[numpy.isin(folds, COUNT)] == 1, said[numpy.isin(folds, COUNT)])
    report("GUM                  ", labels[folds < 0] == 1, said[folds < 0])
    with open(args.out, "w", encoding="utf-8") as file:
        file.write(HEAD)
        for name, weight in zip(names, learnt):
            if abs(weight) >= 0.005:
                file.write(f"{name}\t{weight:.3f}\n")


if __name__ == "__main__":
    main()
