# SPDX-License-Identifier: LGPL-2.1-or-later
"""Ring graphs and positions of the layout bench in Python: reading, writing, and small edits of them."""
import dataclasses
import random


@dataclasses.dataclass
class Node:
    ring: int
    side: int  # 0: external
    width: int
    height: int = 28
    cluster: int = 0


@dataclasses.dataclass
class Graph:
    """Node 0 is the brand. `keys` say which node is which, whatever the order."""
    nodes: list
    edges: list  # (from, to, weight)
    keys: list

    def write(self, path):
        with open(path, "w", encoding="utf-8") as out:
            out.write(f"{len(self.nodes)} {len(self.edges)}\n")
            for node in self.nodes:
                out.write(f"{node.ring} {node.side} {node.width} {node.height} {node.cluster}\n")
            out.writelines(f"{a} {b} {weight}\n" for a, b, weight in self.edges)
        return path

    def write_keys(self, path):
        with open(path, "w", encoding="utf-8") as out:
            out.writelines(f"{key}\n" for key in self.keys)
        return path


def read(path):
    with open(path, encoding="utf-8") as file:
        rows = [[int(word) for word in line.split()] for line in file]
    n, m = rows[0]
    nodes = [Node(*row) for row in rows[1:n + 1]]
    return Graph(nodes, [tuple(row) for row in rows[n + 1:n + 1 + m]], list(range(n)))


def read_positions(path):
    """The lines "x y" as they are, without the time."""
    with open(path, encoding="utf-8") as file:
        return [line.rstrip("\n") for line in file if not line.startswith("T")]


def write_positions(path, lines):
    with open(path, "w", encoding="utf-8") as out:
        out.writelines(f"{line}\n" for line in lines)
    return path


def take(graph, order):
    """The nodes of `order`, in that order, with the exchanges between them."""
    place = {old: new for new, old in enumerate(order)}
    edges = [(place[a], place[b], weight) for a, b, weight in graph.edges if a in place and b in place]
    return Graph([graph.nodes[i] for i in order], edges, [graph.keys[i] for i in order])


def without(graph, node):
    return take(graph, [i for i in range(len(graph.nodes)) if i != node])


def with_one_more(graph, source):
    """A node of a cluster, with three exchanges inside of it."""
    example = source.choice(graph.nodes[1:])
    members = [i for i, node in enumerate(graph.nodes) if node.cluster == example.cluster]
    added = dataclasses.replace(example, width=source.randint(70, 139))
    edges = [(len(graph.nodes), partner, 1) for partner in source.sample(members, min(3, len(members)))]
    return Graph(graph.nodes + [added], graph.edges + edges, graph.keys + [max(graph.keys) + 1])


def with_wider(graph, node, by):
    nodes = list(graph.nodes)
    nodes[node] = dataclasses.replace(nodes[node], width=nodes[node].width + by)
    return Graph(nodes, graph.edges, graph.keys)


def shuffled(graph, seed):
    """The same ecosystem with its nodes and exchanges in another order; the brand stays the first node."""
    source = random.Random(seed)
    order = list(range(1, len(graph.nodes)))
    source.shuffle(order)
    mixed = take(graph, [0] + order)
    source.shuffle(mixed.edges)
    return mixed


def with_crowded_ring(seed):
    """40 labels of mixed length on one ring between two thin ones."""
    source = random.Random(seed)
    nodes = [Node(0, 0, 140, 60, -1)]
    for ring, count in ((1, 5), (2, 40), (3, 5)):
        nodes += [Node(ring, source.randint(0, 1), source.choice([40, 60, 80, 110, 150, 200, 260])) for _ in range(count)]
    pairs = {tuple(sorted(source.sample(range(1, len(nodes)), 2))) for _ in range(70)}
    return Graph(nodes, [(a, b, 1) for a, b in sorted(pairs)], list(range(len(nodes))))
