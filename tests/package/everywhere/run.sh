#!/usr/bin/env bash
# The package in other runtimes (Node 24, Deno, Bun) and the command under GNU parallel and Apache Spark: the same
# answers, byte for byte. Downloads half a gigabyte once, so it is no part of tests/run.sh. Needs a built dist/.
#   tests/package/everywhere/run.sh
set -euo pipefail
cd "$(dirname "$0")/../../.."

[ $# -eq 0 ] || { echo "tests/package/everywhere/run.sh: $1: takes no options" >&2; exit 2; }

source tools/packages.sh
need npm command -v npm
need parallel command -v parallel
need python3-venv python3 -c 'import ensurepip'
need default-jre-headless command -v java
install_missing

here=tests/package/everywhere
[ $here/node_modules/.package-lock.json -nt $here/package-lock.json ] ||
  npm ci --prefix $here --no-audit --no-fund --loglevel=error
spark=build/spark
[ -x $spark/bin/spark-submit ] || { python3 -m venv $spark && $spark/bin/pip install --quiet pyspark==4.3.0; }
PYSPARK_PYTHON=$PWD/$spark/bin/python node --test --test-reporter=spec $here/*.test.mjs
