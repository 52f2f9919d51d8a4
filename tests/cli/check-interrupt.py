#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Interrupts ecotone-cli while it lays out a map, and reports TAP.

usage: check-interrupt.py ECOTONE-CLI MAKE-BIG STUBS EXAMPLE

A stub helper that never answers makes the layout last. On a terminal a large map says how far it is; what is no
terminal gets nothing but errors; Ctrl+C ends both with 130, and nothing is written.
"""
import os
import pathlib
import pty
import signal
import subprocess
import sys
import tempfile


def start(arguments, folder, stderr):
    """The program with a helper that hangs, in a group of its own."""
    env = dict(os.environ, ECOTONE_LIBEXECDIR=str(folder / "libexec"), LC_ALL="C.UTF-8", HOME=str(folder))
    return subprocess.Popen(arguments, cwd=folder, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                            stderr=stderr, start_new_session=True)


def has_helper(process):
    """Whether a thread of the process has started the helper: then the layout is under way."""
    try:
        threads = list(pathlib.Path(f"/proc/{process.pid}/task").iterdir())
        return any((thread / "children").read_text().strip() for thread in threads)
    except OSError:
        return False


def check_pipe(cli, example, folder):
    """What is wrong when standard error is no terminal, or None."""
    process = start([cli, "layout", example, "-o", "out.ecotone"], folder, subprocess.PIPE)
    while process.poll() is None and not has_helper(process):
        pass
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    if process.returncode != 130:
        return f"exit {process.returncode}: {err!r}"
    if out or err:
        return f"unexpected words: {out!r} {err!r}"
    return "it wrote a file" if (folder / "out.ecotone").exists() else None


def check_terminal(cli, big, folder):
    """What is wrong when standard error is a terminal, or None."""
    ours, theirs = pty.openpty()
    process = start([cli, "export", "--layout", big, "-o", "out.svg"], folder, theirs)
    os.close(theirs)
    said = b""
    while b"%" not in said and process.poll() is None:
        said += os.read(ours, 4096)
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=60)
    os.close(ours)
    if b"Laying out" not in said:
        return f"it said {said!r}"
    if process.returncode != 130:
        return f"exit {process.returncode}"
    return "it wrote a file" if (folder / "out.svg").exists() else None


def main():
    cli, make_big, stubs, example = (os.path.abspath(path) for path in sys.argv[1:5])
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "libexec").mkdir()
        (folder / "libexec" / "ecotone-layout").symlink_to(pathlib.Path(stubs) / "hang")
        subprocess.run([sys.executable, make_big, "big.ecotone", "2000", "2000"], cwd=folder, check=True)
        wrong = {"pipe": check_pipe(cli, example, folder), "terminal": check_terminal(cli, "big.ecotone", folder)}
    print(f"1..{len(wrong)}")
    for number, (check, problem) in enumerate(wrong.items(), 1):
        if problem:
            print(f"# {problem}")
        print(f"{'not ok' if problem else 'ok'} {number} {check}", flush=True)
    return 1 if any(wrong.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
