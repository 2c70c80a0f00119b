"""Corpora as arrays: tokens and features from the core's own tool, gold labels, automatic tags, raw news.

A document is a dict of numpy arrays, one row a token: `spans` (code points), `feats` (rows of the embedding table),
`word` (hash), `para`, and where known `label`, `link`, `mode`, `pos`, `ner`, `rel`, `head` (-1 where unknown).
"""
import gzip
import hashlib
import json
import pathlib
import random
import re
import subprocess

import numpy as np

SLOTS = 7
LABELS = ['O', 'B-S', 'I-S', 'B-C', 'I-C', 'B-K', 'I-K']
LINKS = ['none', 'left1', 'left2', 'right1', 'right2']
MODES = ['speech', 'thought', 'attitude']
POS = ['ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM', 'PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ',
       'SYM', 'VERB', 'X']
ENTITIES = ['O', 'PERSON', 'ORGANIZATION', 'LOCATION', 'MISC']
PENN = {'JJ': 'ADJ', 'JJR': 'ADJ', 'JJS': 'ADJ', 'IN': 'ADP', 'RB': 'ADV', 'RBR': 'ADV', 'RBS': 'ADV', 'WRB': 'ADV',
        'MD': 'AUX', 'CC': 'CCONJ', 'DT': 'DET', 'PDT': 'DET', 'WDT': 'PRON', 'UH': 'INTJ', 'NN': 'NOUN', 'NNS': 'NOUN',
        'CD': 'NUM', 'POS': 'PART', 'RP': 'ADP', 'TO': 'PART', 'EX': 'PRON', 'PRP': 'PRON', 'PRP$': 'PRON',
        'WP': 'PRON', 'WP$': 'PRON', 'NNP': 'PROPN', 'NNPS': 'PROPN', 'SYM': 'SYM', '$': 'SYM', '#': 'SYM'}
HEADS = 33  # head offset, clipped to -16..16; the root points at itself


def describe(tool, texts):
    """Runs onrecord-features over texts; yields a document per text."""
    raw = [t.encode('utf-8') for t in texts]
    feed = b''.join(b'%d\n%s' % (len(r), r) for r in raw)
    out = subprocess.run([tool], input=feed, stdout=subprocess.PIPE, check=True).stdout
    at = 0
    for text, r in zip(texts, raw):
        n = int(np.frombuffer(out, np.uint32, 1, at)[0])
        places = np.frombuffer(out, np.uint32, n * 5, at + 4).reshape(n, 5)
        feats = np.frombuffer(out, np.uint16, n * SLOTS, at + 4 + n * 20).reshape(n, SLOTS)
        at += 4 + n * 20 + n * SLOTS * 2
        lead = (np.frombuffer(r, np.uint8) & 0xC0) != 0x80   # bytes that start a code point
        chars = np.concatenate([[0], np.cumsum(lead)])
        yield {'spans': chars[places[:, :2].astype(np.int64)].astype(np.int32), 'sent': places[:, 2].astype(np.int32),
               'para': places[:, 3].astype(np.int32), 'word': places[:, 4].copy(), 'feats': feats.copy()}


def tokens_of(doc, spans):
    """Token ranges of character spans: every token of which more than half lies inside."""
    out = []
    mid = (doc['spans'][:, 0] + doc['spans'][:, 1] - 1) / 2
    for s, e in spans:
        a, b = np.searchsorted(mid, s), np.searchsorted(mid, e)
        if b > a:
            out.append((int(a), int(b)))
    return out


def relative(position, marks):
    """Where among sorted `marks` the target stands as seen from `position`: (+1 nearest right, -1 nearest left ...)."""
    right = np.searchsorted(marks, position, 'right')
    return lambda target: (np.searchsorted(marks, target) - right + 1) if target > position else (
        np.searchsorted(marks, target) - right)


def link_class(position, target, marks):
    if target is None:
        return 0
    k = relative(position, marks)(target)
    return {-1: 1, -2: 2, 1: 3, 2: 4}.get(int(k), -1)


