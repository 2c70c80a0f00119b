#!/usr/bin/env bash
# What is checked without running the product, in parts:
#
#   format     clang-format over all C++
#   tidy       clang-tidy over all C++ of the product (.clang-tidy); what has not changed is not looked at again
#   structure  stages include only what they say they use, sizes, names (tests/lint/structure.py)
#   types      tsc --checkJs over the page and the package, against wasm_bindings/onrecord.d.ts
#   scripts    shell and Python parse, tables are what their generators make
#
#   tests/lint.sh [--fix] [part...]     all parts unless some are named; --fix rewrites what clang-format can
#
# A line a part, "ok" or "not ok", after its complaints; exit status 1 if one is not.
set -uo pipefail
cd "$(dirname "$0")/.."

fix=false
parts=()
for argument in "$@"; do
  case $argument in
    --fix) fix=true ;;
    format | tidy | structure | types | scripts) parts+=("$argument") ;;
    -h | --help) sed -n '2,/^set/{/^set/d;s/^# \{0,1\}//;p}' "$0"; exit ;;
    *) echo "tests/lint.sh: $argument: no such part or option" >&2; exit 2 ;;
  esac
done
[ ${#parts[@]} -gt 0 ] || parts=(format tidy structure types scripts)

source tools/packages.sh
wants() { [[ " ${parts[*]} " == *" $1 "* ]]; }
need python3 command -v python3
if wants format; then need clang-format command -v clang-format; fi
if wants tidy; then
  need clang-tidy command -v clang-tidy
  need cmake command -v cmake
  need ninja-build command -v ninja
  need g++ command -v c++
  need libgtest-dev test -e /usr/include/gtest/gtest.h
  need nlohmann-json3-dev test -e /usr/include/nlohmann/json.hpp
fi
if wants types; then need npm command -v npm; fi
install_missing

check_format() {
  local sources
  mapfile -t sources < <(git ls-files '*.cpp' '*.h')
  if $fix; then clang-format -i "${sources[@]}"; fi
  clang-format --dry-run --Werror "${sources[@]}"
}

check_tidy() {
  cmake --preset dev >/dev/null && python3 tests/lint/tidy.py build/dev
}

check_structure() { python3 tests/lint/structure.py; }

check_types() {
  [ tests/web/node_modules/.package-lock.json -nt tests/web/package-lock.json ] ||
    npm ci --prefix tests/web --no-audit --no-fund --loglevel=error || return
  tests/web/node_modules/.bin/tsc -p tests/web/tsconfig.json
}

check_scripts() {
  local failed=0 file
  while read -r file; do bash -n "$file" || failed=1; done < <(git ls-files '*.sh' .ci/run)
  git ls-files '*.py' | python3 -c 'import sys
for path in sys.stdin.read().split():
    compile(open(path, encoding="utf-8").read(), path, "exec")' || failed=1
  core/text/make_unicode_tables.py --check || failed=1
  return $failed
}

failed=0
for part in "${parts[@]}"; do
  if "check_$part"; then echo "ok $part"; else echo "not ok $part"; failed=1; fi
done
exit "$failed"
