#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Exports an example and asks programs that we did not write what they see in it:
xmllint and rsvg-convert in the SVG, pdftotext and qpdf in the PDF, and the bytes
of the PNG. Reports TAP."""
import os
import pathlib
import re
import struct
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

SVG = "{http://www.w3.org/2000/svg}"
FORBIDDEN = ("foreignObject", "style", "symbol", "script", "marker", "textPath", "use")


def export(cli, source, target, *options):
    subprocess.run([cli, "export", source, "-o", str(target), *options], check=True)


def labels(source):
    nodes = ET.parse(source).getroot().find("{urn:ecotone:ecosystem:1}nodes")
    return [node.get("name") for node in nodes]


def squeeze(text):
    """Without blanks, since every program breaks and spaces lines its own way."""
    return re.sub(r"\s+", "", text)


def check_svg_is_plain(svg):
    subprocess.run(["xmllint", "--noout", "--nonet", str(svg)], check=True)
    root = ET.parse(svg).getroot()
    for element in root.iter():
        tag = element.tag.removeprefix(SVG)
        assert tag not in FORBIDDEN, f"<{tag}>"
        assert "class" not in element.attrib and "style" not in element.attrib, tag
    ids = [e.get("id") for e in root.iter() if e.get("id")]
    assert len(ids) == len(set(ids)), "an id is there twice"
    assert root.find(f"{SVG}title") is not None


def check_svg_has_labels(svg, names):
    root = ET.parse(svg).getroot()
    text = squeeze(" ".join("".join(t.itertext()) for t in root.iter(f"{SVG}text")))
    missing = [n for n in names if squeeze(n) not in text]
    assert not missing, missing


def check_pdf_has_labels(pdf, names):
    text = subprocess.run(["pdftotext", "-raw", str(pdf), "-"], check=True, capture_output=True).stdout.decode()
    missing = [n for n in names if squeeze(n) not in squeeze(text)]
    assert not missing, missing


def check_pdf_is_sound(pdf):
    done = subprocess.run(["qpdf", "--check", str(pdf)], capture_output=True)
    assert done.returncode == 0, done.stderr.decode() + done.stdout.decode()


def png_chunks(png):
    data, at, chunks = png.read_bytes(), 8, {}
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    while at < len(data):
        length, name = struct.unpack(">I4s", data[at:at + 8])
        chunks.setdefault(name, data[at + 8:at + 8 + length])
        at += length + 12
    return chunks


def check_png(png, width):
    chunks = png_chunks(png)
    assert struct.unpack(">I", chunks[b"IHDR"][:4])[0] == width, "width"
    assert b"pHYs" in chunks, "no pHYs"
    assert b"tEXt" in chunks or b"iTXt" in chunks, "no title"


def check_rsvg_agrees(svg, png, folder):
    """The same picture by librsvg: the difference is the edges of letters."""
    other = folder / "rsvg.png"
    width = struct.unpack(">I", png_chunks(png)[b"IHDR"][:4])[0]
    subprocess.run(["rsvg-convert", "-w", str(width), "-o", str(other), str(svg)], check=True)
    done = subprocess.run(["compare", "-metric", "RMSE", str(png), str(other), "null:"], capture_output=True)
    match = re.search(r"\(([0-9.e-]+)\)", done.stderr.decode())
    assert match, done.stderr.decode()
    assert float(match.group(1)) <= 0.05, done.stderr.decode()


def check_same_bytes(cli, source, folder):
    for suffix in ("svg", "png", "pdf"):
        a, b = folder / f"a.{suffix}", folder / f"b.{suffix}"
        export(cli, source, a)
        export(cli, source, b)
        assert a.read_bytes() == b.read_bytes(), suffix


def check_bundled(cli, source, svg, folder):
    """The same things by the same ids; only lines differ."""
    other = folder / "bundled.svg"
    export(cli, source, other, "--bundle")
    check_svg_is_plain(other)
    ids = [[e.get("id") for e in ET.parse(picture).getroot().iter()] for picture in (svg, other)]
    assert ids[0] == ids[1], "other things"
    assert svg.read_bytes() != other.read_bytes(), "lines as before"


def check_large(cli, make_big, folder):
    """Where the file is written as short as can be: still every label, still the same picture."""
    source, svg, png = folder / "large.ecotone", folder / "large.svg", folder / "large.png"
    subprocess.run([sys.executable, make_big, source, "600", "1200"], check=True)
    export(cli, str(source), svg)
    export(cli, str(source), png, "--width", "3000")
    check_svg_is_plain(svg)
    check_svg_has_labels(svg, labels(source))
    check_rsvg_agrees(svg, png, folder)
    ids = {e.get("id") for e in ET.parse(svg).getroot().iter()}
    missing = [i for i in [f"n{i + 1}" for i in range(600)] + [f"x{i + 1}" for i in range(1200)] if i not in ids]
    assert not missing, missing
    assert svg.stat().st_size < 600 * 800, svg.stat().st_size
    check_large_pdf(cli, source, folder)


def check_large_pdf(cli, source, folder):
    pdf = folder / "large.pdf"
    export(cli, str(source), pdf)
    check_pdf_has_labels(pdf, labels(source))
    check_pdf_is_sound(pdf)


def check_nothing_private(folder):
    for path in folder.iterdir():
        data = path.read_bytes()
        for secret in (os.environ.get("USER", ""), str(folder), os.getcwd()):
            assert not secret or secret == "root" or secret.encode() not in data, (path.name, secret)


def main():
    cli, source, make_big = sys.argv[1:4]
    os.environ["SOURCE_DATE_EPOCH"] = "1700000000"
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        svg, png, pdf = folder / "m.svg", folder / "m.png", folder / "m.pdf"
        export(cli, source, svg)
        export(cli, source, png, "--width", "1600")
        export(cli, source, pdf)
        names = labels(source)
        checks = [
            ("svg-is-plain", lambda: check_svg_is_plain(svg)),
            ("svg-has-every-label", lambda: check_svg_has_labels(svg, names)),
            ("pdf-has-every-label", lambda: check_pdf_has_labels(pdf, names)),
            ("pdf-is-sound", lambda: check_pdf_is_sound(pdf)),
            ("png-width-phys-title", lambda: check_png(png, 1600)),
            ("rsvg-agrees", lambda: check_rsvg_agrees(svg, png, folder)),
            ("same-input-same-bytes", lambda: check_same_bytes(cli, source, folder)),
            ("bundle", lambda: check_bundled(cli, source, svg, folder)),
            ("large", lambda: check_large(cli, make_big, folder)),
            ("nothing-private", lambda: check_nothing_private(folder)),
        ]
        failed = 0
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
