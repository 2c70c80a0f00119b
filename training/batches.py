"""Batches: documents of similar length together, their arrays padded to one tensor each."""
import numpy as np
import torch

import data
import network


def split(docs, tokens, rng=None):
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
    feats = np.full((len(docs), size, docs[0]['feats'].shape[1]), network.NOTHING, np.int64)
    feats[..., data.SLOTS:] = 0     # word pieces, which only the teacher reads
    mask = np.zeros((len(docs), size), np.float32)
    for row, d in enumerate(docs):
        n = len(d['spans'])
        feats[row, :n] = d['feats']
        mask[row, :n] = 1
    if word_noise:
        hidden = rng.random(mask.shape) < word_noise
        feats[hidden & (mask > 0), 0:2] = [network.MASK, network.NOTHING]
        feats[hidden & (mask > 0), data.SLOTS + 1:] = 0
        feats[hidden & (mask > 0), data.SLOTS:data.SLOTS + 1] = network.MASKED_PIECE
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
