#!/usr/bin/env bash
# Times onrecord beside two other libraries, as texts grow, and measures its memory: tests/bench/run.sh
set -euo pipefail
cd "$(dirname "$0")/../.."

[ $# -eq 0 ] || { echo "tests/bench/run.sh: $1: takes no options" >&2; exit 2; }

source tools/packages.sh
need npm command -v npm
install_missing

./build-wasm.sh >/dev/null
cmake --build --preset wasm --target figures_bench >/dev/null
[ tests/bench/node_modules/.package-lock.json -nt tests/bench/package-lock.json ] ||
  npm ci --prefix tests/bench --no-audit --no-fund --loglevel=error
node tests/bench/speed.mjs
node tests/bench/figures.mjs
node tests/bench/memory.mjs
node tests/bench/growth.mjs
