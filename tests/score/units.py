"""Units in one spelling, so that "per cent", "pct" and "percentage" agree.

canon(unit)   the canonical name (data/unit_names.txt), "x per y" for rates, "" for none
head(unit)    its head noun: "vote" of "votes of confidence"
"""
import functools
import pathlib
import re

TABLE = pathlib.Path(__file__).parent / 'data/unit_names.txt'
NONE = frozenset(['', '-', 'none', 'null', 'dimensionless', 'number', 'unit:none', '% -', '%  -'])
IRREGULAR = dict(pair.split('=') for pair in """
    people=people feet=foot men=man women=woman children=child kids=kid inches=inch viruses=virus bosses=boss matches=match
    cities=city companies=company pence=penny gas=gas series=series hertz=hertz celsius=celsius fahrenheit=fahrenheit bus=bus
    us=us lens=lens yes=yes staff=staff fishermen=fisherman deputies=deputy %=% rs=rs ps=ps bps=bps mbps=mbps s=s horses=horse
    saves=save losses=loss pass=pass century=century""".split())


def read_table():
    rows = [line for line in TABLE.read_text(encoding='utf-8').splitlines() if line and line[0] != '#']
    names = {}
    for row in rows:
        canonical, *others = row.split('|')
        names.update(dict.fromkeys([canonical, *others], canonical))
    return names, frozenset(names.values()) - {rows[-1]}


NAMES, MEASURES = read_table()


def singular(word):
    if word in IRREGULAR:
        return IRREGULAR[word]
    if len(word) <= 3:
        return word
    if word.endswith('ies'):
        return word[:-3] + 'y'
    if re.search('(s|x|z|ch|sh)es$', word):
        return word[:-2]
    return word[:-1] if word.endswith('s') and not word.endswith(('ss', 'us')) else word


def base(unit):
    if unit in NAMES:
        return NAMES[unit]
    words = ' '.join(singular(word) for word in unit.replace('-', ' ').split())
    return NAMES.get(words, words)


@functools.lru_cache(maxsize=None)
def canon(unit):
    unit = re.sub(r'\s+', ' ', (unit or '').strip().lower().rstrip('.'))
    if unit in NONE:
        return ''
    if unit.startswith('% ') and len(unit) > 2:  # some gold writes "% voters" for a share of voters
        unit = unit[2:]
    if unit in NAMES:
        return NAMES[unit]
    parts = re.split(r'\s*/\s*|\s+per\s+|[\s-]+an?[\s-]+|\s+each\s+|-per-', unit, maxsplit=1)
    if len(parts) == 2 and all(parts):
        return ' per '.join(base(part.strip()) for part in parts)
    return base(unit)


def is_measure(canonical):
    return canonical in MEASURES or (' per ' in canonical and canonical.split(' per ')[0] in MEASURES)


def unit_words(unit):
    return {singular(word) for word in re.findall('[a-z0-9%$\u00a3\u20ac]+', (unit or '').lower())}


def head(canonical):
    words = re.findall('[a-z0-9]+', re.split(r'\s+(?:of|in|for|from|on|per)\s+', canonical)[0])
    return singular(words[-1]) if words else ''
