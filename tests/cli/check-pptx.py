#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Checks what ecotone-cli writes as PowerPoint, as strictly as PowerPoint reads it.

usage: check-pptx.py ECOTONE-CLI EXAMPLE

The package: sound, nothing of the day it was made, types and relations complete. The parts: children
in the order of ECMA-376, ids unique, values in their ranges. The slides: every node's label is text in
its card, every exchange a connector whose both ends are attached to sites that exist.
"""
import os
import posixpath
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
import zipfile

PREFIXES = {
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
    "http://schemas.openxmlformats.org/presentationml/2006/main": "p",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
}
ECOSYSTEM = "{urn:ecotone:ecosystem:1}"
RELATION_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
SHAPES = "p:sp p:grpSp p:cxnSp p:pic mc:AlternateContent"
FILL = "a:noFill a:solidFill"
GEOMETRY = "a:custGeom a:prstGeom"
STEPS = "a:moveTo a:lnTo a:cubicBezTo a:arcTo a:close"
FONTS = "a:latin a:ea a:cs"
# The children of an element in their order; what stands in one group may be mixed and repeated.
ORDER = {
    "p:presentation": ["p:sldMasterIdLst", "p:notesMasterIdLst", "p:sldIdLst", "p:sldSz", "p:notesSz",
                       "p:defaultTextStyle"],
    "p:sldMaster": ["p:cSld", "p:clrMap", "p:sldLayoutIdLst", "p:txStyles"],
    "p:sldLayout": ["p:cSld", "p:clrMapOvr"],
    "p:sld": ["p:cSld", "p:clrMapOvr"],
    "p:notes": ["p:cSld", "p:clrMapOvr"],
    "p:notesMaster": ["p:cSld", "p:clrMap", "p:notesStyle"],
    "p:cSld": ["p:bg", "p:spTree"],
    "p:bgPr": [FILL, "a:effectLst"],
    "p:txStyles": ["p:titleStyle", "p:bodyStyle", "p:otherStyle"],
    "p:spTree": ["p:nvGrpSpPr", "p:grpSpPr", SHAPES],
    "p:grpSp": ["p:nvGrpSpPr", "p:grpSpPr", SHAPES],
    "p:nvGrpSpPr": ["p:cNvPr", "p:cNvGrpSpPr", "p:nvPr"],
    "p:grpSpPr": ["a:xfrm"],
    "p:sp": ["p:nvSpPr", "p:spPr", "p:txBody"],
    "p:nvSpPr": ["p:cNvPr", "p:cNvSpPr", "p:nvPr"],
    "p:cxnSp": ["p:nvCxnSpPr", "p:spPr"],
    "p:nvCxnSpPr": ["p:cNvPr", "p:cNvCxnSpPr", "p:nvPr"],
    "p:cNvCxnSpPr": ["a:stCxn", "a:endCxn"],
    "p:pic": ["p:nvPicPr", "p:blipFill", "p:spPr"],
    "p:nvPicPr": ["p:cNvPr", "p:cNvPicPr", "p:nvPr"],
    "p:blipFill": ["a:blip", "a:stretch"],
    "p:spPr": ["a:xfrm", GEOMETRY, FILL, "a:ln"],
    "p:txBody": ["a:bodyPr", "a:lstStyle", "+a:p"],
    "a:xfrm": ["a:off", "a:ext", "a:chOff", "a:chExt"],
    "a:custGeom": ["a:avLst", "a:gdLst", "a:ahLst", "a:cxnLst", "a:rect", "a:pathLst"],
    "a:cxnLst": ["+a:cxn"],
    "a:pathLst": ["+a:path"],
    "a:path": [STEPS],
    "a:ln": [FILL, "a:custDash", "a:round", "a:headEnd", "a:tailEnd"],
    "a:srgbClr": ["a:alpha"],
    "a:bodyPr": ["a:noAutofit a:normAutofit"],
    "a:p": ["a:pPr", "a:r a:br", "a:endParaRPr"],
    "a:r": ["a:rPr", "a:t"],
    "a:br": ["a:rPr"],
    "a:pPr": ["a:lnSpc"],
    "a:rPr": [FILL, "a:latin", "a:ea", "a:cs"],
    "a:theme": ["a:themeElements"],
    "a:themeElements": ["a:clrScheme", "a:fontScheme", "a:fmtScheme"],
    "a:clrScheme": ["a:dk1", "a:lt1", "a:dk2", "a:lt2", "a:accent1", "a:accent2", "a:accent3", "a:accent4",
                    "a:accent5", "a:accent6", "a:hlink", "a:folHlink"],
    "a:fontScheme": ["a:majorFont", "a:minorFont"],
    "a:majorFont": ["a:latin", "a:ea", "a:cs", "+a:font"],
    "a:minorFont": ["a:latin", "a:ea", "a:cs", "+a:font"],
    "a:fmtScheme": ["a:fillStyleLst", "a:lnStyleLst", "a:effectStyleLst", "a:bgFillStyleLst"],
}
# Children that may stand there once only, although their group is mixed.
SINGLE = [FILL, GEOMETRY, "a:noAutofit a:normAutofit"]
REQUIRED = {
    "p:cNvPr": ["id", "name"], "a:off": ["x", "y"], "a:ext": ["cx", "cy"], "a:srgbClr": ["val"],
    "a:schemeClr": ["val"], "a:pt": ["x", "y"], "a:arcTo": ["wR", "hR", "stAng", "swAng"],
    "a:stCxn": ["id", "idx"], "a:endCxn": ["id", "idx"], "a:ds": ["d", "sp"], "a:prstGeom": ["prst"],
    "a:rect": ["l", "t", "r", "b"], "a:latin": ["typeface"], "p:sldSz": ["cx", "cy"],
}
# Least and most of whole numbers.
RANGES = {
    ("p:cNvPr", "id"): (1, 2**31 - 1), ("a:rPr", "sz"): (100, 400000), ("a:ln", "w"): (0, 20116800),
    ("a:ext", "cx"): (0, 2**40), ("a:ext", "cy"): (0, 2**40), ("a:alpha", "val"): (0, 100000),
    ("a:xfrm", "rot"): (0, 21600000), ("p:sldSz", "cx"): (914400, 51206400),
    ("p:sldSz", "cy"): (914400, 51206400), ("a:ds", "d"): (0, 2**31), ("a:ds", "sp"): (0, 2**31),
    ("a:rPr", "spc"): (-400000, 400000), ("a:spcPct", "val"): (0, 13200000),
}

failures = []


def check(condition, message):
    if not condition:
        failures.append(message)
    return condition


def name_of(element):
    """Such as "a:ln"; names of other namespaces stay as they are."""
    space, _, local = element.tag[1:].partition("}")
    return f"{PREFIXES[space]}:{local}" if space in PREFIXES else element.tag


def check_order(part, element):
    """Children stand in the order of the table, and only where the table has them."""
    groups = ORDER.get(name_of(element))
    if groups is None:
        return
    at = 0
    seen = set()
    for child in element:
        name = name_of(child)
        found = next((i for i, group in enumerate(groups) if name in group.lstrip("+").split()), None)
        if not check(found is not None, f"{part}: {name} in {name_of(element)}"):
            continue
        check(found >= at, f"{part}: {name} too late in {name_of(element)}")
        many = groups[found].startswith("+") or (" " in groups[found] and groups[found] not in SINGLE)
        check(many or found not in seen, f"{part}: second {name} in {name_of(element)}")
        seen.add(found)
        at = max(at, found)


def check_values(part, element):
    name = name_of(element)
    for attribute in REQUIRED.get(name, []):
        check(attribute in element.attrib, f"{part}: {name} without {attribute}")
    for attribute, value in element.attrib.items():
        if (name, attribute) in RANGES:
            least, most = RANGES[name, attribute]
            check(re.fullmatch(r"-?\d+", value) and least <= int(value) <= most,
                  f"{part}: {name} {attribute}={value}")
    if name == "a:srgbClr":
        check(re.fullmatch("[0-9A-F]{6}", element.get("val", "")), f"{part}: colour {element.get('val')}")
    if name == "a:custDash":
        check(len(element) > 0, f"{part}: no dashes")


def branches(element):
    """The element as readers see it that know the extension, and as the others do."""
    def copy(source, wanted):
        clone = ET.Element(source.tag, source.attrib)
        clone.text = source.text
        for child in source:
            if name_of(child) == "mc:AlternateContent":
                for branch in child:
                    if name_of(branch) == wanted:
                        clone.extend(copy(inner, wanted) for inner in branch)
            else:
                clone.append(copy(child, wanted))
        return clone
    return [copy(element, wanted) for wanted in ("mc:Choice", "mc:Fallback")]


def text_of(element):
    """The text of a shape, its lines joined by spaces."""
    words = []
    for child in element.iter():
        if name_of(child) == "a:t":
            words.append(child.text or "")
        elif name_of(child) in ("a:br", "a:p"):
            words.append(" ")
    return " ".join("".join(words).split())


def check_connectors(part, slide):
    """Both ends of each connector are at sites of shapes."""
    sites = {}
    for shape in slide.iter():
        if name_of(shape) == "p:sp":
            number = next(e.get("id") for e in shape.iter() if name_of(e) == "p:cNvPr")
            sites[number] = sum(1 for e in shape.iter() if name_of(e) == "a:cxn")
    for connector in slide.iter():
        if name_of(connector) != "p:cxnSp":
            continue
        name = next(e.get("name") for e in connector.iter() if name_of(e) == "p:cNvPr")
        ends = [e for e in connector.iter() if name_of(e) in ("a:stCxn", "a:endCxn")]
        check(len(ends) == 2, f"{part}: “{name}” is not attached at both ends")
        for end in ends:
            check(int(end.get("idx")) < sites.get(end.get("id"), 0), f"{part}: “{name}”: no such site")


def check_slide(part, root, labels):
    for slide in branches(root):
        ids = [e.get("id") for e in slide.iter() if name_of(e) == "p:cNvPr"]
        check(len(ids) == len(set(ids)), f"{part}: ids are not unique")
        titles = [e for e in slide.iter() if name_of(e) == "p:ph" and e.get("type") == "title"]
        check(len(titles) == 1, f"{part}: {len(titles)} titles")
        texts = {text_of(e) for e in slide.iter() if name_of(e) == "p:sp"}
        for label in labels:
            check(label in texts, f"{part}: no shape says “{label}”")
        check_connectors(part, slide)


def check_package(path, labels, n_slides):
    package = zipfile.ZipFile(path)
    names = package.namelist()
    check(package.testzip() is None and len(names) == len(set(names)), "the package is damaged")
    check(names[0] == "[Content_Types].xml", "types do not come first")
    check(all(i.date_time == (1980, 1, 1, 0, 0, 0) for i in package.infolist()), "times of the day")
    types = ET.fromstring(package.read("[Content_Types].xml"))
    defaults = {e.get("Extension") for e in types if e.tag.endswith("Default")}
    parts = {e.get("PartName") for e in types if e.tag.endswith("Override")}
    for part in parts:
        check(part[1:] in names, f"{part} has a type and is not there")
    for name in names[1:]:
        ending = name.rpartition(".")[2]
        check("/" + name in parts or ending in defaults - {"xml"}, f"{name} has no type")
    relations = {}
    for name in names:
        if name.endswith(".rels"):
            folder, _, own = name.partition("_rels/")
            for relation in ET.fromstring(package.read(name)):
                target = posixpath.normpath(posixpath.join(folder, relation.get("Target")))
                check(target in names, f"{name}: {target} is not there")
                relations.setdefault(folder + own[:-5], set()).add(relation.get("Id"))
    for name in names:
        if not name.endswith(".xml") or not name.startswith("ppt/"):
            continue
        root = ET.fromstring(package.read(name))
        for element in root.iter():
            check_order(name, element)
            check_values(name, element)
            for attribute, value in element.attrib.items():
                if attribute.startswith(RELATION_ID):
                    check(value in relations.get(name, ()), f"{name}: no relation {value}")
        if name.startswith("ppt/slides/"):
            check_slide(name, root, labels if n_slides == 1 else [])
    slides = [n for n in names if re.fullmatch(r"ppt/slides/slide\d+\.xml", n)]
    check(len(slides) == n_slides, f"{len(slides)} slides")
    check(("ppt/notesMasters/notesMaster1.xml" in names)
          == any(n.startswith("ppt/notesSlides/") for n in names), "notes without a master, or a master without")


def read_example(path):
    """Labels of the nodes, and the names that exchanges have by the labels of their ends."""
    root = ET.parse(path).getroot()
    nodes = {e.get("id"): e.get("name") for e in root.find(ECOSYSTEM + "nodes")}
    ends = {(e.get("from"), e.get("to")) for e in root.find(ECOSYSTEM + "exchanges")}
    return nodes, [(nodes[a], nodes[b]) for a, b in ends if a in nodes and b in nodes]


def main():
    cli, example = sys.argv[1:]
    nodes, ends = read_example(example)
    count = 0
    with tempfile.TemporaryDirectory() as folder:
        for name, options, n_slides in (
                ("one", [], 1), ("rings", ["--pages", "rings"], 5), ("dark", ["--theme", "dark"], 1),
                ("matrices", ["--picture", "matrices"], 6),
                ("bare", ["--background", "none", "--no-title", "--no-legend"], 1)):
            path, again = os.path.join(folder, name + ".pptx"), os.path.join(folder, name + "-2.pptx")
            failures.clear()
            for target in (path, again):
                subprocess.run([cli, "export", example, "-o", target, *options], check=True)
            with open(path, "rb") as a, open(again, "rb") as b:
                check(a.read() == b.read(), "the bytes differ from run to run")
            check_package(path, nodes.values(), n_slides)
            if n_slides == 1:
                slide = ET.fromstring(zipfile.ZipFile(path).read("ppt/slides/slide1.xml"))
                called = {e.get("name").partition(":")[0] for e in branches(slide)[0].iter()
                          if name_of(e) == "p:cNvPr" and "→" in (e.get("name") or "")}
                for giver, receiver in ends:
                    check(f"{giver} → {receiver}" in called, f"no connector from {giver} to {receiver}")
            count += 1
            print(f"{'not ok' if failures else 'ok'} {count} - {name}")
            for failure in failures[:12]:
                print(f"# {failure}")
    print(f"1..{count}")
    return 0


sys.exit(main())
