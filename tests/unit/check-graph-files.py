#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Compares what we read from graph files with what NetworkX, which wrote them, holds itself, and reports TAP.

usage: check-graph-files.py GRAPH-TEXTS

Les Misérables and other graphs that everybody knows, and random ones, directed and not, with parallel edges and
loops, with attributes of every type and with letters of many scripts; each as GraphML, GEXF and node-link JSON.
"""
import codecs
import json
import os
import random
import re
import subprocess
import sys
import tempfile

import networkx as nx

N_RANDOM = 40
FORMATS = ("graphml", "gexf", "json")
WORDS = ("plain", "Ärger & Söhne", "<b>", "a \"quoted\" 'word'", "two\nlines", "tab\there", "עברית", "中文", "🌍🧑‍🚀", " edges ",
         "]]>", "back\\slash", "", "=1+1", "&amp;", "%s%n", "e\u0301")
TOKEN = re.compile(r'"((?:\\.|[^"\\])*)"|([^\s="]+)|(=)')
# What formats write beside our attributes.
OWN = {"label", "key", "networkx_key"}


def random_value(rng, kind):
    return {"int": lambda: rng.randint(-10**9, 10**9), "float": lambda: rng.choice((rng.random(), rng.uniform(-1e12, 1e12), 1e-300)),
            "bool": lambda: rng.random() < 0.5, "str": lambda: rng.choice(WORDS)}[kind]()


def random_graph(seed):
    rng = random.Random(seed)
    graph = rng.choice((nx.Graph, nx.DiGraph, nx.MultiGraph, nx.MultiDiGraph))()
    names = [rng.choice(("n{}", "Knoten ä{}", "node {}", "{}")).format(i) for i in range(rng.randint(1, 40))]
    if rng.random() < 0.3:
        names = list(range(len(names)))
    node_kinds = {f"a{i} {kind}": kind for i, kind in enumerate(rng.choices(("int", "float", "bool", "str"), k=rng.randint(0, 6)))}
    edge_kinds = {f"b{i} é{kind}": kind for i, kind in enumerate(rng.choices(("int", "float", "bool", "str"), k=rng.randint(0, 4)))}
    for name in names:
        graph.add_node(name, **{a: random_value(rng, kind) for a, kind in node_kinds.items() if rng.random() < 0.7})
    for _ in range(rng.randint(0, 3 * len(names))):
        attributes = {a: random_value(rng, kind) for a, kind in edge_kinds.items() if rng.random() < 0.7}
        if rng.random() < 0.5:
            attributes["weight"] = rng.random()
        graph.add_edge(rng.choice(names), rng.choice(names), **attributes)
    return graph


def known_graphs():
    women = nx.davis_southern_women_graph()
    women.graph.clear()  # lists of nodes, which no XML can hold
    return {"les-miserables": nx.les_miserables_graph(), "florentine": nx.florentine_families_graph(),
            "karate": nx.karate_club_graph(), "southern-women": women, "empty": nx.Graph(),
            "path": nx.DiGraph(nx.path_graph(5)), "star": nx.star_graph(200)}


def write(graph, path):
    if path.endswith(".graphml"):
        nx.write_graphml(graph, path)
    elif path.endswith(".gexf"):
        nx.write_gexf(graph, path)
    else:
        with open(path, "w", encoding="utf-8") as file:
            json.dump(nx.node_link_data(graph), file, ensure_ascii=len(graph) % 2 == 0)


def words_of(line):
    """[(word, whether "=" and a value belong to it)]: the words of a line of the dump."""
    words = []
    for quoted, plain, equals in TOKEN.findall(line):
        words.append("=" if equals else plain if plain else codecs.escape_decode(quoted.encode())[0].decode())
    return words


def attributes_of(words):
    return {words[i]: words[i + 2] for i in range(0, len(words), 3)}


def parse(dump):
    """(nodes, edges) of a dump: {id: attributes} and [(from, to, directed, attributes)]."""
    nodes, edges = {}, []
    for line in dump:
        kind, _, rest = line.partition(" ")
        if kind == "node":
            name, *words = words_of(rest)
            nodes[name] = attributes_of(words)
        elif kind == "edge":
            arrow = re.search(r" (->|--) ", rest)
            head = words_of(rest[:arrow.start()])
            end, *words = words_of(rest[arrow.end():])
            edges.append((head[-1], end, arrow.group(1) == "->", attributes_of(words)))
    return nodes, edges


def same(text, value):
    if isinstance(value, bool):
        return text.lower() == str(value).lower()
    if isinstance(value, (int, float)):
        return type(value)(text) == value
    return text == str(value)


def differs(ours, theirs):
    """What is wrong with attributes, or None."""
    for name, value in theirs.items():
        if name not in ours:
            return f"{name} is missing"
        if not same(ours[name], value):
            return f"{name} is {ours[name]!r}, not {value!r}"
    extra = set(ours) - set(theirs) - OWN
    return f"{extra} too many" if extra else None


def compare_edges(edges, graph):
    """Edges as often as they are there, between the same nodes, with the same attributes."""
    theirs = {}
    for start, end, attributes in graph.edges(data=True):
        pair = (str(start), str(end))
        theirs.setdefault(pair if graph.is_directed() else tuple(sorted(pair)), []).append(attributes)
    if len(edges) != graph.number_of_edges():
        yield f"{len(edges)} edges, not {graph.number_of_edges()}"
    for start, end, directed, attributes in edges:
        pair = (start, end) if graph.is_directed() else tuple(sorted((start, end)))
        if directed != graph.is_directed():
            yield f"{pair}: directed is {directed}"
        found = [other for other in theirs.get(pair, []) if differs(attributes, other) is None]
        if found:
            theirs[pair].remove(found[0])
        else:
            yield f"{pair}: {attributes}, not {theirs.get(pair)}"


def compare(dump, graph):
    if dump and dump[0].startswith("error:"):
        yield dump[0]
        return
    nodes, edges = parse(dump)
    if list(nodes) != [str(node) for node in graph]:
        yield f"the nodes are {list(nodes)}"
        return
    for node, attributes in graph.nodes(data=True):
        problem = differs(nodes[str(node)], attributes)
        if problem:
            yield f"{node}: {problem}"
    yield from compare_edges(edges, graph)


def dumps_of(program, paths):
    text = subprocess.run([program, *paths], capture_output=True, check=True).stdout.decode()
    dumps, lines = [], []
    for line in text.split("\n"):
        if line == "end":
            dumps.append(lines)
            lines = []
        else:
            lines.append(line)
    return dumps


def main():
    graphs = {**known_graphs(), **{f"random-{seed}": random_graph(seed) for seed in range(N_RANDOM)}}
    cases = [(name, form) for name in graphs for form in FORMATS]
    print(f"1..{len(cases) + 1}")
    with tempfile.TemporaryDirectory() as folder:
        paths = [os.path.join(folder, f"{name}.{form}") for name, form in cases]
        for (name, _), path in zip(cases, paths):
            write(graphs[name], path)
        dumps = dumps_of(sys.argv[1], paths)
    for number, ((name, form), dump) in enumerate(zip(cases, dumps), 1):
        graph = graphs[name]
        problems = list(compare(dump, graph))
        print(f"{'not ok' if problems else 'ok'} {number} - {name} as {form}: {len(graph)} nodes, "
              f"{graph.number_of_edges()} edges")
        for problem in problems[:3]:
            print(f"# {problem}")
    counts = {tuple(sum(line.startswith(kind) for line in dump) for kind in ("node", "edge"))
              for (name, _), dump in zip(cases, dumps) if name == "les-miserables"}
    print(f"{'ok' if counts == {(77, 254)} else 'not ok'} {len(cases) + 1} - Les Misérables: {sorted(counts)}")


if __name__ == "__main__":
    main()
