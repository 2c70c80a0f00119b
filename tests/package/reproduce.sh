#!/usr/bin/env bash
# Builds the last commit twice, each from a clean clone in a folder of its own, and compares every file of dist/:
# tests/package/reproduce.sh [DIST]     DIST: a dist/ of the same commit to compare one build with, in place of the second
set -euo pipefail
cd "$(dirname "$0")/../.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
built() {
  git clone --quiet . "$work/$1"
  (cd "$work/$1" && ./build-wasm.sh >&2)
  echo "$work/$1/dist"
}

one=$(built one)
other=${1-}
[ -n "$other" ] || other=$(built a-folder-of-another-name)
if diff --recursive --brief "$one" "$other"; then
  echo "the same, byte for byte: $(wc -l <"$one/SHA256SUMS") files"
  cat "$one/SHA256SUMS"
else
  exit 1
fi
