# SPDX-License-Identifier: LGPL-2.1-or-later
# The window does what a person does with it where there is no network: it opens, edits, saves, presents.
made=$OUT/made.ecotone
several_windows () { [ "$(windows)" -gt 1 ]; }
rm -f "$made" "$made~"
settle
key Insert
type_text "Newcomer"
key Return
settle
key ctrl+shift+s
expect "the file is asked for" several_windows
key ctrl+a
type_text "$made"
key Return
expect "the file is there" wait_for 20 test -s "$made"
key F5
settle
key Escape
settle
key ctrl+s
expect "the newcomer is saved" wait_for 20 grep -q Newcomer "$made"
