#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# Checks that each language of po/LINGUAS translates every text of the files in po/POTFILES, in a form that
# msgfmt accepts (the same format directives, no stray line ends).
# usage: check-translations.sh SOURCE-FOLDER
set -eu
cd "$1/po"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
grep -v '^#' POTFILES > "$folder/files"
GETTEXTDATADIRS=$1/resources/catalog xgettext --from-code=UTF-8 --directory=.. --files-from="$folder/files" \
  --keyword=_ --keyword=N_ --keyword=C_:1c,2 --keyword=NC_:1c,2 --keyword=g_dcgettext:2 \
  --keyword=g_dngettext:2,3 --keyword=g_dpgettext2:2c,3 --flag=C_:2:pass-c-format --output="$folder/ecotone.pot"

failed=0
for language in $(grep -v '^#' LINGUAS); do
  msgfmt --check --output-file=/dev/null "$language.po" || failed=1
  msgcmp "$language.po" "$folder/ecotone.pot" || failed=1
done
exit $failed
