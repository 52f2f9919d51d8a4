#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Checks that each folder uses only the layers below it, in its includes, its build file and its tests.

usage: check-layers.py [--root FOLDER]

Each finding is "path:line: rule: message"; exits 1 when there are findings. There are no exceptions: a
folder that needs another layer changes the tables below, together with the README's section on the build.
"""
import argparse
import os
import re
import sys

# What each folder of app/ may use of ours.
LAYERS = {
    "base": [],
    "catalog": ["base"],
    "model": ["base", "catalog"],
    "change": ["base", "catalog", "model"],
    "graph": ["base", "model"],
    "store": ["base", "catalog", "model", "change"],
    "edit": ["base", "catalog", "model", "change"],
    "layout": ["base", "model", "graph"],
    "analysis": ["base", "catalog", "model", "change", "graph", "edit"],
    "render": ["base", "catalog", "model"],
    "chart": ["base", "catalog", "model", "change", "graph", "edit", "analysis", "render"],
    "session": ["base", "catalog", "model", "change", "graph", "store", "edit", "layout", "render"],
    "export": ["base", "catalog", "model", "change", "graph", "store", "edit", "layout", "analysis", "render",
               "chart", "session"],
    "cli": ["base", "catalog", "model", "change", "graph", "store", "edit", "layout", "analysis", "render",
            "chart", "export", "session"],
}
# Libraries of others that only some folders may include; the rest of the table of design is GLib.
LIBRARIES = {
    "libxml/": ["store", "render"],
    "graphviz/": ["layout"],
    "cairo": ["render", "chart", "export"],
    "pango/": ["render", "chart", "export"],
    "gdk-pixbuf/": ["render"],
    "png.h": ["export"],
    "xlsxwriter.h": ["store"],
    "zip.h": ["export", "store"],
    "gtk/": [],
    "gdk/": [],
    "gsk/": [],
    "adwaita.h": [],
}
# Compiled-in data of resources/, which is no layer.
RESOURCES = ["resources"]
# What the canvas and the panels do, without GTK: layers above app/ that a unit test may link.
CONTROLS = {"canvas_control": "ui/canvas/control", "panels_control": "ui/panels/control"}
for control in CONTROLS:
    LAYERS[control] = LAYERS["session"] + ["session"]
# Folders of ui/ that know the document and never each other.
UI_STRANGERS = ["canvas", "inspector", "palette", "panels", "plan"]

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


class Tree:
    """The files of a source tree, and the findings about them."""

    def __init__(self, root):
        self.root = root
        self.findings = []
        self.homes = {}  # name of a header → its folder, such as app/base
        for top in ("app", "ui"):
            for folder, _, names in os.walk(os.path.join(root, top)):
                for name in names:
                    if name.endswith(".h"):
                        self.homes[name] = os.path.relpath(folder, root)

    def find(self, path, line, rule, message):
        self.findings.append(f"{path}:{line}: {rule}: {message}")

    def read(self, path):
        try:
            with open(os.path.join(self.root, path), encoding="utf-8") as file:
                return file.read()
        except FileNotFoundError:
            return ""

    def files(self, folder):
        full = os.path.join(self.root, folder)
        for place, _, names in os.walk(full):
            for name in sorted(names):
                if name.endswith((".c", ".h")):
                    yield os.path.relpath(os.path.join(place, name), self.root)

    def includes(self, path):
        """(line, target, folder of ours or None) of each include; a header is found by its name."""
        for number, line in enumerate(self.read(path).splitlines(), 1):
            found = INCLUDE.match(line)
            if found:
                home = self.homes.get(os.path.basename(found.group(2))) if found.group(1) == '"' else None
                yield number, found.group(2), home


def check_app_includes(tree, layer):
    for path in tree.files(f"app/{layer}"):
        for line, target, home in tree.includes(path):
            if home and home.startswith("ui"):
                tree.find(path, line, "layer", f"app/ includes {target} of {home}")
            elif home and home.split("/")[1] not in LAYERS[layer] + [layer]:
                tree.find(path, line, "layer", f"{layer}/ may not use {target} of {home}")
            for prefix, allowed in LIBRARIES.items():
                if not home and target.startswith(prefix) and layer not in allowed:
                    tree.find(path, line, "library", f"{layer}/ may not include {target}")


def dependencies_of(text):
    """The layers whose eco_X_dep a build file uses, with the line; its own declaration is left out."""
    for number, line in enumerate(text.splitlines(), 1):
        code = line.split("#")[0]
        for found in re.finditer(r"\beco_(\w+?)_dep\b(?!\s*=[^=])", code):
            yield number, found.group(1)


def check_app_build(tree, layer):
    path = f"app/{layer}/meson.build"
    text = tree.read(path)
    used = {name for name_path in tree.files(f"app/{layer}")
            for _, _, home in tree.includes(name_path) if home and home.startswith("app/")
            for name in [home.split("/")[1]]} - {layer}
    listed = {}
    for line, name in dependencies_of(text):
        listed.setdefault(name, line)
    for name, line in listed.items():
        if name != layer and name not in LAYERS[layer] + RESOURCES:
            tree.find(path, line, "build", f"{layer}/ may not link eco_{name}_dep")
    reachable = set(listed) | {below for name in listed for below in LAYERS.get(name, [])}
    for name in sorted(used.intersection(LAYERS[layer]) - reachable):
        tree.find(path, 1, "build", f"{layer}/ includes {name}/ but does not list eco_{name}_dep")
    check_sources_once(tree, path, text)


def check_sources_once(tree, path, text):
    """Two lists that were joined line by line name files twice, which meson compiles in silence."""
    seen = set()
    for number, line in enumerate(text.splitlines(), 1):
        for name in re.findall(r"'([\w/-]+\.c)'", line.split("#")[0]):
            if name in seen:
                tree.find(path, number, "twice", f"{name} is listed twice")
            seen.add(name)


def check_ui(tree):
    check_sources_once(tree, "ui/meson.build", tree.read("ui/meson.build"))
    for path in tree.files("ui"):
        folder = path.split("/")[1]
        for line, target, home in tree.includes(path):
            other = home.split("/")[1] if home and home.startswith("ui/") else None
            if folder in UI_STRANGERS and other in UI_STRANGERS and other != folder:
                tree.find(path, line, "strangers", f"{folder}/ may not know {target} of {other}/")


def check_control(tree, folder):
    for path in tree.files(folder):
        for line, target, home in tree.includes(path):
            if home and home.startswith("ui") and home != folder:
                tree.find(path, line, "layer", f"the controller may not know {target} of {home}")
            if not home and target.startswith(("gtk/", "gdk/", "gsk/", "adwaita.h")):
                tree.find(path, line, "library", f"the controller may not include {target}")


def check_unit_tests(tree):
    path = "tests/unit/meson.build"
    text = tree.read(path)
    rows = {}
    for number, line in enumerate(text.splitlines(), 1):
        found = re.search(r"'name':\s*'([\w-]+)'.*'deps':\s*\[([^\]]*)\]", line)
        if found:
            rows[found.group(1)] = (number, re.findall(r"eco_(\w+?)_dep", found.group(2)))
    for name, (line, layers) in rows.items():
        test = f"tests/unit/test-{name}.c"
        if not os.path.exists(os.path.join(tree.root, test)):
            tree.find(path, line, "test-table", f"{test} does not exist")
        check_unit_test(tree, test, line, layers)
    folder = os.path.join(tree.root, "tests/unit")
    for name in sorted(os.listdir(folder) if os.path.isdir(folder) else []):
        found = re.fullmatch(r"test-([\w-]+)\.c", name)
        if found and found.group(1) not in rows:
            tree.find(path, 1, "test-table", f"{name} is in no row, so it never runs")


def check_unit_test(tree, test, line, layers):
    """A test links one layer, the highest; what that layer may use comes with it."""
    tops = [layer for layer in layers
            if not any(layer in LAYERS.get(other, []) for other in layers if other != layer)]
    if len(tops) > 1:
        tree.find("tests/unit/meson.build", line, "test-layer", f"{test} links several layers: {', '.join(tops)}")
    allowed = {below for layer in layers for below in LAYERS.get(layer, []) + [layer]}
    for number, target, home in tree.includes(test):
        if home and home in [CONTROLS.get(layer) for layer in layers]:
            continue
        if home and home.startswith("ui"):
            tree.find(test, number, "test-layer", f"a unit test needs no display, and may not include {target}")
        elif home and home.split("/")[1] not in allowed:
            tree.find(test, number, "test-layer", f"{target} is above the layer that this test links")


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    parser = argparse.ArgumentParser()
    parser.add_argument("--root", default=os.path.join(here, "..", ".."))
    tree = Tree(parser.parse_args().root)
    app = os.path.join(tree.root, "app")
    for layer in sorted(os.listdir(app) if os.path.isdir(app) else []):
        if not os.path.isdir(os.path.join(app, layer)):
            continue
        if layer not in LAYERS:
            tree.find(f"app/{layer}", 1, "layer", "this folder is in no row of the table of layers")
            continue
        check_app_includes(tree, layer)
        if any(tree.files(f"app/{layer}")):
            check_app_build(tree, layer)
    check_ui(tree)
    for folder in CONTROLS.values():
        check_control(tree, folder)
    check_unit_tests(tree)
    print("\n".join(tree.findings), end="\n" if tree.findings else "")
    return 1 if tree.findings else 0


if __name__ == "__main__":
    sys.exit(main())
