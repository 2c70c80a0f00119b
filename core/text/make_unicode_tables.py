#!/usr/bin/env python3
"""Writes unicode_tables.h, and the digests that its test compares, from the Unicode database that Python has.

    core/text/make_unicode_tables.py            writes both files
    core/text/make_unicode_tables.py --check    tells whether they are what it would write; exit status 1 if not

What is taken, by general category:
  letter   L*, and what words hold besides: marks that combine (Mn, Mc) and the digits of other scripts (Nd).
           Not variation selectors, which follow emoji.
  upper    Lu, Lt
  lower    Ll
  folds    to its lower case, where that is one code point of the same length in UTF-8
"""
import sys
import unicodedata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TABLES = ROOT / 'core/text/unicode_tables.h'
EXPECTED = ROOT / 'tests/core/text/unicode_expected.h'
SURROGATES = range(0xD800, 0xE000)
CODE_POINTS = [c for c in range(0x110000) if c not in SURROGATES]


def is_variation_selector(c):
    return 0xFE00 <= c <= 0xFE0F or 0xE0100 <= c <= 0xE01EF


def is_letter(c):
    category = unicodedata.category(chr(c))
    if category == 'Nd':
        return c >= 0x80
    return category[0] == 'L' or (category in ('Mn', 'Mc') and not is_variation_selector(c))


def is_upper(c):
    return unicodedata.category(chr(c)) in ('Lu', 'Lt')


def is_lower(c):
    return unicodedata.category(chr(c)) == 'Ll'


def folded(c):
    lower = chr(c).lower()
    same_length = len(lower) == 1 and len(lower.encode()) == len(chr(c).encode())
    return ord(lower) if same_length else c


def runs(values):
    """Ascending numbers as (first, last, step), step 1 or 2: 1 2 3 5 7 -> (1, 3, 1) (5, 7, 2)."""
    out = []
    for value in values:
        first, last, step = out[-1] if out else (0, 0, 0)
        gap = value - last
        if out and (gap == step or (first == last and gap in (1, 2))):
            out[-1] = (first, value, gap)
        else:
            out.append((value, value, 1))
    return out


def fold_runs():
    """The same of the code points that fold, each run with what is added to it."""
    by_shift = {}
    for c in CODE_POINTS:
        if folded(c) != c:
            by_shift.setdefault(folded(c) - c, []).append(c)
    return sorted((*run, shift) for shift, values in by_shift.items() for run in runs(values))


def rows(name, kind, entries):
    lines, line = [], ' '
    for entry in entries:
        text = ' {' + ', '.join(f'0x{n:X}' if i < 2 else str(n) for i, n in enumerate(entry)) + '},'
        if len(line) + len(text) > 110:
            lines.append(line)
            line = ' '
        line += text
    return f'inline constexpr {kind} {name}[] = {{\n' + '\n'.join([*lines, line]) + '\n};\n'


def tables():
    selected = {'kLetters': is_letter, 'kUpper': is_upper, 'kLower': is_lower}
    parts = [rows(name, 'CodePoints', runs([c for c in CODE_POINTS if test(c)])) for name, test in selected.items()]
    return f'''// Made by make_unicode_tables.py from Unicode {unicodedata.unidata_version}. Do not edit.
#pragma once

#include <cstdint>

// clang-format off
namespace onrecord {{

// first, first + step, ... last
struct CodePoints {{
  char32_t first, last;
  char32_t step;
}};

// The same; each folds to itself plus `shift`.
struct Folds {{
  char32_t first, last;
  char32_t step;
  std::int32_t shift;
}};

{chr(10).join([*parts, rows('kFolds', 'Folds', fold_runs())])}
}}  // namespace onrecord
'''


def digest(value_of):
    """FNV-1a over the value of every code point, four bytes each, the lowest first."""
    state = 0xCBF29CE484222325
    for c in CODE_POINTS:
        for byte in int(value_of(c)).to_bytes(4, 'little'):
            state = ((state ^ byte) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return f'0x{state:016X}'


def expected():
    return f'''// Made by core/text/make_unicode_tables.py from Unicode {unicodedata.unidata_version}. Do not edit.
//
// FNV-1a over what each property says of every code point but surrogates: 0 or 1, or what it folds to.
#pragma once

#include <cstdint>

namespace onrecord {{

inline constexpr std::uint64_t kLetterDigest = {digest(is_letter)};
inline constexpr std::uint64_t kUpperDigest = {digest(is_upper)};
inline constexpr std::uint64_t kLowerDigest = {digest(is_lower)};
inline constexpr std::uint64_t kFoldDigest = {digest(folded)};

}}  // namespace onrecord
'''


def main():
    wrong = 0
    for path, text in ((TABLES, tables()), (EXPECTED, expected())):
        if '--check' not in sys.argv[1:]:
            path.write_text(text)
        elif path.read_text() != text:
            wrong = 1
            print(f'{path.relative_to(ROOT)} is not what core/text/make_unicode_tables.py makes', file=sys.stderr)
    return wrong


if __name__ == '__main__':
    sys.exit(main())
