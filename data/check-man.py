#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Compares what `ecotone-cli --help` and `ecotone-cli COMMAND --help` offer with the manual page.

usage: check-man.py ECOTONE-CLI MANUAL

In the manual each command is a subsection (.Ss NAME), or several, whose options are list
items (.It Fl ...).
"""
import re
import subprocess
import sys

COMMON = {"--help"}


def options_in_help(program, *command):
    done = subprocess.run([program, *command, "--help"], stdout=subprocess.PIPE, text=True, check=True)
    return done.stdout, set(re.findall(r"^\s+(?:-\w, )?(--[a-z][a-z-]*)", done.stdout, re.MULTILINE)) - COMMON


def commands_in_manual(text):
    """{command: its options}"""
    parts = re.split(r"^\.Ss (\S+).*$", text.split(".Sh COMMANDS")[1].split("\n.Sh ")[0], flags=re.MULTILINE)
    described = {}
    for name, body in zip(parts[1::2], parts[2::2]):
        options = {f"--{option}" for option in re.findall(r"^\.It .*Fl -([a-z][a-z-]*)", body, re.MULTILINE)}
        described.setdefault(name, set()).update(options)
    return described


def main():
    program, manual = sys.argv[1:]
    with open(manual, encoding="utf-8") as file:
        described = commands_in_manual(file.read())
    text, _ = options_in_help(program)
    offered = set(re.findall(r"^  ([a-z]+)  ", text, re.MULTILINE))
    findings = [f"{name}: a command of the program that the manual lacks" for name in offered - set(described)]
    findings += [f"{name}: a command of the manual that the program lacks" for name in set(described) - offered]
    for name in sorted(offered & set(described)):
        _, options = options_in_help(program, name)
        findings += [f"{name} {option}: not in the manual" for option in sorted(options - described[name])]
        findings += [f"{name} {option}: only in the manual" for option in sorted(described[name] - options)]
    print("\n".join(findings), end="\n" if findings else "")
    return 1 if findings or not offered else 0


if __name__ == "__main__":
    sys.exit(main())
