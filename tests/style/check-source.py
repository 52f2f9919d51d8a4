#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Checks the budgets and habits of the source, rule by rule.

usage: check-source.py [--root FOLDER] [--exceptions FILE] [--quiet]

Each finding is "path:line: rule: message". A finding is let pass only by a line in exceptions.txt, and an
exception that lets nothing pass is a finding itself. Exits 1 when there are findings.
"""
import argparse
import fnmatch
import os
import re
import sys

FILE_SOFT, FILE_HARD = 600, 700
FUNCTION_SOFT, FUNCTION_HARD = 50, 80
HEADER_HARD = 120
INCLUDES_HARD = 25
FIELDS_HARD = 15
COLUMNS_HARD = 100

C_FILES = ("*.c", "*.h")
OUR_C = ("app/*.c", "app/*.h", "ui/*.c", "ui/*.h")
APP_C = ("app/*.c", "app/*.h")
SPDX_FILES = C_FILES + ("*.py", "*.sh", "*.ui", "*.xml", "*.css", "*.rng", "*.svg", "*.in", "*.rnc",
                        "*meson.build", "dev", ".ci/run", "*.desktop", "*.1", "po/POTFILES", "po/LINGUAS")
TEXT_FILES = SPDX_FILES + ("*.md", "*.po", "*.txt", "*.supp")
# Data that a program of ours or of others writes, or that is broken on purpose, is not source.
SKIPPED_FOLDERS = (".git", "tests/data", "tests/fuzz/regress", "tests/golden/expected", "data/screenshots")

RULES = {}


class Source:
    """One file: its path from the root of the tree, and its text."""

    def __init__(self, root, path):
        self.root = root
        self.path = path
        self.text = self.read(path)
        self.code = without_comments(self.text) if path.endswith((".c", ".h")) else self.text

    def read(self, path):
        with open(os.path.join(self.root, path), encoding="utf-8", errors="replace") as file:
            return file.read()

    def folder_code(self):
        """The code of all C files of the folder, for what a class spreads over several."""
        folder = os.path.dirname(self.path)
        names = sorted(os.listdir(os.path.join(self.root, folder)))
        return "\n".join(without_comments(self.read(os.path.join(folder, name)))
                         for name in names if name.endswith(".c"))


def rule(name, *patterns):
    """Registers a function of a Source that yields (line, message, is_warning)."""
    def register(function):
        RULES[name] = (patterns, function)
        return function
    return register


def matching_lines(text, pattern, message):
    for number, line in enumerate(text.splitlines(), 1):
        found = pattern.search(line)
        if found:
            yield number, message.format(found.group(0).strip()), False


def without_comments(text):
    """The C text with comments blanked, lines kept."""
    token = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.DOTALL)

    def blank(match):
        piece = match.group(0)
        return piece if piece[0] in "\"'" else re.sub(r"[^\n]", " ", piece)
    return token.sub(blank, text)


def functions_of(text):
    """(name, first line of the body, lines of the body) of each function, in GNU or K&R layout."""
    lines = text.splitlines()
    start = None
    for number, line in enumerate(lines):
        if start is None and line[:1] == "{" and number and lines[number - 1].rstrip().endswith(")"):
            start = number
        elif start is None and line[:1] not in (" ", "", "#") and line.rstrip().endswith(") {"):
            start = number
        elif start is not None and line[:1] == "}":
            yield function_name(lines, start), start + 1, number - start - 1
            start = None


def function_name(lines, brace):
    for number in range(brace, max(-1, brace - 20), -1):
        found = re.match(r"(?:[A-Za-z_].*?[\s*])?(\w+)\s*\(", lines[number])
        if found and not lines[number].startswith("{"):
            return found.group(1)
    return "?"


@rule("spdx", *SPDX_FILES)
def check_spdx(source):
    wanted = r"SPDX-License-Identifier: LGPL-2\.1-or-later"
    if source.path.startswith(("app/layout/", "tests/bench/layout/")):
        wanted = r"SPDX-License-Identifier: (LGPL-2\.1-or-later|MIT)\b"
    if source.path.startswith("data/") and source.path.endswith(".metainfo.xml.in"):
        wanted = r"SPDX-License-Identifier: (LGPL-2\.1-or-later|CC0-1\.0)\b"
    if not re.search(wanted, "\n".join(source.text.splitlines()[:4])):
        yield 1, "the licence line is missing in the first four lines", False


@rule("head-comment", *C_FILES)
def check_head_comment(source):
    after = source.text.split("\n", 1)[1].lstrip() if "\n" in source.text else ""
    found = re.match(r"/\*(.*?)\*/", after, re.DOTALL)
    if not found or len(re.sub(r"[\s*]+", " ", found.group(1)).strip()) < 20:
        yield 2, "a comment that says what the file is for is missing after the licence line", False


@rule("file-length", "*.c", "*.py", "*.css", "*.ui", "dev")
def check_file_length(source):
    count = source.text.count("\n")
    if count > FILE_SOFT:
        yield 1, f"{count} lines; split it by aspect at {FILE_SOFT}, at the latest at {FILE_HARD}", count <= FILE_HARD


@rule("function-length", "*.c")
def check_function_length(source):
    for name, line, count in functions_of(source.text):
        if count > FUNCTION_SOFT and not name.endswith("_class_init"):
            yield line, f"{name} has {count} lines; the budget is {FUNCTION_SOFT}, at most {FUNCTION_HARD}", \
                count <= FUNCTION_HARD


@rule("header-length", "*.h")
def check_header_length(source):
    count = source.text.count("\n")
    if count > HEADER_HARD:
        yield 1, f"{count} lines; a header has at most {HEADER_HARD}", False


@rule("includes", *C_FILES)
def check_includes(source):
    count = len(re.findall(r"^#\s*include\b", source.text, re.MULTILINE))
    if count > INCLUDES_HARD:
        yield 1, f"{count} includes; at most {INCLUDES_HARD}", False


@rule("struct-fields", "ui/*.c", "ui/*.h")
def check_struct_fields(source):
    code = source.code
    children = set(re.findall(r"bind_template_child(?:_\w+)?\s*\([^,]+,[^,]+,\s*(\w+)\s*\)", source.folder_code()))
    for found in re.finditer(r"^struct (_\w+)\s*\{(.*?)^\};", code, re.MULTILINE | re.DOTALL):
        fields = [name for statement in found.group(2).split(";") if statement.strip()
                  for name in re.findall(r"(\w+)\s*(?:\[[^\]]*\]|:\s*\d+)?\s*(?:,|$)", statement.strip())]
        own = [field for field in fields if field not in children and field != "parent_instance"]
        if len(own) > FIELDS_HARD:
            yield source.text[:found.start()].count("\n") + 1, \
                f"{found.group(1)} has {len(own)} fields that are not template children; at most {FIELDS_HARD}", False


@rule("pragma-once", "*.h")
def check_pragma_once(source):
    if not re.search(r"^#pragma once$", source.text, re.MULTILINE):
        yield 1, "#pragma once is missing", False


@rule("tabs", *TEXT_FILES)
def check_tabs(source):
    return matching_lines(source.text, re.compile(r"\t"), "a tab; indent with spaces")


@rule("trailing-space", *TEXT_FILES)
def check_trailing_space(source):
    yield from matching_lines(source.text, re.compile(r"[ \t]+$"), "space at the end of the line")
    if source.text and not source.text.endswith("\n"):
        yield source.text.count("\n") + 1, "no newline at the end of the file", False


@rule("columns", *C_FILES)
def check_columns(source):
    for number, line in enumerate(source.text.splitlines(), 1):
        if len(line) > COLUMNS_HARD:
            yield number, f"{len(line)} columns; at most {COLUMNS_HARD}", False


@rule("extern", *C_FILES)
def check_extern(source):
    return matching_lines(source.code, re.compile(r"^\s*extern\b.*;"),
                          "an extern variable; pass the value instead")


@rule("global-state", *OUR_C)
def check_global_state(source):
    allowed = re.compile(r"\b(properties|props|signals)\s*\[|\bconst\b|\(")
    for number, line in enumerate(source.code.splitlines(), 1):
        if re.match(r"static\s+[\w\s*]+[\w\]]\s*(=.*|\[.*)?;\s*$", line) and not allowed.search(line):
            yield number, "mutable state of the whole file; keep it in an object", False


@rule("no-gtk-in-app", *APP_C)
def check_no_gtk(source):
    return matching_lines(source.text, re.compile(r"#\s*include\s*[<\"](gtk|gdk(?!-pixbuf)|gsk|adwaita)[^>\"]*"),
                          "{} in app/, which needs no display")


@rule("locale-numbers", *OUR_C)
def check_locale_numbers(source):
    if source.path.startswith("app/base/"):
        return
    calls = re.compile(r"(?<!g_ascii_)\b(strtod|strtof|atof|setlocale|localeconv)\s*\(")
    # "%.0f" writes no separator, so it is the same everywhere.
    formats = re.compile(r'"[^"]*(?<!%)(?:%%)*%(?!\.0f)[-+ #0-9.*\']*l?[fFeEgGaA](?![a-z])[^"]*"')
    code = source.code
    yield from matching_lines(code, calls, "{} follows the locale; use base/eco-number.h")
    yield from matching_lines(code, formats, "{} prints the number with the locale; use base/eco-number.h")


@rule("xml-flags", *OUR_C)
def check_xml_flags(source):
    return matching_lines(source.code, re.compile(r"\bXML_PARSE_(NOENT|HUGE|RECOVER|DTD\w*|XINC\w*)"),
                          "{} opens the door to hostile files")


@rule("file-replace", *OUR_C)
def check_file_replace(source):
    return matching_lines(source.code, re.compile(r"\bg_file_(replace\w*|set_contents\w*)"),
                          "{} can lose a file; save through store/")


@rule("unfinished", *TEXT_FILES)
def check_unfinished(source):
    return matching_lines(source.text, re.compile(r"\b(TO" r"DO|FIX" r"ME)\b"), "{}: finish it, or file it as an issue")


@rule("copyright", *TEXT_FILES)
def check_copyright(source):
    return matching_lines(source.text, re.compile(r"Copy" r"right (\(c\)|©|\d{4})", re.IGNORECASE),
                          "a name in the file; the licence line is enough")


def source_files(root):
    for folder, folders, names in os.walk(root):
        inside = os.path.relpath(folder, root)
        folders[:] = sorted(name for name in folders
                            if os.path.normpath(os.path.join(inside, name)) not in SKIPPED_FOLDERS
                            and not name.startswith(("_build", "build", "__pycache__", ".cache")))
        for name in sorted(names):
            path = os.path.normpath(os.path.join(inside, name))
            if any(fnmatch.fnmatch(path, pattern) for pattern in TEXT_FILES):
                yield path


def findings_of(root):
    for path in source_files(root):
        source = Source(root, path)
        for name, (patterns, function) in RULES.items():
            if any(fnmatch.fnmatch(path, pattern) for pattern in patterns):
                for line, message, is_warning in function(source) or ():
                    yield path, line, name, message, is_warning


def read_exceptions(path):
    """{(rule, path): line number}; each line of the file is: rule path reason."""
    exceptions = {}
    if not os.path.exists(path):
        return exceptions
    with open(path, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            words = line.split(None, 2)
            if words and not line.startswith("#"):
                if len(words) < 3:
                    sys.exit(f"{path}:{number}: an exception is: rule path reason")
                exceptions[(words[0], words[1])] = number
    return exceptions


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    parser = argparse.ArgumentParser()
    parser.add_argument("--root", default=os.path.join(here, "..", ".."))
    parser.add_argument("--exceptions", default=os.path.join(here, "exceptions.txt"))
    parser.add_argument("--quiet", action="store_true", help="no warnings")
    options = parser.parse_args()

    exceptions = read_exceptions(options.exceptions)
    used, failed = set(), 0
    for path, line, name, message, is_warning in findings_of(options.root):
        if (name, path) in exceptions:
            used.add((name, path))
        elif is_warning:
            if not options.quiet:
                print(f"{path}:{line}: warning: {name}: {message}")
        else:
            print(f"{path}:{line}: {name}: {message}")
            failed = 1
    for key, number in exceptions.items():
        if key not in used:
            print(f"{options.exceptions}:{number}: unused-exception: {key[0]} {key[1]} is not needed")
            failed = 1
    return failed


if __name__ == "__main__":
    sys.exit(main())
