#!/usr/bin/env bash
# Checks the sources, builds and runs the tests: the core natively with sanitizers, the WebAssembly under Node, the page
# in Chromium, Firefox and WebKit.
set -uo pipefail
cd "$(dirname "$0")/.."

usage() {
  cat <<'END'
Usage: tests/run.sh [lint] [core] [wasm] [web] [package]

Runs the named suites, or all five. Builds what has changed; missing Debian or Ubuntu packages are installed
when run as root, else the command that installs them is printed. The last line is "N passed, N failed".
END
}

suites=()
while [ $# -gt 0 ]; do
  case $1 in
    lint | core | wasm | web | package) suites+=("$1") ;;
    -h | --help) usage; exit ;;
    *)
      echo "tests/run.sh: $1: no such suite or option" >&2
      usage >&2
      exit 2
      ;;
  esac
  shift
done
[ ${#suites[@]} -gt 0 ] || suites=(lint core wasm web package)

wants() { [[ " ${suites[*]} " == *" $1 "* ]]; }
find_chromium() { [ -n "${CHROMIUM-}" ] || command -v chromium || command -v chromium-browser || command -v google-chrome; }

source tools/packages.sh
if wants core; then
  need cmake command -v cmake
  need ninja-build command -v ninja
  need g++ command -v c++
  need libgtest-dev test -e /usr/include/gtest/gtest.h
  need nlohmann-json3-dev test -e /usr/include/nlohmann/json.hpp
fi
if wants web || wants package; then
  need npm command -v npm
  need chromium find_chromium
fi
if wants web; then
  need firefox-esr sh -c 'command -v firefox-esr || command -v firefox'
  need webkit2gtk-driver command -v WebKitWebDriver
  need xvfb command -v xvfb-run
  need xauth command -v xauth
fi
install_missing

passed=0
failed=0

# report <suite> <passed> <failed>: adds a suite to the sum; nothing passed counts as a failure too.
report() {
  local lost=$3
  [ "$2" -gt 0 ] || [ "$lost" -gt 0 ] || lost=1
  passed=$((passed + $2))
  failed=$((failed + lost))
  printf '%-7s %4d passed, %d failed\n\n' "$1" "$2" "$lost"
}

# What tests/lint.sh checks, then whether planted faults of each kind are found.
run_lint() {
  echo '== lint: format, static analysis, structure, types; and the gate itself'
  local log=build/lint.log
  mkdir -p build
  tests/lint.sh >"$log" 2>&1
  tests/lint/gate_test.py >build/gate.log 2>&1 && echo 'ok gate' >>"$log" || { cat build/gate.log; echo 'not ok gate'; } >>"$log"
  grep -v '^ok ' "$log" || true
  report lint "$(grep -c '^ok ' "$log")" "$(grep -c '^not ok ' "$log")"
}

run_core() {
  echo '== core: unit tests with address and undefined-behaviour sanitizers'
  local log=build/core-tests.log
  mkdir -p build
  if { cmake --preset sanitize && cmake --build --preset sanitize; } >"$log" 2>&1; then
    ctest --preset sanitize >"$log" 2>&1
    grep -E '\(Failed\)|\*\*\*|Skipped' "$log" || true
    if ! grep -q ' 0 tests failed' "$log"; then cat "$log"; fi
  else
    cat "$log"
  fi
  local total lost
  total=$(sed -n 's/.* tests failed out of \([0-9]*\)$/\1/p' "$log")
  lost=$(sed -n 's/.* \([0-9]*\) tests failed out of [0-9]*$/\1/p' "$log")
  report core $((${total:-0} - ${lost:-0})) "${lost:-1}"
}

# run_node <suite> <title> <file>...: the files' tests; failures in full, successes as a number.
run_node() {
  local suite=$1 log=build/$1-tests.log
  echo "== $suite: $2"
  shift 2
  mkdir -p build
  node --test --test-reporter=tap "$@" >"$log" 2>&1
  awk '/^ *not ok/ { show = 1 } /^ *ok|^ *# Subtest/ { show = 0 } show || /# SKIP/' "$log"
  local won lost
  won=$(sed -n 's/^# pass \([0-9]*\)$/\1/p' "$log")
  lost=$(sed -n 's/^# fail \([0-9]*\)$/\1/p' "$log")
  [ -n "$lost" ] || cat "$log"
  report "$suite" "${won:-0}" "${lost:-1}"
}

! wants lint || run_lint

built=true
if wants wasm || wants web || wants package; then
  echo '== build'
  ./build-wasm.sh || built=false
  echo
fi

! wants core || run_core

if wants wasm; then
  if $built; then
    run_node wasm 'the library under Node' tests/wasm/*.test.mjs
  else
    report wasm 0 1
  fi
fi

# install_npm_packages <folder>: as the lock file has them, when it has changed. Their tests need Node 20, and where
# the system's is older (Debian 12 has 18) npm has that too.
install_npm_packages() {
  [ "$1/node_modules/.package-lock.json" -nt "$1/package-lock.json" ] ||
    npm ci --prefix "$1" --no-audit --no-fund --loglevel=error || return
  node --eval 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' && return
  local node=build/node/node_modules/node/bin
  [ -x "$node/node" ] || npm install --prefix build/node --no-audit --no-fund --loglevel=error node@20 || return
  PATH="$PWD/$node:$PATH"
}

if wants web; then
  if $built && install_npm_packages tests/web; then
    run_node web 'the page in Chromium, Firefox and WebKit' tests/web/*.test.mjs
  else
    report web 0 1
  fi
fi

if wants package; then
  if $built && install_npm_packages tests/package; then
    run_node package 'the npm package and its command, bundlers in Chromium' tests/package/*.test.mjs
  else
    report package 0 1
  fi
fi

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
