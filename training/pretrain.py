"""Masked-word pretraining of an encoder on unlabelled news: python3 pretrain.py --kind student|teacher ..."""
import argparse
import collections
import math
import time

import numpy as np
import torch
import torch.nn.functional as F

import data
import muon
import network
import together

ROW = 512           # tokens in a row of a batch
WORDS = 8192        # most frequent words that are predicted


def stream(docs):
    """All documents one after another; cut into rows, each row sees what is around it in its article."""
    feats = np.concatenate([d['feats'] for d in docs])
    words = np.concatenate([d['word'] for d in docs])
    frequent = [w for w, _ in collections.Counter(words.tolist()).most_common(WORDS)]
    index = {w: i for i, w in enumerate(frequent)}
    targets = np.fromiter((index.get(w, -1) for w in words.tolist()), np.int32, len(words))
    n = len(words) // ROW * ROW
    return feats[:n].reshape(-1, ROW, data.SLOTS), targets[:n].reshape(-1, ROW)


def mask(feats, targets, share, rng):
    chosen = (rng.random(targets.shape) < share) & (targets >= 0)
    feats = feats.astype(np.int64)
    kind = rng.random(targets.shape)
    hidden = chosen & (kind < .9)           # the rest keeps its word
    feats[hidden, 0] = network.MASK
    feats[hidden, 1:4] = network.NOTHING
    return torch.from_numpy(feats), torch.from_numpy(np.flatnonzero(chosen)), torch.from_numpy(
        targets[chosen].astype(np.int64))


def options():
    parser = argparse.ArgumentParser()
    parser.add_argument('--data', default='../shared/data')
    parser.add_argument('--tool', required=True)
    parser.add_argument('--kind', required=True)
    parser.add_argument('--start', help='the encoder of an earlier round, to go on from')
    parser.add_argument('--out', required=True)
    parser.add_argument('--epochs', type=float, default=2)
    parser.add_argument('--tokens', type=int, default=8192)
    parser.add_argument('--rate', type=float, default=2e-3)
    parser.add_argument('--muon', type=float, default=0., help='rate of the kernels, which then step by muon.py')
    parser.add_argument('--mask', type=float, default=.15, help='share of the words that are masked')
    parser.add_argument('--processes', type=int, default=2)
    parser.add_argument('--seed', type=int, default=1)
    return parser.parse_args()


def main(o, rank):
    torch.manual_seed(o.seed)
    rng, noise = np.random.default_rng(o.seed), np.random.default_rng([o.seed, rank])
    docs = data.load_raw(o.data, o.tool)
    plain = data.load_polnear(o.data, 'train', o.tool, data.NoModes(), {})
    feats, targets = stream(docs + plain * 2)
    if rank == 0:
        print('rows', len(feats), 'predicted', (targets >= 0).mean(), flush=True)
    encoder = network.Encoder(*network.KINDS[o.kind])
    if o.start:
        network.load_encoder(encoder, torch.load(o.start))
    model = network.MaskedWords(encoder, WORDS)
    warm = 500 if o.start else 100      # a trained encoder waits for its fresh head
    turning = muon.Muon(encoder.kernels) if o.muon else None
    groups = [{'params': [p for n, p in model.named_parameters() if not n.startswith('encoder.')], 'warm': 100},
              {'params': muon.others(encoder) if o.muon else encoder.parameters(), 'warm': warm}]
    optimiser = torch.optim.AdamW(groups, lr=o.rate, betas=(.9, .98), weight_decay=.01)
    batch = o.tokens // ROW
    steps = int(o.epochs * len(feats) / batch)
    order = np.concatenate([rng.permutation(len(feats)) for _ in range(math.ceil(o.epochs) + 1)])
    began, total = time.time(), 0.
    for step in range(steps):
        rows = order[step * batch + rank:(step + 1) * batch:o.processes]
        x, where, y = mask(feats[rows], targets[rows], o.mask, noise)
        loss = F.cross_entropy(model(x, torch.ones(len(rows), ROW, 1, dtype=torch.bfloat16), where), y)
        for group in optimiser.param_groups:
            group['lr'] = o.rate * min(1, (step + 1) / group['warm']) * (1 - .97 * step / steps)
        model.zero_grad()
        loss.backward()
        together.average_gradients(model)
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.)
        optimiser.step()
        if turning:
            turning.step(o.muon * min(1, (step + 1) / warm) * (1 - .97 * step / steps))
        total += loss.item()
        if step % 50 == 49 and rank == 0:
            print(f'{step + 1}/{steps} loss {total / 50:.3f} {(time.time() - began) / (step + 1):.2f} s/step', flush=True)
            total = 0.
        if rank == 0 and (step % 200 == 199 or step + 1 == steps):
            torch.save(encoder.state_dict(), o.out)


if __name__ == '__main__':
    together.run(main, options())
