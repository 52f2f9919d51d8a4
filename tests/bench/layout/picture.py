# SPDX-License-Identifier: LGPL-2.1-or-later
"""Layouts of one graph beside each other as SVG: boxes, names, straight lines."""
import dataclasses
import math
from xml.sax.saxutils import escape

import graphs

PANEL, MARGIN, TITLE = 1200, 24, 48
FILLS = (("#1a5fb4", "#1a5fb4", "#1a5fb4", "#1a5fb4"), ("#dbe9fb", "#d8f3dc", "#fdf3c8", "#f4e1f7"))
EDGE, INK, CIRCLE = "#5e5c64", "#241f31", "#c0bfbc"


@dataclasses.dataclass
class Panel:
    title: str
    positions: str  # file
    rings: str      # file of "inner outer", or None


def two_lines(name):
    """The name cut at the space that is nearest to its middle."""
    spaces = [i for i, letter in enumerate(name) if letter == " "]
    if not spaces:
        return [name]
    cut = min(spaces, key=lambda i: abs(i - len(name) / 2))
    return [name[:cut], name[cut + 1:]]


def read_panel(panel):
    points = [tuple(float(word) for word in line.split()) for line in graphs.read_positions(panel.positions)]
    circles = []
    if panel.rings:
        with open(panel.rings, encoding="utf-8") as file:
            circles = [float(line.split()[1]) for line in file]
    return points, circles


def extent(graph, points, circles):
    reach = max(circles, default=0)
    left = min([x - node.width / 2 for (x, _), node in zip(points, graph.nodes)] + [points[0][0] - reach])
    right = max([x + node.width / 2 for (x, _), node in zip(points, graph.nodes)] + [points[0][0] + reach])
    low = min([y - node.height / 2 for (_, y), node in zip(points, graph.nodes)] + [points[0][1] - reach])
    high = max([y + node.height / 2 for (_, y), node in zip(points, graph.nodes)] + [points[0][1] + reach])
    return left, right, low, high


def box(node, name, x, y):
    lines = two_lines(name) if node.height > 28 and node.ring > 0 else [name]
    fill = FILLS[node.ring > 0][min(node.ring, 3)]
    ink = INK if node.ring else "#ffffff"
    dash = ' stroke-dasharray="4 2"' if node.side and node.ring else ""
    yield (f'<rect x="{x - node.width / 2:.1f}" y="{y - node.height / 2:.1f}" width="{node.width}" '
           f'height="{node.height}" rx="6" fill="{fill}" stroke="{INK}" stroke-width=".8"{dash}/>')
    for i, line in enumerate(lines):
        base = y + 4.5 + 14 * (i - (len(lines) - 1) / 2)
        yield f'<text x="{x:.1f}" y="{base:.1f}" text-anchor="middle" fill="{ink}">{escape(line)}</text>'


def draw_panel(names, graph, panel, offset):
    points, circles = read_panel(panel)
    left, right, low, high = extent(graph, points, circles)
    scale = (PANEL - 2 * MARGIN) / max(right - left, high - low)
    shift_x = offset + PANEL / 2 - scale * (left + right) / 2
    shift_y = TITLE + PANEL / 2 - scale * (low + high) / 2
    yield f'<text x="{offset + PANEL / 2}" y="34" text-anchor="middle" font-size="24">{escape(panel.title)}</text>'
    yield f'<g transform="translate({shift_x:.2f} {shift_y:.2f}) scale({scale:.5f})">'
    for radius in circles:
        yield f'<circle cx="{points[0][0]}" cy="{points[0][1]}" r="{radius}" fill="none" stroke="{CIRCLE}"/>'
    for a, b, weight in graph.edges:
        yield (f'<line x1="{points[a][0]}" y1="{points[a][1]}" x2="{points[b][0]}" y2="{points[b][1]}" '
               f'stroke="{EDGE}" stroke-opacity=".45" stroke-width="{0.8 + math.log(max(weight, 1)) / 2:.1f}"/>')
    for node, name, (x, y) in zip(graph.nodes, names, points):
        yield from box(node, name, x, y)
    yield "</g>"


def write(path, names, graph, panels):
    """Inside boxes have dashed outlines, outside ones plain; the colour says the ring."""
    width, height = PANEL * len(panels), PANEL + TITLE
    with open(path, "w", encoding="utf-8") as out:
        out.write(f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
                  f'font-family="Inter, sans-serif" font-size="12">\n'
                  f'<rect width="{width}" height="{height}" fill="#ffffff"/>\n')
        for i, panel in enumerate(panels):
            out.writelines(line + "\n" for line in draw_panel(names, graph, panel, i * PANEL))
        out.write("</svg>\n")
