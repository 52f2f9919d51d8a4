#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Les Misérables, as NetworkX writes it in four formats, becomes the same 77 nodes and 254
exchanges in all of them, without cards that overlap, and 10,000 nodes come in time. TAP."""
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ElementTree

try:
    import networkx
except ImportError:
    print("1..0 # SKIP NetworkX is not there")
    sys.exit(0)

NS = "{urn:ecotone:ecosystem:1}"
results = []


def check(what, good, detail=""):
    results.append(good)
    print(f"{'ok' if good else 'not ok'} {len(results)} {what}")
    if not good:
        print(f"# {detail}")


def import_graph(cli, path, *more):
    target = path.with_suffix(path.suffix + ".ecotone")
    done = subprocess.run([cli, "import", path, "-o", target, *more], capture_output=True, text=True,
                          check=False)
    return target, done


def write_all(graph, folder):
    """The files, one for each format."""
    networkx.write_gexf(graph, folder / "miserables.gexf")
    networkx.write_graphml(graph, folder / "miserables.graphml")
    lines = [f'  "{a}" -- "{b}" [weight={data["weight"]}];'
             for a, b, data in graph.edges(data=True)]
    nodes = [f'  "{node}";' for node in graph]
    (folder / "miserables.gv").write_text("graph {\n" + "\n".join(nodes + lines) + "\n}\n",
                                          encoding="utf-8")
    return [folder / f"miserables.{ending}" for ending in ("gexf", "graphml", "gv")]


def count(path):
    root = ElementTree.parse(path).getroot()
    return (len(root.findall(f"{NS}nodes/{NS}node")),
            len(root.findall(f"{NS}exchanges/{NS}exchange")))


def ends(path):
    """The exchanges by names, without direction."""
    root = ElementTree.parse(path).getroot()
    names = {n.get("id"): n.get("name") for n in root.findall(f"{NS}nodes/{NS}node")}
    return {frozenset((names[x.get("from")], names[x.get("to")]))
            for x in root.findall(f"{NS}exchanges/{NS}exchange")}


def check_overlaps(cli, path):
    """No two cards of the picture meet."""
    picture = path.with_suffix(".svg")
    subprocess.run([cli, "export", path, "-o", picture], capture_output=True, check=True)
    cards = [tuple(map(float, found)) for found in re.findall(
        r'<g id="n\d+" transform="translate\(([-\d.]+) ([-\d.]+)\)"><title>[^<]*</title>'
        r'<rect width="([\d.]+)" height="([\d.]+)"', picture.read_text(encoding="utf-8"))]
    check("76 cards around the brand", len(cards) == 76, str(len(cards)))
    meet = [(a, b) for i, a in enumerate(cards) for b in cards[i + 1:]
            if a[0] < b[0] + b[2] and b[0] < a[0] + a[2]
            and a[1] < b[1] + b[3] and b[1] < a[1] + a[3]]
    check("no two of them overlap", not meet, str(meet))


def measure(key, text):
    folder = os.environ.get("ECO_MEASURES")
    if folder:
        pathlib.Path(folder).mkdir(parents=True, exist_ok=True)
        (pathlib.Path(folder) / key).write_text(text, encoding="utf-8")


def main():
    cli = sys.argv[1]
    graph = networkx.les_miserables_graph()
    wanted = {frozenset(edge) for edge in graph.edges()}
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        models = []
        for path in write_all(graph, folder):
            target, done = import_graph(cli, path)
            if done.returncode != 0:
                check(path.suffix, False, done.stderr)
                continue
            models.append(target)
            check(f"{path.suffix}: 77 nodes, 254 exchanges", count(target) == (77, 254),
                  str(count(target)))
            check(f"{path.suffix}: between the same", ends(target) == wanted)
        check("GEXF and GraphML give the same file",
              models[0].read_bytes() == models[1].read_bytes())
        check_overlaps(cli, models[0])
        measure("graph-import", "Les Misérables: 77 nodes and 254 exchanges from GEXF, GraphML and "
                "DOT, GEXF and GraphML the same to the byte")
        large = networkx.barabasi_albert_graph(10000, 2, seed=1)
        networkx.write_gexf(large, folder / "large.gexf")
        start = time.monotonic()
        target, done = import_graph(cli, folder / "large.gexf", "--dry-run")
        taken = time.monotonic() - start
        check("10,000 nodes are planned", "10000 new" in done.stdout, done.stderr)
        print(f"# planned in {taken:.2f} s")
        check("in time", taken < 20, f"{taken:.2f} s")
    print(f"1..{len(results)}")
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
