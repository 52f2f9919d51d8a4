#!/bin/bash
# SPDX-License-Identifier: LGPL-2.1-or-later
# Looks for data races: runs the tests of what works in threads in a build with ThreadSanitizer.
#
# usage: run-tsan.sh BUILD_DIR HELPER_DIR [TEST...]
#
# HELPER_DIR has the helper processes of a plain build: they limit their address space, of which a sanitizer takes
# terabytes.
#
# GLib is not built with it: tsan-glib.c tells of its locks, queues and tasks. What libraries do among themselves
# is left out, and tsan.supp says what else.
# Leaves how many races there were in $ECO_MEASURES/threads.long. Fails when there is any.
set -euo pipefail

build=$1
helpers=$(readlink -f "$2")
shift 2
support=$(dirname "$(readlink -f "$0")")
if [ $# -gt 0 ]; then tests=("$@"); else
  mapfile -t tests < <(sed -e 's/ *#.*//' -e '/^$/d' "$support/tsan-tests.txt")
fi

for name in "${tests[@]}"; do targets+=("tests/unit/test-$name"); done
ninja -C "$build" "${targets[@]}" tests/support/libeco-tsan-glib.so

reports=$build/tsan
rm -rf "$reports"
mkdir -p "$reports"
# A report does not end the program: all of them are wanted. The addresses of a program are not chosen at
# random, as the sanitizer of older compilers does not know where newer kernels put things.
build=$(readlink -f "$build")
reports=$build/tsan
export TSAN_OPTIONS="suppressions=$support/tsan.supp:log_path=$reports/race:exitcode=0:history_size=4:ignore_noninstrumented_modules=1"
preload="$(gcc -print-file-name=libtsan.so) $build/tests/support/libeco-tsan-glib.so"

failed=0
meson test -C "$build" --no-rebuild --logbase tsan --timeout-multiplier 20 --print-errorlogs \
  --wrapper "env 'ECOTONE_LIBEXECDIR=$helpers' 'LD_PRELOAD=$preload' setarch -R" "${tests[@]}" || failed=1

races=$(cat "$reports"/race.* 2>/dev/null | grep -c '^WARNING: ThreadSanitizer' || true)
cat "$reports"/race.* 2>/dev/null | grep '^SUMMARY' | sort | uniq -c | sort -rn || true
text="$races in ${#tests[@]} programs"
echo "data races: $text"
if [ -n "${ECO_MEASURES:-}" ]; then
  mkdir -p "$ECO_MEASURES"
  printf '%s' "$text" >"$ECO_MEASURES/threads.long"
fi
[ "$races" = 0 ] && [ $failed = 0 ]
