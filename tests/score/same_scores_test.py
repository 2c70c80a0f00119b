#!/usr/bin/env python3
"""The scorers here give what the ones that the numbers were first stated with give, to the last digit.

Needs a built library and ../shared beside the repository; without it there is nothing to compare and the test is skipped.
    tests/score/same_scores_test.py [LIBRARY.mjs]
"""
import pathlib
import re
import subprocess
import sys
import unittest

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
SHARED = ROOT.parent / 'shared'
sys.path[:0] = [str(HERE), str(SHARED / 'eval')]
LIBRARY = ROOT / 'dist/onrecord.mjs'


def flat_numbers(table):
    """Every number of a table, in order."""
    if isinstance(table, dict):
        return [number for key in sorted(table) for number in flat_numbers(table[key])]
    if isinstance(table, (tuple, list)):
        return [number for part in table for number in flat_numbers(part)]
    return [table]


@unittest.skipUnless((SHARED / 'eval/score.py').exists(), 'no ../shared to compare with')
class SameScores(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        import score
        cls.scores = score.Scores(LIBRARY, SHARED / 'data')

    def test_attributions_and_speakers(self):
        import attributions
        import predictions
        import score_quotes
        import score_speakers
        import speakers
        from analyses import attributions as quotes_of
        documents = [d for d in self.scores.load('polnear/dev.json.gz') if d['annotations']]
        who = self.scores.load('polnear/speakers_dev.json')
        found = self.scores.analyses(documents)
        mine = {key: quotes_of(analysis) for key, analysis in found.items()}
        theirs = {key: predictions.quotes(analysis) for key, analysis in found.items()}

        def items(said):
            return [(d['text'], next(iter(d['annotations'].values())), said[d['id']]) for d in documents]

        self.assertEqual(flat_numbers(attributions.score(items(mine))), flat_numbers(score_quotes.score(items(theirs))))
        self.assertEqual(flat_numbers(speakers.score(documents, who, mine)),
                         flat_numbers(score_speakers.score(documents, who, theirs)))

    def test_figures(self):
        import figures
        import predictions
        import score_figures
        from analyses import figures as figures_of
        sentences = self.scores.load('figures/newsquant.json')
        places = self.scores.load('figures/newsquant_spans.json')
        found = self.scores.analyses([{'id': str(i), 'text': s['text']} for i, s in enumerate(sentences)])
        rows = [found[str(i)] for i in range(len(sentences))]
        mine = figures.score(sentences, places, [figures_of(row) for row in rows])
        theirs = score_figures.score(sentences, places, [predictions.figures(row) for row in rows])['strict']
        self.assertEqual(mine, theirs)

    def test_whole_articles(self):
        mine = self.scores.fresh()['unread']
        printed = subprocess.run(
            [sys.executable, SHARED / 'eval/score_fresh.py', LIBRARY, SHARED / 'data/raw/news.jsonl.gz',
             SHARED / 'data/fresh/train.json', '--folds=3,4'], check=True, stdout=subprocess.PIPE, encoding='utf-8').stdout
        figures = re.search(r'figures  P (\S+)  R (\S+) .*kind (\S+)  value (\S+)  unit (\S+)  bound (\S+)  direction (\S+) of'
                            r' \d+  iso (\S+) of.*\nclaimant right (\S+) of \d+, none where none (\S+) of', printed)
        keys = ('P', 'R', 'kind', 'value', 'unit', 'bound', 'direction', 'iso', 'claimant', 'none')
        self.assertEqual([f"{mine['figures'][key]:.3f}" for key in keys], list(figures.groups()))
        for part, text in (('quotes', printed), ('speech', printed.split('speech only')[1]),
                           ('speakers', printed.split('\nspeakers\n')[1])):
            for key, value in mine[part].items():
                if isinstance(value, tuple):
                    line = re.search(rf'^{re.escape(key)} +P (\S+)  R (\S+)  F1 (\S+)$', text, re.M)
                    self.assertEqual([f'{number:.3f}' for number in value], list(line.groups()), f'{part} {key}')
        people = re.search(r'people: P (\S+)  R (\S+) ', printed)
        self.assertEqual([f"{mine['people'][key]:.3f}" for key in 'PR'], list(people.groups()))

    def test_seed(self):
        import predictions
        import score_seed
        import seed
        from analyses import attributions as quotes_of
        from analyses import figures as figures_of
        gold = self.scores.load('seed/gold.json')
        analysis = self.scores.analyses([{'id': 'seed', 'text': gold['text']}])['seed']
        self.assertEqual(seed.score(gold, analysis, quotes_of(analysis), figures_of(analysis)),
                         score_seed.check(gold, analysis, lambda line: None))
        self.assertTrue(predictions.quotes(analysis))

    def test_cases_and_probes(self):
        import json
        import tempfile
        import predictions
        for name in ('recognizers', 'probes'):
            mine = getattr(self.scores, name)()
            cases = self.scores.load(f'figures/{name}.json')
            texts = [{'id': c['id'], 'text': c['input'], 'reference': c.get('reference')} for c in cases if c['id']]
            chosen = {key: predictions.figures(a) for key, a in self.scores.analyses(texts).items()}
            with tempfile.TemporaryDirectory() as folder:
                said = pathlib.Path(folder, 'said.json')
                said.write_text(json.dumps({'system': 'onrecord', 'cases': chosen}))
                script = {'recognizers': 'score_cases.py', 'probes': 'score_probes.py'}[name]
                printed = subprocess.run([sys.executable, SHARED / 'eval' / script, SHARED / f'data/figures/{name}.json', said],
                                         check=True, stdout=subprocess.PIPE, encoding='utf-8').stdout
            for group, counts in mine.items():
                numbers = re.search(rf'^{re.escape(group)} +(.*)$', printed, re.M)[1]
                wanted = [counts.get('pass'), counts.get('quiet')] if name == 'recognizers' else [
                    counts.get(key) for key in ('n', 'found', 'value', 'unit', 'bound', 'quiet')]
                for number in filter(None, wanted):
                    self.assertIn(str(int(number)), re.findall(r'\d+', numbers), f'{name} {group}: {numbers}')

    def test_field_cases(self):
        cases = SHARED / 'data/field/cases.json'
        mine = self.scores.field()
        printed = subprocess.run(['node', SHARED / 'eval/score_field.mjs', LIBRARY, cases], check=True,
                                 stdout=subprocess.PIPE, encoding='utf-8').stdout
        theirs = {kind: [int(a), int(b)] for kind, a, b in re.findall(r'^(\S.*?) +(\d+) / (\d+)', printed, re.M)}
        self.assertEqual(mine, theirs)


if __name__ == '__main__':
    if len(sys.argv) > 1 and sys.argv[1].endswith('.mjs'):
        LIBRARY = pathlib.Path(sys.argv.pop(1)).resolve()
    unittest.main()
