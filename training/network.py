"""The network: embedding rows summed, a stack of gated dilated convolutions, linear heads.

Products run in bfloat16, which this CPU multiplies several times faster than float32; parameters stay float32.
Every layer is x + a * relu(b) with [a, b] = convolution of x / rms(x), so that the input of each product has
bounded size: 7 bits hold it, as in the integer kernels of core/model, and nothing needs calibration.
"""
import torch
import torch.nn as nn
import torch.nn.functional as F

import data

WORD_ROWS, AFFIX_ROWS, SHAPE_ROWS, QUOTED_ROWS, PLACE_ROWS = 16384, 4096, 64, 64, 128   # core/model/features.h
ROWS = WORD_ROWS + AFFIX_ROWS + SHAPE_ROWS + QUOTED_ROWS + PLACE_ROWS
MASK, NOTHING = ROWS, ROWS + 1          # rows that only training uses
MASKED_PIECE = 103                      # [MASK] of the teacher's word pieces
EMBED = 64
SHALLOW, DEEP = (1, 2, 4, 8, 16, 32, 2, 1), (1, 2, 4, 8, 16, 32, 8, 4, 2, 1)
ADDED = (6, 7)      # the layers that DEEP has and SHALLOW has not
# Shipped; what it grew from; a second opinion when raw news is labelled.
KINDS = {'student': (144, DEEP), 'shallow': (144, SHALLOW), 'small': (112, SHALLOW)}
BITS = 6            # of the values of matrices that are shipped
EPSILON = 1e-4
PRECISION = torch.bfloat16
POOL = None


def drop(x, rate):
    """Dropout from a pool of ready masks: drawing fresh ones costs more than the convolution."""
    global POOL
    if POOL is None or POOL[0] != rate:
        POOL = (rate, (torch.rand(1 << 24) >= rate).to(PRECISION) / (1 - rate))
    at = int(torch.randint(0, POOL[1].numel() - x.numel(), ()))
    return x * POOL[1][at:at + x.numel()].view_as(x)


def normalise(x):
    return x * torch.rsqrt((x * x).mean(-1, keepdim=True, dtype=torch.float32) + EPSILON).to(x.dtype)


def quantise_rows(table):
    """Rows -> 4-bit integers, 8-bit scales of the rows, the step of the scales: what is shipped of the table."""
    wanted = table.abs().amax(1) * (.85 / 7)
    step = wanted.max() / 255
    scales = torch.clamp(torch.round(wanted / step), 1, 255)
    return torch.clamp(torch.round(table / (scales * step)[:, None]), -8, 7), scales, step


def quantise_columns(matrix, bits=BITS):
    """A matrix [inputs, outputs] -> integers of `bits` bits, a scale for each output: what is shipped of it."""
    most = 2 ** (bits - 1) - 1
    scale = matrix.abs().amax(0).clamp(min=1e-8) / most
    return torch.round(matrix / scale), scale


def as_shipped(matrix):
    """The matrix with quantised values, the gradient passing to it as if they were its own."""
    values, scale = quantise_columns(matrix.detach())
    return matrix + (values * scale - matrix.detach())


class Rounding(torch.autograd.Function):
    """To the steps of 1/8 that 7 bits hold; the gradient passes as if nothing was rounded."""

    @staticmethod
    def forward(ctx, x):
        return torch.clamp(torch.round(x * 8), -64, 63) / 8

    @staticmethod
    def backward(ctx, gradient):
        return gradient


def rounded(x):
    """The input of a product."""
    return Rounding.apply(normalise(x).to(PRECISION))


