"""Teachers label raw news: the mean of their marginals, for the student to learn from.

The student sees each article as another house might print it (data.restyle), the teachers saw it as it is.
"""
import argparse
import pickle
import random
import time

import numpy as np
import torch

import data
import evaluate
import kinds

SHARE = {'web-2024': 1., 'bbc-2004': 1., 'reuters-21578': .05}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--data', default='../shared/data')
    parser.add_argument('--tool', required=True)
    parser.add_argument('--teachers', nargs='+', required=True, help='kind:path:share ...')
    parser.add_argument('--package', help='folder of the pretrained encoder, for its kind')
    parser.add_argument('--part', default='0/1', help='i/n: label every n-th article from the i-th')
    parser.add_argument('--out', required=True)
    parser.add_argument('--threads', type=int, default=1)
    o = parser.parse_args()
    torch.set_num_threads(o.threads)
    models, shares = [], []
    for teacher in o.teachers:
        kind, path, share = teacher.split(':')
        shares.append(float(share))
        models.append(kinds.build(kind))
        models[-1].load_state_dict(torch.load(path))
        models[-1].encoder.coarse = kind != kinds.TEACHER
    first, every = map(int, o.part.split('/'))
    known = data.annotated(o.data)      # gold says more of these, or they are there to be counted on
    texts = [t for t in data.raw_texts(o.data, SHARE)[first::every] if data.digest(t) not in known]
    rng = random.Random(first + 1)
    styles = rng.choices(['plain', 'straight', 'curly', 'british'], [.55, .1, .15, .2], k=len(texts))
    plain = list(data.describe(o.tool, texts))
    for text, doc in zip(texts, plain):
        doc['seen'] = text
    if any(t.startswith(kinds.TEACHER + ':') for t in o.teachers):
        kinds.prepare(kinds.TEACHER, plain, o.package)
    printed = list(data.describe(o.tool, [data.restyle(t, s, rng) for t, s in zip(texts, styles)]))
    began = time.time()
    out = []
    for at in range(0, len(plain), 500):
        group = [i for i in range(at, min(at + 500, len(plain))) if len(plain[i]['spans']) > 20]
        for i, found in zip(group, evaluate.outputs(models, [plain[i] for i in group], shares=shares)):
            seen = printed[i] if len(printed[i]['spans']) == len(plain[i]['spans']) else plain[i]
            seen['feats'] = seen['feats'][:, :data.SLOTS]
            soft = {'soft_' + k: found[k].astype(np.float16) for k in ('link', 'mode', 'pos', 'ner')}
            out.append({'spans': seen['spans'], 'feats': seen['feats'],
                        'soft_label': found['marginal'].astype(np.float16), **soft})
        print(len(out), sum(len(d['spans']) for d in out), f'{time.time() - began:.0f} s', flush=True)
    pickle.dump(out, open(o.out, 'wb'))


if __name__ == '__main__':
    main()
