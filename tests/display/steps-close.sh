# SPDX-License-Identifier: LGPL-2.1-or-later
# Closing with changes asks: Cancel keeps the window, Save saves and ends, Discard ends without a trace.
made=$OUT/closed.ecotone
rm -f "$made" "$made~"
several_windows () { [ "$(windows)" -gt 1 ]; }
one_window () { [ "$(windows)" = 1 ]; }

change_something ()
{
  settle
  key ctrl+n
  expect "a new ecosystem is open" title_is '^Untitled ecosystem'
  key ctrl+k
  type_text prospect
  key Return
  key Return
  expect "it is changed" title_is '^• Untitled ecosystem'
}

# Cancel: still there, still changed.
change_something
key ctrl+w
expect "the question is there" several_windows
shot question
key Escape
expect "the question is gone" one_window
expect "the window stays" title_is '^• Untitled ecosystem'

# Save, but no file after all: nothing is lost.
key ctrl+w
expect "the question is there again" several_windows
key alt+s
key Escape
expect "no dialog is left" one_window
expect "the window stays again" title_is '^• Untitled ecosystem'

# Save.
key ctrl+w
expect "the question is there once more" several_windows
key alt+s
key ctrl+a
type_text "$made"
key Return
expect "the program ends after saving" app_ended
expect "the file has the change" grep -q 'kind="prospect"' "$made"

# Discard.
start_program "${ARGUMENTS[@]:1}"
change_something
key ctrl+w
expect "the question is there for the last time" several_windows
key alt+d
expect "the program ends without saving" app_ended
