# SPDX-License-Identifier: LGPL-2.1-or-later
# The words in which steps for gui-run.sh are written. It sets OUT, LOG, ERRORS, APP_PID, WID and FAILS.
# Every wait is for a condition, with a deadline: nothing here hopes that a pause was long enough.

# wait_for SECONDS COMMAND...: until the command succeeds; fails when the time is over.
wait_for ()
{
  local end=$((SECONDS + $1))
  shift
  until "$@"; do
    [ $SECONDS -lt $end ] || return 1
    sleep .05
  done
}

pass () { echo "ok   $*"; }
miss () { echo "FAIL $*"; FAILS=$((FAILS + 1)); return 1; }

# expect TEXT COMMAND...: one check; the command is tried until it holds, for five seconds.
expect ()
{
  local text=$1
  shift
  if wait_for 5 "$@"; then pass "$text"; else miss "$text"; fi
}

# ---- Pictures

# frame_of_window: its rectangle on the screen as WxH+X+Y, without the shadow that GTK draws round it.
frame_of_window ()
{
  local X Y WIDTH HEIGHT SCREEN WINDOW extents
  eval "$(xdotool getwindowgeometry --shell "$WID")"
  extents=$(xprop -id "$WID" _GTK_FRAME_EXTENTS 2>/dev/null | sed -n 's/.*= //p' | tr -d ,)
  set -- ${extents:-0 0 0 0}
  echo "$((WIDTH - $1 - $2))x$((HEIGHT - $3 - $4))+$((X + $1))+$((Y + $3))"
}

# shot NAME: the window as it is, in OUT/NAME.png; screen NAME: everything.
shot () { import -window root -crop "$(frame_of_window)" +repage "png24:$OUT/$1.png" || miss "no picture $1"; }
screen () { import -window root "png24:$OUT/$1.png" || miss "no picture $1"; }

# painted: whether the window shows more than a plain colour
painted () { [ "$(import -window "$WID" -format %k info:- 2>/dev/null || echo 0)" -gt 16 ]; }

# settle [SECONDS]: until three pictures in a row are the same, so that animations are over.
settle ()
{
  local end=$((SECONDS + ${1:-10})) before=none now same=0
  while [ $same -lt 2 ] && [ $SECONDS -lt $end ]; do
    now=$(import -window root rgb:- 2>/dev/null | md5sum)
    if [ "$now" = "$before" ]; then same=$((same + 1)); else same=0; fi
    before=$now
    sleep .1
  done
}

# differs A B: whether two pictures in OUT differ in a noticeable number of pixels.
differs ()
{
  local count
  count=$(compare -metric AE -fuzz 4% "$OUT/$1.png" "$OUT/$2.png" null: 2>&1)
  [ "${count%%[!0-9]*}" -gt 20 ]
}

# ---- Pointer and keys; X and Y are of the screen

point () { xdotool mousemove --sync "$1" "$2" 2>/dev/null || xdotool mousemove "$1" "$2"; }

# click X Y [BUTTON [TIMES]]
click ()
{
  xdotool mousemove "$1" "$2"
  sleep .05
  xdotool click --repeat "${4:-1}" --delay 60 "${3:-1}"
  settle 3
}

# press_at X Y, pull_to X Y, release: the parts of a drag, for a picture in its middle.
press_at () { xdotool mousemove "$1" "$2" mousedown 1; sleep .05; }

pull_to ()
{
  local from step X Y SCREEN WINDOW
  eval "$(xdotool getmouselocation --shell)"
  for step in 1 2 3 4 5 6 7 8 9 10 11 12; do
    xdotool mousemove $((X + ($1 - X) * step / 12)) $((Y + ($2 - Y) * step / 12))
    sleep .02
  done
}

release () { xdotool mouseup 1; settle 3; }

# drag X1 Y1 X2 Y2
drag ()
{
  press_at "$1" "$2"
  pull_to "$3" "$4"
  release
}

# key NAME...: such as ctrl+z
key ()
{
  xdotool key --delay 40 "$@"
  settle 3
}

# type_text TEXT: ASCII only, anything else is unreliable under load.
type_text ()
{
  xdotool type --delay 30 -- "$1"
  settle 3
}

# scroll N [ctrl]: N clicks of the wheel, down when positive
scroll ()
{
  local button=4
  [ "$1" -gt 0 ] && button=5
  [ "${2:-}" != ctrl ] || xdotool keydown ctrl
  xdotool click --repeat "${1#-}" --delay 30 $button
  [ "${2:-}" != ctrl ] || xdotool keyup ctrl
  settle 3
}

# ---- What the program says and does

in_log () { grep -qE -- "$1" "$LOG" "$ERRORS"; }

# logged REGEX [SECONDS]: a line that the program writes
logged ()
{
  if wait_for "${2:-5}" in_log "$1"; then pass "log has $1"; else miss "log has no $1"; fi
}

title_is () { xdotool getwindowname "$WID" 2>/dev/null | grep -qE -- "$1"; }
app_ended () { ! kill -0 "$APP_PID" 2>/dev/null; }
windows () { xdotool search --onlyvisible --pid "$APP_PID" 2>/dev/null | wc -l; }
