#!/usr/bin/env python3
"""The gate itself: each kind of fault, planted in a copy of the tree, turns the part red that is there to find it.

Run after tests/lint.sh, whose cache of clang-tidy it takes along.
"""
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]


def run(folder, *command):
    return subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def copy_tree(target):
    names = run(ROOT, 'git', 'ls-files', '--cached', '--others', '--exclude-standard').stdout.split('\n')
    for name in filter(None, names):
        if (ROOT / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, target / name)
    for kept in ('tests/web/node_modules', 'build/dev/tidy'):
        if (ROOT / kept).exists():
            (target / kept).parent.mkdir(parents=True, exist_ok=True)
            (target / kept).symlink_to(ROOT / kept)
    run(target, 'git', 'init', '-q')
    run(target, 'git', 'add', '-A')


class Gate(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix='onrecord-gate-')
        cls.tree = pathlib.Path(cls.folder.name)
        copy_tree(cls.tree)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def finds(self, part, path, change, complaint):
        """`change` makes the planted text of the sound one; the part must be red with that complaint."""
        file = self.tree / path
        sound = file.read_text(encoding='utf-8')
        self.assertNotEqual(change(sound), sound)
        try:
            file.write_text(change(sound), encoding='utf-8')
            said = run(self.tree, 'tests/lint.sh', part)
        finally:
            file.write_text(sound, encoding='utf-8')
        self.assertNotEqual(said.returncode, 0, said.stdout)
        self.assertIn(f'not ok {part}', said.stdout)
        self.assertRegex(said.stdout, complaint)

    def test_format(self):
        self.finds('format', 'core/text/limit.cpp', lambda text: text + 'int  planted;\n', 'limit.cpp.*clang-format')

    def test_tidy(self):
        self.finds('tidy', 'core/text/limit.cpp', lambda text: text + '\nbool planted(int a) { return a == a; }\n',
                   'misc-redundant-expression')

    def test_a_function_too_long(self):
        body = ''.join(f'  a += {i};\n' for i in range(60))
        self.finds('tidy', 'core/text/limit.cpp', lambda text: text + f'\nint planted(int a) {{\n{body}  return a;\n}}\n',
                   'readability-function-size')

    def test_an_upward_include_in_a_header(self):
        self.finds('structure', 'core/text/limit.h',
                   lambda text: text.replace('#pragma once', '#pragma once\n#include "core/report/json.h"'),
                   'core/text/limit.h: includes core/report')

    def test_words_in_code(self):
        self.finds('structure', 'core/text/limit.cpp',
                   lambda text: text + 'const char* kPlanted[] = {"a", "b", "c", "d", "e", "f"};\n', 'lists of six')

    def test_two_files_of_one_name(self):
        run(self.tree, 'cp', 'core/text/limit.h', 'core/report/limit.h')
        run(self.tree, 'git', 'add', 'core/report/limit.h')
        said = run(self.tree, 'tests/lint.sh', 'structure')
        run(self.tree, 'git', 'rm', '-qf', 'core/report/limit.h')
        self.assertNotEqual(said.returncode, 0)
        self.assertIn('limit.h: is the name of two files', said.stdout)

    def test_a_type_error_in_the_page(self):
        self.finds('types', 'web/src/page/keys.mjs', lambda text: text + '\ndocument.planted();\n',
                   r"keys.mjs.*Property 'planted' does not exist")

    def test_a_field_that_the_analysis_does_not_have(self):
        self.finds('types', 'wasm_bindings/onrecord.d.ts', lambda text: text.replace('  paragraphs: Span[];', '  blocks: Span[];'),
                   "Property 'paragraphs' does not exist")

    def test_a_script_that_does_not_parse(self):
        self.finds('scripts', 'tests/fuzz/run.sh', lambda text: text + '\nif planted\n', 'syntax error')

    def test_a_table_edited_by_hand(self):
        self.finds('scripts', 'core/text/unicode_tables.h', lambda text: text.replace('0x5A', '0x59', 1),
                   'is not what core/text/make_unicode_tables.py makes')

    def test_a_unit_test_that_fails(self):
        """In a tree of core/text alone, to be built in a minute."""
        for path, last in (('core/CMakeLists.txt', 'add_subdirectory(text)'), ('tests/CMakeLists.txt', 'add_subdirectory(core/text)')):
            file = self.tree / path
            text = file.read_text(encoding='utf-8')
            file.write_text(text[:text.index(last) + len(last)] + '\n', encoding='utf-8')
        test = self.tree / 'tests/core/text/limit_test.cpp'
        test.write_text(test.read_text(encoding='utf-8') + '\nTEST(Planted, Fails) { FAIL(); }\n', encoding='utf-8')
        said = run(self.tree, 'tests/run.sh', 'core')
        self.assertNotEqual(said.returncode, 0)
        self.assertRegex(said.stdout, r'Planted\.Fails \(Failed\)')
        self.assertTrue(re.search(r'^[1-9]\d* passed, 1 failed$', said.stdout, re.M), said.stdout[-2000:])


if __name__ == '__main__':
    unittest.main(verbosity=2)
