# SPDX-License-Identifier: LGPL-2.1-or-later
# Looking around with real buttons: after each change of the view the node "East" is clicked where it must be
# now, deleted and taken back. The title tells whether something was there.
made=$OUT/look.ecotone
several_windows () { [ "$(windows)" -gt 1 ]; }
rm -f "$made" "$made~"
settle
expect "the map is open" title_is '^Look'
key F9
key shift+F9
x=640 y=446

# centred: all of the map and then 100 %, so that the middle of the rings is at X, Y
centred () { key ctrl+0; key ctrl+1; }

# east_at X Y WHERE: the node is there
east_at ()
{
  click "$1" "$2"
  key Delete
  expect "$3: the node is where it must be" title_is '^• Look'
  key ctrl+z
  expect "$3: and it is back" title_is '^Look'
  key Escape
}

# pan_by BUTTON DX DY: holds still before letting go, so that nothing is flicked
pan_by ()
{
  xdotool mousemove 640 700 mousedown "$1"
  pull_to $((640 + $2)) $((700 + $3))
  sleep .15
  xdotool mouseup "$1"
  settle 3
}

centred
east_at $((x + 150)) $y "100 %"
point $((x + 150)) $y
scroll -3 ctrl
east_at $((x + 150)) $y "zoom at the pointer"
centred
pan_by 2 -100 60
east_at $((x + 50)) $((y + 60)) "middle button"
xdotool keydown space
pan_by 1 100 -60
xdotool keyup space
east_at $((x + 150)) $y "space bar"
point 640 700
scroll 1
east_at $((x + 150)) $((y - 72)) "wheel"
xdotool keydown shift
scroll 1
xdotool keyup shift
east_at $((x + 78)) $((y - 72)) "wheel with Shift"

# The overview is above the zoom in the lower right corner; its middle is that of the rings, which are out of sight.
point 640 700
scroll -4 ctrl
pan_by 2 400 0
pan_by 2 400 0
click 1185 681
key ctrl+1
east_at $((x + 150)) $y "overview"
click $((x + 150)) $y
key ctrl+2
east_at $x $y "the selection"

# At the edge the view goes on, so that "West" comes to its own ring far off on the other side.
centred
press_at $((x - 150)) $y
pull_to 8 $((y + 60))
sleep 2
pull_to $((x + 280)) $((y + 80))
shot edge
release
expect "a drag over the edge moves something" title_is '^• Look'

# A rubber band round the two on the right, drawn from nowhere.
centred
press_at 1040 100
pull_to $((x + 90)) $((y + 40))
shot band
release
key Delete
key ctrl+shift+s
expect "the file is asked for" several_windows
key ctrl+a
type_text "$made"
key Return
expect "the file is there" test -s "$made"
# How far the view went depends on the machine; where it stands still, the pointer is over the outer ring.
expect "the view went on at the edge" grep -q 'id="west".* ring="near"' "$made"
expect "what lay in the band is gone" eval "! grep -qE 'id=\"(east|north)\"' '$made'"
expect "what lay outside is not" grep -q 'id="south"' "$made"
