#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# Builds a MIME database of our type and the basic ones, and asks GIO what files are: by name, by content.
# usage: check-mime.sh FILE
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir -p "$folder/mime/packages"
cp "$1" "$folder/mime/packages/"
XDG_DATA_HOME=$folder XDG_DATA_DIRS=/usr/share update-mime-database "$folder/mime"

head='<?xml version="1.0" encoding="UTF-8"?>'
printf '%s\n<ecosystem xmlns="urn:ecotone:ecosystem:1" version="1.0"/>\n' "$head" > "$folder/by-content"
printf '%s\n<other xmlns="urn:other"/>\n' "$head" > "$folder/other"
printf '%s\n<other/>\n' "$head" > "$folder/by-name.ecotone"

expect ()
{
  found=$(XDG_DATA_HOME=$folder XDG_DATA_DIRS=/usr/share gio info -a standard::content-type "$folder/$1" \
    | sed -n 's/.*standard::content-type: //p')
  [ "$found" = "$2" ] || { echo "$1 is taken for $found, not for $2"; exit 1; }
}

expect by-name.ecotone application/vnd.ecotone+xml
expect by-content application/vnd.ecotone+xml
expect other application/xml
