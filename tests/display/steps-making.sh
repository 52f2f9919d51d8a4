# SPDX-License-Identifier: LGPL-2.1-or-later
# A small map by keys alone, and how many they are: nodes in a list, one connected to the last, exchanges by
# name, edited in their bar. The saved file is compared.
here=$(dirname "${BASH_SOURCE[0]}")
made=$OUT/making.ecotone
several_windows () { [ "$(windows)" -gt 1 ]; }
rm -f "$made" "$made~"
settle
expect "the map is open" title_is '^Pointer'
key F9
key shift+F9

# From the node East: two siblings, typed as a list. Two keys make a node, besides its name.
key Tab Tab
key ctrl+Return
type_text North
key ctrl+Return
type_text South
key Return
expect "there are new nodes" title_is '^• Pointer'

# One that South gives to. What is typed is no kind, so it is the name. Two keys for node and exchange.
key ctrl+shift+Return
shot choosing
type_text "Acme Labs"
shot naming
key Return

# From there to West, by name: two keys. Enter goes into the bar, the next one opens the values.
key ctrl+l
type_text wes
shot looking
key Return
key Return
key Return
type_text reven
shot value
key Return
key 5
shot bar

# What answers it, and back to the map.
key ctrl+r
key Escape
shot answered

# Escape where a kind is asked for leaves no trace.
key Insert
type_text cust
key Escape

key ctrl+shift+s
expect "the file is asked for" several_windows
key ctrl+a
type_text "$made"
key Return
expect "the file is there" test -s "$made"
sed -E 's/ (angle|radius|inner|outer)="[^"]*"//g' "$made" >"$OUT/making.txt"
expect "the file is as expected" diff "$here/making.txt" "$OUT/making.txt"
