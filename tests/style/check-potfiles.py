#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Checks that po/POTFILES lists every file with text to translate, and nothing else.

usage: check-potfiles.py [--root FOLDER] [--update]
"""
import argparse
import os
import re
import sys

C_MARK = re.compile(r"\b(_|N_|C_|NC_|ngettext|g_dngettext|dngettext)\s*\(\s*\"")
XML_MARK = re.compile(r"\btranslatable=\"(yes|true)\"")
DATA_FILES = (".desktop.in", ".metainfo.xml.in", ".gschema.xml", "-mime.xml.in")


def has_text(path, text):
    if path.endswith((".c", ".h")):
        return bool(C_MARK.search(text))
    if path.endswith(".ui"):
        return bool(XML_MARK.search(text))
    return path.endswith(DATA_FILES) or is_catalog(path)


def is_catalog(path):
    return os.path.dirname(path) == os.path.join("resources", "catalog") and path.endswith(".xml")


def files_with_text(root):
    for top in ("app", "ui", "data", "resources/catalog"):
        for folder, _, names in os.walk(os.path.join(root, top)):
            for name in names:
                path = os.path.relpath(os.path.join(folder, name), root)
                if path.endswith((".c", ".h", ".ui") + DATA_FILES) or is_catalog(path):
                    with open(os.path.join(root, path), encoding="utf-8") as file:
                        if has_text(path, file.read()):
                            yield path


def write_list(root):
    with open(os.path.join(root, "po", "POTFILES"), "w", encoding="utf-8") as file:
        file.write("# SPDX-License-Identifier: LGPL-2.1-or-later\n")
        file.writelines(f"{path}\n" for path in sorted(files_with_text(root)))


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    parser = argparse.ArgumentParser()
    parser.add_argument("--root", default=os.path.join(here, "..", ".."))
    parser.add_argument("--update", action="store_true", help="write the list instead")
    options = parser.parse_args()
    root = options.root
    if options.update:
        write_list(root)
    with open(os.path.join(root, "po", "POTFILES"), encoding="utf-8") as file:
        listed = [line.strip() for line in file if line.strip() and not line.startswith("#")]
    wanted = set(files_with_text(root))
    findings = [f"po/POTFILES: missing: {path}" for path in sorted(wanted - set(listed))]
    findings += [f"po/POTFILES: without text to translate: {path}" for path in sorted(set(listed) - wanted)]
    if listed != sorted(set(listed)):
        findings.append("po/POTFILES: order: sort the lines, each once")
    print("\n".join(findings), end="\n" if findings else "")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
