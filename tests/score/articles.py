"""Whole articles annotated in full: attributions, who speaks, figures and who claims them, the people named.

An article is {id, text_sha256, fold?, source_corpus, quotes, figures, people?}: annotations hold offsets into a text that
is found by its hash. Attributions and speakers are scored by attributions.py and speakers.py.

A figure is found if a predicted one overlaps it. Of those found:
kind, value, unit, bound   equal; units if their canonical forms or head nouns are
direction                  equal, where either has one
iso                        as printed ("2001", "XXXX-Q4") or as the first day of that period
claimant                   the right speaker's name, or none where nobody claims it
Figures of a printed table count neither way, nor do predictions that lie on them.
"""
import collections
import gzip
import hashlib
import json
import re

import attributions
import speakers
from cases import near, touches
from units import canon, head


def texts_by_hash(raw, wanted):
    found = {}
    with gzip.open(raw, 'rt', encoding='utf-8') as file:
        for line in file:
            text = json.loads(line)['text']
            key = hashlib.sha256(text.encode()).hexdigest()
            if key in wanted:
                found[key] = text
    if len(found) < len(wanted):
        raise LookupError(f'{len(wanted) - len(found)} texts are not in {raw}')
    return found


def same_unit(a, b):
    a, b = canon(a), canon(b)
    return a == b or bool(a and b and head(a) == head(b))


def same_iso(said, gold):
    first = gold.split('/')[0]
    quarter = re.fullmatch(r'(.{4})-Q(\d)', first)
    if quarter:
        day = f'{quarter[1]}-{3 * int(quarter[2]) - 2:02d}-01'
    else:
        day = first if first[0] == 'T' or 'W' in first else (first + '-01-01')[:10]
    return said.startswith((gold, day)) or (first[0] == 'T' and day in said)


def has_number(gold):
    return gold['kind'] not in ('date', 'time', 'score') and (gold.get('value') is not None or gold.get('low') is not None)


def same_number(said, gold):
    ends = ['value'] if gold.get('value') is not None else ['low', 'high']
    return all(near(said.get(end), gold.get(end)) for end in ends)


def add_figure(n, said, gold, claimant, named):
    """Counts one annotated figure that is found."""
    def count(group, right):
        n[group] += 1
        n[group, 'right'] += bool(right)

    count('kind', said['kind'] == gold['kind'])
    if has_number(gold):
        count('value', same_number(said, gold))
        count('unit', same_unit(said.get('unit'), gold.get('unit')))
        count('bound', said.get('bound') == (gold.get('bound') or '='))
        if gold.get('direction') or said.get('direction'):
            count('direction', gold.get('direction') == said.get('direction'))
    if gold.get('iso') and gold['kind'] in ('date', 'time'):
        count('iso', same_iso(said.get('iso') or '', gold['iso']))
    if gold.get('claimant'):
        count('claimant', speakers.same_name(claimant, gold['claimant'], named))
    else:
        count('none', not claimant)


def best_overlap(figures, gold, taken):
    """The position of the free figure that shares most with the annotated one; null if none does."""
    shared = {j: min(f['end'], gold['end']) - max(f['start'], gold['start'])
              for j, f in enumerate(figures) if j not in taken and touches(f, gold['start'], gold['end'])}
    return max(shared, key=lambda j: (shared[j], -j), default=None)


def add_figures(n, article, analysis):
    names = {speaker['id']: speaker['name'] for speaker in analysis['speakers']}
    in_tables = [f for f in article['figures'] if f.get('table')]
    said = [f for f in analysis['figures'] if not any(touches(f, t['start'], t['end']) for t in in_tables)]
    n['predicted'] += len(said)
    taken = set()
    for gold in article['figures']:
        if gold.get('table'):
            continue
        n['annotated'] += 1
        j = best_overlap(said, gold, taken)
        if j is not None:
            taken.add(j)
            n['found'] += 1
            named = any(q['named'] for q in article['quotes'] if q['speaker'] == gold.get('claimant'))
            add_figure(n, said[j], gold, names.get(said[j].get('speaker')), named)


def score_figures(articles, analyses):
    n = collections.Counter()
    for article in articles:
        add_figures(n, article, analyses[article['id']])
    groups = ('kind', 'value', 'unit', 'bound', 'direction', 'iso', 'claimant', 'none')
    return {'P': n['found'] / max(1, n['predicted']), 'R': n['found'] / max(1, n['annotated']),
            **{group: n[group, 'right'] / max(1, n[group]) for group in groups}}


def score_people(articles, analyses):
    found = predicted = annotated = 0
    for article in articles:
        free = [person['name'] for person in analyses[article['id']]['people']]
        predicted += len(free)
        for name in article['people']:
            annotated += 1
            hit = next((other for other in free if speakers.same_name(other, name, True)), None)
            if hit is not None:
                free.remove(hit)
                found += 1
    return {'P': found / max(1, predicted), 'R': found / max(1, annotated)}


def in_mode(items, mode):
    return [item for item in items if item['mode'] == mode]


def person_of(i, quote):
    roles = quote.get('roles')
    return {'i': i, 'name': quote['speaker'], 'named': quote['named'], 'anonymous': quote['anonymous'], 'mode': quote['mode'],
            'type': 'person', 'role': (roles or [None])[0], 'roles': roles}


def score(articles, texts, analyses, predicted):
    """`texts`, `analyses`, `predicted` (attributions): each by article id."""
    def quotes(chosen):
        return attributions.score((texts[a['id']], chosen(a['quotes']), chosen(predicted[a['id']])) for a in articles)

    documents = [{'id': a['id'], 'text': texts[a['id']], 'annotations': {'reader': a['quotes']}} for a in articles]
    who = [{'id': a['id'], 'speakers': [person_of(i, q) for i, q in enumerate(a['quotes'])]} for a in articles]
    out = {'quotes': quotes(list), 'speech': quotes(lambda items: in_mode(items, 'speech')),
           'speakers': speakers.score(documents, who, predicted), 'figures': score_figures(articles, analyses)}
    if any(article.get('people') for article in articles):
        out['people'] = score_people(articles, analyses)
    return out
