"""The article that the project was made for: every quote, speaker and figure it requires, one line each."""
from attributions import HALF
from cases import touches
from speakers import same_name
from words import Text

MOSTLY = 0.8


class Check:
    def __init__(self):
        self.right = self.all = 0

    def line(self, right):
        self.all += 1
        self.right += bool(right)


def check_quote(check, words, gold, said):
    wanted = words.inside(gold['content'])

    def overlap(attribution):
        content = words.inside(attribution['content'])
        return len(wanted & content) / max(1, len(wanted | content))

    best = max(said, key=overlap, default=None)
    share = overlap(best) if best else 0
    check.line(share >= MOSTLY)
    if share < HALF:
        return
    name = gold['speaker']
    check.line(best['kind'] == gold['kind'])
    check.line(best['mode'] == gold['mode'])
    check.line(words.inside([gold['source']]) & words.inside(best['source']))
    check.line(same_name(best['speaker'], name, name[0].isupper() and ' ' in name and 'fficial' not in name))
    check.line(best['anonymous'] == gold['anonymous'])


def check_figure(check, gold, figures):
    found = [f for f in figures if touches(f, gold['start'], gold['end'])]
    check.line(found)
    if not found:
        return
    check.line(found[0]['kind'] in (gold['kind'], {'count': 'number'}.get(gold['kind'])))
    for field in ('value', 'low', 'high', 'bound'):
        if field in gold:
            check.line(found[0].get(field) == gold[field])


def check_claims(check, gold, analysis):
    names = {speaker['id']: speaker['name'] for speaker in analysis['speakers']}
    for words, who in gold['figure_claims'].items():
        place = next(f for f in gold['figures'] if f['text'] == words)
        found = [f for f in analysis['figures'] if touches(f, place['start'], place['end'])]
        check.line(found and same_name(names.get(found[0]['speaker']), who, who[0].isupper()))


def check_people(check, gold, analysis):
    for name in gold['people']:
        check.line(any(same_name(person['name'], name, True) for person in analysis['people']))
    roles = {one['name']: one['role'] or '' for one in analysis['people'] + analysis['speakers']}
    for name, role in gold['roles'].items():
        last = role.split()[-1].lower()
        check.line(any(last in said.lower() for other, said in roles.items() if same_name(other, name, True)))


def score(gold, analysis, attributions, figures):
    """(lines that are right, lines)"""
    check, words = Check(), Text(gold['text'])
    for quote in gold['quotes']:
        if quote['required']:
            check_quote(check, words, quote, attributions)
    for figure in gold['figures']:
        if figure['required']:
            check_figure(check, figure, figures)
    for figure in gold['not_figures']:
        check.line(not any(touches(f, figure['start'], figure['start'] + 4) for f in figures))
    check_claims(check, gold, analysis)
    check_people(check, gold, analysis)
    return check.right, check.all
