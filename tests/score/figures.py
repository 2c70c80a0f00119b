"""How far predicted figures agree with annotated quantities (NewsQuant's format).

A sentence is {text, quantities: [{value, normalized_unit, unit?, change?}]}; a value is printed: "12.0", "5.0-7.0" (a
range), "-1.4", "1.99E-29". Where its quantities stand is in a list of its own, null where that is not known; such a one
may be anywhere in the sentence. Kinds that NewsQuant does not annotate (dates, times, ordinals, scores) do not count.

Inside a sentence figures and quantities are paired one to one, as many as can be. A pair may be
span                one that overlaps
value               and has an equal value; a range equals a range
value+unit(strict)  and an equal unit (units.canon)
value+unit(head)    or, for things counted, its head noun is among the words of the annotated unit
value+bound         value and an equal bound (= ~ > < up down)
value|split         value, a range on either side taken as its two ends
value|meas          value+unit(strict) of measures: percent, money, physical units, time, age
repo:*              as the data set's own evaluation counts: values as a bag, wherever they stand

Scores are {'P', 'R', 'F1'} in per cent to one place.
"""
import dataclasses

from units import canon, head, is_measure, unit_words

NOT_ANNOTATED = frozenset("""date time datetime daterange timerange datetimerange set year ordinal phone timezone score decade
                             quarter""".split())
BOUNDS = {'': '=', None: '=', 'exact': '=', 'approx': '~'}


def bound_of(bound):
    return BOUNDS.get(bound, bound)


@dataclasses.dataclass
class Quantity:
    value: object  # a number, two for a range, None for none
    unit: str
    bound: str
    place: object = None  # (start, end)
    words: frozenset = frozenset()  # of the annotated unit

    def ends(self):
        values = self.value if isinstance(self.value, tuple) else (self.value,)
        return [dataclasses.replace(self, value=value) for value in values]


def printed_value(printed):
    """'5.0-7.0' -> (5.0, 7.0)"""
    printed = str(printed).strip()
    if '-' in printed and not printed.startswith('-') and 'E' not in printed:
        return tuple(sorted(float(end) for end in printed.split('-')))
    return float(printed)


def figure_value(figure):
    if figure.get('low') is not None and figure.get('high') is not None:
        return tuple(sorted((float(figure['low']), float(figure['high']))))
    return None if figure.get('value') is None else float(figure['value'])


def close(a, b):
    return abs(a - b) <= 1e-5 * abs(b) + 1e-8


def same_value(gold, said):
    if said is None or isinstance(gold, tuple) != isinstance(said, tuple):
        return False
    if isinstance(gold, tuple):
        return close(said[0], gold[0]) and close(said[1], gold[1])
    return close(said, gold)


def annotated(sentence, places):
    return [Quantity(printed_value(q['value']), canon(q['normalized_unit']), q.get('change'),
                     place and (place['start'], place['end']),
                     frozenset(unit_words(q.get('unit', '')) | unit_words(q['normalized_unit'])))
            for q, place in zip(sentence['quantities'], places)]


def predicted(figures):
    return [Quantity(figure_value(f), canon(f.get('unit')), bound_of(f.get('bound')), (f['start'], f['end']))
            for f in figures if (f.get('kind') or '').lower() not in NOT_ANNOTATED]


def overlap(gold, said):
    return gold.place is None or (gold.place[0] < said.place[1] and said.place[0] < gold.place[1])


def value(gold, said):
    return overlap(gold, said) and same_value(gold.value, said.value)


def value_unit(gold, said):
    return value(gold, said) and gold.unit == said.unit


def value_head(gold, said):
    if not value(gold, said):
        return False
    counted = said.unit and not is_measure(gold.unit) and not is_measure(said.unit)
    return gold.unit == said.unit or bool(counted and head(said.unit) in gold.words)


def value_bound(gold, said):
    return value(gold, said) and gold.bound == said.bound


def pairs(gold, said, agree):
    """How many pairs that agree can be made, one to one (augmenting paths)."""
    partners = [[j for j, s in enumerate(said) if agree(g, s)] for g in gold]
    taken_by = {}

    def place(i, seen):
        for j in partners[i]:
            if j not in seen:
                seen.add(j)
                if j not in taken_by or place(taken_by[j], seen):
                    taken_by[j] = i
                    return True
        return False

    return sum(place(i, set()) for i in range(len(gold)))


def per_cent(right, said, gold):
    p = right / said if said else 0.0
    r = right / gold if gold else 0.0
    f = 2 * p * r / (p + r) if p + r else 0.0
    return {'P': round(100 * p, 1), 'R': round(100 * r, 1), 'F1': round(100 * f, 1), 'tp': right, 'pred': said, 'gold': gold}


def ends_of(quantities):
    return [end for quantity in quantities for end in quantity.ends()]


def measures_of(quantities):
    return [quantity for quantity in quantities if is_measure(quantity.unit)]


METRICS = {'span': (overlap, list), 'value': (value, list), 'value+unit(strict)': (value_unit, list),
           'value+unit(head)': (value_head, list), 'value+bound': (value_bound, list), 'value|split': (value, ends_of),
           'value|meas': (value_unit, measures_of)}


def bag(gold, said):
    """The data set's own count for one sentence: equal values, of these equal units and equal changes."""
    values = units = changes = 0
    left = sorted(said, key=lambda s: s.unit)
    for g in sorted(gold, key=lambda g: g.unit):
        for s in list(left):
            if same_value(g.value, s.value):
                values += values < len(gold)
                changes += g.bound is not None and s.bound == g.bound
                if s.unit == g.unit:
                    units += 1
                    left.remove(s)
                    break
    return values, units, changes


def score(sentences, places, figures):
    """`places`: for each sentence where its quantities stand; `figures`: for each what is predicted."""
    gold = [annotated(sentence, at) for sentence, at in zip(sentences, places)]
    said = [predicted(row) for row in figures]
    out = {}
    for name, (agree, chosen) in METRICS.items():
        rows = [(chosen(g), chosen(s)) for g, s in zip(gold, said)]
        out[name] = per_cent(sum(pairs(g, s, agree) for g, s in rows), sum(len(s) for _, s in rows),
                             sum(len(g) for g, _ in rows))
    bags = [bag(g, s) for g, s in zip(gold, said)]
    for i, name in enumerate(('value', 'value+unit', 'value+change')):
        out[f'repo:{name}'] = per_cent(sum(row[i] for row in bags), sum(map(len, said)), sum(map(len, gold)))
    return out
