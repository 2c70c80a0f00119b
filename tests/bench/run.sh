#!/usr/bin/env bash
# Times onrecord beside two other libraries, stage by stage, as texts grow, on workers, in Chromium; and measures its memory.
set -euo pipefail
cd "$(dirname "$0")/../.."

usage() {
  cat <<'TEXT'
Usage: tests/bench/run.sh [--readme]

Runs all benchmarks, under this system's Node and the current one, and prints what they measure.

  --readme   puts the table into README.md, between its markers
TEXT
}

write=
case ${1-} in
  '') ;;
  --readme) write=--write ;;
  -h | --help) usage; exit ;;
  *) echo "tests/bench/run.sh: $1: no such option" >&2; usage >&2; exit 2 ;;
esac

source tools/packages.sh
need npm command -v npm
need chromium command -v chromium
install_missing

./build-wasm.sh >/dev/null
cmake --build --preset wasm --target figures_bench >/dev/null
for folder in tests/bench tests/web; do
  [ $folder/node_modules/.package-lock.json -nt $folder/package-lock.json ] ||
    npm ci --prefix $folder --no-audit --no-fund --loglevel=error
done

current=build/node-current/node_modules/node/bin/node
[ -x $current ] || npm install --prefix build/node-current --no-audit --no-fund --loglevel=error node@24

export BENCH_RECORD=$PWD/build/bench.jsonl
rm -f "$BENCH_RECORD"
node tests/bench/speed.mjs
$current tests/bench/speed.mjs
$current tests/bench/stages.mjs
$current tests/bench/cold.mjs
$current tests/bench/workers.mjs
node tests/bench/figures.mjs
node tests/bench/memory.mjs
node tests/bench/growth.mjs
node tests/bench/typing.mjs
node tests/bench/table.mjs "$BENCH_RECORD" $write
