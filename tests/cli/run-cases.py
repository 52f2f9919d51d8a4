#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Runs the cases of tests/cli/cases against ecotone-cli and reports TAP.

A case is a file of `word: value` lines. `run:` is a command line (%c stands for
the program, %d for tests/data, %e for resources/examples); each `run:` starts a
new command in the same fresh folder, and what follows is expected of it:
  exit: 0              its exit code (0 unless said)
  stdin: %d/FILE       what it reads
  out: TEXT            its output has TEXT; `no-out:` has nothing at all
  err: TEXT            its errors have TEXT; `no-err:` has nothing at all
  file: NAME           it wrote NAME; `no-file: NAME` it did not
  same: A B            both files have the same bytes
  has: NAME TEXT       the file NAME has TEXT; `has-not: NAME TEXT` it has not
"""
import os
import pathlib
import shlex
import subprocess
import sys
import tempfile


def parse(path, places):
    """The steps of a case: a list of (command, expectations)."""
    steps = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        word, colon, value = line.partition(":")
        if not colon:
            sys.exit(f"{path}:{number}: no colon")
        value = value.strip()
        for sign, place in places.items():
            value = value.replace(sign, place)
        if word == "run":
            steps.append((value, []))
        elif not steps:
            sys.exit(f"{path}:{number}: expects before it runs")
        else:
            steps[-1][1].append((word, value))
    return steps


def judge(word, value, done, folder):
    """What is wrong with one expectation, or None."""
    out, err = done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace")
    if word in ("exit", "stdin"):
        return None
    if word == "out":
        return None if value in out else f"output lacks {value!r}: {out[:400]!r}"
    if word == "err":
        return None if value in err else f"errors lack {value!r}: {err[:400]!r}"
    if word == "no-out":
        return f"unexpected output {out[:400]!r}" if out else None
    if word == "no-err":
        return f"unexpected errors {err[:400]!r}" if err else None
    if word == "file":
        return None if (folder / value).is_file() else f"{value} is missing"
    if word == "no-file":
        return f"{value} is there" if (folder / value).exists() else None
    if word == "same":
        a, b = value.split()
        same = (folder / a).read_bytes() == (folder / b).read_bytes()
        return None if same else f"{a} and {b} differ"
    if word == "has":
        name, text = value.split(" ", 1)
        content = (folder / name).read_text(encoding="utf-8", errors="replace")
        return None if text in content else f"{name} lacks {text!r}"
    if word == "has-not":
        name, text = value.split(" ", 1)
        content = (folder / name).read_text(encoding="utf-8", errors="replace")
        return f"{name} has {text!r}" if text in content else None
    return f"unknown word {word!r}"


def run_step(command, expected, folder, env):
    """The first thing that is wrong with one command, or None."""
    stdin = next((v for w, v in expected if w == "stdin"), None)
    code = int(next((v for w, v in expected if w == "exit"), "0"))
    with open(stdin or os.devnull, "rb") as source:
        done = subprocess.run(shlex.split(command), cwd=folder, env=env, stdin=source,
                              capture_output=True, timeout=120)
    if done.returncode != code:
        return f"exit {done.returncode}, not {code}: {done.stderr.decode()[:400]!r}"
    for word, value in expected:
        wrong = judge(word, value, done, folder)
        if wrong:
            return wrong
    return None


def main():
    # Meson may give paths from its build folder, and each case runs in a folder of its own.
    cli, cases, tests, examples = (os.path.abspath(path) for path in sys.argv[1:5])
    paths = sorted(pathlib.Path(cases).glob("*.case"))
    places = {"%c": cli, "%d": f"{tests}/data", "%e": examples}
    failed = 0
    print(f"1..{len(paths)}")
    for number, path in enumerate(paths, 1):
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            env = dict(os.environ, HOME=name, XDG_STATE_HOME=f"{name}/.state", LC_ALL="C.UTF-8")
            wrong = None
            for command, expected in parse(path, places):
                wrong = run_step(command, expected, folder, env)
                if wrong:
                    print(f"# {command}\n# {wrong}")
                    break
        failed += wrong is not None
        print(f"{'not ok' if wrong else 'ok'} {number} {path.stem}", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
