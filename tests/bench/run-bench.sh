#!/bin/bash
# SPDX-License-Identifier: LGPL-2.1-or-later
# Runs every bench and prints a line for each: tests/bench/run-bench.sh BUILD_DIR [NAME...]
# A bench is a function bench_NAME below; what it needs, it builds itself. Measure with a release build.
set -euo pipefail

[ $# -ge 1 ] || { echo "usage: run-bench.sh BUILD_DIR [NAME...]" >&2; exit 2; }
BUILD=$(readlink -f "$1")
HERE=$(dirname "$(readlink -f "$0")")
WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT
shift

build () { ninja -C "$BUILD" "$@" >/dev/null; }

# Open 10,000 nodes and 15,000 exchanges, against xmllint --noout on the same file.
bench_open ()
{
  build tests/bench/bench-open
  python3 "$HERE/make-big.py" "$WORK/big.ecotone"
  "$BUILD/tests/bench/bench-open" "$WORK/big.ecotone"
}

BENCHES=(open)
for name in "${@:-${BENCHES[@]}}"; do
  bench_"$name"
done
