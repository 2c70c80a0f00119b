#!/usr/bin/env bash
# Fuzzes the core under the address and undefined-behaviour sanitizers, from the corpus beside this script.
#   tests/fuzz/run.sh [analyze|figures|weights] [-OPTION=VALUE]...
# analyze: the whole analysis (the default), with a network at a ninth of its width; figures: figures alone; weights: the
# file of weights. Options are libFuzzer's: 60 seconds without -max_total_time or -runs. What fails is left in build/fuzz.
# What the page opens is fuzzed by files/run.mjs.
set -euo pipefail
cd "$(dirname "$0")/../.."

target=analyze
case ${1-} in
  analyze | figures | weights)
    target=$1
    shift
    ;;
  -*=* | '') ;;
  *)
    sed -n '3,6s/^# *//p' tests/fuzz/run.sh >&2
    exit 2
    ;;
esac
limit=-max_total_time=60
[[ " $* " != *' -runs='* && " $* " != *' -max_total_time='* ]] || limit=

source tools/packages.sh
need clang command -v clang++
need libclang-rt-14-dev bash -c 'ls /usr/lib/llvm-*/lib/clang/*/lib/linux/libclang_rt.fuzzer-*.a'
need cmake command -v cmake
need ninja-build command -v ninja
need python3 command -v python3
need nlohmann-json3-dev test -e /usr/include/nlohmann/json.hpp
install_missing

mkdir -p build/fuzz/found-$target
[ build/fuzz/onrecord-model.bin -nt core/model/data/onrecord-model.bin ] ||
  python3 tests/fuzz/small_weights.py core/model/data/onrecord-model.bin build/fuzz/onrecord-model.bin
cmake --preset fuzz >/dev/null
cmake --build --preset fuzz --target ${target}_fuzz
build/fuzz/tests/fuzz/${target}_fuzz $limit -max_len=1000 -timeout=20 -rss_limit_mb=4096 -dict=tests/fuzz/words.dict \
  -artifact_prefix=build/fuzz/$target- -print_final_stats=1 "$@" build/fuzz/found-$target tests/fuzz/corpus
