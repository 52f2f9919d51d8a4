#!/bin/bash
# SPDX-License-Identifier: LGPL-2.1-or-later
# Runs every bench and prints a line for each: tests/bench/run-bench.sh BUILD_DIR [NAME...]
# `layout` takes options: --quick, --no-peers, --sizes and --seeds as bench.py has them, or
# --graph FILE.rg --positions OUT.txt to lay out one graph for a meter. `pictures FOLDER` draws real graphs,
# `ablation [--sizes 100,1000]` leaves out steps of the layout.
# A bench is a function bench_NAME below; what it needs, it builds itself. Measure with a release build.
set -euo pipefail

[ $# -ge 1 ] || { echo "usage: run-bench.sh BUILD_DIR [NAME...]" >&2; exit 2; }
BUILD=$(readlink -f "$1")
HERE=$(dirname "$(readlink -f "$0")")
WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT
shift

# Says nothing but what went wrong.
build () { ninja -C "$BUILD" "$@" >"$WORK/build.log" || { cat "$WORK/build.log" >&2; return 1; }; }

# Open 10,000 nodes and 15,000 exchanges, against xmllint --noout on the same file.
bench_open ()
{
  build tests/bench/bench-open
  python3 "$HERE/make-big.py" "$WORK/big.ecotone"
  "$BUILD/tests/bench/bench-open" "$WORK/big.ecotone"
}

# Export 1,000 and 10,000 nodes to SVG and PDF, layout included, beside twopi.
bench_export ()
{
  build app/cli/ecotone-cli app/cli/libecotone-cli.so app/layout/ecotone-layout
  python3 "$HERE/make-big.py" "$WORK/1k.ecotone" 1000 2000 --no-places
  python3 "$HERE/make-big.py" "$WORK/10k.ecotone" 10000 20000 --no-places
  python3 "$HERE/to-dot.py" "$WORK/1k.ecotone" "$WORK/1k.dot"
  ECOTONE_LIBEXECDIR="$BUILD/app/layout" python3 -B "$HERE/export.py" "$BUILD/app/cli/ecotone-cli" "$WORK"
}

# Start and say the version, against xmllint --version.
bench_version ()
{
  build app/cli/ecotone-cli
  python3 "$HERE/compare.py" version 31 "$BUILD/app/cli/ecotone-cli --version" "xmllint --version"
}

# A display of its own, with GTK's GL renderer: Cairo's takes 50 ms for any frame on X11.
on_screen ()
{
  local display="$WORK/display" server
  Xvfb -displayfd 3 -screen 0 1920x1080x24 -nolisten tcp -noreset 3>"$display" 2>/dev/null &
  server=$!
  until [ -s "$display" ]; do sleep .05; done
  env DISPLAY=":$(cat "$display")" GDK_BACKEND=x11 GSK_RENDERER=gl GTK_A11Y=none LIBGL_ALWAYS_SOFTWARE=1 \
    GSETTINGS_BACKEND=memory GTK_USE_PORTAL=0 dbus-run-session -- "$@" 2>/dev/null
  kill $server; wait $server 2>/dev/null || true
  rm "$display"
}

# Makes NAME.ecotone and lays it out; the rest of the arguments as for make-big.py.
make_map ()
{
  python3 "$HERE/make-big.py" "$WORK/raw.ecotone" "${@:2}"
  ECOTONE_LIBEXECDIR="$BUILD/app/layout" "$BUILD/app/cli/ecotone-cli" layout "$WORK/raw.ecotone" -o "$WORK/$1.ecotone"
}

# Edits, drags, opening, frames and the overview of large maps: processor time of the main thread.
bench_canvas ()
{
  local canvas="$BUILD/tests/bench/bench-canvas" frames="$BUILD/tests/bench/bench-frames"
  build tests/bench/bench-canvas tests/bench/bench-frames app/cli/ecotone-cli \
    app/cli/libecotone-cli.so app/layout/ecotone-layout
  make_map 300 300 590
  make_map 1k 1000 2000 --hub 17
  make_map 10k 10000 15000
  make_map 50k 50000 75000
  cp "$HERE/../../resources/examples/meridian.ecotone" "$WORK/example.ecotone"
  "$canvas" edit "$WORK/example.ecotone"
  "$canvas" edit "$WORK/300.ecotone"
  "$canvas" edit "$WORK/1k.ecotone"
  "$canvas" drag "$WORK/example.ecotone"
  "$canvas" drag "$WORK/1k.ecotone"
  "$canvas" open "$WORK/10k.ecotone"
  "$canvas" overview "$WORK/10k.ecotone"
  "$canvas" overview "$WORK/50k.ecotone"
  on_screen "$frames" warm "$WORK/10k.ecotone"
  on_screen "$frames" cold "$WORK/10k.ecotone"
  on_screen "$frames" overview "$WORK/50k.ecotone"
  on_screen "$frames" horizon "$WORK/1k.ecotone"
}

# Exact betweenness, against NetworkX on the same graphs.
bench_analysis ()
{
  build tests/bench/bench-analysis tests/bench/bench-rules
  python3 "$HERE/make-big.py" "$WORK/rules-1k.ecotone" 1000 2000
  python3 "$HERE/make-big.py" "$WORK/rules-10k.ecotone" 10000 20000
  "$BUILD/tests/bench/bench-rules" "$WORK/rules-1k.ecotone"
  "$BUILD/tests/bench/bench-rules" "$WORK/rules-10k.ecotone"
  /usr/bin/python3 -B "$HERE/analysis.py" "$BUILD/tests/bench/bench-analysis" "$WORK"
}

# Two ecosystems compared and merged, and one projected to a day.
bench_plan ()
{
  build tests/bench/bench-plan
  python3 "$HERE/make-big.py" "$WORK/plan-1k.ecotone" 1000 2000
  python3 "$HERE/make-big.py" "$WORK/plan-10k.ecotone" 10000 20000
  "$BUILD/tests/bench/bench-plan" "$WORK/plan-1k.ecotone"
  "$BUILD/tests/bench/bench-plan" "$WORK/plan-10k.ecotone"
}

# The ring layout against its peers and its goals.
bench_layout ()
{
  local programs=(layout gen metrics graphviz-peer place routes)
  build app/layout/ecotone-layout "${programs[@]/#/tests/bench/layout/bench-}"
  python3 -B "$HERE/layout/bench.py" "$BUILD" "$@"
}

# What each step of the ring layout brings.
bench_ablation ()
{
  build app/layout/ecotone-layout tests/bench/layout/bench-{layout,gen,metrics,orders}
  python3 -B "$HERE/layout/ablation.py" "$BUILD" "$@"
}

# Real graphs as ours and twopi place them, drawn side by side into a folder.
bench_pictures ()
{
  [ $# = 1 ] || { echo "usage: run-bench.sh BUILD_DIR pictures FOLDER" >&2; exit 2; }
  build app/layout/ecotone-layout tests/bench/layout/bench-{layout,metrics,graphviz-peer}
  python3 -B "$HERE/layout/real.py" "$BUILD" "$1"
}

# One generated ring graph, for a meter.
lay_out_graph ()
{
  build tests/bench/layout/bench-layout app/layout/ecotone-layout
  ECOTONE_LIBEXECDIR="$BUILD/app/layout" "$BUILD/tests/bench/layout/bench-layout" "$@"
}

if [ "${1:-}" = layout ] && [ $# -gt 1 ] && [ "${2#--}" != "$2" ]; then
  shift
  case " $* " in
    *" --graph "*) lay_out_graph "$@" ;;
    *) bench_layout "$@" ;;
  esac
  exit
fi

# These take all that follows.
case ${1:-} in
  pictures|ablation) bench_"$1" "${@:2}"; exit ;;
esac

BENCHES=(open export version canvas analysis plan layout)
for name in "${@:-${BENCHES[@]}}"; do
  bench_"$name"
done
