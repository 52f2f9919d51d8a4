# SPDX-License-Identifier: LGPL-2.1-or-later
"""The programs of the layout bench: each run gives a dictionary of figures."""
import os
import re
import shutil
import statistics
import subprocess

HERE = os.path.dirname(os.path.abspath(__file__))
NUMBER = re.compile(r"(\w+)=(-?[\d.]+(?:e[+-]?\d+)?)(?:/([\d.]+))?")


class Failed(Exception):
    pass


def figures_of(line):
    """name=value pairs; of moved=MEDIAN/95TH both, as moved and moved95."""
    figures = {}
    for name, value, second in NUMBER.findall(line):
        figures[name] = float(value)
        if second:
            figures[name + "95"] = float(second)
    return figures


class Programs:
    """What was built below `build`; files go into `work`."""

    def __init__(self, build, work):
        self.build = build
        self.work = work
        self.peers = None  # folder of peers.mjs with its packages
        self.environment = dict(os.environ, ECOTONE_LIBEXECDIR=os.path.join(build, "app", "layout"))

    def file(self, name):
        return os.path.join(self.work, name)

    def run(self, words, timeout=None):
        try:
            done = subprocess.run(words, env=self.environment, capture_output=True, text=True, timeout=timeout,
                                  check=False)
        except subprocess.TimeoutExpired:
            raise Failed(f"no answer within {timeout} s") from None
        if done.returncode != 0:
            raise Failed(f"{os.path.basename(words[0])}: {done.stderr.strip()[-200:]}")
        return done.stdout

    def bench(self, name, *words, timeout=None):
        program = os.path.join(self.build, "tests", "bench", "layout", name)
        return self.run([program, *[str(word) for word in words]], timeout)

    def generate(self, n, seed):
        path = self.file(f"g-{n}-{seed}.rg")
        if not os.path.exists(path):
            with open(path, "w", encoding="utf-8") as out:
                out.write(self.bench("bench-gen", n, seed))
        return path

    def lay_out(self, graph, out, *options, times=1):
        return figures_of(self.bench("bench-layout", "--graph", graph, "--positions", out, "--times", times, "--report",
                                     *options))

    def measure(self, graph, positions, label, old=None):
        """The figures of the meter, and its line as it is."""
        line = self.bench("bench-metrics", graph, positions, label, *([old] if old else [])).strip()
        return figures_of(line), line

    def run_graphviz(self, graph, engine, out, times, timeout=None):
        self.bench("bench-graphviz-peer", graph, engine, "bare", out, times, timeout=timeout)

    def run_peer(self, graph, peer, out, times):
        """The median of some processes becomes the time of the positions file."""
        found = []
        for _ in range(times):
            self.run(["node", os.path.join(self.peers, "peers.mjs"), graph, peer, out])
            with open(out, encoding="utf-8") as file:
                found.append(float(file.readline()[1:]))
        with open(out, encoding="utf-8") as file:
            lines = file.read().split("\n", 1)
        with open(out, "w", encoding="utf-8") as file:
            file.write(f"T {statistics.median(found)}\n{lines[1]}")

    def install_peers(self):
        """Fetches the packages of the peers once; returns why there are none, or None."""
        folder = os.path.join(self.build, "tests", "bench", "layout", "peers")
        os.makedirs(folder, exist_ok=True)
        for name in ("peers.mjs", "package.json"):
            shutil.copy(os.path.join(HERE, name), folder)
        if not shutil.which("node") or not shutil.which("npm"):
            return "node or npm is missing, so cytoscape.js, d3 and ELK are left out"
        wanted = ("cytoscape", "d3-force", "elkjs")
        if not all(os.path.isdir(os.path.join(folder, "node_modules", name)) for name in wanted):
            done = subprocess.run(["npm", "install", "--no-audit", "--no-fund", "--no-package-lock"], cwd=folder,
                                  capture_output=True, text=True, check=False)
            if done.returncode != 0:
                return "npm cannot fetch its packages, so cytoscape.js, d3 and ELK are left out"
        self.peers = folder
        return None
