"""Stanford CoreNLP 4.5: quotations with their speakers after coreference, numbers and dates by its named entities."""
import json
import pathlib
import re
import subprocess
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
KINDS = {'NUMBER': 'count', 'MONEY': 'money', 'PERCENT': 'percent', 'ORDINAL': 'ordinal', 'DATE': 'date', 'TIME': 'time',
         'DURATION': 'duration'}
BOUNDS = {'~': ('~', False), '>=': ('>', True), '<=': ('<', True), '>': ('>', False), '<': ('<', False), '': ('=', False)}
CURRENCIES = {'$': 'dollar', '€': 'euro', '£': 'pound', '¥': 'yen'}


def figure(entity):
    """Its normal form is a bound, a currency or percent sign, and a number: "~$5000000.0", or a TIMEX value."""
    kind, normal = KINDS.get(entity['ner']), entity.get('normalizedNER', '')
    if kind is None:
        return None
    out = {'start': entity['characterOffsetBegin'], 'end': entity['characterOffsetEnd'], 'kind': kind, 'unit': '', 'bound': '=',
           'inclusive': False, 'vague': False, 'direction': None, 'of': None, 'quote': None, 'speaker': None}
    if kind in ('date', 'time', 'duration'):
        out['iso'] = normal
        period = re.fullmatch(r'P(\d+)([YMWD])', normal)
        if kind == 'duration' and period:
            out['value'], out['unit'] = float(period[1]), {'Y': 'year', 'M': 'month', 'W': 'week', 'D': 'day'}[period[2]]
        return out
    m = re.fullmatch(r'(~|>=|<=|>|<|)([$€£¥%]?)(-?[\d.]+(?:E[+-]?\d+)?)(?:-[$%]?([\d.E]+))?', normal)
    if m:
        out['bound'], out['inclusive'] = BOUNDS[m[1]]
        out['unit'] = 'percent' if m[2] == '%' else CURRENCIES.get(m[2], '')
        if m[4]:
            out['low'], out['high'] = float(m[3]), float(m[4])
        else:
            out['value'] = float(m[3])
    return out


def analysis(document):
    quotes, speakers = [], {}
    for q in document['quotes']:
        name = q.get('canonicalSpeaker') if q.get('canonicalSpeaker') not in (None, 'Unknown') else q.get('speaker')
        name = None if name == 'Unknown' else name
        if name:
            speakers.setdefault(name, f's{len(speakers) + 1}')
        begin = q.get('beginIndex')
        source = []
        if name and q.get('mentionBegin', -1) >= 0:
            tokens = [t for s in document['sentences'] for t in s['tokens']]
            source = [{'start': tokens[q['mentionBegin']]['characterOffsetBegin'],
                       'end': tokens[q['mentionEnd']]['characterOffsetEnd']}]
        quotes.append({'id': f'q{len(quotes) + 1}', 'kind': 'direct', 'mode': 'speech',
                       'content': [{'start': begin, 'end': q['endIndex']}], 'verbatim': [], 'cue': None, 'source': source,
                       'speaker': speakers.get(name)})
    figures = [f for s in document['sentences'] for e in s.get('entitymentions', []) if (f := figure(e))]
    return {'quotes': quotes, 'figures': figures, 'people': [],
            'speakers': [{'id': i, 'name': n, 'kind': 'person', 'named': True, 'anonymous': False, 'role': None} for n, i in speakers.items()]}


def install(folder):
    if not list(folder.glob('stanford-corenlp-*-models.jar')):
        subprocess.run(['mvn', '--quiet', '--batch-mode', '--file', HERE / 'pom.xml', 'dependency:copy-dependencies',
                        f'-DoutputDirectory={folder}'], check=True)


def run(texts, folder):
    with tempfile.TemporaryDirectory() as tmp:
        pathlib.Path(tmp, 'in').write_text('\0'.join(texts), encoding='utf-8')
        timed = ['/usr/bin/time', '-f', '%M', '-o', f'{tmp}/memory']
        subprocess.run([*timed, 'java', '-Xmx5g', '-XX:ActiveProcessorCount=1', '-cp', f'{folder}/*', HERE / 'CoreNlp.java', f'{tmp}/in', f'{tmp}/out'],
                       check=True)
        *lines, times = pathlib.Path(tmp, 'out').read_text(encoding='utf-8').splitlines()
        memory = int(pathlib.Path(tmp, 'memory').read_text().split()[-1]) * 1024
    return {'answers': [analysis(json.loads(line)) for line in lines], **json.loads(times), 'memory': memory}
