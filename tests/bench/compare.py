#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Compares two commands as whole processes with all that they start.

usage: compare.py NAME RUNS 'OURS' 'PEER'

The two take turns; the median counts. A process that ours leaves behind (the
layout helper) becomes our child, so that its time is counted too. Prints one
line: the ratio of processor time, both times, and the most memory of ours."""
import ctypes
import os
import resource
import shlex
import statistics
import sys
import time

PR_SET_CHILD_SUBREAPER = 36


def spent():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def run(words):
    """The processor time of a command and its descendants, and its peak in MB."""
    before = spent()
    null = os.open(os.devnull, os.O_RDWR)
    pid = os.fork()
    if pid == 0:
        for number in (0, 1, 2):
            os.dup2(null, number)
        os.execvp(words[0], words)
    os.close(null)
    _, status, usage = os.wait4(pid, 0)
    if status != 0:
        sys.exit(f"compare.py: {shlex.join(words)}: exit status {status}")
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline:
        try:
            if os.waitpid(-1, os.WNOHANG) == (0, 0):
                time.sleep(0.01)
        except ChildProcessError:
            break
    return spent() - before, usage.ru_maxrss / 1024


def main():
    name, runs, ours, peer = sys.argv[1], int(sys.argv[2]), shlex.split(sys.argv[3]), shlex.split(sys.argv[4])
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    run(ours), run(peer)
    pairs = [(run(ours), run(peer)) for _ in range(runs)]
    ratio = statistics.median(a[0] / b[0] for a, b in pairs)
    a = statistics.median(p[0][0] for p in pairs)
    b = statistics.median(p[1][0] for p in pairs)
    peak = max(p[0][1] for p in pairs)
    print(f"{name}: {ratio:.2f} times {peer[0]} ({1000 * a:.1f} ms, {1000 * b:.1f} ms of processor time), "
          f"at most {peak:.0f} MB")


if __name__ == "__main__":
    main()