class Encoder(nn.Module):
    def __init__(self, width, dilations):
        super().__init__()
        self.width, self.dilations = width, dilations
        self.coarse = False     # train with table and matrices as they will be shipped
        self.table = nn.Embedding(ROWS + 2, EMBED)
        nn.init.normal_(self.table.weight, std=.05)
        self.project = nn.Parameter(torch.randn(EMBED, width) * EMBED ** -.5)
        self.kernels = nn.ParameterList([nn.Parameter(torch.randn(3 * width, 2 * width) * (3 * width) ** -.5)
                                         for _ in dilations])
        self.biases = nn.ParameterList([nn.Parameter(torch.zeros(2 * width)) for _ in dilations])

    def forward(self, feats, inside, rate=0.):
        """feats [B, T, slots], inside [B, T, 1] (1 for tokens, 0 for padding) -> hidden states [B, T, width]"""
        feats = feats[..., :data.SLOTS]     # word pieces follow where a teacher reads beside
        size = feats.shape
        table, project, kernels = self.table.weight, self.project, self.kernels
        if self.coarse:
            values, scales, step = quantise_rows(table.detach()[:ROWS])
            shift = values * (scales * step)[:, None] - table.detach()[:ROWS]
            table = torch.cat([table[:ROWS] + shift, table[ROWS:]])
            project, *kernels = (as_shipped(m) for m in (project, *kernels))
        x = F.embedding_bag(feats.reshape(-1, size[2]), table, mode='sum').view(size[0], size[1], EMBED)
        inside = inside.to(PRECISION)
        x = rounded(x) @ project.to(PRECISION) * inside
        for kernel, bias, d in zip(kernels, self.biases, self.dilations):
            n = rounded(x) * inside
            p = F.pad(n, (0, 0, d, d))
            h = torch.cat([p[:, :size[1]], n, p[:, 2 * d:]], 2) @ kernel.to(PRECISION) + bias.to(PRECISION)
            a, b = h.chunk(2, -1)
            step = a * F.relu(b)
            x = x + (drop(step, rate) if rate and self.training else step)
        return rounded(x) * inside


HEADS = {'label': 7, 'mode': 3, 'pos': 17, 'ner': 5}       # shipped, in this order
EXTRA = {'link': 5, 'rel': 64, 'head': 33}                 # while training only


class Tagger(nn.Module):
    def __init__(self, encoder):
        super().__init__()
        self.encoder = encoder
        sizes = {**HEADS, **EXTRA}
        self.heads = nn.ModuleDict({k: nn.Linear(encoder.width, n) for k, n in sizes.items()})
        self.transitions = nn.Parameter(torch.zeros(7, 7))

    def forward(self, feats, inside, rate=0., heads=None):
        x = self.encoder(feats, inside, rate)
        return {k: F.linear(x, head.weight.to(x.dtype)).float() + head.bias
                for k, head in self.heads.items() if heads is None or k in heads}


class MaskedWords(nn.Module):
    """Predicts masked words among the most frequent ones."""
    def __init__(self, encoder, words):
        super().__init__()
        self.encoder = encoder
        self.project = nn.Linear(encoder.width, EMBED)
        self.out = nn.Linear(EMBED, words)
        nn.init.normal_(self.out.weight, std=.125)

    def forward(self, feats, inside, where):
        x = self.encoder(feats, inside)
        x = x.reshape(-1, x.shape[-1])[where]
        x = F.linear(x, self.project.weight.to(x.dtype), self.project.bias.to(x.dtype))
        return F.linear(x, self.out.weight.to(x.dtype), self.out.bias.to(x.dtype)).float()


def load_encoder(encoder, state):
    """Loads an encoder; into a deep one also a shallow one, the added layers then begin as the identity."""
    if 'kernels.%d' % (len(encoder.dilations) - 1) not in state:
        state = {k: state[k] for k in ('project', 'table.weight')} | _deepened(encoder, state)
    encoder.load_state_dict(state)


def _deepened(encoder, state):
    kept = [i for i in range(len(DEEP)) if i not in ADDED]
    layers = {f'{name}.{i}': state[f'{name}.{old}'] for old, i in enumerate(kept) for name in ('kernels', 'biases')}
    for i in ADDED:
        layers[f'kernels.{i}'] = encoder.kernels[i].detach().clone()
        layers[f'kernels.{i}'][:, :encoder.width] = 0       # x + 0 * relu(b)
        layers[f'biases.{i}'] = encoder.biases[i].detach().clone()
    return layers


class Average:
    """Moving average of a module's parameters, which scores better than the last step."""
    def __init__(self, module, decay):
        self.decay, self.steps = decay, 0
        self.values = {k: v.detach().clone() for k, v in module.state_dict().items()}

    def update(self, module):
        self.steps += 1
        d = min(self.decay, self.steps / (self.steps + 10))
        for k, v in module.state_dict().items():
            self.values[k].mul_(d).add_(v.detach(), alpha=1 - d)
