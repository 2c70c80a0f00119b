"""Does each attribution get the right speaker: name, role, unnamed or not?

Of attributions whose content overlaps by half or more (attributions.py). The gold has for each attribution `name` (null
if nobody can be named), `type`, `named`, `anonymous`, `mode` and `roles`, every one that the article prints.

resolved          the right name, of all attributions: precision, recall, F1 (`resolved speech`: of those in mode speech)
name accuracy     the right name where there is one: of all, of sources that are pronouns, of named ones
role right        of named persons with a role: right name, and the role agrees with one that is printed
role right where one is told
                  the same of those that the library gives a role
anonymous         a human source that is cited and not named: precision, recall, F1
"""
import collections
import re
import unicodedata

from attributions import HALF, aligned, f1, prepared
from words import Text

TITLES = frozenset("""mr mrs ms miss dr sen rep gov pres president senator governor congressman congresswoman sir lady lord
                   prof professor judge justice gen general col lt capt the a an""".split())
PRONOUNS = frozenset('he she they it i we you who which that his her their its my our him them one'.split())
OF_ROLES = frozenset('the a an of for and at in on to by his her their its former s'.split())


def name_words(name):
    """Lower case without accents, titles, articles and possessive endings."""
    decomposed = unicodedata.normalize('NFKD', name or '')
    plain = ''.join(c for c in decomposed if not unicodedata.combining(c)).lower()
    plain = re.sub("['\u2019]s\\b", '', plain)
    return [word for word in re.findall('[a-z0-9]+', plain) if word not in TITLES]


def same_name(said, gold, named):
    """Named: the words of one are among the other's, and two of them or all but initials and the same last one are there
    ("Ada Holm" is "Ada B. Holm", but "Holm" is not). Not named: the last word agrees, or two do, or one holds the other.
    A pronoun is nobody's name."""
    if gold is None:
        return not said
    p, g = name_words(said), name_words(gold)
    if not p or not g or all(word in PRONOUNS for word in p):
        return False
    few, many = sorted((set(p), set(g)), key=len)
    if not named:
        return bool(few & many) and (p[-1] == g[-1] or len(few & many) >= 2 or few <= many)
    if few == many:
        return True
    initials = p[-1] == g[-1] and all(len(word) <= 2 for word in many - few)
    return few < many and (initials or len(few) >= 2)


def same_role(said, gold):
    """Half of the shorter one's words stand in the other."""
    p, g = (set(re.findall('[a-z0-9]+', (role or '').lower())) - OF_ROLES for role in (said, gold))
    return bool(p and g) and 2 * len(p & g) >= min(len(p), len(g))


def known_roles(person):
    if person.get('roles') is not None:
        return person['roles']
    return [person['role']] if person.get('role') else []


def add_pair(n, text, attribution, gold, said):
    """Counts one attribution that is found: as annotated, who that is, and as predicted."""
    right = same_name(said.get('speaker'), gold['name'], gold['named'])
    n['right'] += right
    source = ' '.join(text[start:end] for start, end in attribution['source']).lower()
    if gold['name']:
        for group in ['aligned', *['pron'] * (source in PRONOUNS), *['named'] * bool(gold['named'])]:
            n[group] += 1
            n[group, 'right'] += right
    n['right speech'] += right and gold['mode'] == 'speech' and said['mode'] == 'speech'
    if gold['type'] == 'person' and gold['named']:
        role_right = any(same_role(said['role'], role) for role in known_roles(gold))
        if known_roles(gold):
            n['role'] += 1
            n['role', 'right'] += right and role_right
        if right and gold.get('roles') is not None and said['role']:
            n['told'] += 1
            n['told', 'right'] += role_right
    n['mode'] += 1
    n['mode', 'right'] += said['mode'] == gold['mode']
    n['anonymous', bool(said['anonymous']), gold['anonymous']] += 1


def score(articles, gold, predicted):
    """`articles`: [{id, text, annotations}]; `gold`: [{id, speakers}]; `predicted`: {id: attributions}."""
    n = collections.Counter()
    speakers = {article['id']: {person['i']: person for person in article['speakers']} for article in gold}
    for article in articles:
        if article['id'] not in speakers or not article['annotations']:
            continue
        words = Text(article['text'])
        annotated = next(iter(article['annotations'].values()))
        kept = [i for i, attribution in enumerate(annotated) if words.inside(attribution['content'])]
        who = [speakers[article['id']][i] for i in kept]
        said = [p for p in predicted.get(article['id'], []) if words.inside(p['content'])]
        n['gold'] += len(kept)
        n['pred'] += len(said)
        n['gold speech'] += sum(person['mode'] == 'speech' for person in who)
        n['pred speech'] += sum(p['mode'] == 'speech' for p in said)
        for overlap, i, j in aligned(prepared(words, annotated), prepared(words, said)):
            if overlap >= HALF:
                add_pair(n, article['text'], annotated[kept[i]], who[i], said[j])
    return table(n)


def table(n):
    def share(group):
        return n[group, 'right'] / max(1, n[group])

    unnamed = [n['anonymous', said, gold] for said, gold in ((True, True), (True, False), (False, True))]
    return {
        'resolved': f1(n['right'], n['pred'], n['right'], n['gold']),
        'resolved speech': f1(n['right speech'], n['pred speech'], n['right speech'], n['gold speech']),
        'name accuracy (aligned)': share('aligned'),
        'name accuracy (pronoun sources)': share('pron'),
        'name accuracy (named)': share('named'),
        'role right (named persons with one)': share('role'),
        'role right where one is told': share('told'),
        'mode accuracy': share('mode'),
        'anonymous': f1(unnamed[0], unnamed[0] + unnamed[1], unnamed[0], unnamed[0] + unnamed[2]),
        'n': {group: n[group] for group in ('gold', 'pred', 'aligned', 'pron', 'named', 'role')}}
