#!/bin/bash
# SPDX-License-Identifier: LGPL-2.1-or-later
# Runs every bench and prints a line for each: tests/bench/run-bench.sh BUILD_DIR [NAME...]
# `layout --graph FILE.rg --positions OUT.txt` lays out one graph instead.
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

# Export 1,000 nodes and 2,000 exchanges to SVG, layout included, against twopi -Tsvg.
bench_export ()
{
  build app/cli/ecotone-cli app/cli/libecotone-cli.so app/layout/ecotone-layout
  python3 "$HERE/make-big.py" "$WORK/1k.ecotone" 1000 2000
  python3 "$HERE/to-dot.py" "$WORK/1k.ecotone" "$WORK/1k.dot"
  ECOTONE_LIBEXECDIR="$BUILD/app/layout" python3 "$HERE/compare.py" export 7 \
    "$BUILD/app/cli/ecotone-cli export $WORK/1k.ecotone -o $WORK/1k.svg" \
    "twopi -Tsvg -o $WORK/twopi.svg $WORK/1k.dot"
}

# Start and say the version, against xmllint --version.
bench_version ()
{
  build app/cli/ecotone-cli
  python3 "$HERE/compare.py" version 31 "$BUILD/app/cli/ecotone-cli --version" "xmllint --version"
}

# One generated ring graph for a meter: run-bench.sh BUILD_DIR layout --graph FILE.rg --positions OUT.txt
if [ "${1:-}" = layout ]; then
  shift
  build tests/bench/bench-layout app/layout/ecotone-layout
  ECOTONE_LIBEXECDIR="$BUILD/app/layout" "$BUILD/tests/bench/bench-layout" "$@"
  exit
fi

BENCHES=(open export version)
for name in "${@:-${BENCHES[@]}}"; do
  bench_"$name"
done
