#!/usr/bin/env python3
"""Every number that README.md and MODEL_CARD.md state, where the data is at hand.

    tests/score/score.py [LIBRARY.mjs] [--data DIR] [--only SET[,SET]] [--json FILE]

LIBRARY.mjs is the built package's entry (default dist/onrecord.mjs); DIR holds the corpora (default ../shared/data beside
the repository; what it must hold is said in README.md of this folder). SETs: seed polnear newsquant recognizers probes
speakers fresh field. Scores of sets with folds stand side by side: folds 0 to 2 were read while the library was made,
3 and 4 never; the gap between them says how far it was fitted to what was read.
"""
import argparse
import gzip
import json
import pathlib
import subprocess
import sys

import articles
import attributions
import cases
import figures
import seed
import speakers
from analyses import analyze
from analyses import attributions as quotes_of
from analyses import figures as figures_of
from words import Text

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
READ, UNREAD = (0, 1, 2), (3, 4)


def load(path):
    opened = gzip.open(path, 'rt', encoding='utf-8') if path.suffix == '.gz' else open(path, encoding='utf-8')
    with opened as file:
        return json.load(file)


def flat(table, prefix=''):
    """{'a': {'b': (P, R, F1)}} -> {'a b': (P, R, F1)}; counts (`n`) are left out."""
    out = {}
    for key, value in table.items():
        if isinstance(value, dict) and not ('F1' in value):
            out.update({} if key == 'n' else flat(value, f'{prefix}{key} '))
        else:
            out[prefix + key] = value
    return out


def printed(value):
    if isinstance(value, dict):
        value = tuple(value[key] / 100 for key in ('P', 'R', 'F1'))
    if isinstance(value, (tuple, list)):
        return ' '.join(f'{part:.3f}' for part in value)
    return f'{value:.3f}' if isinstance(value, float) else str(value)


def show(title, table):
    print(f'\n{title}')
    for key, value in flat(table).items():
        print(f'  {key:44s}{printed(value):>22s}')


def last(value):
    return value[2] if isinstance(value, (tuple, list)) else value


def show_both(title, read, unread):
    """F1 or share on the folds that were read and those that were not, and what the second falls short by."""
    print(f'\n{title:46s}{"read":>8s}{"unread":>8s}{"gap":>8s}')
    other = flat(unread)
    for key, value in flat(read).items():
        a, b = last(value), last(other[key])
        print(f'  {key:44s}{a:8.3f}{b:8.3f}{a - b:+8.3f}')


class Scores:
    """One method a set of data; each shows its table and gives it."""

    def __init__(self, library, data):
        self.library = library
        self.data = data

    def load(self, name):
        return load(self.data / name)

    def analyses(self, texts):
        return analyze(self.library, texts)

    def seed(self):
        gold = self.load('seed/gold.json')
        analysis = self.analyses([{'id': 'seed', 'text': gold['text']}])['seed']
        right, all_lines = seed.score(gold, analysis, quotes_of(analysis), figures_of(analysis))
        print(f'\nthe seed article: {right} of {all_lines} lines right')
        return [right, all_lines]

    def polnear(self):
        documents = [d for d in self.load('polnear/dev.json.gz') if d['annotations']]
        found = self.analyses(documents)
        said = {key: quotes_of(analysis) for key, analysis in found.items()}
        items = [(d['id'].split('_')[0], d['text'], next(iter(d['annotations'].values())), said[d['id']]) for d in documents]
        out = {'quotes': attributions.score(item[1:] for item in items)}
        show('who said what, PolNeAR dev: precision, recall, F1', out['quotes'])
        out['publishers'] = by_publisher(items)
        show('by publisher: who, alpha', out['publishers'])
        out['kinds'] = by_kind(items)
        show('found with the right source, by kind', out['kinds'])
        out['confidence'] = by_confidence(items, found, documents)
        show('confidence: attributions, mean said, right', out['confidence'])
        out['speakers'] = speakers.score(documents, self.load('polnear/speakers_dev.json'), said)
        show('speakers, PolNeAR dev', out['speakers'])
        return out

    def newsquant(self):
        sentences = self.load('figures/newsquant.json')
        found = self.analyses([{'id': str(i), 'text': sentence['text']} for i, sentence in enumerate(sentences)])
        rows = [figures_of(found[str(i)]) for i in range(len(sentences))]
        out = figures.score(sentences, self.load('figures/newsquant_spans.json'), rows)
        show('figures, NewsQuant: precision, recall, F1', out)
        return out

    def _cases(self, name, chosen, score):
        rows = chosen(self.load(f'figures/{name}.json'))
        texts = [{'id': case['id'], 'text': case['input'], 'reference': case.get('reference')} for case in rows]
        found = {key: figures_of(analysis) for key, analysis in self.analyses(texts).items()}
        out = score(rows, found)
        print(f'\n{name}')
        for group, counts in out.items():
            print(f'  {group:28s}' + '  '.join(f'{key} {count}' for key, count in counts.items()))
        return out

    def recognizers(self):
        return self._cases('recognizers', cases.chosen, cases.score_cases)

    def probes(self):
        return self._cases('probes', list, cases.score_probes)

    def speakers(self):
        """The annotated speakers of PolNeAR's train part; the network has seen its attributions."""
        gold = self.load('polnear/speakers_train.json')
        train = {d['id']: d for d in self.load('polnear/train.json.gz')}
        documents = [train[article['id']] for article in gold]
        said = {key: quotes_of(analysis) for key, analysis in self.analyses(documents).items()}

        def part(folds):
            chosen = [article for article in gold if article['fold'] in folds]
            return speakers.score([train[article['id']] for article in chosen], chosen, said)

        out = {'read': part(READ), 'unread': part(UNREAD)}
        show_both('speakers, PolNeAR train', **out)
        return out

    def fresh(self):
        gold = self.load('fresh/train.json')
        found_texts = articles.texts_by_hash(self.data / 'raw/news.jsonl.gz', {a['text_sha256'] for a in gold})
        texts = {a['id']: found_texts[a['text_sha256']] for a in gold}
        found = self.analyses([{'id': key, 'text': text} for key, text in texts.items()])
        said = {key: quotes_of(analysis) for key, analysis in found.items()}
        parts = {name: [a for a in gold if a['fold'] in folds] for name, folds in (('read', READ), ('unread', UNREAD))}
        out = {name: articles.score(chosen, texts, found, said) for name, chosen in parts.items()}
        show_both('fresh articles', **out)
        return out

    def field(self):
        run = subprocess.run(['node', HERE / 'field.mjs', self.library, self.data / 'field/cases.json'], check=True,
                             stdout=subprocess.PIPE, encoding='utf-8')
        out = json.loads(run.stdout)
        print('\nfield cases: passed of all')
        for kind, (passed, count) in out.items():
            print(f'  {kind:44s}{passed:4d} of {count}')
        return out


