#!/usr/bin/env bash
# Fuzzes the whole pipeline under the sanitizers, from the corpus beside this script.
#   tests/fuzz/run.sh [SECONDS]     60 if not said; a text that fails is left in build/fuzz
set -euo pipefail
cd "$(dirname "$0")/../.."

seconds=${1-60}
[[ $seconds =~ ^[1-9][0-9]*$ ]] || { echo "tests/fuzz/run.sh: seconds are needed, not '$seconds'" >&2; exit 2; }

source tools/packages.sh
need clang command -v clang++
need libclang-rt-14-dev bash -c 'ls /usr/lib/llvm-*/lib/clang/*/lib/linux/libclang_rt.fuzzer-*.a'
need cmake command -v cmake
need ninja-build command -v ninja
need nlohmann-json3-dev test -e /usr/include/nlohmann/json.hpp
install_missing

cmake --preset fuzz >/dev/null
cmake --build --preset fuzz --target analyze_fuzz
mkdir -p build/fuzz/found
build/fuzz/tests/fuzz/analyze_fuzz -max_total_time="$seconds" -max_len=4000 -timeout=10 -rss_limit_mb=4096 \
  -dict=tests/fuzz/words.dict -artifact_prefix=build/fuzz/ -print_final_stats=1 build/fuzz/found tests/fuzz/corpus
