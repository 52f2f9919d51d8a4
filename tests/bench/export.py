#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""What exports cost, as whole processes with all that they start, beside twopi.

usage: export.py CLI FOLDER [RUNS]

FOLDER has 1k.ecotone and 10k.ecotone, without positions, and 1k.dot. The programs
take turns; medians count. Prints a line for each: processor time, bytes, the most
memory, the ratio to twopi's time, and what was wanted."""
import ctypes
import os
import statistics
import sys

from compare import PR_SET_CHILD_SUBREAPER, run

WANTED = {
    "1k.svg": "0.3 s, 0.75 MB",
    "10k.svg": "1.5 s, 7.5 MB, 105 MB of memory",
    "1k.pdf": "1.0 times twopi",
    "10k.pdf": "",
}
PEERS = {"1k.svg": "twopi.svg", "1k.pdf": "twopi.pdf"}


def main():
    cli, folder = sys.argv[1:3]
    runs = int(sys.argv[3]) if len(sys.argv) > 3 else 7
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    commands = {name: [cli, "export", f"{folder}/{name[:-4]}.ecotone", "-o", f"{folder}/{name}"] for name in WANTED}
    for name in PEERS.values():
        commands[name] = ["twopi", f"-T{name[-3:]}", "-o", f"{folder}/{name}", f"{folder}/1k.dot"]
    taken = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            taken[name].append(run(command))
    for name, pairs in taken.items():
        seconds = statistics.median(pair[0] for pair in pairs)
        size = os.path.getsize(f"{folder}/{name}") / 1e6
        line = f"export {name}: {1000 * seconds:.0f} ms, {size:.3f} MB, at most {max(p[1] for p in pairs) * 1.048576:.0f} MB of memory"
        if name in PEERS:
            ratio = statistics.median(a[0] / b[0] for a, b in zip(pairs, taken[PEERS[name]]))
            line += f", {ratio:.2f} times twopi"
        if WANTED.get(name):
            line += f" (at most {WANTED[name]})"
        print(line)


if __name__ == "__main__":
    main()
