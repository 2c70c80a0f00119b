"""Trains a tagger on gold, automatic tags and, if given, a teacher's labels: train.sh has the whole recipe."""
import argparse
import json
import pathlib
import pickle
import time

import numpy as np
import torch
import torch.nn.functional as F

import batches
import data
import evaluate
import kinds
import muon
import network
import shipped
import structure
import together

HERE = pathlib.Path(__file__).parent
WEIGHT = {'link': .3, 'mode': .1, 'pos': .2, 'ner': .2, 'rel': .2, 'head': .2}


def label_loss(emit, target, mask, transitions, o):
    """The chain's cross-entropy mixed with that of each token alone, which keeps scores of tokens calibrated."""
    chain = structure.chain_loss(emit, target, mask, transitions).sum()
    alone = -((target * F.log_softmax(emit, -1)).sum(-1) * mask).sum()
    return ((1 - o.alone) * chain + o.alone * alone) / mask.sum()


def gold_loss(model, docs, o, rng):
    feats, mask = batches.collate(docs, o.word_noise, rng)
    out = model(feats, mask.unsqueeze(-1), o.dropout)
    size = mask.shape[1]
    target = F.one_hot(batches.stack(docs, 'label', size, 0), 7).float()
    loss = label_loss(out['label'], target, mask, model.transitions, o)
    for key, weight in WEIGHT.items():
        wanted = batches.stack(docs, key, size).flatten()
        loss = loss + weight * F.cross_entropy(out[key].flatten(0, 1), wanted, ignore_index=-1, reduction='sum'
                                               ) / max(1, int((wanted >= 0).sum()))
    return loss


def teacher_loss(model, docs, o, rng):
    feats, mask = batches.collate(docs, o.word_noise, rng)
    out = model(feats, mask.unsqueeze(-1), 0.)
    size = mask.shape[1]
    label = batches.soft_stack(docs, 'soft_label', size)
    # Marginals of single tokens do not tell pairs: the transitions learn from gold alone.
    loss = label_loss(out['label'], label, mask, model.transitions.detach(), o)
    for key in ('link', 'mode', 'pos', 'ner'):
        soft = batches.soft_stack(docs, 'soft_' + key, size)
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
    parser.add_argument('--package', help='folder of the pretrained encoder, for the teacher')
    parser.add_argument('--body', type=float, default=0., help='rate of a pretrained encoder: the rest steps by --rate')
    parser.add_argument('--start', help='encoder, whole tagger, or a weights file as it ships')
    parser.add_argument('--teacher', nargs='*', default=[], help='soft labels of raw news, made by label.py')
    parser.add_argument('--rounds', type=float, default=1, help='times the soft labels are gone through')
    parser.add_argument('--out', required=True)
    parser.add_argument('--alone', type=float, default=0., help='share of the loss of single tokens')
    parser.add_argument('--epochs', type=int, default=12)
    parser.add_argument('--fresh', type=int, default=0, help='times an article of other papers is seen in an epoch')
    parser.add_argument('--folds', type=int, nargs='+', default=[0, 1, 2], help='of them: the others only count')
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
    if path.endswith('.bin'):
        shipped.load(model, path)
        return
    state = torch.load(path)
    if any(k.startswith('encoder.') for k in state):
        model.load_state_dict(state)
    else:
        network.load_encoder(model.encoder, state)


def groups(model, o):
    """What Adam steps, by rate."""
    if o.muon:
        return [{'params': muon.others(model)}]
    pretrained = ('encoder.layers', 'norm', 'places')
    read = [p for n, p in model.named_parameters() if o.body and any(part in n for part in pretrained)]
    rest = [p for p in model.parameters() if p.requires_grad and not any(p is q for q in read)]
    return [{'params': rest}] + ([{'params': read, 'lr': o.body}] if read else [])


def main(o, rank):
    torch.manual_seed(o.seed + 1000 * rank)     # of dropout
    rng, noise = np.random.default_rng(o.seed), np.random.default_rng([o.seed, rank])
    lexicon = data.ModeLexicon(HERE / 'data/cue_modes.txt')
    relations = {}
    train = data.load_polnear(o.data, 'train', o.tool, lexicon, relations, o.styles)
    fresh = data.load_fresh(o.data, o.folds, o.tool, o.styles) if o.fresh else []
    share_of = np.array([len(o.styles) + 1] + [1] * (len(o.styles) - 1))       # the article as it is, more often

    def printed(docs):
        """Each article once, in the style of some house."""
        articles = len(docs) // len(o.styles)
        styles = rng.choice(len(o.styles), articles, p=share_of / share_of.sum())
        return [docs[s * articles + i] for i, s in enumerate(styles)]

    dev = data.load_polnear(o.data, 'dev', o.tool, lexicon, relations)
    unread = data.load_fresh(o.data, {0, 1, 2, 3, 4}.difference(o.folds), o.tool) if o.fresh else []
    model = kinds.build(o.kind)
    for docs in (train, fresh, dev, unread):
        kinds.prepare(o.kind, docs, o.package)
    if o.start:
        load_start(model, o.start)
    elif o.kind == kinds.TEACHER:
        model.encoder.load(o.package)
    model.encoder.coarse = o.coarse
    average = network.Average(model, .995)
    turning = muon.Muon(model.encoder.kernels) if o.muon else None
    optimiser = torch.optim.AdamW(groups(model, o), lr=o.rate, betas=(.9, .98), weight_decay=.01)
    rates = [group['lr'] for group in optimiser.param_groups]
    soft = [d for path in o.teacher for d in pickle.load(open(path, 'rb'))]
    rng.shuffle(soft)
    best, step, began = -1, 0, time.time()
    for epoch in range(o.epochs):
        gold = printed(train) + [d for _ in range(o.fresh) for d in printed(fresh)]
        todo = [(gold_loss, b) for b in batches.split(gold, o.tokens, rng)]
        if soft:
            first, size = int(epoch * o.rounds * len(soft) / o.epochs), int(o.rounds * len(soft) / o.epochs)
            share = [soft[(first + i) % len(soft)] for i in range(size)]
            todo += [(teacher_loss, b) for b in batches.split(share, o.tokens, rng)]
            rng.shuffle(todo)
        todo = todo[rank:len(todo) // o.processes * o.processes:o.processes]
        if epoch == 0:
            total = o.epochs * len(todo)
        model.train()
        sums = {gold_loss: [], teacher_loss: []}
        for loss_of, docs in todo:
            loss = loss_of(model, docs, o, noise)
            share_of_rate = min(1, (step + 1) / 50) * max(.02, 1 - step / total)
            for group, rate in zip(optimiser.param_groups, rates):
                group['lr'] = rate * share_of_rate
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
        steady = kinds.build(o.kind)
        steady.load_state_dict(average.values)
        steady.encoder.coarse = o.coarse
        scores = evaluate.scores(steady, dev)
        line = {k: round(v, 3) for k, v in scores.items()}
        if unread:
            line['fresh'] = [round(v, 3) for v in list(evaluate.scores(steady, unread).values())[:3]]
        print(f'epoch {epoch + 1} {time.time() - began:.0f} s loss {np.mean(sums[gold_loss]):.3f}',
              f'{np.mean(sums[teacher_loss]):.3f}' if soft else '', json.dumps(line), flush=True)
        if scores['sum'] > best:
            best = scores['sum']
            torch.save(average.values, o.out)


if __name__ == '__main__':
    together.run(main, options())
