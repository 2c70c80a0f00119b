#!/usr/bin/env bash
# Trains the shipped weights from nothing: training/train.sh [data] [work folder]
# Steps that are finished are not run again. About three hours on two CPU cores.
set -euo pipefail
cd "$(dirname "$0")/.."
DATA=${1:-../shared/data}
WORK=${2:-build/training}
PYTHON=${PYTHON:-/usr/bin/python3}
TOOL=build/release/training/onrecord-features
mkdir -p "$WORK"

[ -f core/model/data/onrecord-model.bin ] || { echo "core/model/data/onrecord-model.bin is missing" >&2; exit 1; }
cmake --preset release -DONRECORD_TRAINING=ON && cmake --build build/release --target onrecord-features

step() {  # step <file it makes> <command>...
  local made=$1
  shift
  [ -f "$made.done" ] || { "$@" && touch "$made.done"; }
}
run() { "$PYTHON" "training/$1.py" --data "$DATA" --tool "$TOOL" --threads 2 "${@:2}"; }

# 1. Both encoders learn words and their order from unlabelled news.
step "$WORK/student-pre.pt" run pretrain --kind student --epochs 3 --out "$WORK/student-pre.pt"
step "$WORK/teacher-pre.pt" run pretrain --kind teacher --epochs 1.4 --out "$WORK/teacher-pre.pt"
# 2. Both learn from gold; the teacher is larger than what can be shipped.
step "$WORK/student.pt" run train --kind student --start "$WORK/student-pre.pt" --epochs 9 --rate 1.6e-3 --out "$WORK/student.pt"
step "$WORK/teacher.pt" run train --kind teacher --start "$WORK/teacher-pre.pt" --epochs 9 --rate 1.2e-3 --out "$WORK/teacher.pt"
# 3. Together they label raw news; the student goes on with gold and with these labels, once with each half.
for half in 0 1; do
  step "$WORK/soft$half.pkl" run label --teachers "teacher:$WORK/teacher.pt" "student:$WORK/student.pt" --part $half/2 \
    --out "$WORK/soft$half.pkl"
  step "$WORK/taught$half.pt" run train --kind student --start "$WORK/student.pt" --teacher "$WORK/soft$half.pkl" --epochs 4 \
    --rate 9e-4 --dropout .2 --word-noise .1 --coarse --styles plain british --seed 1$half --out "$WORK/taught$half.pt"
done
# 4. The mean of both, quantised, into core/model/data and tests/core/model/data.
"$PYTHON" training/export.py --data "$DATA" --tool "$TOOL" --model "$WORK"/taught[01].pt --score