def by_publisher(items):
    groups = {}
    for publisher, *item in items:
        groups.setdefault(publisher, []).append(item)
    tables = {publisher: attributions.score(group) for publisher, group in sorted(groups.items())}
    return {publisher: (table['attr who'][2], table['alpha']) for publisher, table in tables.items()}


def pairs_of(text, annotated, said):
    words = Text(text)
    a, p = attributions.prepared(words, annotated), attributions.prepared(words, said)
    return words, a, p, [(i, j) for overlap, i, j in attributions.aligned(a, p)
                         if overlap >= attributions.HALF and attributions.same_source(a[i], p[j])]


def by_kind(items):
    """Recall by how much of the annotated content is in quotation marks: all, some or none of its words."""
    counts = {kind: [0, 0] for kind in ('direct', 'mixed', 'indirect')}
    for _, text, annotated, said in items:
        words, a, _, right = pairs_of(text, annotated, said)
        found = {i for i, _ in right}
        for i, attribution in enumerate(a):
            share = len(attribution['content'] & words.quoted) / len(attribution['content'])
            count = counts['direct' if share == 1 else 'mixed' if share else 'indirect']
            count[0] += 1
            count[1] += i in found
    return {kind: (float(count), right / max(1, count)) for kind, (count, right) in counts.items()}


def by_confidence(items, found, documents):
    """By tenths of what an attribution says of itself: how many, what they say, how many are right."""
    rows = {}
    for (_, text, annotated, said), document in zip(items, documents):
        *_, right = pairs_of(text, annotated, said)
        predicted = {j for _, j in right}
        for j, quote in enumerate(found[document['id']]['quotes']):
            row = rows.setdefault(min(9, int(quote['confidence'] * 10)), [0, 0.0, 0])
            row[0] += 1
            row[1] += quote['confidence']
            row[2] += j in predicted
    return {f'0.{tenth}': (float(n), told / n, right / n) for tenth, (n, told, right) in sorted(rows.items())}


SETS = ('seed', 'polnear', 'newsquant', 'recognizers', 'probes', 'speakers', 'fresh', 'field')


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('library', nargs='?', default=ROOT / 'dist/onrecord.mjs')
    parser.add_argument('--data', type=pathlib.Path, default=ROOT.parent / 'shared/data')
    parser.add_argument('--only', default=','.join(SETS))
    parser.add_argument('--json', type=pathlib.Path)
    options = parser.parse_args()
    if not options.data.is_dir():
        sys.exit(f'{options.data} is not there: name the folder of the corpora with --data')
    scores = Scores(options.library, options.data)
    tables = {name: getattr(scores, name)() for name in options.only.split(',')}
    if options.json:
        options.json.write_text(json.dumps(tables, indent=1))


if __name__ == '__main__':
    main()
