"""The teacher's body: a pretrained BERT encoder (MiniLM, 6 layers, 384 wide), its word pieces, windows over an article.

Uncased, so that shape, quotation and place of a token (core/model/features.h) are added to its first piece. A token's
state is that of its first piece. Takes the folder of a package: `vocab.txt` and `model.safetensors`.
"""
import json
import re
import struct
import unicodedata

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

import data
import network

PIECES = 4          # of a token; what goes beyond is seldom and is left out
CLS, SEP, MASK = 101, 102, 103
HEADS, TRAIN_WINDOW, WINDOW, MARGIN = 12, 192, 320, 48
BESIDE = slice(4, 7)    # slots of shape, quotation, place, and their first row
BESIDE_BASE = network.WORD_ROWS + network.AFFIX_ROWS


def tensors(path):
    """{name: array} of a safetensors file."""
    raw = open(path, 'rb').read()
    size, = struct.unpack_from('<Q', raw)
    out = {}
    for name, t in json.loads(raw[8:8 + size]).items():
        if name != '__metadata__' and t['dtype'] == 'F32':
            begin, end = (8 + size + x for x in t['data_offsets'])
            out[name] = torch.from_numpy(np.frombuffer(raw[begin:end], '<f4').reshape(t['shape']).copy())
    return out


class Vocabulary:
    """Words -> ids of their pieces: the longest known piece first, as BERT was trained."""

    def __init__(self, path):
        self.ids = {line.rstrip('\n'): i for i, line in enumerate(open(path, encoding='utf-8'))}
        self.known = {}

    def pieces(self, token):
        if token not in self.known:
            plain = ''.join(c for c in unicodedata.normalize('NFD', token.lower()) if unicodedata.category(c) != 'Mn')
            words = re.findall(r'\w+|[^\w\s]', plain)
            self.known[token] = ([p for w in words for p in self._split(w)] or [self.ids['[UNK]']])[:PIECES]
        return self.known[token]

    def _split(self, word):
        at, out = 0, []
        while at < len(word):
            end = len(word)
            while end > at and ('##' if at else '') + word[at:end] not in self.ids:
                end -= 1
            if end == at:
                return [self.ids['[UNK]']]
            out.append(self.ids[('##' if at else '') + word[at:end]])
            at = end
        return out


def add_pieces(docs, vocabulary):
    """Puts the pieces of each token beside its features: `PIECES` columns, 0 where there are none."""
    for doc in docs:
        ids = np.zeros((len(doc['spans']), PIECES), np.uint16)
        for row, (begin, end) in enumerate(doc['spans'].tolist()):
            found = vocabulary.pieces(doc['seen'][begin:end])
            ids[row, :len(found)] = found
        doc['feats'] = np.concatenate([doc['feats'][:, :data.SLOTS], ids], 1)


