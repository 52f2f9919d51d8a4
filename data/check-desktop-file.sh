#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# Validates a desktop file; unlike the tool alone, a hint is a failure too.
# usage: check-desktop-file.sh FILE
said=$(desktop-file-validate "$1" 2>&1)
status=$?
[ -z "$said" ] || { printf '%s\n' "$said"; exit 1; }
exit $status
