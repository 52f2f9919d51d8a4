#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Adds up the logs of meson's test runs and prints one line: "N passed, N failed, N skipped".

usage: count-tests.py LOG.json...

A TAP program counts with each of its cases, any other test as one. A program that failed without saying
which case did (a crash, a deadline) counts as one failure. Exits 1 when anything failed, when nothing
passed, or when a log is missing.
"""
import json
import re
import sys

CASE = re.compile(r"^(not )?ok\b[^#]*(?:#\s*(\w+))?", re.IGNORECASE)
GOOD = {"OK", "EXPECTEDFAIL"}


def count_cases(text):
    """The numbers of passed, failed and skipped cases in the output of a TAP program."""
    passed = failed = skipped = 0
    for line in text.splitlines():
        case = CASE.match(line)
        if not case:
            continue
        directive = (case.group(2) or "").upper()
        if directive == "SKIP":
            skipped += 1
        elif case.group(1) and directive != "TODO":
            failed += 1
        else:
            passed += 1
    return passed, failed, skipped


def count_test(test):
    """The numbers for one line of a log, an object with at least "result" and, mostly, "stdout"."""
    cases = count_cases(test.get("stdout") or "")
    result = test["result"]
    if result == "SKIP":
        return 0, 0, max(1, cases[2])
    if result not in GOOD:
        return cases[0], max(1, cases[1]), cases[2]
    return cases if any(cases) else (1, 0, 0)


def count_logs(paths):
    total = [0, 0, 0]
    for path in paths:
        try:
            with open(path, encoding="utf-8") as log:
                tests = [json.loads(line) for line in log if line.strip()]
        except (OSError, ValueError) as error:
            print(f"count-tests: {path}: {error}", file=sys.stderr)
            total[1] += 1
            continue
        for test in tests:
            total = [a + b for a, b in zip(total, count_test(test))]
    return total


def main():
    passed, failed, skipped = count_logs(sys.argv[1:])
    print(f"{passed} passed, {failed} failed, {skipped} skipped")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
