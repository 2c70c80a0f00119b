#!/usr/bin/env bash
# Trains the shipped weights from nothing: training/train.sh [data] [work folder]
# Steps that are finished are not run again. About three hours on two quiet CPU cores.
set -euo pipefail
cd "$(dirname "$0")/.."
DATA=${1:-../shared/data}
WORK=${2:-build/training}
PYTHON=${PYTHON:-/usr/bin/python3}
TOOL=build/release/training/onrecord-features
mkdir -p "$WORK"

[ -f core/model/data/onrecord-model.bin ] || { echo "core/model/data/onrecord-model.bin is missing" >&2; exit 1; }
cmake --preset release -DONRECORD_TRAINING=ON && cmake --build build/release --target onrecord-features onrecord-order

step() {  # step <file it makes> <command>...
  local made=$1
  shift
  [ -f "$made.done" ] || { "$@" && touch "$made.done"; }
}
run() { "$PYTHON" "training/$1.py" --data "$DATA" --tool "$TOOL" --threads 2 "${@:2}"; }

# 1. Encoders learn words and their order from unlabelled news: the one that ships in two rounds, a smaller one in one.
step "$WORK/first.pt" run pretrain --kind student --epochs 3 --rate 2e-3 --out "$WORK/first.pt"
step "$WORK/second.pt" run pretrain --kind student --start "$WORK/first.pt" --epochs 3 --rate 4e-3 --seed 2 --out "$WORK/second.pt"
step "$WORK/small-pre.pt" run pretrain --kind small --epochs 3 --rate 2e-3 --out "$WORK/small-pre.pt"
# 2. Both learn from gold.
step "$WORK/gold.pt" run train --kind student --start "$WORK/first.pt" --epochs 8 --rate 4e-3 --dropout .2 \
  --styles plain british --out "$WORK/gold.pt"
step "$WORK/small.pt" run train --kind small --start "$WORK/small-pre.pt" --epochs 8 --rate 3.2e-3 --dropout .2 \
  --styles plain british --out "$WORK/small.pt"
# 3. Together they label raw news. From gold and these labels two students learn, one from each round's encoder.
step "$WORK/soft.pkl" run label --teachers "student:$WORK/gold.pt" "small:$WORK/small.pt" --out "$WORK/soft.pkl"
taught() { run train --kind student --dropout .2 --word-noise .1 --coarse --styles plain british "$@"; }
step "$WORK/one.pt" taught --start "$WORK/gold.pt" --teacher "$WORK/soft.pkl" --epochs 4 --rate 1.6e-3 --seed 11 --out "$WORK/one.pt"
step "$WORK/two.pt" taught --start "$WORK/second.pt" --teacher "$WORK/soft.pkl" --rounds 1.2 --epochs 6 --rate 4e-3 --seed 21 \
  --out "$WORK/two.pt"
# 4. These two label raw news again; the second goes on with that, and ships averaged with what it was.
step "$WORK/again.pkl" run label --teachers "student:$WORK/one.pt" "student:$WORK/two.pt" --out "$WORK/again.pkl"
step "$WORK/three.pt" taught --start "$WORK/two.pt" --teacher "$WORK/again.pkl" --epochs 4 --rate 2.4e-3 --seed 31 \
  --out "$WORK/three.pt"
# 5. Their mean, quantised, into core/model/data and tests/core/model/data.
"$PYTHON" training/export.py --data "$DATA" --tool "$TOOL" --model "$WORK/two.pt" "$WORK/three.pt" --score
# 6. What core/quotes adds to the network: the order of parts, links, confidence.
zcat "$DATA/polnear/train.json.gz" | build/release/training/onrecord-order >"$WORK/order.txt"
cp "$WORK/order.txt" core/quotes/data/order_weights.txt
cmake --build build/release
"$PYTHON" training/train_links.py --data "$DATA"
cmake --build build/release
"$PYTHON" training/train_confidence.py --data "$DATA"
