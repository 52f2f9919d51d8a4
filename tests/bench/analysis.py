#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""What exact betweenness costs, against NetworkX on the same graphs in the same run.

usage: analysis.py BENCH-ANALYSIS FOLDER [NODES...]

Random graphs with twice as many edges as nodes. Ours is the median of seven runs, NetworkX one run: it takes
long. Both are processor time; the values must be the same."""
import statistics
import subprocess
import sys
import time

import networkx as nx

RUNS = 7
WANTED = 1 / 40


def ours(program, path):
    """(processor time, time that passed, betweenness) of a run."""
    lines = subprocess.run([program, "betweenness", path], capture_output=True, text=True, check=True).stdout.split()
    return float(lines[0]), float(lines[1]), list(map(float, lines[2:]))


def bench_betweenness(program, folder, n):
    graph = nx.gnm_random_graph(n, 2 * n, seed=n)
    path = f"{folder}/graph-{n}.txt"
    with open(path, "w", encoding="utf-8") as file:
        file.write(f"{n} {2 * n}\n" + "".join(f"{a} {b}\n" for a, b in graph.edges))
    start = time.process_time()
    theirs = nx.betweenness_centrality(graph)
    peer = time.process_time() - start
    runs = [ours(program, path) for _ in range(RUNS)]
    worst = max(abs(value - theirs[node]) for node, value in enumerate(runs[0][2]))
    spent = statistics.median(run[0] for run in runs)
    passed = statistics.median(run[1] for run in runs)
    print(f"analysis betweenness, {n} nodes: 1/{peer / spent:.0f} of NetworkX "
          f"({1000 * spent:.0f} ms, {peer:.1f} s of processor time), {1000 * passed:.0f} ms pass "
          f"(at most 1/{1 / WANTED:.0f}); largest difference {worst:.0e}", flush=True)
    if worst > 1e-9:
        sys.exit("analysis.py: the values are others")


def main():
    program, folder = sys.argv[1:3]
    for n in map(int, sys.argv[3:] or (2000, 4000)):
        bench_betweenness(program, folder, n)


if __name__ == "__main__":
    main()
