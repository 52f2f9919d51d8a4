#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""What each step of the ring layout brings: the layout without it, or from another order.

usage: ablation.py BUILD_DIR [--sizes 100,1000,10000] [--seeds 1,2,3]

For each size a table: the whole layout, then what changes when a step is left out, when the order comes from
elsewhere (real edges, the angles of sfdp or neato, dot's order in ranks, the order of the file), and what those
orders are worth before any refinement. Crossings, length and time are given as medians over the seeds of the
ratios to the whole layout; the time of another order is that of the order alone, in milliseconds."""
import argparse
import os
import statistics
import tempfile

import programs

STEPS = {"swap-far": "swaps far away", "swap-near": "swaps nearby", "polish": "the polish"}
ORDERS = {"tree": "real edges", "sfdp": "sfdp's angles", "neato": "neato's angles", "dot": "dot's ranks",
          "input": "the order of the file"}
MOST_NODES = {"neato": 1000, "dot": 1000}
ORDER_SECONDS = 300
UNREFINED = ["--without", ",".join(STEPS)]


class Row:
    """A variant: figures of each seed, those without any refinement where they say something, or a problem."""

    def __init__(self, name):
        self.name = name
        self.figures = []
        self.raw = []
        self.problem = None

    def median(self, name):
        return statistics.median(one[name] for one in self.figures)

    def text(self, whole):
        if self.problem:
            return f"| {self.name}: {self.problem} |" + " |" * 7
        cells = [f"{ratio(self.figures, whole, 'cross'):.2f}"]
        cells.append(f"{ratio(self.raw, whole, 'cross'):.2f}" if self.raw else "")
        cells += [f"{ratio(self.figures, whole, name):.2f}" for name in ("length", "best")]
        cells.append(f"{self.median('order_ms'):.1f} ms" if "order_ms" in self.figures[0] else "")
        cells += [f"{self.median('gap'):.1f}", f"{self.median('fill'):.3f}"]
        return f"| {self.name} | " + " | ".join(cells) + " |"


def ratio(figures, whole, name):
    return statistics.median(one[name] / base[name] for one, base in zip(figures, whole) if base[name])


class Ablation:
    """One size: every variant on the same graphs."""

    def __init__(self, tools, size, seeds):
        self.tools = tools
        self.size = size
        self.seeds = seeds
        self.rows = []

    def lay_out(self, seed, *options):
        graph, out = self.tools.generate(self.size, seed), self.tools.file("out.txt")
        report = self.tools.lay_out(graph, out, *options, times=3 if self.size <= 1000 else 2)
        return {**self.tools.measure(graph, out, "-")[0], **report}

    def add(self, name, *options, raw=False):
        row = Row(name)
        row.figures = [self.lay_out(seed, *options) for seed in self.seeds]
        row.raw = [self.lay_out(seed, *UNREFINED) for seed in self.seeds] if raw else []
        self.rows.append(row)

    def add_order(self, kind):
        """The layout from another order; where there is none in time, the row says so."""
        row = Row(f"from {ORDERS[kind]}")
        order = self.tools.file("order.txt")
        try:
            for seed in self.seeds:
                line = self.tools.bench("bench-orders", self.tools.generate(self.size, seed), kind, order,
                                        timeout=ORDER_SECONDS)
                spent = programs.figures_of(line)["ms"]
                row.figures.append({**self.lay_out(seed, "--order", order), "order_ms": spent})
                row.raw.append(self.lay_out(seed, "--order", order, *UNREFINED))
        except programs.Failed as problem:
            row.problem = problem
        self.rows.append(row)

    def run(self):
        self.add("whole layout", raw=True)
        self.add("own wedges instead of twopi's", "--own")
        for step, name in STEPS.items():
            self.add(f"without {name}", "--without", step)
        for kind in ORDERS:
            if self.size <= MOST_NODES.get(kind, self.size):
                self.add_order(kind)

    def text(self):
        whole = self.rows[0]
        seeds = ", ".join(str(seed) for seed in self.seeds)
        head = (f"{self.size:,} nodes, seeds {seeds}; whole layout: {whole.median('cross'):,.0f} crossings, "
                f"length {whole.median('length'):.3f}, {whole.median('best'):.1f} ms")
        columns = ("variant", "crossings", "before swaps and polish", "length", "time", "time of the order", "gap", "fill")
        lines = [head, "", "| " + " | ".join(columns) + " |", "|" + " --- |" * len(columns)]
        return "\n".join(lines + [row.text(whole.figures) for row in self.rows]) + "\n"


def numbers(text):
    return [int(word) for word in text.split(",")]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("build")
    parser.add_argument("--sizes", type=numbers, default=[100, 1000, 10000])
    parser.add_argument("--seeds", type=numbers, default=[1, 2, 3])
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        tools = programs.Programs(os.path.abspath(options.build), work)
        for size in options.sizes:
            ablation = Ablation(tools, size, options.seeds)
            ablation.run()
            print(ablation.text(), flush=True)


if __name__ == "__main__":
    main()
