#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Checks what networkx, Graphviz and xmllint make of the graph files that we write.

usage: check-written-graphs.py GRAPH_WRITTEN [COUNT]

GRAPH_WRITTEN writes COUNT random graphs in every format. What Python's own reader of JSON says of the node-link
file is what all the others must say: the same nodes and edges with the same values, of the same types.
"""
import collections
import json
import os
import subprocess
import sys
import tempfile

import networkx


def fail(message):
    print("not ok 1 -", message.replace("\n", "\n# "))
    sys.exit(1)


def plain(values, *left_out):
    """What a reader may tell of an element: empty values are none, and numbers are numbers."""
    kept = {}
    for name, value in values.items():
        if name in left_out or value is None or value == "":
            continue
        kept[name] = float(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else value
    return kept


def expected(path):
    with open(path, encoding="utf-8") as file:
        graph = json.load(file)
    nodes = {node["id"]: plain(node, "id") for node in graph["nodes"]}
    edges = {}
    for edge in graph["edges"]:
        edges[edge["id"]] = (edge["source"], edge["target"], plain(edge, "id", "source", "target", "directed"))
    return graph["directed"], nodes, edges


def ends(directed, source, target):
    return (source, target) if directed else tuple(sorted((source, target)))


def compare(what, wanted, graph, place=False):
    directed, nodes, edges = wanted
    if graph.number_of_nodes() != len(nodes) or graph.number_of_edges() != len(edges):
        fail(f"{what}: {graph.number_of_nodes()} nodes and {graph.number_of_edges()} edges, "
             f"not {len(nodes)} and {len(edges)}")
    if edges and graph.is_directed() != directed:
        fail(f"{what}: directed {graph.is_directed()}")
    for node, values in graph.nodes(data=True):
        got = plain(values, "viz")
        if place and "viz" in values:
            got["x"], got["y"] = (float(values["viz"]["position"][axis]) for axis in "xy")
        if got != nodes.get(node):
            fail(f"{what}: node {node!r}: {got!r}\nnot {nodes.get(node)!r}")
    keys = {"keys": True} if graph.is_multigraph() else {}
    for source, target, *key, values in graph.edges(data=True, **keys):
        edge = values.get("id", *key)
        wanted_source, wanted_target, wanted_values = edges[edge]
        got = plain(values, "id")
        if ends(directed, source, target) != ends(directed, wanted_source, wanted_target) or got != wanted_values:
            fail(f"{what}: edge {edge}: {source!r} {target!r} {got!r}\nnot {wanted_source!r} "
                 f"{wanted_target!r} {wanted_values!r}")


def check_networkx(base):
    wanted = expected(base + ".node-link")
    graph = networkx.read_graphml(base + ".graphml", force_multigraph=True)
    compare(base + ".graphml", wanted, graph)
    compare(base + ".gexf", wanted, networkx.read_gexf(base + ".gexf"), place=True)
    with open(base + ".node-link", encoding="utf-8") as file:
        data = json.load(file)
    # which list has the edges has changed between its versions
    data["links"] = data["edges"]
    compare(base + ".node-link", wanted, networkx.node_link_graph(data))
    return wanted


def check_kumu(base, wanted):
    with open(base + ".kumu", encoding="utf-8") as file:
        kumu = json.load(file)
    if collections.Counter(item["id"] for item in kumu["elements"]) != collections.Counter(wanted[1].keys()):
        fail(base + ".kumu: other elements")
    ids = set(wanted[1])
    for connection in kumu["connections"]:
        if connection["from"] not in ids or connection["to"] not in ids:
            fail(base + ".kumu: a connection goes nowhere")


def run(*command):
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    if done.returncode != 0 or done.stderr:
        fail(f"{' '.join(command)}: {done.returncode} {done.stderr}")
    return done.stdout


def check_graphviz(folder, all_wanted):
    paths = [os.path.join(folder, f"{number}.dot") for number in range(len(all_wanted))]
    run("dot", "-Tcanon", "-o", os.devnull, *paths)
    for line, path, wanted in zip(run("gc", "-n", "-e", *paths).splitlines(), paths, all_wanted):
        counts = line.split()[:2]
        if counts != [str(len(wanted[1])), str(len(wanted[2]))]:
            fail(f"{path}: Graphviz counts {line}")


def check_safety(folder, count):
    """No attribute that Graphviz follows or that makes it draw without end."""
    for number in range(count):
        canonical = run("gvpr", 'BEG_G { string s; for (s = fstAttr($G, "N"); s != ""; s = nxtAttr($G, "N", s)) '
                        'printf ("%s\\n", s); for (s = fstAttr($G, "E"); s != ""; s = nxtAttr($G, "E", s)) '
                        'printf ("%s\\n", s); }', os.path.join(folder, f"{number}.dot"))
        for name in canonical.splitlines():
            if name in ("URL", "href", "image", "shapefile", "shape", "sides", "arrowhead", "len"):
                fail(f"{number}.dot: the attribute {name} has its meaning for Graphviz")


def main():
    program, count = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 100
    print("1..1")
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([program, folder, str(count)], check=True)
        all_wanted = []
        for number in range(count):
            base = os.path.join(folder, str(number))
            all_wanted.append(check_networkx(base))
            check_kumu(base, all_wanted[-1])
        run("xmllint", "--noout", "--nonet",
            *(os.path.join(folder, f"{n}.{word}") for n in range(count) for word in ("graphml", "gexf")))
        check_graphviz(folder, all_wanted)
        check_safety(folder, min(count, 20))
    print(f"ok 1 - {count} graphs in five formats")
    folder = os.environ.get("ECO_MEASURES")
    if folder:
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, "graphs-networkx"), "w", encoding="utf-8") as file:
            file.write(f"{count} random graphs as GraphML, GEXF, node-link and Kumu JSON and DOT: networkx "
                       f"{networkx.__version__}, Graphviz and xmllint read what was written")


if __name__ == "__main__":
    main()
