# SPDX-License-Identifier: LGPL-2.1-or-later
# Ten nodes and their exchanges by the pointer, from blank rings to the saved file, which is compared. Only names
# are typed, each ended by Return. Every click, drag and Return counts: at most six for a node, four for an exchange.
here=$(dirname "${BASH_SOURCE[0]}")
made=$OUT/mouse.ecotone
several_windows () { [ "$(windows)" -gt 1 ]; }
rm -f "$made" "$made~"
inputs_node=0 inputs_exchange=0

# at ANGLE RADIUS: sets px and py to that place on the map; degrees clockwise from twelve o'clock, px.
at ()
{
  read -r px py < <(awk -v a="$1" -v r="$2" -v x="$x" -v y="$y" \
    'BEGIN { t = a * 3.14159265 / 180; printf "%d %d\n", x + r * sin(t), y - r * cos(t) }')
}

# name_it NAME: what is asked for, and a click beside the rings that ends it.
name_it ()
{
  settle
  type_text "$1"
  key Return
  click 300 150
  inputs_node=$((inputs_node + 2))
}

# new_at ANGLE RADIUS NAME: a double click on a ring, and what is there.
new_at ()
{
  at "$1" "$2"
  click "$px" "$py" 1 2
  inputs_node=$((inputs_node + 2))
  name_it "$3"
}

# handle_of ANGLE RADIUS: the pointer goes to the node there and, once it is seen, to its upper handle.
handle_of ()
{
  settle
  at "$1" "$2"
  point $((px - 2)) "$py"
  point "$px" "$py"
  settle
  point "$px" $((py - 17))
  press_at "$px" $((py - 17))
}

# grow ANGLE RADIUS ANGLE RADIUS NAME: from the node at the first place to a new one at the second.
grow ()
{
  handle_of "$1" "$2"
  at "$3" "$4"
  pull_to "$px" "$py"
  release
  inputs_exchange=$((inputs_exchange + 1))
  name_it "$5"
}

# connect ANGLE RADIUS ANGLE RADIUS: between two nodes that are there.
connect ()
{
  handle_of "$1" "$2"
  at "$3" "$4"
  pull_to "$px" "$py"
  release
  settle
  inputs_exchange=$((inputs_exchange + 1))
}

settle
click 26 26
expect "blank rings are open" title_is '^Untitled ecosystem'
settle
x=600 y=441
new_at 60 105 "Customers"
new_at 120 105 "Prospects"
new_at 240 105 "Sales"
new_at 300 105 "Finance"
shot four
grow 60 105 45 180 "User group"
grow 60 105 80 265 "LinkedIn"
grow 120 105 105 265 "Website"
grow 120 105 135 180 "Event"
grow 240 105 250 265 "Intranet"
grow 300 105 295 180 "Knowledge base"
shot grown
connect 240 105 120 105
connect 300 105 60 105
shot connected

# A node goes to another ring by a drag, and back by the button.
at 45 180
press_at "$px" "$py"
at 40 265
pull_to "$px" "$py"
release
settle
shot moved
click 156 28
settle

click 965 26
expect "the file is asked for" several_windows
key ctrl+a
type_text "$made"
key Return
expect "the file is there" test -s "$made"

sed -E 's/ (angle|radius|inner|outer)="[^"]*"//g' "$made" >"$OUT/mouse.txt"
expect "the file is as expected" diff "$here/mouse.txt" "$OUT/mouse.txt"
n_nodes=$(($(grep -c '<node ' "$made") - 1)) n_exchanges=$(grep -c '<exchange ' "$made")
echo "$inputs_node inputs for $n_nodes nodes, $inputs_exchange for $n_exchanges exchanges"
expect "there are ten nodes" test "$n_nodes" -eq 10
expect "a node takes at most six inputs" test "$inputs_node" -le $((6 * n_nodes))
expect "an exchange takes at most four inputs" test "$inputs_exchange" -le $((4 * n_exchanges))
