"""How far predicted attributions agree with annotated ones (PolNeAR's format).

An attribution is {'content', 'source', 'cue': [[start, end], ...]}; only words count (words.py), except in `span`.

span X    whole spans of sources, cues and contents found to the character, white space at their edges aside
token X   their words
alpha     Krippendorff's alpha over the label of every word: content, cue, source or none
attr any, half, exact
          contents paired one to one, the best overlap first: that overlap at all, by half or more, to the word
attr who  content by half or more, and a word of the source (or no source in either): who said what
attr who_exact
          the same with the content to the word
quoted X  of attributions with words in quotation marks only

Every score is (precision, recall, F1).
"""
import collections
import re

from words import Text

LABELS = ('source', 'cue', 'content')
PAIRS = ('any', 'half', 'exact', 'who', 'who_exact')
HALF = 0.5


def f1(right_predicted, predicted, right_annotated, annotated):
    precision = right_predicted / predicted if predicted else 0.0
    recall = right_annotated / annotated if annotated else 0.0
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def prepared(text, attributions):
    """Attributions as sets of words; those without a word in their content are left out."""
    out = []
    for attribution in attributions:
        content = text.inside(attribution.get('content') or [])
        if content:
            out.append({'content': content, 'source': text.inside(attribution.get('source') or []),
                        'cue': text.inside(attribution.get('cue') or [])})
    return out


def aligned(annotated, predicted):
    """Pairs (overlap, i, j), one to one, the best first; overlap is shared words over all words."""
    pairs = []
    for i, a in enumerate(annotated):
        for j, p in enumerate(predicted):
            shared = len(a['content'] & p['content'])
            if shared:
                pairs.append((-shared / len(a['content'] | p['content']), i, j))
    taken_i, taken_j, out = set(), set(), []
    for overlap, i, j in sorted(pairs):
        if i not in taken_i and j not in taken_j:
            taken_i.add(i)
            taken_j.add(j)
            out.append((-overlap, i, j))
    return out


def same_source(a, p):
    return bool(a['source'] & p['source']) or not (a['source'] or p['source'])


def trimmed(text, attributions, label):
    """The spans of a label, white space at their edges cut off."""
    found = set()
    for attribution in attributions:
        for start, end in attribution.get(label) or []:
            words = re.search(r'\S(?:.*\S)?', text[start:end], re.DOTALL)
            if words:
                found.add((start + words.start(), start + words.end()))
    return found


def label_of_words(attributions):
    """The label of each word; a source goes before a cue, a cue before a content."""
    labels = {}
    for label in ('content', 'cue', 'source'):
        for attribution in attributions:
            labels.update(dict.fromkeys(attribution[label], label))
    return labels


class Count:
    """Adds up texts."""

    def __init__(self):
        self.n = collections.Counter()
        self.coincidences = collections.Counter()  # (annotated label, predicted label) of each word

    def add(self, text, annotated, predicted):
        words = Text(text)
        for label in LABELS:
            self._add_sets('span', label, trimmed(text, annotated, label), trimmed(text, predicted, label))
        a, p = prepared(words, annotated), prepared(words, predicted)
        for label in LABELS:
            union = [frozenset().union(*(x[label] for x in side)) for side in (a, p)]
            self._add_sets('token', label, *union)
        labels = label_of_words(a), label_of_words(p)
        self.coincidences.update((labels[0].get(i), labels[1].get(i)) for i in range(len(words.words)))
        self._add_pairs(words, a, p)

    def _add_sets(self, kind, label, annotated, predicted):
        self.n[kind, label, 'right'] += len(annotated & predicted)
        self.n[kind, label, 'annotated'] += len(annotated)
        self.n[kind, label, 'predicted'] += len(predicted)

    def _add_pairs(self, words, a, p):
        quoted = [[bool(x['content'] & words.quoted) for x in side] for side in (a, p)]
        self.n['gold'] += len(a)
        self.n['pred'] += len(p)
        self.n['gold_d'] += sum(quoted[0])
        self.n['pred_d'] += sum(quoted[1])
        for overlap, i, j in aligned(a, p):
            source = same_source(a[i], p[j])
            half, exact = overlap >= HALF, overlap == 1
            self.n.update(name for name, holds in zip(PAIRS, (True, half, exact, half and source, exact and source))
                          if holds)
            for side, in_quotes in (('annotated', quoted[0][i]), ('predicted', quoted[1][j])):
                if in_quotes and half:
                    self.n['quoted half', side] += 1
                    self.n['quoted who', side] += source

    def _alpha(self):
        words = sum(self.coincidences.values())
        values = collections.Counter()
        for pair, count in self.coincidences.items():
            for label in pair:
                values[label] += count
        observed = sum(count for (a, b), count in self.coincidences.items() if a != b) / words
        expected = 1 - sum(v * (v - 1) for v in values.values()) / (2 * words * (2 * words - 1))
        return 1 - observed / expected

    def table(self):
        n, out = self.n, {}
        for kind in ('span', 'token'):
            for label in LABELS:
                right, a, p = (n[kind, label, x] for x in ('right', 'annotated', 'predicted'))
                out[f'{kind} {label}'] = f1(right, p, right, a)
        out['alpha'] = self._alpha()
        for name in PAIRS:
            out[f'attr {name}'] = f1(n[name], n['pred'], n[name], n['gold'])
        for name in ('quoted half', 'quoted who'):
            out[name] = f1(n[name, 'predicted'], n['pred_d'], n[name, 'annotated'], n['gold_d'])
        out['n'] = {name: n[name] for name in ('gold', 'pred', 'gold_d', 'pred_d')}
        return out


def score(items):
    """`items`: (text, annotated, predicted) of each article."""
    count = Count()
    for text, annotated, predicted in items:
        count.add(text, annotated, predicted)
    return count.table()
