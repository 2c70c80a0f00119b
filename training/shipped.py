"""The weights file that core/model reads (its format: core/model/weights.h): written from a tagger, read into one."""
import struct
import zlib

import numpy as np
import torch

import network
import structure

VERSION = 2
HEADER = struct.Struct('<4s2I')
SHAPE = struct.Struct('<5I')


def matrices(model):
    """(tensor as [outputs, inputs], bias, function that writes a weight back) in the file's order."""
    encoder = model.encoder
    yield encoder.project.data.t(), torch.zeros(encoder.width), lambda w: encoder.project.data.copy_(w.t())
    for kernel, bias in zip(encoder.kernels, encoder.biases):
        yield kernel.data.t(), bias.data, lambda w, k=kernel: k.data.copy_(w.t())
    heads = [model.heads[k] for k in network.HEADS]

    def write(w):
        at = 0
        for head in heads:
            head.weight.data.copy_(w[at:at + head.out_features])
            at += head.out_features
    yield torch.cat([h.weight.data for h in heads]), torch.cat([h.bias.data for h in heads]), write


def pack(model, bits=network.BITS):
    """The file's bytes; the model's own weights become what the file holds."""
    encoder = model.encoder
    table = encoder.table.weight.data[:network.ROWS]
    values, scales, step = network.quantise_rows(table)
    table.copy_(values * (scales * step)[:, None])
    nibbles = (values.numpy() + 8).astype(np.uint8)
    scales, step = scales.numpy().astype(np.uint8), float(step)
    parts = [(nibbles[:, 0::2] | nibbles[:, 1::2] << 4).tobytes(), struct.pack('<f', step), scales.tobytes()]
    for weight, bias, write in matrices(model):
        values, scale = network.quantise_columns(weight.t(), bits)
        parts += [values.t().numpy().astype(np.int8).tobytes(), scale.numpy().astype('<f4').tobytes(),
                  bias.numpy().astype('<f4').tobytes()]
        write((values * scale).t())
    parts.append(structure.constrained(model.transitions.detach()).numpy().astype('<f4').tobytes())
    outputs = sum(network.HEADS.values())
    head = SHAPE.pack(network.ROWS, network.EMBED, encoder.width, len(encoder.dilations), outputs)
    body = head + struct.pack(f'<{len(encoder.dilations)}I', *encoder.dilations) + b''.join(parts)
    return HEADER.pack(b'ONRM', VERSION, zlib.crc32(body)) + body


def load(model, path):
    """Reads a file into a tagger of its shape; heads that are not shipped stay as they are.

    The largest value of a row was clipped when it was packed: it is put back where packing again finds the same steps.
    """
    file = open(path, 'rb').read()
    rows, embed, width, layers, outputs = SHAPE.unpack_from(file, HEADER.size)
    encoder = model.encoder
    assert (rows, embed, width, layers) == (network.ROWS, network.EMBED, encoder.width, len(encoder.dilations))
    at = HEADER.size + SHAPE.size + 4 * layers

    def take(count, kind):
        nonlocal at
        values = np.frombuffer(file, kind, count, at)
        at += values.nbytes
        return torch.from_numpy(values.copy())

    nibbles = take(rows * embed // 2, np.uint8).view(rows, embed // 2)
    step = float(take(1, '<f4'))
    scales = take(rows, np.uint8).float()
    values = torch.stack([nibbles & 15, nibbles >> 4], 2).view(rows, embed).float() - 8
    largest = torch.where(values == -8, torch.tensor(8.), values).abs().argmax(1, keepdim=True)
    peak = values.gather(1, largest).sign() * (7 / .85)
    encoder.table.weight.data[:rows] = values.scatter(1, largest, peak) * (scales * step)[:, None]
    for weight, bias, write in matrices(model):
        n, inputs = weight.shape
        integers = take(n * inputs, np.int8).view(n, inputs).float()
        write(integers * take(n, '<f4')[:, None])
        biases = take(n, '<f4')
        if n == outputs:
            for head, part in zip((model.heads[k] for k in network.HEADS), biases.split(list(network.HEADS.values()))):
                head.bias.data.copy_(part)
        elif inputs != embed:
            bias.copy_(biases)
    chain = take(49, '<f4').view(7, 7)
    model.transitions.data.copy_(torch.where(structure.ALLOWED, chain, torch.zeros(7, 7)))
