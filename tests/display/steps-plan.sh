# SPDX-License-Identifier: LGPL-2.1-or-later
# The plan by pointer and keys: a card is dragged into another lane, a bar is moved by keys, and all of it is
# taken back; an initiative is made and named. The saved file says what came of it.
made=$OUT/plan.ecotone
several_windows () { [ "$(windows)" -gt 1 ]; }
saved () { key ctrl+s; sleep 1; grep -q -- "$1" "$made"; }
saved_without () { key ctrl+s; sleep 1; ! grep -q -- "$1" "$made"; }
rm -f "$made" "$made~"
settle
expect "the plan is open" title_is '^Plan'

key F9
key shift+F9
key alt+6
settle
shot board

key ctrl+shift+s
expect "the file is asked for" several_windows
key ctrl+a
type_text "$made"
key Return
expect "the file is there" wait_for 10 test -s "$made"

# From the lane of ideas to the next one but one.
card=150 lane=640 row=205
press_at $card $row
pull_to $lane $((row + 40))
shot dragging
xdotool key Escape
release
expect "a cancelled drag changes nothing" title_is '^Plan'
drag $card $row $lane $((row + 40))
expect "a drag changes something" title_is '^• Plan'
shot dropped
expect "the status has changed" saved 'status="active"'
key ctrl+z
expect "the drag is one step" saved_without 'status="active"'

# The road map, by name; steps by keys in a row are one step, days and weeks and months as the scale has them.
key ctrl+k
type_text "Show the road map"
key Return
settle
key Right
key ctrl+Right
key ctrl+Right
shot moved
expect "the bar has moved" saved_without 'start="2030-01-31"'
key ctrl+z
expect "and is back at once" saved 'start="2030-01-31" due="2030-03-31"'

# A new one, named at once.
key ctrl+shift+n
type_text "Close the gap"
key Return
shot new
expect "it has its name" saved 'name="Close the gap"'
