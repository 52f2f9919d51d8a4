#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Shows that each rule of the checkers can fail: for every rule a small tree that breaks only it."""
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
HEAD = "/* SPDX-License-Identifier: LGPL-2.1-or-later */\n/* A sample that says what it is for. */\n"
HEADER = HEAD + "#pragma once\n"


def c_function(lines, name="eco_sample"):
    return f"void\n{name} (void)\n{{\n" + "  g_print (\"x\");\n" * lines + "}\n"


GOOD_SOURCE = {
    "app/base/eco-good.c": HEAD + "#include \"eco-good.h\"\n" + c_function(40),
    "app/base/eco-good.h": HEADER + "void eco_sample (void);\n",
}
FIELDS = "".join(f"  int field_{number};\n" for number in range(16))

# rule → a file that breaks it
BAD_SOURCE = {
    "spdx": ("app/base/a.c", "/* A sample that says what it is for. */\n/* A second comment of some length. */\n"),
    "head-comment": ("app/base/a.c", "/* SPDX-License-Identifier: LGPL-2.1-or-later */\n#include <glib.h>\n"),
    "file-length": ("app/base/a.c", HEAD + "int a;\n" * 700),
    "function-length": ("app/base/a.c", HEAD + c_function(81)),
    "header-length": ("app/base/a.h", HEADER + "int a;\n" * 120),
    "includes": ("app/base/a.c", HEAD + "#include <glib.h>\n" * 26),
    "struct-fields": ("ui/window/a.c", HEAD + "struct _EcoA\n{\n  int parent_instance;\n" + FIELDS + "};\n"),
    "pragma-once": ("app/base/a.h", HEAD + "int a;\n"),
    "tabs": ("app/base/a.c", HEAD + "int\ta;\n"),
    "trailing-space": ("app/base/a.c", HEAD + "int a; \n"),
    "columns": ("app/base/a.c", HEAD + "int " + "a" * 97 + ";\n"),
    "extern": ("app/base/a.h", HEADER + "extern int a;\n"),
    "global-state": ("app/base/a.c", HEAD + "static int count = 0;\n"),
    "no-gtk-in-app": ("app/base/a.c", HEAD + "#include <gtk/gtk.h>\n"),
    "locale-numbers": ("app/model/a.c", HEAD + "double a (void) { return strtod (\"1\", NULL); }\n"),
    "xml-flags": ("app/store/a.c", HEAD + "int a = XML_PARSE_NOENT;\n"),
    "file-replace": ("ui/window/a.c", HEAD + "int a (void) { return g_file_set_contents (\"a\"); }\n"),
    "unfinished": ("app/base/a.c", HEAD + "/* FIX" + "ME later */\n"),
    "copyright": ("app/base/a.c", HEAD + "/* Copy" + "right 2020 Somebody */\n"),
}
# More ways to break a rule, and things that look like it but are good (rule None).
MORE_SOURCE = [
    ("locale-numbers", "app/model/a.c", HEAD + "char *a (void) { return g_strdup_printf (\"x %.2f\", 1.0); }\n"),
    (None, "app/model/a.c", HEAD + "char *a (void) { return g_strdup_printf (\"100 %% of %d\", 1); }\n"),
    (None, "app/model/a.c", HEAD + "double a (void) { return g_ascii_strtod (\"1\", NULL); }\n"),
    (None, "app/model/a.c", HEAD + c_function(99, "eco_a_class_init")),
    (None, "app/model/a.c", HEAD + "static GParamSpec *properties[3];\nstatic const int a = 1;\n"),
    (None, "app/layout/a.c", HEAD.replace("LGPL-2.1-or-later", "MIT")),
    (None, "tests/bench/layout/a.c", HEAD.replace("LGPL-2.1-or-later", "MIT")),
    ("spdx", "app/base/a.c", HEAD.replace("LGPL-2.1-or-later", "MIT")),
]

