#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Runs the tests of a build with coverage and counts which branches of app/ they take.

usage: count-branches.py BUILD_DIR [--no-run] [--least PER_CENT]

The suites unit, cli and fault are built and run, without the window; gcovr counts. Left out are the branches
of guards, which are there for mistakes of a programmer: lines with g_return_*, g_assert* and g_warn_if*; what
the macros that define classes write (G_DEFINE_*, ECO_DEFINE_*); and what gcovr calls unreachable, branches on
lines without source. Every other branch counts, also those of g_clear_*(), and those that only a full disk
would take. The figure goes to $ECO_MEASURES/coverage, a table by file to BUILD_DIR/coverage.txt, and the result
is 1 when fewer branches are taken than --least says.
"""
import csv
import io
import os
import pathlib
import re
import subprocess
import sys

GUARDS = r".*\b(g_return_|g_assert|g_warn_if|G_DEFINE_|G_DECLARE_|ECO_DEFINE_)"
SUITES = ["unit", "cli", "fault"]
TARGET = re.compile(r"^((?:tests/(?:unit|cli|fault|fuzz)|app/cli|app/layout)/[A-Za-z0-9.-]+): c_LINKER", re.MULTILINE)


def build_tests(build):
    """The programs of the tests and of app/; what has a window takes as long again and counts nothing."""
    targets = subprocess.run(["ninja", "-C", str(build), "-t", "targets", "all"], check=True, capture_output=True,
                             text=True).stdout
    subprocess.run(["ninja", "-C", str(build), *TARGET.findall(targets)], check=True)


def run_tests(build):
    for path in build.rglob("*.gcda"):
        path.unlink()
    suites = [word for suite in SUITES for word in ("--suite", suite)]
    subprocess.run(["meson", "test", "-C", str(build), "--no-rebuild", "--logbase", "coverage",
                    "--timeout-multiplier", "4", *suites], check=False)


def count(root, build):
    """Rows of file, branches and branches taken."""
    command = ["gcovr", "--root", str(root), "--filter", str(root / "app") + "/", "--branches",
               "--exclude-unreachable-branches", "--exclude-throw-branches",
               "--exclude-branches-by-pattern", GUARDS, "--csv", "--gcov-ignore-parse-errors",
               "-j", str(os.cpu_count() or 1), str(build)]
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    for row in csv.DictReader(io.StringIO(text)):
        yield (row["filename"], int(row["branch_total"]), int(row["branch_covered"]),
               int(row["line_total"]), int(row["line_covered"]))


def per_cent(part, whole):
    return 100 * part / whole if whole else 100.0


def write_table(path, rows):
    """By how many branches of a file are not taken."""
    with open(path, "w", encoding="utf-8") as out:
        for name, branches, taken, _lines, _covered in sorted(rows, key=lambda row: row[2] - row[1]):
            out.write(f"{branches - taken:5} of {branches:5} not taken ({per_cent(taken, branches):5.1f} %)"
                      f"  {name}\n")


def main(arguments):
    least = float(arguments[arguments.index("--least") + 1]) if "--least" in arguments else 0
    build = pathlib.Path(arguments[0]).resolve()
    root = pathlib.Path(__file__).resolve().parents[2]
    if "--no-run" not in arguments:
        build_tests(build)
        run_tests(build)
    rows = list(count(root, build))
    branches, taken, lines, covered = (sum(row[i] for row in rows) for i in range(1, 5))
    write_table(build / "coverage.txt", rows)
    share = per_cent(taken, branches)
    text = (f"{share:.1f} % of {branches:,} branches in {len(rows)} files "
            f"({per_cent(covered, lines):.1f} % of {lines:,} lines)")
    print(text)
    print(f"by file: {build / 'coverage.txt'}")
    if "ECO_MEASURES" in os.environ:
        os.makedirs(os.environ["ECO_MEASURES"], exist_ok=True)
        pathlib.Path(os.environ["ECO_MEASURES"], "coverage").write_text(text, encoding="utf-8")
    return 1 if share < least else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
