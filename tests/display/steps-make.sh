# SPDX-License-Identifier: LGPL-2.1-or-later
# By keys alone: a new ecosystem with two nodes and an exchange, undone and redone, saved; then the file is compared.
here=$(dirname "${BASH_SOURCE[0]}")
made=$OUT/made.ecotone
several_windows () { [ "$(windows)" -gt 1 ]; }
rm -f "$made" "$made~"
settle
key ctrl+n
expect "a new ecosystem is open" title_is '^Untitled ecosystem'

# Two kinds from the palette, each named as it is put on the map.
key ctrl+k
type_text prospect
key Return
type_text Buyers
key Return
expect "the node is on the map" title_is '^• Untitled ecosystem'
key ctrl+k
type_text linkedin
key Return
key Return

# The new node is selected: connect it to another one.
key ctrl+l
key Tab
key Return

# All of it back, and again.
key ctrl+z ctrl+z ctrl+z ctrl+z ctrl+z ctrl+z ctrl+z ctrl+z
expect "all is undone" title_is '^Untitled ecosystem'
key ctrl+shift+z ctrl+shift+z ctrl+shift+z ctrl+shift+z ctrl+shift+z ctrl+shift+z ctrl+shift+z ctrl+shift+z
expect "all is done again" title_is '^• Untitled ecosystem'

key ctrl+s
expect "the file is asked for" several_windows
key ctrl+a
type_text "$made"
key Return
expect "the file is there" test -s "$made"
expect "the title says that it is saved" title_is '^Untitled ecosystem'
shot made

# Places follow the sizes of texts; everything else is the same everywhere.
sed -E 's/ (angle|radius|inner|outer)="[^"]*"//g' "$made" >"$OUT/made.txt"
expect "the file is as expected" diff "$here/made.txt" "$OUT/made.txt"
