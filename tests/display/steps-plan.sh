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

# The same by the pointer: the keys have brought the bar into the view, at its right edge. A quarter is
# 110 px wide, a week 8.4.
left=1086 middle=1120 right=1156 row=217
shot road-map
drag $middle $row $((middle - 110)) $row
expect "the bar is dragged by a quarter" saved 'start="2029-11-01" due="2029-12-30"'
key ctrl+z
expect "which is one step" saved 'start="2030-01-31" due="2030-03-31"'
drag $left $row $((left - 42)) $row
shot start
expect "its start is dragged by five weeks" saved 'start="2029-12-27" due="2030-03-31"'
key ctrl+z
drag $right $row $((right - 42)) $row
expect "and so is its end" saved 'start="2030-01-31" due="2030-02-24"'
key ctrl+z

# Dots from the room, on what is clicked; a drag is none.
key ctrl+alt+v
shot voting
click $middle $((row + 27)) 1 2
expect "a click is a vote" saved 'votes="2"'
xdotool keydown shift
click $middle $((row + 27))
xdotool keyup shift
expect "with Shift it takes one away" saved 'votes="1"'
key ctrl+alt+v
key ctrl+z ctrl+z ctrl+z
expect "and each is a step" saved_without 'votes='

# A new one, named at once.
key ctrl+shift+n
type_text "Close the gap"
key Return
shot new
expect "it has its name" saved 'name="Close the gap"'
