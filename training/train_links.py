#!/usr/bin/python3
"""Learns the weights of core/quotes/linking from PolNeAR's train part and articles of other papers.

usage: train_links.py [--data ../shared/data] [--tool build/release/training/onrecord-links] [--out core/quotes/data/link_weights.txt]

A conditional logit: among the candidates of a content (cues, or none) and of a cue (sources, or none) the right one
should score highest. A tenth of the parts is left out at random, as a labeller would miss them, so that "none" is
learnt too. Needs numpy and PyTorch (Debian: python3-torch); takes under a minute; deterministic.
"""
import argparse
import json
import pathlib
import subprocess

import torch

import data

ROOT = pathlib.Path(__file__).resolve().parent.parent
HEAD = """# Weights of the features that join parts of attributions (core/quotes/linking.h): feature, weight.
# Origin: learnt by training/train_links.py from PolNeAR's train part (Newell et al., LREC 2018) and this project's own
# annotations of other papers.
"""


def read_rows(tool, articles, drop):
    text = json.dumps(articles).encode()
    out = subprocess.run([tool, "--drop", str(drop)], input=text, stdout=subprocess.PIPE, check=True).stdout
    return [json.loads(line) for line in out.splitlines()]


def tensors(rows, index):
    """-> features [rows, candidates, templates] (0 pads), mask of candidates, mask of right ones"""
    width = max(len(r["candidates"]) for r in rows)
    templates = len(rows[0]["candidates"][0])
    features = torch.zeros(len(rows), width, templates, dtype=torch.long)
    real = torch.zeros(len(rows), width, dtype=torch.bool)
    right = torch.zeros(len(rows), width, dtype=torch.bool)
    for i, row in enumerate(rows):
        for j, names in enumerate(row["candidates"]):
            features[i, j] = torch.tensor([index.get(name, 0) for name in names])
            real[i, j] = True
            right[i, j] = row["right"][j]
    return features, real, right


def scores(weights, features, real):
    return weights[features].sum(-1).masked_fill(~real, -1e9)


def accuracy(weights, held_out, roles, role):
    features, real, right = held_out
    best = scores(weights, features, real).argmax(-1)
    hit = right.gather(1, best[:, None])[:, 0]
    return hit[roles == role].float().mean().item()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", default=str(ROOT / "../shared/data"))
    parser.add_argument("--tool", default=str(ROOT / "build/release/training/onrecord-links"))
    parser.add_argument("--out", default=str(ROOT / "core/quotes/data/link_weights.txt"))
    parser.add_argument("--folds", type=int, nargs="+", default=[0, 1, 2], help="of articles of other papers")
    args = parser.parse_args()
    torch.manual_seed(1)
    gold = data.polnear_articles(args.data, "train") + data.fresh_articles(args.data, "train", args.folds)
    rows = read_rows(args.tool, gold, 0.1)
    rows = [row for row in rows if any(row["right"])]
    dev_rows = read_rows(args.tool, data.polnear_articles(args.data, "dev"), 0)
    names = sorted({name for row in rows for names in row["candidates"] for name in names})
    index = {name: i + 1 for i, name in enumerate(names)}
    train, dev = tensors(rows, index), tensors(dev_rows, index)
    roles = torch.tensor([row["role"] for row in dev_rows])

    weights = torch.zeros(len(names) + 1, requires_grad=True)
    optimiser = torch.optim.LBFGS([weights], max_iter=150, line_search_fn="strong_wolfe")

    def closure():
        optimiser.zero_grad()
        s = scores(weights, train[0], train[1])
        gain = torch.logsumexp(s.masked_fill(~train[2], -1e9), -1) - torch.logsumexp(s, -1)
        loss = -gain.mean() + 2e-5 * (weights**2).sum()
        loss.backward()
        return loss

    optimiser.step(closure)
    weights = weights.detach()
    weights[0] = 0
    for role, name in ((2, "content -> cue"), (1, "cue -> source")):
        print(f"{name}: right on dev {accuracy(weights, dev, roles, role):.4f}")
    with open(args.out, "w") as file:
        file.write(HEAD)
        for name in names:
            if abs(weights[index[name]]) >= 0.005:
                file.write(f"{name}\t{weights[index[name]]:.3f}\n")


if __name__ == "__main__":
    main()
