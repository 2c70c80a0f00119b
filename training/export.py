"""Quantises a tagger into the file that core/model reads (core/model/weights.h has the format).

Also scores the quantised network on dev and writes the test's expected outputs for a text of our own.
"""
import argparse
import json
import pathlib

import numpy as np
import torch

import data
import evaluate
import kinds
import network
import shipped

HERE = pathlib.Path(__file__).resolve().parent


def expected(model, tool, text):
    """The outputs of the quantised network in float32, one line a token."""
    doc = next(data.describe(tool, [text]))
    network.PRECISION = torch.float32
    with torch.no_grad():
        out = model(torch.from_numpy(doc['feats'].astype(np.int64))[None], torch.ones(1, len(doc['spans']), 1))
    scores = torch.cat([torch.log_softmax(out[k][0], -1) for k in ('label', 'mode')], -1).numpy()
    pos, ner = out['pos'][0].argmax(-1).tolist(), out['ner'][0].argmax(-1).tolist()
    network.PRECISION = torch.bfloat16
    return '\n'.join(' '.join([f'{v:.3f}' for v in row] + [str(p), str(e)]) for row, p, e in zip(scores, pos, ner)) + '\n'


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--data', default='../shared/data')
    parser.add_argument('--tool', required=True)
    parser.add_argument('--model', required=True)
    parser.add_argument('--kind', default='student')
    parser.add_argument('--bits', type=int, default=network.BITS,
                        help='of the matrices; a byte each, so fewer compress better')
    parser.add_argument('--out', default=str(HERE.parent / 'core/model/data/onrecord-model.bin'))
    parser.add_argument('--check', default=str(HERE.parent / 'tests/core/model/data'))
    parser.add_argument('--score', action='store_true')
    o = parser.parse_args()
    model = kinds.build(o.kind)
    model.load_state_dict(torch.load(o.model))
    model.eval()
    dev = data.load_polnear(o.data, 'dev', o.tool, data.ModeLexicon(HERE / 'data/cue_modes.txt'), {}) if o.score else []
    if dev:
        print('before', json.dumps({k: round(v, 4) for k, v in evaluate.scores(model, dev).items()}))
    file = shipped.pack(model, o.bits)
    if dev:
        print('after', json.dumps({k: round(v, 4) for k, v in evaluate.scores(model, dev).items()}))
        evaluate.tables(model, dev)
    pathlib.Path(o.out).parent.mkdir(parents=True, exist_ok=True)
    pathlib.Path(o.out).write_bytes(file)
    check = pathlib.Path(o.check)
    (check / 'expected.txt').write_text(expected(model, o.tool, (check / 'article.txt').read_text(encoding='utf-8')))
    print(o.out, len(file), 'bytes')


if __name__ == '__main__':
    main()
