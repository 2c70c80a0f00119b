#!/usr/bin/env python3
"""The shape of the core: what may include what, how large things may be, and that names lead somewhere.

- A stage (core/STAGE) includes, in sources and headers, itself and the stages that its CMakeLists.txt says it USES, with
  what those use; and it says no more than it includes. The stages' order is that of core/CMakeLists.txt.
- A source has a header of its own. No two files of the core have one name, data neither: each becomes a function of that name.
- No folder holds more than 12 sources, no file more than 400 lines (functions: clang-tidy).
- Words are data: a list of six or more words in code belongs into a data file.
- Sources are ASCII. The core knows no Emscripten and no files, and only report/json.cpp the JSON library.
"""
import collections
import pathlib
import re
import subprocess
import sys

# What still breaks a rule: how many lists of words are in code, and which places are too large or have no header. Both may only
# become less.
LISTS_LEFT = 67
LEFT = frozenset("""agreement.cpp agreement.h core/figures/dates/days.cpp core/speakers/names/name_words.cpp features.cpp
                    features.h parts.cpp parts.h words.h""".split())
MOST_SOURCES = 12
MOST_LINES = 400
INCLUDE = re.compile(r'^#include "core/(\w+)/', re.M)
WORD_LIST = re.compile(r'"[^"\n]*"(?:\s*,\s*"[^"\n]*"){5,}')
GENERATED = ('unicode_tables.h', 'unicode_expected.h')

COMMENT = re.compile(r'//[^\n]*')

complaints = []


def complain(place, what):
    if place not in LEFT:
        complaints.append(f'{place}: {what}')


def tracked(*patterns):
    names = subprocess.run(['git', 'ls-files', *patterns], stdout=subprocess.PIPE, check=True, text=True).stdout.split()
    return {name: pathlib.Path(name).read_text(encoding='utf-8') for name in names if pathlib.Path(name).exists()}


def stage_of(name):
    parts = name.split('/')
    return parts[1] if len(parts) > 2 else None


def uses_of(stage):
    text = pathlib.Path(f'core/{stage}/CMakeLists.txt').read_text(encoding='utf-8')
    said = re.search(r'\bUSES\s+([\w\s]+)\)', text)
    return said[1].split() if said else []


def check_stages(core):
    order = re.findall(r'add_subdirectory\((\w+)\)', pathlib.Path('core/CMakeLists.txt').read_text(encoding='utf-8'))
    allowed = {}
    for stage in order:
        said = uses_of(stage)
        allowed[stage] = {stage}.union(*(allowed.get(other, set()) for other in said))
        included = set()
        for name, text in core.items():
            if stage_of(name) != stage:
                continue
            for other in INCLUDE.findall(text):
                included.add(other)
                if other not in allowed[stage]:
                    complain(name, f'includes core/{other}, which core/{stage}/CMakeLists.txt does not say it uses')
        for other in said:
            if other not in allowed:
                complain(f'core/{stage}', f'uses the later stage {other}')
            elif other not in included:
                complain(f'core/{stage}', f'says it uses {other} and includes nothing of it')


def check_names(core):
    by_name = collections.defaultdict(list)
    for name in core:
        if name.endswith(('.cpp', '.h')):
            by_name[pathlib.Path(name).name].append(name)
        if name.endswith('.cpp') and name[:-4] + '.h' not in core:
            complain(name, 'has no header of its own')
    for name in tracked('core/*/data/*.txt'):
        by_name[pathlib.Path(name).name].append(name)
    for name, places in by_name.items():
        if len(places) > 1:
            complain(name, f'is the name of two files: {", ".join(places)}')


def check_sizes(core, all_sources):
    folders = collections.Counter(str(pathlib.Path(name).parent) for name in core if name.endswith('.cpp'))
    for folder, count in folders.items():
        if count > MOST_SOURCES:
            complain(folder, f'{count} sources; {MOST_SOURCES} at most')
    for name, text in all_sources.items():
        lines = text.count('\n')
        if lines > MOST_LINES and not name.endswith(GENERATED):
            complain(name, f'{lines} lines; {MOST_LINES} at most')


def check_words(core):
    places = []
    for name, text in core.items():
        code = COMMENT.sub('', text)
        places += [f'{name}:{code.count(chr(10), 0, found.start()) + 1}' for found in WORD_LIST.finditer(code)]
    if len(places) > LISTS_LEFT:
        complain('core', f'{len(places)} lists of six or more words in code, {LISTS_LEFT} are stated:\n  ' + '\n  '.join(places))
    elif len(places) < LISTS_LEFT:
        print(f'{len(places)} lists of words are left in code: state that in LISTS_LEFT of tests/lint/structure.py')


def check_contents(core, all_sources):
    for name, text in all_sources.items():
        if not text.isascii():
            complain(name, 'is not ASCII: write \\u escapes')
    for name, text in core.items():
        for banned in ('emscripten', '<iostream>', '<fstream>', 'nlohmann'):
            if banned in text and name.endswith(('.cpp', '.h')) and (banned, name) != ('nlohmann', 'core/report/json.cpp'):
                complain(name, f'knows {banned}')


def main():
    core = tracked('core/*.cpp', 'core/*.h')
    all_sources = {**core, **tracked('wasm_bindings/*.cpp', 'wasm_bindings/*.h', 'tests/*.cpp', 'tests/*.h', 'training/*.cpp',
                                     'training/*.h')}
    check_stages(core)
    check_names(core)
    check_sizes(core, all_sources)
    check_words(core)
    check_contents(core, all_sources)
    print('\n'.join(complaints), end='\n' if complaints else '')
    return 1 if complaints else 0


if __name__ == '__main__':
    sys.exit(main())
