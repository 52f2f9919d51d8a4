# SPDX-License-Identifier: LGPL-2.1-or-later
# By the pointer, on a map whose places are known: move, cancel, connect, rename, select, delete; then the
# saved file is compared.
here=$(dirname "${BASH_SOURCE[0]}")
made=$OUT/pointer.ecotone
several_windows () { [ "$(windows)" -gt 1 ]; }
rm -f "$made" "$made~"
settle
expect "the map is open" title_is '^Pointer'

# Without sidebars and at 100 % the centre of the rings is in the middle of the map.
key F9
key shift+F9
key ctrl+1
x=640 y=446

# Escape in the middle of a drag leaves no trace.
press_at $((x + 210)) $y
pull_to $((x - 100)) $((y + 174))
shot moving
xdotool key Escape
release
expect "a cancelled drag changes nothing" title_is '^Pointer'

# Over the line between the sides: the node becomes internal.
drag $((x + 210)) $y $((x - 100)) $((y + 174))
expect "a drag changes something" title_is '^• Pointer'
shot moved
key ctrl+z
expect "it can be undone" title_is '^Pointer'
key ctrl+shift+z
expect "and done again" title_is '^• Pointer'

# From the upper handle of the other node to this one.
point $((x - 212)) $y
point $((x - 210)) $y
settle 3
point $((x - 210)) $((y - 23))
settle 3
press_at $((x - 210)) $((y - 23))
pull_to $((x - 160)) $((y + 100))
shot connecting
pull_to $((x - 100)) $((y + 174))
settle 3
release

# Its name, where it stands.
click $((x - 210)) $y 1 2
type_text Partners
key Return

# A rubber band round the brand's neighbour, deleted and taken back.
drag $((x - 300)) $((y - 60)) $((x - 90)) $((y + 60))
key Delete
shot deleted
key ctrl+z

# Wheel and middle button only change the view.
scroll -3 ctrl
scroll 2
xdotool mousemove 300 300 mousedown 2
pull_to 360 340
xdotool mouseup 2
key ctrl+0
shot all

key ctrl+shift+s
expect "the file is asked for" several_windows
key ctrl+a
type_text "$made"
key Return
expect "the file is there" test -s "$made"
sed -E 's/ (angle|radius|inner|outer)="[^"]*"//g' "$made" >"$OUT/pointer.txt"
expect "the file is as expected" diff "$here/pointer.txt" "$OUT/pointer.txt"
