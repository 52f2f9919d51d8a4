#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Opens our PowerPoint in LibreOffice: all labels are text, and it looks like our PNG.

usage: check-office.py ECOTONE-CLI EXAMPLE [FOLDER]

Reports TAP; exits 77 where soffice, pdftotext or pdftoppm is missing. The pictures stay in FOLDER when one is
given. LibreOffice finds ways of its own for curved connectors, so it may differ from our picture
by more than the other readers; with the connectors' own geometry, drawn as plain shapes, it may not.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
import zipfile

ECOSYSTEM = "{urn:ecotone:ecosystem:1}"
MOST = {"connectors": 0.09, "geometry": 0.05}
NAMES = ["شركاء", "לקוחות", "客户社区", "コミュニティ", "고객 포럼", "Fans 🎉 club"]


def squeeze(text):
    return re.sub(r"\s+", "", text)


def convert(source, kind, folder):
    subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{folder}/office", "--convert-to", kind,
                    "--outdir", folder, source], check=True, capture_output=True, timeout=300)
    return os.path.join(folder, os.path.basename(source).rpartition(".")[0] + "." + kind)


def text_of(pdf):
    return subprocess.run(["pdftotext", pdf, "-"], check=True, capture_output=True).stdout.decode()


def show_geometry(source, target):
    """Makes plain shapes of the connectors, with the geometry that PowerPoint is given."""
    with zipfile.ZipFile(source) as package, zipfile.ZipFile(target, "w") as copy:
        for name in package.namelist():
            data = package.read(name)
            if name.startswith("ppt/slides/slide"):
                text = re.sub(r"<mc:AlternateContent.*?<mc:Choice[^>]*>(.*?)</mc:Choice><mc:Fallback>.*?"
                              r"</mc:AlternateContent>", r"\1", data.decode(), flags=re.S)
                text = re.sub(r"<p:cNvCxnSpPr>.*?</p:cNvCxnSpPr>", "<p:cNvSpPr/>", text)
                data = text.replace("cxnSp>", "sp>").replace("nvCxnSpPr>", "nvSpPr>").encode()
            copy.writestr(name, data)


def difference(pdf, ours, stem):
    subprocess.run(["pdftoppm", "-scale-to-x", "1920", "-scale-to-y", "1080", "-singlefile", "-png", pdf, stem],
                   check=True)
    done = subprocess.run(["compare", "-metric", "RMSE", ours, stem + ".png", stem + "-difference.png"],
                          capture_output=True)
    return float(re.search(r"\(([0-9.e-]+)\)", done.stderr.decode()).group(1))


def rename(source, target):
    """The example with names of several scripts, and those names."""
    ET.register_namespace("", ECOSYSTEM[1:-1])
    tree = ET.parse(source)
    nodes = [n for n in tree.getroot().find(ECOSYSTEM + "nodes") if n.get("kind") != "brand"]
    for node, name in zip(nodes, NAMES):
        node.set("name", name)
    tree.write(target, encoding="utf-8")


def main():
    cli, example = sys.argv[1:3]
    missing = [p for p in ("soffice", "pdftotext", "pdftoppm", "compare") if shutil.which(p) is None]
    if missing:
        print(f"1..0 # SKIP {missing[0]} is not installed")
        return 77
    results = []
    with tempfile.TemporaryDirectory() as home:
        folder = os.path.abspath(sys.argv[3]) if len(sys.argv) > 3 else home
        os.makedirs(folder, exist_ok=True)

        def export(source, target, *options):
            subprocess.run([cli, "export", source, "-o", target, *options], check=True)

        slides, plain, paper = (os.path.join(folder, name) for name in ("slides.pptx", "geometry.pptx", "paper.pdf"))
        export(example, slides)
        export(example, paper, "--paper", "slide")
        show_geometry(slides, plain)
        ours = os.path.join(folder, "ours")
        subprocess.run(["pdftoppm", "-scale-to-x", "1920", "-scale-to-y", "1080", "-singlefile", "-png", paper, ours],
                       check=True)
        pdf = convert(slides, "pdf", folder)
        labels = [n.get("name") for n in ET.parse(example).getroot().find(ECOSYSTEM + "nodes")]
        found = squeeze(text_of(pdf))
        lost = [label for label in labels if squeeze(label) not in found]
        results.append((f"{len(labels)} labels are text", not lost, lost))
        for name, document in (("connectors", pdf), ("geometry", convert(plain, "pdf", folder))):
            error = difference(document, ours + ".png", os.path.join(folder, name))
            results.append((f"{name} differ by {error * 100:.2f} %", error <= MOST[name], []))
        scripts, world = os.path.join(folder, "scripts.ecotone"), os.path.join(folder, "scripts.pptx")
        rename(example, scripts)
        export(scripts, world)
        found = squeeze(text_of(convert(world, "pdf", folder)))
        lost = [n for n in NAMES if squeeze(n) not in found and squeeze(n)[::-1] not in found]
        results.append(("names of all scripts are text", not lost, lost))
    print(f"1..{len(results)}")
    for number, (name, good, lost) in enumerate(results, 1):
        print(f"{'ok' if good else 'not ok'} {number} - {name}")
        for label in lost:
            print(f"# lost: {label}")
    return 0 if all(good for _, good, _ in results) else 1


sys.exit(main())
