# SPDX-License-Identifier: LGPL-2.1-or-later
# Ten nodes and their exchanges by keys alone, from blank rings to the saved file, which is compared. Every key
# counts but the letters of names: at most six for a node and four for an exchange.
here=$(dirname "${BASH_SOURCE[0]}")
made=$OUT/keyboard.ecotone
several_windows () { [ "$(windows)" -gt 1 ]; }
rm -f "$made" "$made~"
node_keys=0 exchange_keys=0

# for_node KEY..., for_exchange KEY...: presses and counts them; letters_for_... TEXT: counts each letter.
press () { local each; for each; do key "$each"; done; }
for_node () { node_keys=$((node_keys + $#)); press "$@"; }
for_exchange () { exchange_keys=$((exchange_keys + $#)); press "$@"; }
letters_for_node () { node_keys=$((node_keys + ${#1})); type_text "$1"; }
letters_for_exchange () { exchange_keys=$((exchange_keys + ${#1})); type_text "$1"; }

settle
key ctrl+n
expect "blank rings are open" title_is '^Untitled ecosystem'

# A kind by its name, from the command bar; then its sisters, typed as a list.
for_node ctrl+k
letters_for_node custom
for_node Return
type_text "Customers"
for_node ctrl+Return
type_text "Prospects"
for_node ctrl+Return
type_text "Advocates"
for_node Return

# From there, nodes that exchange value with the last one: one step each. Their names say what they are.
for_exchange ctrl+shift+Return
type_text "LinkedIn"
for_node Return Return
for_exchange ctrl+shift+Return
type_text "Website"
for_node Return Return
for_exchange ctrl+shift+Return
type_text "Sales"
for_node Return Return
shot half

# By name from Sales to Customers, what it is, how strong, and what comes back.
for_exchange ctrl+l
letters_for_exchange cu
for_exchange Return ctrl+r

# All of it back and again changes nothing.
key ctrl+z ctrl+z ctrl+shift+z ctrl+shift+z

# More of the brand's own people, on the other side.
for_node ctrl+k
type_text "Customer service"
for_node Return Return
for_exchange ctrl+l
letters_for_exchange adv
for_exchange Return ctrl+r
for_node ctrl+k
type_text "Intranet"
for_node Return Return
for_exchange ctrl+shift+Return
type_text "E-mail"
for_node Return Return
for_exchange ctrl+shift+Return
type_text "Podcast"
for_node Return Return

# The last one goes to the inner ring and back; a name that was wrong is typed anew.
key ctrl+shift+Down
key ctrl+shift+Up
key F2
type_text "Our show"
key Return
shot whole

key ctrl+s
expect "the file is asked for" several_windows
key ctrl+a
type_text "$made"
key Return
expect "the file is there" test -s "$made"

sed -E 's/ (angle|radius|inner|outer)="[^"]*"//g' "$made" >"$OUT/keyboard.txt"
expect "the file is as expected" diff "$here/keyboard.txt" "$OUT/keyboard.txt"
n_nodes=$(($(grep -c '<node ' "$made") - 1)) n_exchanges=$(grep -c '<exchange ' "$made")
echo "$node_keys keys for $n_nodes nodes, $exchange_keys for $n_exchanges exchanges"
expect "there are ten nodes" test "$n_nodes" -eq 10
expect "a node takes at most six keys" test "$node_keys" -le $((6 * n_nodes))
expect "an exchange takes at most four keys" test "$exchange_keys" -le $((4 * n_exchanges))
