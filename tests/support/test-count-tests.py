#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Tests of count-tests.py: the closing line of `./dev test` must be true."""
import json
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
CASES = [
    # (tests in the log, closing line, exit code)
    ([{"result": "OK", "stdout": "ok 1 /a\nok 2 /b # SKIP no font\n1..2"}], "1 passed, 0 failed, 1 skipped", 0),
    ([{"result": "FAIL", "stdout": "ok 1 /a\nnot ok 2 /b"}], "1 passed, 1 failed, 0 skipped", 1),
    ([{"result": "ERROR", "stdout": "ok 1 /a\nBail out!"}], "1 passed, 1 failed, 0 skipped", 1),
    ([{"result": "TIMEOUT"}, {"result": "OK"}], "1 passed, 1 failed, 0 skipped", 1),
    ([{"result": "SKIP", "stdout": "1..0 # SKIP no display"}], "0 passed, 0 failed, 1 skipped", 1),
    ([{"result": "OK", "stdout": "plain output"}], "1 passed, 0 failed, 0 skipped", 0),
    ([], "0 passed, 0 failed, 0 skipped", 1),
    (None, "0 passed, 1 failed, 0 skipped", 1),
]


def run_case(folder, tests):
    path = os.path.join(folder, "log.json")
    if os.path.exists(path):
        os.unlink(path)
    if tests is not None:
        with open(path, "w", encoding="utf-8") as log:
            log.writelines(json.dumps(test) + "\n" for test in tests)
    return subprocess.run([sys.executable, os.path.join(HERE, "count-tests.py"), path],
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=False)


def main():
    bad = 0
    with tempfile.TemporaryDirectory() as folder:
        for tests, line, code in CASES:
            done = run_case(folder, tests)
            if (done.stdout.strip(), done.returncode) != (line, code):
                print(f"{tests}: {done.stdout.strip()!r}, exit {done.returncode}; wanted {line!r}, exit {code}")
                bad = 1
    return bad


if __name__ == "__main__":
    sys.exit(main())
