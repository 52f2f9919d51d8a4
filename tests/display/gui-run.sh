#!/bin/bash
# SPDX-License-Identifier: LGPL-2.1-or-later
# Runs a program with a window on a private display and drives it with real keys and buttons.
#
# usage: gui-run.sh [-o OUT] [-s WIDTHxHEIGHT] [-r RENDERER] [-l LOCALE] [-t SECONDS] [-w WM] [-a]
#                   (-e COMMANDS | STEPS) PROGRAM [ARGUMENT...]
#
# A private Xvfb, session bus, window manager (mutter, a compositor: without one popovers get black boxes)
# and home are started, then PROGRAM; when its window is there, STEPS (a bash file) or COMMANDS run with the
# functions of gui-steps.sh. Pictures and logs are left in OUT. Only what was started here is ended. Exits 0
# when every step held and the program wrote no warning, 1 when not, 2 for wrong usage.
set -u
HERE=$(dirname "$(readlink -f "$0")")
STARTED=()

usage () { sed -n '5,6s/^# //p' "$0" >&2; exit 2; }

# Sets the variables of the options; the rest of the arguments are left in ARGUMENTS.
read_options ()
{
  local option
  OUT=gui-out SIZE=1280x900 RENDERER=cairo LOCALE=C.UTF-8 SECONDS_MAX=170 WM=mutter A11Y=none COMMANDS=
  while getopts o:s:r:l:t:w:ae: option; do
    case $option in
      o) OUT=$OPTARG ;;          s) SIZE=$OPTARG ;;
      r) RENDERER=$OPTARG ;;     l) LOCALE=$OPTARG ;;
      t) SECONDS_MAX=$OPTARG ;;  w) WM=$OPTARG ;;
      a) A11Y=atspi ;;           e) COMMANDS=$OPTARG ;;
      *) usage ;;
    esac
  done
  shift $((OPTIND - 1))
  ARGUMENTS=("$@")
  if [ -z "$COMMANDS" ]; then [ $# -ge 2 ] || usage; else [ $# -ge 1 ] || usage; fi
}

# The outer half: a private home and a session bus, in which this script runs once more, with a deadline.
run_in_session ()
{
  local private status
  mkdir -p "$OUT" || exit 2
  private=$(mktemp -d "${TMPDIR:-/tmp}/gui-run.XXXXXX")
  mkdir -m 700 "$private/home" "$private/run"
  # A blinking cursor would never let the picture come to rest.
  mkdir -p "$private/home/.config/gtk-4.0"
  printf '[Settings]\ngtk-cursor-blink=0\n' > "$private/home/.config/gtk-4.0/settings.ini"
  env -u WAYLAND_DISPLAY -u DISPLAY \
    GUI_RUN_PRIVATE="$private" HOME="$private/home" XDG_RUNTIME_DIR="$private/run" \
    XDG_CONFIG_HOME="$private/home/.config" XDG_DATA_HOME="$private/home/.local/share" \
    XDG_CACHE_HOME="$private/home/.cache" XDG_STATE_HOME="$private/home/.local/state" \
    timeout --kill-after=10 "$SECONDS_MAX" dbus-run-session -- "$0" "$@"
  status=$?
  [ $status != 124 ] || echo "FAIL not finished after $SECONDS_MAX seconds"
  rm -rf "$private"
  exit $status
}

end_started ()
{
  local pid
  for pid in "${STARTED[@]}"; do kill "$pid" 2>/dev/null; done
  for pid in "${STARTED[@]}"; do wait "$pid" 2>/dev/null; done
}

start_display ()
{
  local number=$GUI_RUN_PRIVATE/display
  Xvfb -displayfd 3 -screen 0 "${SIZE}x24" -nolisten tcp -noreset 3>"$number" 2>"$OUT/xvfb.log" &
  STARTED+=($!)
  wait_for 20 test -s "$number" || { echo "FAIL Xvfb did not start"; cat "$OUT/xvfb.log"; exit 1; }
  export DISPLAY=:$(cat "$number")
}

set_environment ()
{
  export GDK_BACKEND=x11 GSETTINGS_BACKEND=memory LIBGL_ALWAYS_SOFTWARE=1 ADW_DISABLE_PORTAL=1 GTK_USE_PORTAL=0
  export LC_ALL=$LOCALE GTK_A11Y=$A11Y NO_AT_BRIDGE=1 DCONF_PROFILE=/dev/null
  [ -z "$RENDERER" ] || export GSK_RENDERER=$RENDERER
}

start_accessibility ()
{
  local launcher
  for launcher in /usr/libexec/at-spi-bus-launcher /usr/lib/at-spi-bus-launcher; do
    [ -x $launcher ] || continue
    $launcher --launch-immediately 2>"$OUT/at-spi.log" &
    STARTED+=($!)
    return
  done
}

wm_is_there () { xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q 'window id'; }

start_window_manager ()
{
  case $WM in
    none) return ;;
    mutter) mutter --x11 >"$OUT/wm.log" 2>&1 & ;;
    *) "$WM" >"$OUT/wm.log" 2>&1 & ;;
  esac
  STARTED+=($!)
  wait_for 20 wm_is_there || { echo "FAIL the window manager $WM did not start"; tail -5 "$OUT/wm.log"; exit 1; }
}

# Starts the program and waits for its window; sets APP_PID and WID.
start_program ()
{
  LOG=$OUT/app.log ERRORS=$OUT/app.err
  "$@" >"$LOG" 2>"$ERRORS" &
  APP_PID=$!
  STARTED+=($APP_PID)
  wait_for 20 window_or_end
  [ -n "$WID" ] || { echo "FAIL no window of $1 came"; cat "$ERRORS"; exit 1; }
  wait_for 10 painted || echo "note: the window shows nothing"
}

find_window ()
{
  WID=$(xdotool search --onlyvisible --pid "$APP_PID" 2>/dev/null | tail -1)
  [ -n "$WID" ]
}

window_or_end () { find_window || app_ended; }

# A warning of a library about this bare session is not the program's.
check_warnings ()
{
  local found
  found=$(grep -E '(-WARNING|-CRITICAL|-ERROR) \*\*|Sanitizer' "$ERRORS" \
    | grep -vE 'MESA|libEGL|dconf|Failed to set fd limit|Unable to acquire session bus|portal') || return 0
  echo "FAIL the program wrote warnings:"
  echo "$found"
  FAILS=$((FAILS + 1))
}

main ()
{
  . "$HERE/gui-steps.sh"
  FAILS=0
  trap end_started EXIT
  set_environment
  start_display
  [ $A11Y = none ] || start_accessibility
  start_window_manager
  if [ -n "$COMMANDS" ]; then
    start_program "${ARGUMENTS[@]}"
    eval "$COMMANDS"
  else
    start_program "${ARGUMENTS[@]:1}"
    . "${ARGUMENTS[0]}"
  fi
  check_warnings
  [ $FAILS = 0 ]
}

read_options "$@"
[ -n "${GUI_RUN_PRIVATE:-}" ] || run_in_session "$@"
main
