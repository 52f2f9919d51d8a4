# SPDX-License-Identifier: LGPL-2.1-or-later
"""The goals of the ring layout, and whether the figures of a run reach them."""
import math
import statistics

SIZES = (100, 1000, 10000, 50000)


class Table:
    """Rows of measure, goal, what was got, verdict."""

    def __init__(self):
        self.rows = []

    def add(self, measure, goal, got, met):
        self.rows.append((measure, goal, got, "not measured" if met is None else "met" if met else "**missed**"))

    def add_limit(self, measure, values, limit, unit="", form="{:.2f}", least=False, worst=False):
        """The median of the values, or the worst of them, against a limit; all are shown."""
        goal = ("at least " if least else "at most ") + f"{limit:g}{unit}" + (", each" if worst else "")
        if not values:
            self.add(measure, goal, "–", None)
            return
        value = (min(values) if least else max(values)) if worst else statistics.median(values)
        got = form.format(value) + unit
        if len(values) > 1:
            got += " (" + " ".join(form.format(one) for one in values) + ")"
        self.add(measure, goal, got, value >= limit if least else value <= limit)

    def add_zero(self, measure, counts):
        """Nothing may be counted anywhere."""
        if not counts:
            self.add(measure, "0", "–", None)
            return
        bad = sum(1 for count in counts if count)
        got = f"0 in {len(counts)} runs" if not bad else f"up to {max(counts):g}, in {bad} of {len(counts)} runs"
        self.add(measure, "0", got, not bad)

    def text(self):
        rows = [("measure", "goal", "got", "")] + self.rows
        widths = [max(len(row[i].replace("**", "")) for row in rows) for i in range(3)]
        lines = ["| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths + [0])) + " |" for row in rows]
        lines.insert(1, "| " + " | ".join("-" * max(width, 3) for width in widths + [3]) + " |")
        return "\n".join(lines)


class Results:
    """figures[engine][size][seed] = {name: value}"""

    def __init__(self):
        self.figures = {}
        self.edits = {}    # kind -> [figures of the meter]
        self.places = []   # figures of bench-place
        self.crowded = []  # figures of the meter and of bench-layout
        self.routes = []   # figures of bench-routes
        self.reruns = {}   # what was repeated -> [whether it was the same]

    def add(self, engine, size, seed, figures):
        self.figures.setdefault(engine, {}).setdefault(size, {})[seed] = figures

    def values(self, engine, size, name):
        return [figures[name] for figures in self.figures.get(engine, {}).get(size, {}).values()]

    def all_values(self, engine, name):
        return [figures[name] for seeds in self.figures.get(engine, {}).values() for figures in seeds.values()]

    def ratios(self, name, peer, size, ours=None):
        """Ours by the peer's, for each seed that both have."""
        mine, theirs = (self.figures.get(engine, {}).get(size, {}) for engine in ("ours", peer))
        return [mine[seed][ours or name] / theirs[seed][name] for seed in mine if seed in theirs and theirs[seed][name]]


def add_correctness(table, results):
    for name, measure in (("ringbad", "nodes on a wrong ring, %"), ("sidebad", "nodes on a wrong side, %"),
                          ("overlaps", "overlapping boxes"), ("outside", "boxes outside of their band or half"),
                          ("bands", "rings drawn elsewhere than laid out")):
        table.add_zero(f"{measure}, all sizes and seeds", results.all_values("ours", name))


def add_time(table, results, sizes):
    for size in sizes:
        table.add_limit(f"CPU against cytoscape.js concentric, {size:,}",
                        results.ratios("ms", "cytoscape", size, "median"), 0.1, form="{:.3f}")
    for size, limit in ((1000, 1.0), (10000, 0.08)):
        if size in sizes:
            table.add_limit(f"CPU against warm twopi, {size:,}", results.ratios("ms", "twopi", size), limit, form="{:.3f}")
    for size, limit in zip(SIZES, (3, 15, 100, 400)):
        if size in sizes:
            table.add_limit(f"warm, best of some, {size:,}", results.values("ours", size, "ms"), limit, " ms", "{:.1f}")
    if 50000 in sizes:
        table.add_limit("memory, 50,000", results.values("ours", 50000, "memory"), 150, " MB", "{:.0f}")
    small, large = results.values("ours", 1000, "ms"), results.values("ours", 50000, "ms")
    if 50000 in sizes and 1000 in sizes:
        growth = math.log(statistics.median(large) / statistics.median(small)) / math.log(50)
        table.add_limit("time exponent, 1,000 to 50,000", [growth], 1.0)


def add_crossings(table, results, sizes):
    for size in sizes:
        if size >= 1000:
            table.add_limit(f"crossings against cytoscape.js concentric, {size:,}",
                            results.ratios("cross", "cytoscape", size), 0.06, form="{:.3f}")
    for size, limit in ((100, 0.55), (1000, 0.85)):
        if size in sizes:
            table.add_limit(f"crossings against d3 forceRadial, {size:,}", results.ratios("cross", "d3", size), limit)
            table.add_limit(f"length against d3 forceRadial, {size:,}", results.ratios("length", "d3", size), 1.0)
    if 1000 in sizes:
        table.add_limit("crossings against twopi, 1,000, each seed", results.ratios("cross", "twopi", 1000), 0.62,
                        worst=True)


def add_evenness(table, results, sizes):
    for name, limits, least in (("gap", {100: 3, 1000: 4}, False), ("fill", {100: 0.12, 1000: 0.20, 10000: 0.25}, True)):
        word = "compactness (fill)" if least else "evenness (gap)"
        for size, limit in limits.items():
            if size in sizes:
                table.add_limit(f"{word}, {size:,}", results.values("ours", size, name), limit,
                                form="{:.3f}" if least else "{:.1f}", least=least)


def add_stability(table, results):
    places = results.places
    table.add_limit("one node added to 1,000, the longest", [place["longest"] for place in places], 1, " ms", "{:.2f}",
                    worst=True)
    table.add_zero("one node added to 1,000: others that move, rings that are full, misfits",
                   [place["moved"] + place["full"] + place["unfit"] for place in places])
    for kind, found in results.edits.items():
        table.add_limit(f"relayout of 1,000 after one is {kind}: median movement",
                        [figures["moved"] for figures in found], 1, "°")
    for name, same in results.reruns.items():
        table.add(f"reruns: {name}", "same bytes", f"same in {sum(same)} of {len(same)}", all(same))


def make_table(results, sizes):
    table = Table()
    add_correctness(table, results)
    add_time(table, results, sizes)
    add_crossings(table, results, sizes)
    add_stability(table, results)
    for name, measure in (("overlaps", "overlaps"), ("outside", "off their ring")):
        table.add_zero(f"40 labels of mixed length on one ring: {measure}", [one[name] for one in results.crowded])
    table.add_zero("exchanges through the brand core, 100", [one["core"] for one in results.routes])
    table.add_limit("exchanges over foreign boxes, 100",
                    [100 * one["boxes"] / one["exchanges"] for one in results.routes], 2, " %", "{:.1f}")
    add_evenness(table, results, sizes)
    return table
