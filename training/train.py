"""Trains a tagger on gold, automatic tags and, if given, a teacher's labels: train.sh has the whole recipe."""
import argparse
import json
import pathlib
import pickle
import time

import numpy as np
import torch
import torch.nn.functional as F

import data
import evaluate
import muon
import network
import structure
import together

HERE = pathlib.Path(__file__).parent
WEIGHT = {'link': .3, 'mode': .1, 'pos': .2, 'ner': .2, 'rel': .2, 'head': .2}


def batches(docs, tokens, rng=None):
    """Lists of documents of similar length, about `tokens` with padding."""
    noise = rng.uniform(.9, 1.1, len(docs)) if rng is not None else np.ones(len(docs))
    order = sorted(range(len(docs)), key=lambda i: len(docs[i]['spans']) * noise[i])
    out, current, longest = [], [], 0
    for i in order:
        longest = max(longest, len(docs[i]['spans']))
        if current and longest * (len(current) + 1) > tokens:
            out.append(current)
            current, longest = [], len(docs[i]['spans'])
        current.append(docs[i])
    out.append(current)
    if rng is not None:
        rng.shuffle(out)
    return out


def collate(docs, word_noise=0., rng=None):
    size = max(len(d['spans']) for d in docs)
    feats = np.full((len(docs), size, data.SLOTS), network.NOTHING, np.int64)
    mask = np.zeros((len(docs), size), np.float32)
    for row, d in enumerate(docs):
        n = len(d['spans'])
        feats[row, :n] = d['feats']
        mask[row, :n] = 1
    if word_noise:
        hidden = rng.random(mask.shape) < word_noise
        feats[hidden & (mask > 0), 0:2] = [network.MASK, network.NOTHING]
        lost = hidden & (rng.random(mask.shape) < .5) & (mask > 0)
        feats[lost, 2:4] = network.NOTHING
    return torch.from_numpy(feats), torch.from_numpy(mask)


def stack(docs, key, size, fill=-1):
    out = np.full((len(docs), size), fill, np.int64)
    for row, d in enumerate(docs):
        out[row, :len(d[key])] = d[key]
    return torch.from_numpy(out)


def soft_stack(docs, key, size):
    out = np.zeros((len(docs), size, docs[0][key].shape[1]), np.float32)
    for row, d in enumerate(docs):
        out[row, :len(d[key])] = d[key]
    return torch.from_numpy(out)


def label_loss(emit, target, mask, transitions, o):
    """The chain's cross-entropy mixed with that of each token alone, which keeps scores of tokens calibrated."""
    chain = structure.chain_loss(emit, target, mask, transitions).sum()
    alone = -((target * F.log_softmax(emit, -1)).sum(-1) * mask).sum()
    return ((1 - o.alone) * chain + o.alone * alone) / mask.sum()


def gold_loss(model, docs, o, rng):
    feats, mask = collate(docs, o.word_noise, rng)
    out = model(feats, mask.unsqueeze(-1), o.dropout)
    size = mask.shape[1]
    target = F.one_hot(stack(docs, 'label', size, 0), 7).float()
    loss = label_loss(out['label'], target, mask, model.transitions, o)
    for key, weight in WEIGHT.items():
        wanted = stack(docs, key, size).flatten()
        loss = loss + weight * F.cross_entropy(out[key].flatten(0, 1), wanted, ignore_index=-1, reduction='sum'
                                               ) / max(1, int((wanted >= 0).sum()))
    return loss


def teacher_loss(model, docs, o, rng):
    feats, mask = collate(docs, o.word_noise, rng)
    out = model(feats, mask.unsqueeze(-1), 0.)
    size = mask.shape[1]
    label = soft_stack(docs, 'soft_label', size)
    # Marginals of single tokens do not tell pairs: the transitions learn from gold alone.
    loss = label_loss(out['label'], label, mask, model.transitions.detach(), o)
    for key in ('link', 'mode', 'pos', 'ner'):
        soft = soft_stack(docs, 'soft_' + key, size)
        term = -(soft * F.log_softmax(out[key], -1)).sum(-1)
        if key == 'link':
            term = term * (1 - label[..., :3].sum(-1))
        if key == 'mode':
            term = term * label[..., 3:5].sum(-1)
        loss = loss + WEIGHT[key] * (term * mask).sum() / mask.sum()
    return loss