def add_gold(doc, attributions, lexicon, text):
    n = len(doc['spans'])
    label = np.zeros(n, np.int8)
    link = np.full(n, -1, np.int8)
    mode = np.full(n, -1, np.int8)
    attrs = [{k: tokens_of(doc, a.get(k) or []) for k in ('source', 'cue', 'content')} for a in attributions]
    for name, base in (('content', 5), ('cue', 3), ('source', 1)):
        for a in attrs:
            for s, e in a[name]:
                label[s:e] = base + 1
                label[s] = base
    cues = sorted({a['cue'][0][0] for a in attrs if a['cue']})
    sources = sorted({a['source'][0][0] for a in attrs if a['source']})
    for a in attrs:
        cue = a['cue'][0] if a['cue'] else None
        for s, e in a['content']:
            link[s:e] = link_class(s, cue[0] if cue else None, cues)
        if cue:
            link[cue[0]:cue[1]] = link_class(cue[0], a['source'][0][0] if a['source'] else None, sources)
            words = text[doc['spans'][cue[0], 0]:doc['spans'][cue[1] - 1, 1]]
            mode[cue[0]:cue[1]] = lexicon.mode(words)
    # A link is read at content and cue tokens only; where spans overlapped, the label that won decides.
    link[(label < 3)] = -1
    doc.update(label=label, link=link, mode=mode)


class ModeLexicon:
    """Cue words and the mode they show; the first word of the cue that is known decides, phrases before words."""

    def __init__(self, path):
        self.modes = {}
        for line in open(path, encoding='utf-8'):
            if line.strip() and not line.startswith('#'):
                key, mode = line.rstrip('\n').split('\t')[:2]
                self.modes[key] = MODES.index(mode)

    def mode(self, cue):
        words = re.findall(r"[a-z']+|:", cue.lower().replace('\u2019', "'"))
        for length in (3, 2, 1):
            for i in range(len(words) - length + 1):
                found = self.modes.get(' '.join(words[i:i + length]))
                if found is not None:
                    return found
        return -1


def add_tags(doc, tags, relations):
    n = len(doc['spans'])
    out = {k: np.full(n, -1, np.int16) for k in ('pos', 'ner', 'rel', 'head')}
    starts = doc['spans'][:, 0]
    for sentence in tags['sentences']:
        at = [int(np.searchsorted(starts, t[0], 'right')) - 1 for t in sentence]
        for k, (s, e, penn, ner, head, rel) in enumerate(sentence):
            i = at[k]
            if i < 0 or not (doc['spans'][i, 0] <= s < doc['spans'][i, 1]):
                continue
            first = doc['spans'][i, 0] == s
            if not first and penn in ('HYPH', ':', ',', '.', 'POS'):
                continue
            pos = universal(penn, rel)
            out['pos'][i] = POS.index(pos)
            out['ner'][i] = ENTITIES.index(ner) if ner in ENTITIES else 0
            out['rel'][i] = relations.setdefault(rel.split(':')[0], len(relations))
            h = at[head - 1] if head > 0 else i
            out['head'][i] = int(np.clip(h - i, -16, 16)) + 16
    doc.update(out)


def universal(penn, rel):
    if penn.startswith('VB'):
        return 'AUX' if rel.startswith('aux') or rel == 'cop' else 'VERB'
    if penn == 'IN' and rel == 'mark':
        return 'SCONJ'
    return PENN.get(penn, 'PUNCT' if not penn.isalpha() or penn in ('LRB', 'RRB', 'LS') else 'X')


def restyle(text, style, rng):
    """The same article as another house prints it; every character keeps its place."""
    if style == 'straight':
        text = re.sub('[\u201c\u201d]', '"', text).replace('\u2019', "'").replace('\u2018', "'")
    elif style == 'curly':
        out, opened = [], False
        for ch in text.replace("'", '\u2019'):
            if ch == '\n':
                opened = False
            if ch == '"':
                ch, opened = ('\u201d' if opened else '\u201c'), not opened
            out.append(ch)
        text = ''.join(out)
    elif style == 'british':
        text = restyle(text, 'curly', rng) if '"' in text else text
        text = text.replace('\u201c', '\u2018').replace('\u201d', '\u2019')
    if style == 'british':
        # Some copies lose breaks, some all of them: a mark that opens every paragraph then opens again inside.
        lost = rng.choice((0, .15, .5, 1))
        text = re.sub('\n+', lambda m: ' ' * len(m.group()) if rng.random() < lost else m.group(), text)
    if style != 'plain':
        text = re.sub(r'\b[A-Z][a-z]{2,}\b', lambda m: m.group().upper() if rng.random() < .01 else m.group(), text)
    return text


