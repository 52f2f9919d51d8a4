#!/bin/bash
# SPDX-License-Identifier: LGPL-2.1-or-later
# Looks for data races: runs the tests of what works in threads in a build with ThreadSanitizer.
#
# usage: run-tsan.sh BUILD_DIR [TEST...]
#
# GLib is not built with it, so the locks inside of GLib are not seen and tsan.supp says what is left out.
# Leaves how many races there were in $ECO_MEASURES/threads.long. Fails when there is any.
set -euo pipefail

build=$1
shift
support=$(dirname "$(readlink -f "$0")")
if [ $# -gt 0 ]; then tests=("$@"); else
  mapfile -t tests < <(sed -e 's/ *#.*//' -e '/^$/d' "$support/tsan-tests.txt")
fi

for name in "${tests[@]}"; do targets+=("tests/unit/test-$name"); done
ninja -C "$build" "${targets[@]}" app/layout/ecotone-layout

reports=$build/tsan
rm -rf "$reports"
mkdir -p "$reports"
# A report does not end the program: all of them are wanted. The addresses of a program are not chosen at
# random, as the sanitizer of older compilers does not know where newer kernels put things.
export TSAN_OPTIONS="suppressions=$support/tsan.supp:log_path=$PWD/${reports#"$PWD"/}/race:exitcode=0:history_size=4"
case $build in /*) export TSAN_OPTIONS="${TSAN_OPTIONS/$PWD\/$build/$build}" ;; esac

failed=0
meson test -C "$build" --no-rebuild --logbase tsan --timeout-multiplier 20 --print-errorlogs \
  --wrapper "setarch -R" "${tests[@]}" || failed=1

races=$(cat "$reports"/race.* 2>/dev/null | grep -c '^WARNING: ThreadSanitizer' || true)
cat "$reports"/race.* 2>/dev/null | grep '^SUMMARY' | sort | uniq -c | sort -rn || true
text="$races in ${#tests[@]} programs"
echo "data races: $text"
if [ -n "${ECO_MEASURES:-}" ]; then
  mkdir -p "$ECO_MEASURES"
  printf '%s' "$text" >"$ECO_MEASURES/threads.long"
fi
[ "$races" = 0 ] && [ $failed = 0 ]
