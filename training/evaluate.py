"""Scores of a tagger on articles with gold, by the project's own scorer."""
import pathlib
import sys

import numpy as np
import torch

import batches
import structure

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / 'tests/score'))
import attributions  # noqa: E402
import words  # noqa: E402


def outputs(models, docs, tokens=8000, marginal=True, shares=None):
    """For each document the probabilities of every head, averaged over models by `shares`; of labels the marginals.

    A single model gives its label scores too; without `marginal` these alone.
    """
    shares = shares or [1 / len(models)] * len(models)
    position = {id(d): i for i, d in enumerate(docs)}
    found = [None] * len(docs)
    for group in batches.split(docs, tokens):
        feats, mask = batches.collate(group)
        total = {}
        for model, share in zip(models, shares):
            model.eval()
            with torch.no_grad():
                out = model(feats, mask.unsqueeze(-1))
            part = {'label': out['label'] if len(models) == 1 else None}
            if marginal:
                part['marginal'] = structure.marginals(out['label'], mask, model.transitions)
            for key in ('link', 'mode', 'pos', 'ner'):
                part[key] = torch.softmax(out[key], -1)
            for key, value in part.items():
                if value is not None:
                    total[key] = total.get(key, 0) + value.numpy() * share
        for row, d in enumerate(group):
            n = len(d['spans'])
            found[position[id(d)]] = {k: v[row, :n] for k, v in total.items()}
    return found


def decode(doc, out, transitions):
    if 'label' in out:
        path = structure.best_path(out['label'], transitions)
    else:   # an ensemble: mean marginals, valid sequences only
        path = structure.best_path(np.log(out['marginal'] + 1e-6), np.zeros((7, 7), np.float32))
    return structure.attributions(doc, path, np.log(out['link'] + 1e-6))


def scores(model, docs):
    models = model if isinstance(model, list) else [model]
    found = outputs(models, docs, marginal=len(models) > 1)
    transitions = models[0].transitions.detach().numpy()
    result = attributions.score((d['text'], d['gold'], decode(d, f, transitions)) for d, f in zip(docs, found))
    tags = {}
    for key in ('pos', 'ner', 'mode'):
        gold = np.concatenate([d[key] for d in docs])
        said = np.concatenate([f[key].argmax(-1) for f in found])
        known = gold >= 0
        if not known.any():
            continue
        tags[key] = float((gold == said)[known].mean())
        if key == 'ner':
            both = ((gold == said) & (gold > 0)).sum()
            tags[key] = float(2 * both / ((gold > 0).sum() + (said[known] > 0).sum()))
    out = {'who': result['attr who'][2], 'quoted': result['quoted who'][2], 'alpha': result['alpha'],
           'source': result['span source'][2], 'cue': result['span cue'][2], 'content': result['span content'][2], **tags}
    out['sum'] = 2 * out['who'] + out['quoted'] + out['alpha'] + out['source'] + out['cue'] + 1.5 * out['content']
    return out


def tables(model, docs):
    """Scores of who said what by publisher, and recall by kind, for the model card."""
    found = outputs([model], docs, marginal=False)
    transitions = model.transitions.detach().numpy()
    said = [decode(d, f, transitions) for d, f in zip(docs, found)]
    by = {}
    for d, p in zip(docs, said):
        by.setdefault(d['id'].split('_')[0], []).append((d['text'], d['gold'], p))
    for publisher, items in sorted(by.items()):
        r = attributions.score(items)
        print(f"| {publisher} | {len(items)} | {r['n']['gold']} | {r['attr who'][2]:.3f} | {r['alpha']:.3f} |")
    kinds = {'direct': [0, 0], 'mixed': [0, 0], 'indirect': [0, 0]}
    for d, p in zip(docs, said):
        text = words.Text(d['text'])
        gold, pred = attributions.prepared(text, d['gold']), attributions.prepared(text, p)
        right = {i for overlap, i, j in attributions.aligned(gold, pred)
                 if overlap >= attributions.HALF and attributions.same_source(gold[i], pred[j])}
        for i, a in enumerate(gold):
            share = len(a['content'] & text.quoted) / len(a['content'])
            kind = kinds['direct' if share == 1 else 'mixed' if share else 'indirect']
            kind[0] += 1
            kind[1] += i in right
    for kind, (n, right) in kinds.items():
        print(f'| {kind} | {n} | {right / n:.3f} |')
