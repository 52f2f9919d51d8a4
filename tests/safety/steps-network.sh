# SPDX-License-Identifier: LGPL-2.1-or-later
# The window does what a person does with it where there is no network: it opens, saves, edits and presents.
made=$OUT/made.ecotone
windows_are () { [ "$(windows)" -ge "$1" ]; }
changed () { key ctrl+s; ! cmp -s "$made" "$OUT/before.ecotone"; }
rm -f "$made" "$made~"
settle
key ctrl+shift+s
expect "the file is asked for" wait_for 20 windows_are 2
settle
key ctrl+a
type_text "$made"
key Return
expect "the file is there" wait_for 20 test -s "$made"
settle
cp "$made" "$OUT/before.ecotone"
key ctrl+a
key ctrl+shift+p
expect "what was done to all nodes is saved" wait_for 20 changed
key F5
settle
shot presentation
