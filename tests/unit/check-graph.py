#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Compares what we measure of graphs with what NetworkX measures of the same ones, and reports TAP.

usage: check-graph.py GRAPH-VALUES

Fifty random graphs, with loops, parallel edges, weights and often several components, and Les Misérables.
"""
import random
import subprocess
import sys

import networkx as nx
from networkx.algorithms import community as nx_community

EXACT = 1e-9
ITERATED = 1e-8
N_GRAPHS = 50


def random_edges(seed):
    """(nodes, edges) of a graph: sparse, dense, in clusters or with hubs, by turns."""
    rng = random.Random(seed)
    n = rng.randint(2, 70)
    m = rng.choice((n // 2, n, 2 * n, 3 * n, 5 * n))
    clusters = rng.choice((1, 1, 3, 6))
    edges = []
    for _ in range(m):
        a = rng.randrange(n) if rng.random() < 0.7 else min(rng.randrange(n), rng.randrange(n), rng.randrange(n))
        b = rng.randrange(n)
        if rng.random() < 0.8:
            b = min(n - 1, b - b % clusters + a % clusters)
        edges.append((a, b, float(rng.randint(1, 5))))
        if rng.random() < 0.3:
            edges.append((b, a, float(rng.randint(1, 5))))
    return n, edges


def les_miserables():
    graph = nx.les_miserables_graph()
    number = {node: i for i, node in enumerate(graph)}
    return len(number), [(number[a], number[b], float(w)) for a, b, w in graph.edges(data="weight")]


def our_values(program, graphs):
    text = "".join(f"{n} {len(edges)}\n" + "".join(f"{a} {b} {w!r}\n" for a, b, w in edges) for n, edges in graphs)
    lines = subprocess.run([program], input=text, capture_output=True, text=True, check=True).stdout.splitlines()
    found, values = [], {}
    for line in lines:
        name, *words = line.split()
        if name == "end":
            found.append(values)
            values = {}
        else:
            values[name] = words
    return found


def directed(n, edges):
    graph = nx.DiGraph()
    graph.add_nodes_from(range(n))
    for a, b, weight in edges:
        if a != b:
            graph.add_edge(a, b, weight=weight + (graph[a][b]["weight"] if graph.has_edge(a, b) else 0))
    return graph


def undirected(graph):
    links = nx.Graph()
    links.add_nodes_from(graph)
    for a, b, weight in graph.edges(data="weight"):
        links.add_edge(a, b, weight=weight + (links[a][b]["weight"] if links.has_edge(a, b) else 0))
    return links


def compare(name, ours, theirs, within, problems):
    for node, value in enumerate(ours):
        if abs(float(value) - theirs[node]) > within:
            problems.append(f"{name} of {node}: {value}, NetworkX has {theirs[node]!r}")
            return


def check_nodes(ours, graph, links, problems):
    n = len(graph)
    exact = {
        "degree": dict(links.degree()),
        "in": dict(graph.in_degree(weight="weight")),
        "out": dict(graph.out_degree(weight="weight")),
        "clustering": nx.clustering(links),
        "betweenness": nx.betweenness_centrality(links),
        "closeness": nx.closeness_centrality(links),
        "directed-betweenness": nx.betweenness_centrality(graph),
        "directed-closeness": nx.closeness_centrality(graph),
    }
    for name, theirs in exact.items():
        compare(name, ours[name], theirs, EXACT, problems)
    iterated = {
        "eigenvector": nx.eigenvector_centrality(links, max_iter=1000000, tol=1e-13, weight="weight"),
        "page-rank": nx.pagerank(graph, alpha=0.85, max_iter=10000, tol=1e-13 / n, weight="weight"),
    }
    for name, theirs in iterated.items():
        compare(name, ours[name], theirs, ITERATED, problems)


def same_groups(ours, theirs):
    groups = {}
    for node, number in enumerate(ours):
        groups.setdefault(number, set()).add(node)
    return sorted(map(sorted, groups.values())) == sorted(map(sorted, theirs))


def check_whole(ours, graph, links, problems):
    reciprocity = nx.overall_reciprocity(graph) if graph.number_of_edges() else 0
    compare("density", ours["density"], [nx.density(graph)], EXACT, problems)
    compare("reciprocity", ours["reciprocity"], [reciprocity], EXACT, problems)
    if not same_groups(ours["component"], nx.connected_components(links)):
        problems.append("the components are others")
    cuts = {node for node, flag in enumerate(ours["cuts"]) if flag == "1"}
    if cuts != set(nx.articulation_points(links)):
        problems.append("the articulation points are others")
    ends = list(map(int, ours["bridges"]))
    bridges = sorted(tuple(sorted(pair)) for pair in nx.bridges(links))
    if list(zip(ends[::2], ends[1::2])) != bridges:
        problems.append("the bridges are others")


def check_communities(ours, links, problems):
    if links.number_of_edges() == 0:
        return 0
    groups = {}
    for node, number in enumerate(ours["community"]):
        groups.setdefault(number, set()).add(node)
    real = nx_community.modularity(links, groups.values())
    compare("modularity", ours["modularity"], [real], EXACT, problems)
    found = [nx_community.greedy_modularity_communities(links, weight="weight"),
             *(nx_community.louvain_communities(links, seed=seed) for seed in range(3))]
    best = max(nx_community.modularity(links, groups) for groups in found)
    if real < best - EXACT:
        problems.append(f"modularity {real}, NetworkX finds {best}")
    return real - best


def cycles_of(graph):
    """All simple cycles of two to five edges, each beginning with its least node."""
    found = []

    def walk(path):
        for following in graph[path[-1]]:
            if following == path[0] and len(path) > 1:
                found.append("-".join(map(str, path)))
            elif following > path[0] and following not in path and len(path) < 5:
                walk(path + [following])
    for node in graph:
        walk([node])
    return sorted(found, key=lambda cycle: (cycle.count("-"), list(map(int, cycle.split("-")))))


def main():
    graphs = [random_edges(seed) for seed in range(N_GRAPHS)] + [les_miserables()]
    print(f"1..{len(graphs)}")
    for number, ((n, edges), ours) in enumerate(zip(graphs, our_values(sys.argv[1], graphs)), 1):
        problems = []
        graph = directed(n, edges)
        links = undirected(graph)
        check_nodes(ours, graph, links, problems)
        check_whole(ours, graph, links, problems)
        better = check_communities(ours, links, problems)
        if ours["cycles"] != cycles_of(graph):
            problems.append("the cycles are others")
        name = f"{n} nodes, {graph.number_of_edges()} edges, modularity {better:+.4f}"
        print(f"{'not ok' if problems else 'ok'} {number} - {name}")
        for problem in problems:
            print(f"# {problem}")


if __name__ == "__main__":
    main()
