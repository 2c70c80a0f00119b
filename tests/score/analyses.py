"""Runs the library over texts, and says what an analysis holds in the scorers' words. Offsets are code points."""
import json
import pathlib
import subprocess
import tempfile

RUNNER = pathlib.Path(__file__).parent / 'analyses.mjs'


def analyze(library, texts):
    """`texts`: [{id, text, reference?}]; gives {id: analysis}."""
    with tempfile.NamedTemporaryFile('w', suffix='.json', encoding='utf-8') as file:
        json.dump(texts, file)
        file.flush()
        run = subprocess.run(['node', RUNNER, library, file.name], stdout=subprocess.PIPE, check=True, encoding='utf-8')
    return json.loads(run.stdout)


def pieces(spans):
    return [(span['start'], span['end']) for span in spans]


def attributions(analysis):
    speakers = {speaker['id']: speaker for speaker in analysis['speakers']}
    out = []
    for quote in analysis['quotes']:
        speaker = speakers.get(quote['speaker'])
        out.append({'content': pieces(quote['content']), 'source': pieces(quote['source']),
                    'cue': pieces([quote['cue']] if quote['cue'] else []), 'kind': quote['kind'], 'mode': quote['mode'],
                    'speaker': speaker and speaker['name'], 'anonymous': bool(speaker and speaker['anonymous']),
                    'role': speaker and speaker['role']})
    return out


def kind_of(figure):
    """Kinds as the sets of cases name them."""
    kind = figure['kind']
    if kind == 'measure':
        return 'temperature' if figure['unit'] in ('celsius', 'fahrenheit') else 'dimension'
    if kind == 'count':
        return 'numberrange' if 'low' in figure and 'high' in figure else 'number'
    return 'percentage' if kind == 'percent' else kind


def figures(analysis):
    """Figures as annotated ones are written: a change is a bound too."""
    return [{**figure, 'kind': kind_of(figure), 'bound': figure['direction'] or figure['bound']}
            for figure in analysis['figures']]
