#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# Validates the metainfo strictly. There is no home page and no company to name, which AppStream 1.0 asks
# for; older versions know neither question, and refuse to be told about them.
# usage: check-metainfo.sh FILE
validate="appstreamcli validate --no-net --strict --explain"
said=$($validate --override=url-homepage-missing=pedantic,developer-info-missing=pedantic "$1" 2>&1)
status=$?
case $said in
  *"not recognized"*) exec $validate "$1" ;;
esac
printf '%s\n' "$said"
exit $status
