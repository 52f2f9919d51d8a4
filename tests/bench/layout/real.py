#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Draws real graphs as our layout and twopi place them, side by side.

usage: real.py BUILD_DIR FOLDER

Writes NAME.svg and NAME.png into FOLDER and prints the lines of the meter. The graphs:
  les-miserables  networkx's les_miserables_graph: who has most partners (Valjean) is the core, the others are
                  on three rings by terciles of their numbers of partners, the busiest inside; communities
                  (greedy modularity), the largest first, go to the side that has fewer nodes so far
  each of resources/examples/*.ecotone: rings and sides as they are; the first node of the first ring is the
                  core, its neighbours there take turns at the sides, as do others without one; an exchange
                  over a channel is its two legs
Boxes are as long as the names: 7 px a letter and 26 px, two lines from 19 letters on."""
import argparse
import glob
import os
import subprocess
import tempfile
import xml.etree.ElementTree as ET

import graphs
import picture
import programs

NS = "{urn:ecotone:ecosystem:1}"
EXAMPLES = os.path.join(programs.HERE, "..", "..", "..", "resources", "examples")
LETTER, PADDING, LONG_NAME = 7, 26, 19


def make_node(name, ring, side, cluster):
    if len(name) < LONG_NAME:
        return graphs.Node(ring, side, PADDING + LETTER * len(name), 28, cluster)
    return graphs.Node(ring, side, PADDING + LETTER * max(len(line) for line in picture.two_lines(name)), 42, cluster)


def make_graph(names, places, edges):
    """places: (ring, side, cluster) of each name; the first one is the core."""
    nodes = [make_node(name, *place) for name, place in zip(names, places)]
    nodes[0] = graphs.Node(0, 0, 140, 60, -1)
    return names, graphs.Graph(nodes, edges, list(range(len(nodes))))


def les_miserables():
    import networkx  # only here, so that the rest of the bench does without it
    source = networkx.les_miserables_graph()
    names = sorted(source, key=lambda name: (-source.degree(name), name))
    communities = sorted(networkx.algorithms.community.greedy_modularity_communities(source),
                         key=lambda members: (-len(members), min(members)))
    sides, cluster_of = [0, 0], {}
    for cluster, members in enumerate(communities):
        side = 0 if sides[0] <= sides[1] else 1
        sides[side] += len(members)
        cluster_of.update({name: (side, cluster) for name in members})
    third = (len(names) - 1) / 3
    places = [(0, 0, -1)] + [(1 + int(i / third), *cluster_of[name]) for i, name in enumerate(names[1:])]
    place = {name: i for i, name in enumerate(names)}
    edges = [(place[a], place[b], data["weight"]) for a, b, data in source.edges(data=True)]
    return make_graph(names, places, sorted(edges))


def example(path):
    root = ET.parse(path).getroot()
    rings = [ring.get("id") for ring in root.find(NS + "rings")]
    nodes = sorted(root.find(NS + "nodes"), key=lambda node: rings.index(node.get("ring")))
    place = {node.get("id"): i for i, node in enumerate(nodes)}
    places = []
    for i, node in enumerate(nodes):
        side = {"external": 0, "internal": 1}.get(node.get("side"), i % 2)
        places.append((rings.index(node.get("ring")), side, 0))
    edges = set()
    for exchange in root.find(NS + "exchanges"):
        stops = [exchange.get(end) for end in ("from", "channel", "to")]
        stops = [place[stop] for stop in stops if stop in place]
        edges.update((a, b, int(exchange.get("strength", "3"))) for a, b in zip(stops, stops[1:]) if a != b)
    return make_graph([node.get("name") for node in nodes], places, sorted(edges))


def draw(tools, folder, name, names, graph):
    path = graph.write(tools.file(name + ".rg"))
    ours, theirs, rings = (tools.file(f"{name}-{what}.txt") for what in ("ours", "twopi", "rings"))
    tools.lay_out(path, ours, "--rings", rings)
    tools.run_graphviz(path, "twopi", theirs, 1)
    for engine, positions in (("ours", ours), ("twopi", theirs)):
        print(tools.measure(path, positions, f"{name[:14]} {engine}")[1], flush=True)
    panels = [picture.Panel("Ecotone", ours, rings), picture.Panel("twopi", theirs, None)]
    svg = os.path.join(folder, name + ".svg")
    picture.write(svg, names, graph, panels)
    subprocess.run(["rsvg-convert", "-o", os.path.join(folder, name + ".png"), svg], check=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("build")
    parser.add_argument("folder")
    options = parser.parse_args()
    os.makedirs(options.folder, exist_ok=True)
    with tempfile.TemporaryDirectory() as work:
        tools = programs.Programs(os.path.abspath(options.build), work)
        draw(tools, options.folder, "les-miserables", *les_miserables())
        for path in sorted(glob.glob(os.path.join(EXAMPLES, "*.ecotone"))):
            draw(tools, options.folder, os.path.splitext(os.path.basename(path))[0], *example(path))
    print(f"pictures are in {options.folder}")


if __name__ == "__main__":
    main()
