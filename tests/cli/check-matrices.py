#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Checks the matrices that ecotone-cli writes as tables against sums made from the file itself.

usage: check-matrices.py ECOTONE-CLI EXAMPLE CATALOG-FOLDER

Each table is read with Python's csv and compared cell by cell; so are its totals. The pictures of the same are
written in every format and must be sound.
"""
import csv
import os
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
import zipfile
from collections import defaultdict

NS = "{urn:ecotone:ecosystem:1}"
MATRICES = ["functions", "stage-channel", "need-offering", "stakeholder-channel", "stakeholder-value", "channel-media"]


def tag(element):
    return element.tag.split("}")[-1]


class Ecosystem:
    """The file and the catalogue, read by the simplest means."""

    def __init__(self, path, catalog):
        root = ET.parse(path).getroot()
        self.lists = defaultdict(list)
        for section in root:
            for child in section:
                self.lists[tag(child)].append(child.attrib)
        kinds = ET.parse(os.path.join(catalog, "kinds.xml")).getroot()
        self.families = {e.get("id"): e.attrib for e in kinds.iter() if tag(e) == "family"}
        self.kinds = {e.get("id"): e.attrib for e in kinds.iter() if tag(e) == "kind"}
        self.presets = {e.get("id"): e.attrib for e in kinds.iter() if tag(e) == "preset"}
        categories = ET.parse(os.path.join(catalog, "categories.xml")).getroot()
        self.categories = {e.get("id"): e.attrib for e in categories.iter() if tag(e) == "category"}
        self.nodes = {n["id"]: n for n in self.lists["node"] if n.get("status") != "retired"}
        self.exchanges = [x for x in self.lists["exchange"] if x.get("status") != "retired"
                          and x["from"] in self.nodes and x["to"] in self.nodes]
        self.roles = {r["id"]: r.get("role") for r in self.lists["ring"]}

    def name(self, ident):
        return self.nodes[ident]["name"]

    def kind_value(self, node, key):
        kind = self.kinds[node["kind"]]
        return kind.get(key) or self.families[kind["family"]].get(key)

    def is_stakeholder(self, node):
        return self.roles[node["ring"]] == "stakeholders" and self.kind_value(node, "element") == "people"

    def is_function(self, node):
        return self.kinds[node["kind"]]["family"] == "functions" or node["kind"] == "regional-team"


def strength(exchange):
    return int(exchange.get("strength", "3"))


def is_meeting_place(eco, node):
    if node.get("side") != "internal":
        return False
    element, role = eco.kind_value(node, "element"), eco.roles[node["ring"]]
    if role == "community":
        return element in ("people", "process")
    return element == "process" or (element == "technology" and role == "stakeholders")


def sum_functions(eco, cells):
    shared = []
    for x in eco.exchanges:
        category = eco.categories[x["category"]]
        if category["family"] == "knowledge" or category["id"] in ("collaboration", "coordination", "conversation"):
            shared.append((x["from"], x["to"], strength(x)))
    ways = [way for way in shared if way[0] != way[1]]
    best = defaultdict(int)  # over a place once, however many exchanges there are
    for a, b, p in shared:
        for b2, c, q in shared:
            if b2 == b and c != a and is_meeting_place(eco, eco.nodes[b]):
                best[a, b, c] = max(best[a, b, c], min(p, q))
    ways += [(a, c, value) for (a, b, c), value in best.items()]
    for giver, receiver, value in ways:
        if eco.is_function(eco.nodes[giver]) and eco.is_function(eco.nodes[receiver]):
            cells[eco.name(giver), eco.name(receiver)] += value


def sum_stages(eco, cells):
    stages = {s["id"]: s["name"] for s in eco.lists["stage"]}
    for t in eco.lists["touchpoint"]:
        if t["node"] in eco.nodes and t["stage"] in stages:
            cells[stages[t["stage"]], eco.name(t["node"])] += 1


def sum_needs(eco, cells):
    needs = {n["id"]: n for n in eco.lists["need"]}
    for o in eco.lists["offering"]:
        for need in o.get("needs", "").split():
            if o.get("status") != "retired":
                cells[needs[need]["name"], o["name"]] += int(needs[need].get("opportunity", "1"))


def sum_channels(eco, cells):
    for x in eco.exchanges:
        carrier = x.get("channel") if x.get("channel") in eco.nodes else None
        for own, other in ((x["from"], x["to"]), (x["to"], x["from"])):
            if eco.is_stakeholder(eco.nodes[own]):
                cells[eco.name(own), eco.name(carrier or other)] += strength(x)


def sum_values(eco, cells):
    for x in eco.exchanges:
        value = eco.categories[x["category"]]["name"]
        for own, what in ((x["from"], "gives"), (x["to"], "gets")):
            if eco.is_stakeholder(eco.nodes[own]):
                cells[eco.name(own), f"{value} ({what})"] += strength(x)


def sum_media(eco, cells):
    for ident, node in eco.nodes.items():
        preset = eco.presets.get(node.get("preset", ""), {})
        media = node.get("media") or preset.get("media") or eco.kind_value(node, "media")
        use = sum(t["node"] == ident for t in eco.lists["touchpoint"])
        use += sum(ident in (x["from"], x["to"], x.get("channel")) for x in eco.exchanges)
        if media:
            cells[node["name"], media.capitalize()] += use


SUMS = dict(zip(MATRICES, [sum_functions, sum_stages, sum_needs, sum_channels, sum_values, sum_media]))


def run(*args):
    subprocess.run(args, check=True, stdout=subprocess.DEVNULL)


def check_table(cli, source, eco, folder, matrix):
    out = folder / f"{matrix}.csv"
    run(cli, "export", source, "--picture", f"matrix:{matrix}", "-o", str(out))
    with open(out, encoding="utf-8-sig", newline="") as file:
        head, *rows, totals = list(csv.reader(file))
    cells = defaultdict(int)
    SUMS[matrix](eco, cells)
    columns, names = head[1:-1], [row[0] for row in rows]
    assert names and columns and len(set(names)) == len(names), matrix
    for row in rows:
        assert len(row) == len(head), row
        for column, text in zip(columns, row[1:-1]):
            assert float(text or 0) == cells[row[0], column], (matrix, row[0], column, text, cells[row[0], column])
        assert float(row[-1]) == sum(float(text or 0) for text in row[1:-1]), row
    for k, column in enumerate(columns, 1):
        assert float(totals[k]) == sum(float(row[k] or 0) for row in rows), column
    assert float(totals[-1]) == sum(float(row[-1]) for row in rows), matrix
    missing = [key for key, value in cells.items() if value and key[0] in names and key[1] not in columns]
    if matrix != "stakeholder-channel":  # where most exchanges are with what is no channel
        assert not missing, missing


def check_pictures(cli, source, folder, picture):
    for ending, start in (("svg", b"<?xml"), ("png", b"\x89PNG"), ("pdf", b"%PDF"), ("html", b"<!DOCTYPE html>")):
        out = folder / f"x.{ending}"
        run(cli, "export", source, "--picture", picture, "-o", str(out))
        assert out.read_bytes().startswith(start), (picture, ending)
    text = (folder / "x.html").read_text(encoding="utf-8")
    words = {"journey": "Reference club, Owned · Advocates: Delighted",
             "matrix:stage-channel": "Consideration × Website: 1",
             "matrix:stakeholder-value": "Customers × Revenue: gives 5, gets 0"}
    assert f"<li>{words[picture]}</li>" in text, picture
    root = ET.parse(folder / "x.svg").getroot()
    ids = [e.get("id") for e in root.iter() if e.get("id")]
    assert len(ids) > 20 and len(set(ids)) == len(ids), (picture, len(ids))
    run(cli, "export", source, "--picture", picture, "-o", str(folder / "x.pptx"), "--theme", "print")
    with zipfile.ZipFile(folder / "x.pptx") as package:
        slide = ET.fromstring(package.read("ppt/slides/slide1.xml"))
    numbers = [e.get("id") for e in slide.iter() if tag(e) == "cNvPr"]
    assert len(numbers) > 20 and len(set(numbers)) == len(numbers), picture


def main():
    cli, source, catalog = sys.argv[1:4]
    os.environ["LC_ALL"] = "C.UTF-8"
    eco = Ecosystem(source, catalog)
    failed = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        checks = [(m, lambda m=m: check_table(cli, source, eco, folder, m)) for m in MATRICES]
        checks += [(p, lambda p=p: check_pictures(cli, source, folder, p))
                   for p in ["journey", "matrix:stage-channel", "matrix:stakeholder-value"]]
        print(f"1..{len(checks)}")
        for number, (title, check) in enumerate(checks, 1):
            try:
                check()
                print(f"ok {number} {title}", flush=True)
            except (AssertionError, subprocess.CalledProcessError) as wrong:
                failed += 1
                print(f"not ok {number} {title}\n# {str(wrong)[:600]}", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
