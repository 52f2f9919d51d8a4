#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Writes a large ecosystem in the native format, always the same one.

usage: make-big.py OUT.ecotone [NODES [EXCHANGES]] [--hub N] [--no-places]
"""
import argparse
import random
from xml.sax.saxutils import quoteattr

RINGS = [("brand", "brand"), ("stakeholders", "stakeholders"), ("community", "community"), ("social", "social")]
KINDS = {"stakeholders": ["customer", "function", "employees", "crm"], "community": ["forum", "event"],
         "social": ["social-network", "website", "blog"]}
CATEGORIES = ["products", "feedback", "revenue", "content", "trust", "reach"]
WORDS = ("brand market channel partner support team regional digital insight loyalty campaign service "
         "product customer developer community review portal data platform").split()


def words(source, low, high):
    return " ".join(source.choice(WORDS) for _ in range(source.randint(low, high)))


def element(tag, attributes):
    return f"    <{tag}" + "".join(f" {name}={quoteattr(str(value))}" for name, value in attributes if value != "") \
        + "/>\n"


def node(source, number, placed):
    ring = source.choice(["stakeholders", "community", "social", "social"])
    facts = [
        ("id", f"n{number}"), ("name", words(source, 1, 3).capitalize() + f" {number}"),
        ("kind", source.choice(KINDS[ring])), ("ring", ring), ("side", source.choice(["internal", "external"])),
        ("status", source.choice(["", "planned"])),
        ("description", words(source, 4, 12)), ("owner", words(source, 1, 2)),
        ("tags", ", ".join(source.sample(WORDS, 2))), ("importance", source.randint(1, 5)),
        ("influence", source.randint(0, 100)), ("interest", source.randint(0, 100)),
        ("angle", round(source.uniform(0, 359.99), 2)), ("radius", round(source.uniform(200, 1800), 1))]
    return element("node", facts if placed else facts[:-2])


def exchange(source, number, nodes, hub):
    ends = source.sample(range(1, nodes + 1), 2)
    if number <= hub and ends[1] != 1:
        ends[0] = 1
    return element("exchange", [
        ("id", f"x{number}"), ("from", f"n{ends[0]}"), ("to", f"n{ends[1]}"),
        ("category", source.choice(CATEGORIES)), ("label", words(source, 1, 3)),
        ("strength", source.choice([1, 2, 4, 5])), ("status", source.choice(["", "planned"]))])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("out")
    parser.add_argument("nodes", type=int, nargs="?", default=10000)
    parser.add_argument("exchanges", type=int, nargs="?", default=15000)
    parser.add_argument("--hub", type=int, default=0, help="so many exchanges start at the first node")
    parser.add_argument("--no-places", action="store_true", help="nodes are where the layout puts them")
    options = parser.parse_args()
    source = random.Random(1)
    with open(options.out, "w", encoding="utf-8") as out:
        out.write('<?xml version="1.0" encoding="UTF-8"?>\n'
                  '<ecosystem xmlns="urn:ecotone:ecosystem:1" version="1.0" title="Large ecosystem" brand="Brand">\n')
        out.write("  <rings>\n")
        for ring, role in RINGS:
            out.write(element("ring", [("id", ring), ("name", ring.capitalize()), ("role", role)]))
        out.write("  </rings>\n  <nodes>\n")
        for number in range(1, options.nodes + 1):
            out.write(node(source, number, not options.no_places))
        out.write("  </nodes>\n  <exchanges>\n")
        for number in range(1, options.exchanges + 1):
            out.write(exchange(source, number, options.nodes, options.hub))
        out.write("  </exchanges>\n</ecosystem>\n")


if __name__ == "__main__":
    main()