def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()


def polnear_articles(data, part):
    """PolNeAR's articles as it has them: `id`, `text`, `annotations` {reader: attributions}."""
    return json.load(gzip.open(pathlib.Path(data) / f'polnear/{part}.json.gz'))


def fresh_articles(data, file, folds=None):
    """Articles of other papers and years, annotated for this project, in the same form; of `train` those of `folds`."""
    rows = json.load(open(pathlib.Path(data) / f'fresh/{file}.json'))
    rows = [r for r in rows if folds is None or r['fold'] in folds]
    wanted = {r['text_sha256'] for r in rows}
    texts = {}
    for line in gzip.open(pathlib.Path(data) / 'raw/news.jsonl.gz', 'rt', encoding='utf-8'):
        text = json.loads(line)['text']
        if digest(text) in wanted:
            texts[digest(text)] = text
    return [{'id': r['source_corpus'] + '_' + r['id'], 'text': texts[r['text_sha256']],
             'annotations': {'reader': r['quotes']}} for r in rows]


def annotated(data):
    """Digests of the texts of all articles of other papers that are annotated, whatever their fold."""
    files = (pathlib.Path(data) / f'fresh/{name}.json' for name in ('dev', 'train'))
    return {row['text_sha256'] for file in files for row in json.load(open(file))}


def labelled(articles, tool, lexicon, styles, seed):
    """Documents with gold labels: all articles in the first style, then all in the second ..."""
    rng = random.Random(seed)
    docs = []
    for style in styles:
        texts = [restyle(a['text'], style, rng) for a in articles]
        for article, text, doc in zip(articles, texts, describe(tool, texts)):
            gold = next(iter(article['annotations'].values()), [])
            add_gold(doc, gold, lexicon or GivenModes(gold, article['text']), article['text'])
            doc.update(id=article['id'], text=article['text'], gold=gold, style=style, seen=text)
            docs.append(doc)
    return docs


def load_polnear(data, part, tool, lexicon, relations, styles=('plain',), seed=1):
    tags = {}
    for line in gzip.open(pathlib.Path(data) / f'polnear/{part}_corenlp.jsonl.gz', 'rt'):
        row = json.loads(line)
        tags[row['id']] = row
    docs = labelled(polnear_articles(data, part), tool, lexicon, styles, seed)
    for doc in docs:
        add_tags(doc, tags.get(doc['id'], {'sentences': []}), relations)
    return docs


def load_fresh(data, folds, tool, styles=('plain',), seed=1):
    docs = labelled(fresh_articles(data, 'train', folds), tool, None, styles, seed)
    for doc in docs:
        doc.update({k: np.full(len(doc['spans']), -1, np.int16) for k in ('pos', 'ner', 'rel', 'head')})
    return docs


class GivenModes:
    """Modes as annotated, by the words of the cue."""

    def __init__(self, quotes, text):
        self.modes = {text[s:e]: MODES.index(q['mode']) for q in quotes for s, e in q['cue'] if q['mode'] in MODES}

    def mode(self, cue):
        return self.modes.get(cue, -1)


def raw_texts(data, share=None, seed=1):
    """Raw articles in random order; `share` {source: part of it to take}, None for all."""
    rng = random.Random(seed)
    rows = [json.loads(line) for line in gzip.open(pathlib.Path(data) / 'raw/news.jsonl.gz', 'rt')]
    texts = [r['text'] for r in rows if share is None or rng.random() < share.get(r['source'], 0)]
    rng.shuffle(texts)
    return texts


def load_raw(data, tool):
    return [d for d in describe(tool, raw_texts(data)) if len(d['spans']) > 20]


class NoModes:
    def mode(self, cue):
        return -1
