# SPDX-License-Identifier: LGPL-2.1-or-later
# On a map with wide rings: a node is dragged along its ellipse to the other side; then the saved file is read.
made=$OUT/wide.ecotone
several_windows () { [ "$(windows)" -gt 1 ]; }
rm -f "$made" "$made~"

# stands NAME ANGLE RADIUS: whether the saved file has the node within 12 degrees and 20 px of that place.
stands ()
{
  local line
  line=$(grep "name=\"$1\"" "$made") || return 1
  awk -v a="$(sed 's/.* angle="\([^"]*\)".*/\1/' <<< "$line")" -v r="$(sed 's/.* radius="\([^"]*\)".*/\1/' <<< "$line")" \
    -v wa="$2" -v wr="$3" 'BEGIN { exit !(a - wa < 12 && wa - a < 12 && r - wr < 20 && wr - r < 20) }'
}

settle
expect "the map is open" title_is '^Wide'

# Without sidebars and at 100 % the centre of the rings is in the middle of the map; a place is 1.6 times as far
# away along x as in its circular form.
key F9
key shift+F9
key ctrl+1
x=640 y=446
drag $((x + 336)) $y $((x - 238)) $((y + 148))
expect "a drag changes something" title_is '^• Wide'
shot moved

# Round again, and back: the command bar knows both.
key ctrl+k
type_text "picture round"
key Return
settle
shot round
key ctrl+z
settle

key ctrl+shift+s
expect "the file is asked for" several_windows
key ctrl+a
type_text "$made"
key Return
expect "the file is there" test -s "$made"
expect "it is wide" grep -q ' shape="wide"' "$made"
expect "the node is on the other side" grep -q 'name="East".* side="internal"' "$made"
expect "it is where it was let go" stands East 225 210
expect "the other one stayed" stands West 270 210
