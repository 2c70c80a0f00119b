#!/usr/bin/env bash
# Format, static analysis, and the order of the stages: each includes only those before it.
#   tests/lint.sh [--fix]   --fix: rewrites what clang-format can
set -uo pipefail
cd "$(dirname "$0")/.."

case ${1-} in
  '' | --fix) ;;
  *) echo "tests/lint.sh: $1: no such option; there is --fix" >&2; exit 2 ;;
esac

source tools/packages.sh
need clang-format command -v clang-format
need clang-tidy command -v clang-tidy
need cmake command -v cmake
need ninja-build command -v ninja
need libgtest-dev test -e /usr/include/gtest/gtest.h
need nlohmann-json3-dev test -e /usr/include/nlohmann/json.hpp
install_missing

failed=0
complain() { echo "$1"; failed=1; }

mapfile -t sources < <(git ls-files 'core/*.cpp' 'core/*.h' 'wasm_bindings/*.cpp' 'tests/*.cpp' 'tests/*.h')
if [ "${1-}" = --fix ]; then clang-format -i "${sources[@]}"; fi
clang-format --dry-run --Werror "${sources[@]}" || complain 'clang-format: run tests/lint.sh --fix'

! grep -nP '[^\x00-\x7F]' "${sources[@]}" || complain 'sources are ASCII: write \u escapes'

stages=(text model quotes speakers figures review report)
for i in "${!stages[@]}"; do
  later=$(IFS='|'; echo "${stages[*]:i+1}")
  [ -n "$later" ] || continue
  # report/analysis.h names the values of every stage, so only the stages' own folders are looked at
  ! grep -rnE "#include \"core/($later)/" "core/${stages[i]}" 2>/dev/null ||
    complain "core/${stages[i]} includes a later stage"
done
! grep -rlE 'emscripten|<iostream>|<fstream>|nlohmann' core --include=*.h --include=*.cpp | grep -v '^core/report/json.cpp$' ||
  complain 'core knows no Emscripten and no files, and only report/json.cpp the JSON library'

cmake --preset dev >/dev/null && cmake --build --preset dev --target help >/dev/null || exit 1
mapfile -t core < <(git ls-files 'core/*.cpp')
printf '%s\0' "${core[@]}" | xargs -0 -n 1 -P "$(nproc)" clang-tidy --quiet -p build/dev 2>/dev/null || complain 'clang-tidy'

[ "$failed" -eq 0 ] && echo 'No complaints'
exit "$failed"
