#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Writes the nodes and exchanges of an .ecotone file as a DOT graph, for peers.

usage: to-dot.py IN.ecotone OUT.dot
"""
import sys
import xml.etree.ElementTree as ET

NS = "{urn:ecotone:ecosystem:1}"


def quote(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def main():
    root = ET.parse(sys.argv[1]).getroot()
    with open(sys.argv[2], "w", encoding="utf-8") as out:
        out.write("digraph {\n")
        for node in root.find(NS + "nodes"):
            out.write(f"{quote(node.get('id'))} [label={quote(node.get('name'))}];\n")
        for exchange in root.find(NS + "exchanges"):
            out.write(f"{quote(exchange.get('from'))} -> {quote(exchange.get('to'))};\n")
        out.write("}\n")


if __name__ == "__main__":
    main()
