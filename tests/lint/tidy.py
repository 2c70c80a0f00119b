#!/usr/bin/env python3
"""Runs clang-tidy over the product's C++, as many at a time as there are cores.

    tests/lint/tidy.py BUILD     BUILD holds compile_commands.json

A file that passed is not looked at again until it, a file of the project that it includes, .clang-tidy or clang-tidy itself
has changed: BUILD/tidy holds an empty file named by the hash of these.
"""
import concurrent.futures
import hashlib
import os
import pathlib
import re
import subprocess
import sys

INCLUDE = re.compile(r'^#include "([^"]+)"', re.M)


def tracked(*patterns):
    return subprocess.run(['git', 'ls-files', *patterns], stdout=subprocess.PIPE, check=True, text=True).stdout.split()


def closure(path, seen):
    """The file and what it includes of the project, each once."""
    if path not in seen and os.path.exists(path):
        seen[path] = pathlib.Path(path).read_text(encoding='utf-8')
        for included in INCLUDE.findall(seen[path]):
            closure(included, seen)
    return seen


def key_of(path, settings):
    digest = hashlib.sha256(settings)
    for name, text in sorted(closure(path, {}).items()):
        digest.update(f'{name}\0{text}\0'.encode())
    return digest.hexdigest()


def check(path, build, settings):
    done = build / 'tidy' / key_of(path, settings)
    if done.exists():
        return True
    # What is built for WebAssembly alone is not in the list of commands.
    known = f'/{path}"' in (build / 'compile_commands.json').read_text(encoding='utf-8')
    how = ['-p', str(build)] if known else ['--', '-std=c++20', '-I.', '-Itests/lint/stubs']
    command = ['clang-tidy', '--quiet', path, *how] if not known else ['clang-tidy', '--quiet', *how, path]
    run = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    if run.returncode != 0:
        print(run.stdout, end='')
        return False
    done.touch()
    return True


def main():
    build = pathlib.Path(sys.argv[1])
    (build / 'tidy').mkdir(exist_ok=True)
    version = subprocess.run(['clang-tidy', '--version'], stdout=subprocess.PIPE, check=True).stdout
    settings = version + pathlib.Path('.clang-tidy').read_bytes()
    files = tracked('core/*.cpp', 'wasm_bindings/*.cpp')
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        passed = list(pool.map(lambda path: check(path, build, settings), files))
    return 0 if all(passed) else 1


if __name__ == '__main__':
    sys.exit(main())
