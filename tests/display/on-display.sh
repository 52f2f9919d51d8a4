#!/bin/bash
# SPDX-License-Identifier: LGPL-2.1-or-later
# Runs a test program with a private display, session bus and home, without a window manager.
#
# usage: on-display.sh PROGRAM [ARGUMENT...]
set -u
if [ -z "${ON_DISPLAY_PRIVATE:-}" ]; then
  private=$(mktemp -d "${TMPDIR:-/tmp}/on-display.XXXXXX")
  mkdir -m 700 "$private/home" "$private/run"
  env -u WAYLAND_DISPLAY -u DISPLAY ON_DISPLAY_PRIVATE="$private" HOME="$private/home" \
    XDG_RUNTIME_DIR="$private/run" XDG_CONFIG_HOME="$private/home/.config" \
    XDG_DATA_HOME="$private/home/.local/share" XDG_CACHE_HOME="$private/home/.cache" \
    XDG_STATE_HOME="$private/home/.local/state" \
    dbus-run-session -- "$0" "$@" 2> >(grep -v 'Failed to set fd limit' >&2)
  status=$?
  rm -rf "$private"
  exit $status
fi

Xvfb -displayfd 3 -screen 0 1280x900x24 -nolisten tcp -noreset 3>"$ON_DISPLAY_PRIVATE/display" \
  2>"$ON_DISPLAY_PRIVATE/xvfb.log" &
server=$!
trap 'kill $server 2>/dev/null; wait $server 2>/dev/null' EXIT
end=$((SECONDS + 20))
until [ -s "$ON_DISPLAY_PRIVATE/display" ]; do
  if [ $SECONDS -ge $end ]; then cat "$ON_DISPLAY_PRIVATE/xvfb.log" >&2; exit 99; fi
  sleep .05
done
export DISPLAY=:$(cat "$ON_DISPLAY_PRIVATE/display")
export GDK_BACKEND=x11 GSK_RENDERER=cairo GTK_A11Y=test GSETTINGS_BACKEND=memory LIBGL_ALWAYS_SOFTWARE=1
export GTK_USE_PORTAL=0 ADW_DISABLE_PORTAL=1 NO_AT_BRIDGE=1
"$@"
