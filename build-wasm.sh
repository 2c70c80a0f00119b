#!/usr/bin/env bash
# Builds onrecord into dist/: the library, its WebAssembly and the page. Any static file server can host it.
set -euo pipefail
cd "$(dirname "$0")"

usage() {
  cat <<'END'
Usage: ./build-wasm.sh [--serve] [--port N]

Builds what has changed into dist/ and prints its sizes. Missing Debian or Ubuntu packages are installed when
run as root; else the command that installs them is printed. An emcc on the PATH (emsdk) is used as it is.

  --serve    afterwards serve dist/ on this machine only
  --port N   port to serve on; without it the first free one from 8080 on
END
}

fail() {
  echo "build-wasm.sh: $1" >&2
  usage >&2
  exit 2
}

serve=false
port=
while [ $# -gt 0 ]; do
  case $1 in
    --serve) serve=true ;;
    --port)
      [[ ${2-} =~ ^[1-9][0-9]{0,4}$ ]] && [ "$2" -le 65535 ] || fail "--port: a number from 1 to 65535 is needed, not '${2-}'"
      port=$2
      shift
      ;;
    -h | --help) usage; exit ;;
    *) fail "$1: no such option" ;;
  esac
  shift
done
[ -z "$port" ] || $serve || fail "--port: only together with --serve"

source tools/packages.sh
need emscripten command -v emcc
need cmake command -v cmake
need ninja-build command -v ninja
need nodejs command -v node
if command -v apt-get >/dev/null; then need nlohmann-json3-dev test -e /usr/include/nlohmann/json.hpp; fi
# Debian 12 has esbuild; where the system's archive has none, npm does.
if ! command -v esbuild >/dev/null && ! apt-cache show esbuild >/dev/null 2>&1; then
  need npm command -v npm
  export ESBUILD=$PWD/build/esbuild/node_modules/.bin/esbuild
else
  need esbuild command -v esbuild
fi
install_missing
if [ -n "${ESBUILD-}" ] && [ ! -x "$ESBUILD" ]; then
  npm install --prefix build/esbuild --no-audit --no-fund --loglevel=error esbuild@0.17.19
fi

export EMSCRIPTEN_ROOT=${EMSCRIPTEN_ROOT:-$(em-config EMSCRIPTEN_ROOT)}
log=build/wasm.log
mkdir -p build dist
{ cmake --preset wasm && cmake --build --preset wasm; } >"$log" 2>&1 || {
  cat "$log" >&2
  exit 1
}

cp --update build/wasm/wasm_bindings/onrecord.wasm wasm_bindings/{onrecord.mjs,onrecord.d.ts,pool.mjs,pool-worker.mjs,pool.d.ts,package.json,README.md} LICENSE THIRD_PARTY.md dist/
rm -rf dist/cli && cp -r wasm_bindings/cli dist/cli
if [ -e web/pack.mjs ]; then node web/pack.mjs --dist dist; fi
node tools/inventory.mjs dist "$EMSCRIPTEN_ROOT"

node tools/sizes.mjs dist/onrecord.mjs dist/onrecord.wasm

if $serve; then exec node tools/serve.mjs dist $port; fi