def options():
    parser = argparse.ArgumentParser()
    parser.add_argument('--data', default='../shared/data')
    parser.add_argument('--tool', required=True)
    parser.add_argument('--kind', required=True)
    parser.add_argument('--start', help='pretrained encoder or whole tagger')
    parser.add_argument('--teacher', nargs='*', default=[], help='soft labels of raw news, made by label.py')
    parser.add_argument('--rounds', type=float, default=1, help='times the soft labels are gone through')
    parser.add_argument('--out', required=True)
    parser.add_argument('--alone', type=float, default=0., help='share of the loss of single tokens')
    parser.add_argument('--epochs', type=int, default=12)
    parser.add_argument('--tokens', type=int, default=6000)
    parser.add_argument('--rate', type=float, default=1.5e-3)
    parser.add_argument('--muon', type=float, default=0., help='rate of the kernels, which then step by muon.py')
    parser.add_argument('--dropout', type=float, default=.15)
    parser.add_argument('--word-noise', type=float, default=.08)
    parser.add_argument('--coarse', action='store_true', help='table and matrices as they will be shipped')
    parser.add_argument('--processes', type=int, default=2)
    parser.add_argument('--styles', nargs='+', default=['plain', 'straight', 'curly', 'british'], help='data.restyle')
    parser.add_argument('--seed', type=int, default=1)
    return parser.parse_args()


def load_start(model, path):
    state = torch.load(path)
    if any(k.startswith('encoder.') for k in state):
        model.load_state_dict(state)
    else:
        network.load_encoder(model.encoder, state)


def main(o, rank):
    torch.manual_seed(o.seed + 1000 * rank)     # of dropout
    rng, noise = np.random.default_rng(o.seed), np.random.default_rng([o.seed, rank])
    lexicon = data.ModeLexicon(HERE / 'data/cue_modes.txt')
    relations = {}
    train = data.load_polnear(o.data, 'train', o.tool, lexicon, relations, o.styles)
    articles = len(train) // len(o.styles)
    share_of = np.array([len(o.styles) + 1] + [1] * (len(o.styles) - 1))       # the article as it is, more often
    dev = data.load_polnear(o.data, 'dev', o.tool, lexicon, relations)
    model = network.Tagger(network.build(o.kind))
    if o.start:
        load_start(model, o.start)
    model.encoder.coarse = o.coarse
    average = network.Average(model, .995)
    turning = muon.Muon(model.encoder.kernels) if o.muon else None
    optimiser = torch.optim.AdamW(muon.others(model) if o.muon else model.parameters(), lr=o.rate, betas=(.9, .98),
                                  weight_decay=.01)
    soft = [d for path in o.teacher for d in pickle.load(open(path, 'rb'))]
    rng.shuffle(soft)
    best, step, began = -1, 0, time.time()
    total = o.epochs * len(batches(train[:articles], o.tokens))
    for epoch in range(o.epochs):
        styles = rng.choice(len(o.styles), articles, p=share_of / share_of.sum())
        todo = [(gold_loss, b) for b in batches([train[s * articles + i] for i, s in enumerate(styles)], o.tokens, rng)]
        if soft:
            first, size = int(epoch * o.rounds * len(soft) / o.epochs), int(o.rounds * len(soft) / o.epochs)
            share = [soft[(first + i) % len(soft)] for i in range(size)]
            todo += [(teacher_loss, b) for b in batches(share, o.tokens, rng)]
            rng.shuffle(todo)
        todo = todo[rank:len(todo) // o.processes * o.processes:o.processes]
        if epoch == 0:
            total = o.epochs * len(todo)
        model.train()
        sums = {gold_loss: [], teacher_loss: []}
        for loss_of, docs in todo:
            loss = loss_of(model, docs, o, noise)
            share_of_rate = min(1, (step + 1) / 50) * max(.02, 1 - step / total)
            for group in optimiser.param_groups:
                group['lr'] = o.rate * share_of_rate
            model.zero_grad()
            loss.backward()
            together.average_gradients(model)
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.)
            optimiser.step()
            if turning:
                turning.step(o.muon * share_of_rate)
            average.update(model)
            step += 1
            sums[loss_of].append(loss.item())
        if rank or epoch + 1 < o.epochs and epoch % 2 == 0 and epoch < o.epochs // 2:
            continue        # early scores cost time and decide nothing
        steady = network.Tagger(network.build(o.kind))
        steady.load_state_dict(average.values)
        steady.encoder.coarse = o.coarse
        scores = evaluate.scores(steady, dev)
        line = {k: round(v, 3) for k, v in scores.items()}
        print(f'epoch {epoch + 1} {time.time() - began:.0f} s loss {np.mean(sums[gold_loss]):.3f}',
              f'{np.mean(sums[teacher_loss]):.3f}' if soft else '', json.dumps(line), flush=True)
        if scores['sum'] > best:
            best = scores['sum']
            torch.save(average.values, o.out)


if __name__ == '__main__':
    together.run(main, options())
