#!/usr/bin/env python3
"""Weights for fuzzing: the shipped network's shape at a ninth of its width, with numbers at random, always the same.

  small_weights.py SHIPPED OUT

A random network says everything about every text, so what is made of its answers is tried harder than by the real one,
and a hundredth of the sums makes the whole analysis fast enough. The format: core/model/weights.h.
"""
import random
import struct
import sys
import zlib

VERSION = 2
EMBEDDING, WIDTH = 16, 16
TRANSITIONS = 49 * 4
LARGEST = 31  # of a weight: training/network.py, 6 bits


def matrix(numbers, inputs, outputs):
    values = bytes(numbers.randint(-LARGEST, LARGEST) & 255 for _ in range(inputs * outputs))
    scales = struct.pack(f'<{outputs}f', *(numbers.uniform(0.01, 0.1) for _ in range(outputs)))
    return values + scales + struct.pack(f'<{outputs}f', *(numbers.uniform(-1, 1) for _ in range(outputs)))


def main():
    shipped = open(sys.argv[1], 'rb').read()
    magic, version, _, rows, _, _, layers, outputs = struct.unpack_from('<4s7I', shipped)
    if (magic, version) != (b'ONRM', VERSION):
        sys.exit(f'{sys.argv[1]}: not weights of version {VERSION}: this script writes no other')
    dilations = shipped[32:32 + 4 * layers]
    numbers = random.Random(1)
    body = struct.pack('<5I', rows, EMBEDDING, WIDTH, layers, outputs) + dilations
    body += numbers.randbytes(rows * EMBEDDING // 2) + struct.pack('<f', 0.002) + numbers.randbytes(rows)
    body += matrix(numbers, EMBEDDING, WIDTH)
    for _ in range(layers):
        body += matrix(numbers, 3 * WIDTH, 2 * WIDTH)
    body += matrix(numbers, WIDTH, outputs) + shipped[-TRANSITIONS:]
    with open(sys.argv[2], 'wb') as file:
        file.write(struct.pack('<4s2I', b'ONRM', VERSION, zlib.crc32(body)) + body)


main()