class Layer(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.mix, self.out = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.wide, self.back = nn.Linear(width, 4 * width), nn.Linear(4 * width, width)
        self.norms = nn.ModuleList([nn.LayerNorm(width, eps=1e-12) for _ in range(2)])

    def forward(self, x, mask, rate):
        def linear(layer, y):
            return F.linear(y, layer.weight.to(y.dtype), layer.bias.to(y.dtype))

        def norm(layer, y):
            return F.layer_norm(y, y.shape[-1:], layer.weight.to(y.dtype), layer.bias.to(y.dtype), 1e-12)
        n, size, width = x.shape
        q, k, v = (t.view(n, size, HEADS, width // HEADS).transpose(1, 2) for t in linear(self.mix, x).chunk(3, -1))
        seen = F.scaled_dot_product_attention(q, k, v, mask).transpose(1, 2).reshape(n, size, width)
        drop = (lambda y: network.drop(y, rate)) if rate and self.training else (lambda y: y)
        x = norm(self.norms[0], x + drop(linear(self.out, seen)))
        return norm(self.norms[1], x + drop(linear(self.back, F.gelu(linear(self.wide, x)))))


class Pretrained(nn.Module):
    """Same call as network.Encoder: features [B, T, slots + PIECES] -> states [B, T, width]."""

    def __init__(self, width=384, layers=6, words=30522):
        super().__init__()
        self.width, self.coarse = width, False
        self.words = nn.Embedding(words, width)
        self.words.weight.requires_grad_(False)      # what it has read stays; and it spares half of the steps' time
        self.places = nn.Embedding(512, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.beside = nn.Embedding(network.ROWS + 2 - BESIDE_BASE, width)
        nn.init.zeros_(self.beside.weight)
        self.layers = nn.ModuleList([Layer(width) for _ in range(layers)])

    def load(self, folder):
        t = tensors(f'{folder}/model.safetensors')
        e = 'embeddings.'
        self.words.weight.data.copy_(t[e + 'word_embeddings.weight'])
        self.places.weight.data.copy_(t[e + 'position_embeddings.weight'] + t[e + 'token_type_embeddings.weight'][0])
        self._copy(self.norm, t, e + 'LayerNorm')
        for i, layer in enumerate(self.layers):
            p = f'encoder.layer.{i}.'
            for part in ('weight', 'bias'):
                parts = [t[f'{p}attention.self.{name}.{part}'] for name in ('query', 'key', 'value')]
                getattr(layer.mix, part).data.copy_(torch.cat(parts))
            self._copy(layer.out, t, p + 'attention.output.dense')
            self._copy(layer.norms[0], t, p + 'attention.output.LayerNorm')
            self._copy(layer.wide, t, p + 'intermediate.dense')
            self._copy(layer.back, t, p + 'output.dense')
            self._copy(layer.norms[1], t, p + 'output.LayerNorm')

    @staticmethod
    def _copy(layer, tensors_, name):
        layer.weight.data.copy_(tensors_[name + '.weight'])
        layer.bias.data.copy_(tensors_[name + '.bias'])

    def windows(self, count):
        """[(first piece seen, first kept, end kept, end seen)] over `count` pieces."""
        size, margin = (TRAIN_WINDOW, 0) if self.training else (WINDOW, MARGIN)
        keep = size - 2 * margin
        parts = max(1, -(-count // keep))
        cuts = np.linspace(0, count, parts + 1)
        if self.training and parts > 1:
            cuts[1:-1] += np.random.uniform(-.25, .25) * count / parts
        cuts = cuts.round().astype(int)
        return [(max(0, a - margin), a, b, min(count, b + margin)) for a, b in zip(cuts, cuts[1:])]

    def forward(self, feats, inside, rate=0.):
        rows, ids, beside, where = [], [], [], []
        for b in range(feats.shape[0]):
            n = int(inside[b].sum())
            pieces = feats[b, :n, data.SLOTS:]
            real = pieces > 0
            token = torch.arange(n)[:, None].expand_as(pieces)[real]     # of each piece
            first = torch.cat([torch.ones(1, dtype=torch.bool), token[1:] != token[:-1]])
            flat = pieces[real]
            for seen, a, z, end in self.windows(len(flat)):
                rows.append(torch.cat([torch.tensor([CLS]), flat[seen:end], torch.tensor([SEP])]))
                mark = torch.full((len(rows[-1]),), -1)
                mark[1:-1] = torch.where(first[seen:end], token[seen:end], -1)
                beside.append(mark + b * feats.shape[1] * (mark >= 0))
                kept = torch.arange(a - seen, z - seen)[first[a:z]] + 1
                where.append((len(rows) - 1, kept, token[a:z][first[a:z]] + b * feats.shape[1]))
        size = max(map(len, rows))
        ids, mask = torch.zeros(len(rows), size, dtype=torch.long), torch.zeros(len(rows), size, dtype=torch.bool)
        marks = torch.full((len(rows), size), -1)
        for i, (row, mark) in enumerate(zip(rows, beside)):
            ids[i, :len(row)], mask[i, :len(row)], marks[i, :len(row)] = row, True, mark
        x = self.words(ids) + self.places.weight[:size]
        extra = self.beside.weight[feats[..., BESIDE] - BESIDE_BASE].sum(2).flatten(0, 1)     # [B * T, width]
        extra = torch.cat([extra, extra.new_zeros(1, self.width)])
        x = self.norm(x + extra[marks]).to(network.PRECISION)
        x = network.drop(x, rate) if rate and self.training else x
        for layer in self.layers:
            x = layer(x, mask[:, None, None, :], rate)
        flat, source, target = x.reshape(-1, self.width), [], []
        for row, kept, token in where:
            source.append(kept + row * size)
            target.append(token)
        out = flat.new_zeros(feats.shape[0] * feats.shape[1], self.width)
        out = out.index_copy(0, torch.cat(target), flat[torch.cat(source)])
        return out.view(feats.shape[0], feats.shape[1], self.width)
