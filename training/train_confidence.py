#!/usr/bin/python3
"""Fits the weights of core/quotes/confidence on articles that nothing was trained on, and prints how reliable they are.

Those are PolNeAR's dev part and the development articles of other papers.

usage: train_confidence.py [--data ../shared/data] [--tool build/release/training/onrecord-attributions] [--out FILE]

An attribution is right if it aligns with a gold one whose content it overlaps by half (intersection over union) and whose
source it overlaps. The reliability table comes from five-fold cross-validation by article; the weights that are written
are fitted on all. Needs numpy; seconds.
"""
import argparse
import json
import pathlib
import subprocess
import sys

import numpy as np

import data

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests/score"))
import attributions  # noqa: E402
import words  # noqa: E402

NAMES = ["bias", "content", "cue", "source", "cue link", "source link", "no source", "direct", "mixed"]
HEAD = """# Weights of core/quotes/confidence.h: feature, weight.
# Origin: fitted by training/train_confidence.py on PolNeAR's dev part and articles of other
# papers, with the shipped labels and links.
"""


def rows(tool, articles):
    """-> features [n, 9], right [n], article [n]"""
    out = subprocess.run([tool, "--all"], input=json.dumps(articles).encode(), stdout=subprocess.PIPE, check=True).stdout
    predictions = json.loads(out)
    features, right, article = [], [], []
    for number, doc in enumerate(articles):
        if not doc["annotations"]:
            continue
        text = words.Text(doc["text"])
        gold = attributions.prepared(text, next(iter(doc["annotations"].values())))
        kept = [p for p in predictions[doc["id"]] if text.inside(p["content"])]
        found = attributions.prepared(text, kept)
        hits = {j for overlap, i, j in attributions.aligned(gold, found)
                if overlap >= attributions.HALF and attributions.same_source(gold[i], found[j])}
        for j, p in enumerate(kept):
            features.append(p["evidence"])
            right.append(j in hits)
            article.append(number)
    return np.array(features), np.array(right, float), np.array(article)


def fit(x, y, penalty=1.0):
    """Logistic regression by Newton's method; the bias is not shrunk."""
    w = np.zeros(x.shape[1])
    shrink = np.full(x.shape[1], penalty)
    shrink[0] = 0
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ w))
        gradient = x.T @ (p - y) + shrink * w
        hessian = (x.T * (p * (1 - p))) @ x + np.diag(shrink + 1e-6)
        w -= np.linalg.solve(hessian, gradient)
    return w


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", default=str(ROOT / "../shared/data"))
    parser.add_argument("--tool", default=str(ROOT / "build/release/training/onrecord-attributions"))
    parser.add_argument("--out", default=str(ROOT / "core/quotes/data/confidence_weights.txt"))
    args = parser.parse_args()
    articles = data.polnear_articles(args.data, "dev") + data.fresh_articles(args.data, "dev")
    x, y, article = rows(args.tool, articles)
    held_out = np.zeros(len(y))
    for fold in range(5):
        test = article % 5 == fold
        held_out[test] = 1 / (1 + np.exp(-x[test] @ fit(x[~test], y[~test])))
    print("said      n   mean  right")
    for low in np.arange(0, 1, 0.1):
        chosen = (held_out >= low) & (held_out < low + 0.1)
        if chosen.any():
            print(f"{low:.1f}-{low + 0.1:.1f} {chosen.sum():5d}  {held_out[chosen].mean():.3f}  {y[chosen].mean():.3f}")
    with open(args.out, "w") as file:
        file.write(HEAD)
        for name, weight in zip(NAMES, fit(x, y)):
            file.write(f"{name}\t{weight:.4f}\n")


if __name__ == "__main__":
    main()