LIBRARY = "eco_{0}_dep = declare_dependency(link_with: eco_{0}, dependencies: [{1}])\n"
GOOD_LAYERS = {
    "app/base/eco-b.h": HEADER,
    "app/base/meson.build": LIBRARY.format("base", "glib_dep"),
    "app/model/eco-m.h": HEADER,
    "app/model/eco-m.c": HEAD + "#include \"base/eco-b.h\"\n",
    "app/model/meson.build": LIBRARY.format("model", "eco_base_dep"),
    "ui/canvas/eco-canvas.h": HEADER,
    "ui/canvas/eco-canvas.c": HEAD + "#include \"canvas/eco-canvas.h\"\n#include <gtk/gtk.h>\n",
    "tests/unit/meson.build": "  {'name': 'm', 'deps': [eco_model_dep]},\n",
    "tests/unit/test-m.c": HEAD + "#include \"model/eco-m.h\"\n#include \"base/eco-b.h\"\n",
}
BAD_LAYERS = [
    ("layer", "app/base/eco-b.c", HEAD + "#include \"model/eco-m.h\"\n"),
    ("layer", "app/model/eco-n.c", HEAD + "#include \"../../ui/canvas/eco-canvas.h\"\n"),
    ("layer", "app/other/eco-o.c", HEAD),
    ("library", "app/model/eco-n.c", HEAD + "#include <libxml/xmlreader.h>\n"),
    ("library", "app/model/eco-n.c", HEAD + "#include <gtk/gtk.h>\n"),
    ("build", "app/base/meson.build", LIBRARY.format("base", "eco_model_dep")),
    ("build", "app/model/meson.build", LIBRARY.format("model", "glib_dep")),
    ("twice", "app/base/meson.build", LIBRARY.format("base", "glib_dep") + "files('eco-b.c',\n  'eco-b.c')\n"),
    ("twice", "ui/meson.build", "files('canvas/eco-canvas.c', 'canvas/eco-canvas.c')\n"),
    ("strangers", "ui/palette/eco-palette.c", HEAD + "#include \"canvas/eco-canvas.h\"\n"),
    ("test-table", "tests/unit/test-n.c", HEAD),
    ("test-table", "tests/unit/meson.build", "  {'name': 'm', 'deps': [eco_model_dep]},\n"
                                             "  {'name': 'gone', 'deps': [eco_base_dep]},\n"),
    ("test-layer", "tests/unit/test-m.c", HEAD + "#include \"canvas/eco-canvas.h\"\n"),
    ("test-layer", "tests/unit/meson.build", "  {'name': 'm', 'deps': [eco_base_dep]},\n"),
]

GOOD_PO = {
    "po/POTFILES": "ui/a.ui\n",
    "ui/a.ui": "<property name=\"label\" translatable=\"yes\">Ring</property>\n",
}
BAD_PO = [
    ("missing", "ui/b.c", "char *a = _(\"Ring\");\n"),
    ("without text to translate", "ui/a.ui", "<property name=\"label\">Ring</property>\n"),
    ("order", "po/POTFILES", "ui/a.ui\nui/a.ui\n"),
]


def run_checker(name, files, *arguments):
    with tempfile.TemporaryDirectory() as root:
        for path, text in files.items():
            full = os.path.join(root, path)
            os.makedirs(os.path.dirname(full), exist_ok=True)
            with open(full, "w", encoding="utf-8") as file:
                file.write(text)
        command = [sys.executable, os.path.join(HERE, name), "--root", root]
        return subprocess.run(command + [argument.replace("ROOT", root) for argument in arguments],
                              stdout=subprocess.PIPE, text=True, check=False)


class Report:
    """Counts in TAP."""

    def __init__(self):
        self.count = self.bad = 0

    def expect(self, name, done, rule):
        """The checker must name the rule and no other, or, when it is None, say nothing and succeed."""
        rules = {found.group(1) for found in re.finditer(r"^[^:]+:(?: ?\d+:)? ([\w -]+):", done.stdout, re.MULTILINE)}
        rules -= {"warning"}
        good = (done.returncode, rules) == ((1, {rule}) if rule else (0, set()))
        self.count += 1
        self.bad += not good
        print(f"{'ok' if good else 'not ok'} {self.count} {name}")
        if not good:
            print("\n".join(f"# {line}" for line in [f"exit {done.returncode}"] + done.stdout.splitlines()))


def report_trees(report, checker, good, bad):
    report.expect(f"{checker}: good tree", run_checker(checker, good), None)
    for rule, path, text in bad:
        report.expect(f"{checker}: {rule or 'good'} in {path}", run_checker(checker, {**good, path: text}), rule)


def report_exceptions(report):
    bad = {"app/base/a.h": HEADER + "int a;\n" * 120, "exceptions": "header-length app/base/a.h a table\n"}
    done = run_checker("check-source.py", bad, "--exceptions", "ROOT/exceptions")
    report.expect("check-source.py: an exception lets pass", done, None)
    bad["app/base/a.h"] = HEADER
    done = run_checker("check-source.py", bad, "--exceptions", "ROOT/exceptions")
    report.expect("check-source.py: an exception that is not needed", done, "unused-exception")


def main():
    report = Report()
    bad_source = [(rule, path, text) for rule, (path, text) in BAD_SOURCE.items()]
    checker = "check-source.py"
    none = ("--exceptions", "/nonexistent")
    report.expect(f"{checker}: good tree", run_checker(checker, GOOD_SOURCE, *none), None)
    for rule, path, text in bad_source + MORE_SOURCE:
        done = run_checker(checker, {**GOOD_SOURCE, path: text}, *none)
        report.expect(f"{checker}: {rule or 'good'} in {path}", done, rule)
    report_exceptions(report)
    report_trees(report, "check-layers.py", GOOD_LAYERS, BAD_LAYERS)
    report_trees(report, "check-potfiles.py", GOOD_PO, BAD_PO)
    with open(os.path.join(HERE, "check-source.py"), encoding="utf-8") as file:
        named = set(re.findall(r"^@rule\(\"([\w-]+)\"", file.read(), re.MULTILINE))
    print(f"{'ok' if named == set(BAD_SOURCE) else 'not ok'} {report.count + 1} every rule has a sample")
    print(f"1..{report.count + 1}")
    return 1 if report.bad or named != set(BAD_SOURCE) else 0


if __name__ == "__main__":
    sys.exit(main())
