"""Short texts with the figures expected in them: a set of test cases (Recognizers-Text's), and probes by what they try.

A case expects spans with a type and a value. Per kind of case:
exact, overlap   expected spans that a figure has exactly, or touches
value            that a figure touches with the right value: a number, both ends of a range, a moment, seconds
quiet            cases that expect nothing, and no figure of the kind is found
pass             cases with every span exact and right, and no other figure of the kind

A probe names words that are a figure, with value, unit and bound, and words that are none. Per group: how many are found,
have the right value, unit and bound (moments, scores and vague amounts need only be found), and how many are quiet.
"""
import collections

from figures import bound_of, close, figure_value
from units import canon, head

FAMILIES = {'Number': ['number'], 'Percentage': ['percentage'], 'Ordinal': ['ordinal'], 'NumberRange': ['numberrange', 'range'],
            'Currency': ['currency', 'money'], 'Dimension': ['dimension'], 'Age': ['age'], 'Temperature': ['temperature']}
MOMENTS = frozenset("""date time daterange timerange datetime datetimerange duration set year decade quarter""".split())
NO_VALUE = frozenset('date year decade quarter time daterange score vague category'.split())


def touches(figure, start, end):
    return figure['start'] < end and start < figure['end']


def near(a, b):
    return a is not None and b is not None and close(a, b)


def plain_iso(moment):
    return (moment or '').replace(' ', 'T').rstrip('Z').split('.')[0]


def same_moment(figure, expected):
    wanted = expected.get('value') or expected.get('start')
    if wanted is None:
        return False
    if expected.get('type') == 'duration' and figure.get('seconds') is not None and near(figure['seconds'], float(wanted)):
        return True
    said = plain_iso(figure.get('iso'))
    if len(wanted) == 10:
        return said[:10] == wanted and bool(figure.get('isoEnd') or not expected.get('end'))
    if len(wanted) == 8 and wanted.count(':') == 2:
        return said[11:19] == wanted
    return len(wanted) > 10 and bool(said) and said[:19] == plain_iso(wanted)[:19]


def same_case_value(figure, expected):
    kind = expected['type'] or ''
    if kind == 'numberrange':
        known = [end for end in ('low', 'high') if expected.get(end) is not None]
        return all(near(figure.get(end), expected[end]) for end in known)
    if kind.startswith('datetimeV2') or kind in MOMENTS:
        values = expected.get('values') or []
        return any(same_moment(figure, value) for value in values if isinstance(value, dict))
    wanted, said = expected.get('value'), figure.get('value')
    if isinstance(wanted, (int, float)):
        return isinstance(said, (int, float)) and close(said, wanted)
    return str(said) == str(wanted)


def chosen(cases):
    """Those of the layer that finds spans, without options; telephone numbers are no figures here."""
    return [case for case in cases if case['layer'] == 'model' and not case['mode'] and case['model'] != 'PhoneNumber']


def score_cases(cases, predicted):
    """`predicted`: {case id: figures}. Gives {kind: counts}; dates and times also by their type."""
    table = {}
    for case in chosen(cases):
        model, figures, right = case['model'], predicted[case['id']], True
        for expected in case['expected']:
            over = [f for f in figures if touches(f, expected['start'], expected['end'])]
            exact = [f for f in over if (f['start'], f['end']) == (expected['start'], expected['end'])]
            kinds = [model]
            if model == 'DateTime':
                kinds.append(f"{model}:{(expected['type'] or '').replace('datetimeV2.', '')}")
            for kind in kinds:
                table.setdefault(kind, collections.Counter()).update(
                    spans=1, exact=bool(exact), overlap=bool(over), value=any(same_case_value(f, expected) for f in over))
            right = right and any(same_case_value(f, expected) for f in exact)
        family = FAMILIES.get(model, MOMENTS)
        extra = any(f['kind'] in family and not any(touches(f, e['start'], e['end']) for e in case['expected'])
                    for f in figures)
        table.setdefault(model, collections.Counter()).update(
            {'cases': 1, 'neg': case['negative'], 'quiet': case['negative'] and not extra, 'pass': right and not extra})
    return {kind: dict(counts) for kind, counts in table.items()}


def same_probe_value(figure, expected):
    if expected.get('kind') in NO_VALUE:
        return True
    said = figure_value(figure)
    if 'low' in expected:
        return isinstance(said, tuple) and close(said[0], expected['low']) and close(said[1], expected['high'])
    return isinstance(said, float) and close(said, expected['value'])


def same_probe_unit(figure, expected):
    said, wanted = canon(figure.get('unit')), canon(expected.get('unit'))
    return said == wanted or bool(said and wanted and head(said) == head(wanted))


def score_probes(probes, predicted):
    """`predicted`: {probe id: figures}. Gives {group: counts}."""
    table = {}
    for probe in probes:
        figures, counts = predicted[probe['id']], table.setdefault(probe['group'], collections.Counter())
        for expected in probe['expected']:
            start = probe['input'].index(expected['text'])
            over = [f for f in figures if touches(f, start, start + len(expected['text']))]
            right = [f for f in over if same_probe_value(f, expected)]
            counts.update(n=1, found=bool(over), value=bool(right))
            if expected.get('kind') not in NO_VALUE:
                bound = bound_of(expected.get('bound', '='))[0]
                counts.update(nu=1, unit=any(same_probe_unit(f, expected) for f in right),
                              bound=any(bound_of(f.get('bound')) == bound for f in right))
        for words in probe['none']:
            start = probe['input'].index(words)
            counts.update(m=1, quiet=not any(touches(f, start, start + len(words)) for f in figures))
    return {group: dict(counts) for group, counts in table.items()}
