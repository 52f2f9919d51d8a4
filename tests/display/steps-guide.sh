# SPDX-License-Identifier: LGPL-2.1-or-later
# The guide by keys alone, from blank rings to a map with nodes, exchanges both ways, a need, an objective and an
# initiative, which is saved and read.
made=$OUT/guide.ecotone
several_windows () { [ "$(windows)" -gt 1 ]; }
has () { grep -qE -- "$1" "$made"; }
at_least () { [ "$(grep -c -- "$2" "$made")" -ge "$1" ]; }
rm -f "$made" "$made~"

settle
key ctrl+n
expect "blank rings are open" title_is '^Untitled ecosystem'
key ctrl+alt+g

# Core: the name, the purpose, what is offered; an empty line goes on.
type_text "Acme"
key Return
type_text "Anvils that last a lifetime"
key Return
type_text "Anvils"
key Return Return
expect "the brand gives the title" title_is 'Acme'

# Inside, outside, communities, channels: several at once.
type_text "Sales, Customer service"
key Return Return
type_text "Customers, Media"
key Return Return
type_text "User group"
key Return Return
type_text "LinkedIn, Website"
key Return Return

# Exchanges: the likeliest answer has the keys.
for i in 1 2 3 4 5 6 7 8; do key space; done
key ctrl+Next

type_text "I need to know when it will arrive"
key Return Return

# The journey: people are met on a channel.
key space
key ctrl+Next
type_text "More customers who recommend us"
key Return Return
type_text "Ask every customer after a month"
key Return
shot guide

key ctrl+s
expect "the file is asked for" several_windows
key ctrl+a
type_text "$made"
key Return
expect "the file is written" test -s "$made"
expect "eight nodes" at_least 8 '<node '
expect "exchanges both ways" at_least 8 '<exchange '
expect "an offering" has '<offering .*name="Anvils"'
expect "a purpose" has 'purpose="Anvils that last a lifetime"'
expect "a need" has '<need .*arrive'
expect "a touchpoint" has '<touchpoint '
expect "an objective" has '<objective '
expect "an initiative" has '<initiative '
