#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Measures the ring layout against its peers and its goals, all in one run (README.md of the bench).

usage: bench.py BUILD_DIR [--quick] [--sizes 100,1000] [--seeds 1,2] [--no-peers]

Prints a line of the meter for each layout, then what else is asked of the layout, then the table of goals.
CPU is processor time of program and helper, all threads; positions in the input are ignored unless an
edit is measured. Files go into a folder of their own, which is removed at the end."""
import argparse
import hashlib
import os
import random
import tempfile

import goals
import graphs
import programs

QUICK_SIZES, QUICK_SEEDS = [100, 1000], [1, 2]
TIMES = {100: 25, 1000: 9, 10000: 5, 50000: 4}  # warm layouts, of which the best counts
PEER_TIMES = {100: 3, 1000: 3}
MOST_SEEDS_OF_SLOW_PEERS = 2  # at 50,000 nodes


def say(text):
    print(text, flush=True)


class Bench:
    """One run: which sizes and seeds, with what, and what came out."""

    def __init__(self, tools, sizes, seeds, peers):
        self.tools = tools
        self.sizes = sizes
        self.seeds = seeds
        self.peers = peers
        self.results = goals.Results()

    def measure(self, engine, size, seed, graph, out, more=None):
        figures, line = self.tools.measure(graph, out, f"{engine}/{seed}")
        self.results.add(engine, size, seed, {**figures, **(more or {})})
        say(line + "".join(f" {name}={more[name]:g}" for name in ("median", "memory", "outside") if more))

    def run_ours(self, size, seed, graph):
        out = self.tools.file(f"ours-{size}-{seed}.txt")
        self.measure("ours", size, seed, graph, out, self.tools.lay_out(graph, out, times=TIMES.get(size, 5)))

    def run_peers(self, size, seed, graph):
        out = self.tools.file("peer.txt")
        if size <= 10000:
            self.tools.run_graphviz(graph, "twopi", out, 4 if size <= 1000 else 2)
            self.measure("twopi", size, seed, graph, out)
        if self.tools.peers is None or size > 10000 and seed not in self.seeds[:MOST_SEEDS_OF_SLOW_PEERS]:
            return
        names = ["cytoscape-concentric"] + (["d3-radial", "elk-radial"] if size <= 1000 else [])
        for name in names:
            times = PEER_TIMES.get(size, 1) if name.startswith("cytoscape") else 1
            self.tools.run_peer(graph, name, out, times)
            self.measure(name.split("-")[0], size, seed, graph, out)

    def run_sizes(self):
        for size in self.sizes:
            for seed in self.seeds:
                graph = self.tools.generate(size, seed)
                self.run_ours(size, seed, graph)
                if self.peers:
                    self.run_peers(size, seed, graph)

    def run_places(self):
        for seed in self.seeds:
            line = self.tools.bench("bench-place", self.tools.generate(1000, seed)).strip()
            self.results.places.append(programs.figures_of(line))
            say(f"one node added/{seed}: {line}")

    def run_edits(self):
        """A whole layout from the old angles, after one node was removed, added, or got a longer name."""
        for seed in self.seeds:
            before = graphs.read(self.tools.generate(1000, seed))
            source = random.Random(seed)
            chosen = source.randrange(1, len(before.nodes))
            self.run_edit("removed", seed, before, graphs.without(before, chosen))
            self.run_edit("added", seed, before, graphs.with_one_more(before, source))
            self.run_edit("renamed", seed, before, graphs.with_wider(before, chosen, 60))

    def run_edit(self, kind, seed, before, after):
        tools = self.tools
        old = tools.file("old.txt")
        tools.lay_out(before.write(tools.file("before.rg")), old)
        place = dict(zip(before.keys, graphs.read_positions(old)))
        start = graphs.write_positions(tools.file("start.txt"), [place.get(key, "nan nan") for key in after.keys])
        graph, keys = after.write(tools.file("after.rg")), after.write_keys(tools.file("keys.txt"))
        common = [i for i, key in enumerate(after.keys) if key in place]
        base = graphs.take(after, common).write(tools.file("common.rg"))
        kept = graphs.write_positions(tools.file("kept.txt"), [place[after.keys[i]] for i in common])
        found = {}
        for way, options in (("warm", ["--from", start]), ("cold", [])):
            new = tools.file("new.txt")
            tools.lay_out(graph, new, "--keys", keys, *options)
            lines = graphs.read_positions(new)
            moved = graphs.write_positions(tools.file("moved.txt"), [lines[i] for i in common])
            found[way], line = tools.measure(base, moved, f"{kind}/{seed} {way}", kept)
            say(line)
        self.results.edits.setdefault(kind, []).append(found["warm"])

    def run_crowded(self):
        for seed in self.seeds:
            graph = graphs.with_crowded_ring(seed).write(self.tools.file("crowded.rg"))
            out = self.tools.file("crowded.txt")
            more = self.tools.lay_out(graph, out)
            figures, line = self.tools.measure(graph, out, f"40 labels/{seed}")
            self.results.crowded.append({**figures, **more})
            say(f"{line} outside={more['outside']:g}")

    def run_routes(self):
        for seed in self.seeds:
            line = self.tools.bench("bench-routes", self.tools.generate(100, seed)).strip()
            self.results.routes.append(programs.figures_of(line))
            say(f"routes/{seed}: {line}")

    def repeat(self, name, graph, wanted, *options, order=None):
        """Lays out again; `order` says where the nodes of the graph stand in the first one."""
        again = self.tools.file("again.txt")
        self.tools.lay_out(graph, again, *options)
        lines = graphs.read_positions(again)
        same = lines == ([wanted[i] for i in order] if order else wanted)
        self.results.reruns.setdefault(name, []).append(same)

    def run_reruns(self):
        for size in self.sizes:
            tools, graph = self.tools, self.tools.generate(size, self.seeds[0])
            first = tools.file("first.txt")
            mixed = graphs.shuffled(graphs.read(graph), size)
            shuffled, keys = mixed.write(tools.file("mixed.rg")), mixed.write_keys(tools.file("keys.txt"))
            for way, options in (("with Graphviz", []), ("without it", ["--own"])):
                tools.lay_out(graph, first, *options)
                lines = graphs.read_positions(first)
                self.repeat(f"the same input, {way}", graph, lines, *options)
                self.repeat(f"nodes and exchanges shuffled, {way}", shuffled, lines, "--keys", keys, *options,
                            order=mixed.keys)
                digest = hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16]
                say(f"reruns, {size:,} nodes, {way}: positions {digest}")

    def run(self):
        self.run_sizes()
        if 1000 in self.sizes:
            self.run_places()
            self.run_edits()
        self.run_crowded()
        self.run_routes()
        self.run_reruns()


def numbers(text):
    return [int(word) for word in text.split(",")]


def parse():
    parser = argparse.ArgumentParser()
    parser.add_argument("build")
    parser.add_argument("--quick", action="store_true", help="100 and 1,000 nodes, two seeds, no peers")
    parser.add_argument("--sizes", type=numbers, default=list(goals.SIZES))
    parser.add_argument("--seeds", type=numbers, default=[1, 2, 3, 4, 5])
    parser.add_argument("--no-peers", action="store_true")
    options = parser.parse_args()
    if options.quick:
        options.sizes, options.seeds, options.no_peers = QUICK_SIZES, QUICK_SEEDS, True
    return options


def main():
    options = parse()
    with tempfile.TemporaryDirectory() as work:
        tools = programs.Programs(os.path.abspath(options.build), work)
        missing = None if options.no_peers else tools.install_peers()
        if missing:
            say(f"layout: {missing}")
        say(f"load at the start {os.getloadavg()[0]:.1f}")
        bench = Bench(tools, options.sizes, options.seeds, not options.no_peers)
        bench.run()
        say(f"load at the end {os.getloadavg()[0]:.1f}\n")
        say(goals.make_table(bench.results, options.sizes).text())


if __name__ == "__main__":
    main()
