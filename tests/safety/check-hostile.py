#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""What goes out of a hostile ecosystem, in every format: nothing that runs, leads elsewhere or tells of this
computer. Other programs read it: xmllint, qpdf, pdfinfo, Python's parsers of HTML, CSV and XML, openpyxl and
icalendar. Reports TAP.

usage: check-hostile.py ecotone-cli EXAMPLE.ecotone
"""
import collections
import csv
import html.parser
import io
import os
import pathlib
import re
import socket
import subprocess
import sys
import tempfile
import unicodedata
import xml.etree.ElementTree as ET
import zipfile
import zlib

import icalendar
import openpyxl

import hostile

MARK = "zz-secret"          # in the names of user, home and folder: must be nowhere in what goes out
NAMES = [MARK.encode(), socket.gethostname().encode()]
STARTS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20"
SHEETS = ["nodes", "exchanges", "initiatives", "objectives", "metrics", "needs", "offerings", "capabilities",
          "forces", "stages", "touchpoints"]


class Place:
    """A folder with the hostile and the plain ecosystem, and what was made of both."""

    def __init__(self, cli, example, folder):
        self.cli, self.folder = cli, pathlib.Path(folder)
        self.count = hostile.write_hostile(example, self.folder / "hostile.ecotone")
        hostile.write_plain(example, self.folder / "plain.ecotone")
        home = self.folder / "home"
        home.mkdir()
        self.env = {**os.environ, "USER": MARK, "LOGNAME": MARK, "HOME": str(home)}
        for name in list(self.env):
            if name.startswith("XDG_"):
                del self.env[name]

    def run(self, *arguments):
        done = subprocess.run([self.cli, *arguments], cwd=self.folder, env=self.env, capture_output=True)
        assert done.returncode == 0, (arguments, done.stderr.decode(errors="replace")[-500:])
        return done.stdout

    def make(self, command, name, *options):
        """The files made of the hostile and of the plain ecosystem."""
        paths = []
        for kind in ("hostile", "plain"):
            path = self.folder / f"{kind}-{name}"
            if not path.exists():
                self.run(command, f"{kind}.ecotone", "-o", path.name, *options)
            paths.append(path)
        return paths


def check_names(data, what):
    for name in NAMES:
        assert len(name) < 4 or name not in data, f"{what} holds {name}"


# ---- Markup

class Page(html.parser.HTMLParser):
    """Which elements with which attributes a page has, as a browser reads it."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.kinds, self.values, self.scripts, self.inside = set(), [], [], None
        self.counts = collections.Counter()
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.counts[tag] += 1
        for name, value in attributes:
            self.kinds.add((tag, name))
            self.values.append((tag, name, value or ""))
        self.inside = tag
        if tag == "script":
            self.scripts.append("")

    def handle_endtag(self, tag):
        self.inside = None

    def handle_data(self, data):
        if self.inside == "script":
            self.scripts[-1] += data


def check_addresses(values, what):
    for tag, name, value in values:
        name = name.rpartition("}")[2].rpartition(":")[2].lower()
        assert not name.startswith("on"), f"{what}: {tag} {name}"
        if name in ("href", "src", "action", "formaction", "srcset", "background", "poster", "data"):
            assert value.startswith(("#", "data:image/png;base64,")), f"{what}: {tag} {name}={value[:60]}"


def check_page(paths):
    new, old = (Page(path.read_text(encoding="utf-8")) for path in paths)
    assert new.kinds <= old.kinds, new.kinds - old.kinds
    assert set(new.counts) <= set(old.counts), set(new.counts) - set(old.counts)
    assert new.counts["script"] == old.counts["script"] <= 2
    assert new.counts["iframe"] == new.counts["object"] == new.counts["foreignobject"] == 0
    check_addresses(new.values, paths[0].name)
    assert new.scripts[-1:] == old.scripts[-1:], "the script is not ours"
    check_names(paths[0].read_bytes(), paths[0].name)


def check_html(place):
    """The page of pictures holds the elements of a plain one, and the same script."""
    check_page(place.make("export", "map.html"))
    check_page(place.make("export", "rings.html", "--pages", "rings"))


def check_report(place):
    """So does the report."""
    check_page(place.make("report", "report.html"))


def check_svg_file(path):
    data = path.read_bytes()
    subprocess.run(["xmllint", "--noout", "--nonet", str(path)], check=True)
    tags = set()
    values = []
    for element in ET.fromstring(data).iter():
        tag = element.tag.rpartition("}")[2]
        tags.add(tag)
        values += [(tag, name, value) for name, value in element.attrib.items()]
    assert not tags & {"script", "foreignObject", "a", "style", "iframe", "image", "animate", "set"}, tags
    assert not any("url(" in value and "url(#" not in value for _tag, _name, value in values)
    check_addresses(values, path.name)
    assert b"<!" not in data.replace(b"<!--", b"", 0) or b"<!DOCTYPE" not in data
    check_names(data, path.name)


def check_svg(place):
    """A picture is shapes and text, and nothing that runs."""
    for name, options in [("map.svg", []), ("journey.svg", ["--picture", "journey"]),
                          ("road.svg", ["--picture", "plan:road-map"]),
                          ("matrix.svg", ["--picture", "matrix:need-offering"])]:
        check_svg_file(place.make("export", name, *options)[0])


# ---- Other pictures

def check_pdf(place):
    """A document of pages has no action, no address and no program."""
    for command, name, options in [("export", "map.pdf", []), ("export", "pack.pdf", ["--pages", "board-pack"]),
                                   ("report", "report.pdf", [])]:
        path = place.make(command, name, *options)[0]
        plain = path.with_suffix(".qdf")
        done = subprocess.run(["qpdf", "--qdf", "--object-streams=disable", "--no-warn", str(path), str(plain)])
        assert done.returncode in (0, 3)
        data = plain.read_bytes()
        for word in (b"/JavaScript", b"/JS", b"/Launch", b"/URI", b"/OpenAction", b"/AA", b"/EmbeddedFile",
                     b"/SubmitForm", b"/GoToR"):
            assert re.search(word + rb"[\s(/<\[]", data) is None, f"{name}: {word}"
        info = subprocess.run(["pdfinfo", str(path)], check=True, capture_output=True, text=True).stdout
        assert not re.search(r"^Author:", info, re.MULTILINE), info
        check_names(data, name)
        check_names(info.encode(), name)


def read_chunks(data):
    at = 8
    while at < len(data):
        length = int.from_bytes(data[at:at + 4], "big")
        yield data[at + 4:at + 8], data[at + 8:at + 8 + length]
        at += length + 12


def check_png(place):
    """The texts of a bitmap tell of the picture only."""
    data = place.make("export", "map.png")[0].read_bytes()
    for name, content in read_chunks(data):
        check_names(content, "map.png")
        if name in (b"iTXt", b"zTXt"):
            for start in range(len(content)):
                if content[start:start + 1] == b"\x78":
                    try:
                        check_names(zlib.decompressobj().decompress(content[start:]), "map.png")
                    except zlib.error:
                        pass
    assert b"eXIf" not in data


def check_parts(path):
    """The parts of a package: XML that leads nowhere."""
    with zipfile.ZipFile(path) as package:
        for part in package.namelist():
            assert not part.startswith("/") and ".." not in part and "\\" not in part, part
            data = package.read(part)
            check_names(data, f"{path.name}: {part}")
            if not part.endswith((".xml", ".rels", ".vml")):
                continue
            assert b"<!DOCTYPE" not in data and b"<!ENTITY" not in data, part
            for element in ET.fromstring(data).iter():
                assert element.get("TargetMode") != "External", f"{part}: {element.attrib}"
                assert not element.tag.endswith(("hlinkClick", "hlinkHover", "hyperlink", "oleObj")), element.tag
                if part.startswith("docProps") and element.tag.endswith(("creator", "lastModifiedBy", "Company",
                                                                          "Manager")):
                    assert (element.text or "") in ("", "Ecotone"), element.text


def check_pptx(place):
    """Slides have no address and no author."""
    check_parts(place.make("export", "map.pptx", "--pages", "rings")[0])


# ---- Tables

def is_number(text):
    return re.fullmatch(r"[-+]?[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]+)?", text) is not None


def check_cells(text, what):
    for row in csv.reader(io.StringIO(text, newline="")):
        for cell in row:
            bare = cell.lstrip("".join(c for c in cell if unicodedata.category(c) in ("Zs", "Cf")))
            assert is_number(cell) or not bare.startswith(tuple(STARTS)), f"{what}: {cell!r}"


def check_csv(place):
    """No cell is a formula, and with --raw-cells each is what it was."""
    for sheet in SHEETS:
        guarded = place.run("convert", "hostile.ecotone", "--to", "csv", "--sheet", sheet, "-o", "-").decode()
        raw = place.run("convert", "hostile.ecotone", "--to", "csv", "--sheet", sheet, "--raw-cells",
                        "-o", "-").decode()
        check_cells(guarded, sheet)
        pairs = zip(csv.reader(io.StringIO(guarded, newline="")), csv.reader(io.StringIO(raw, newline="")),
                    strict=True)
        for safe, bare in pairs:
            assert all(a in (b, "'" + b) for a, b in zip(safe, bare, strict=True)), (safe, bare)
    for picture in ("matrix:need-offering", "matrix:node-channel"):
        done = subprocess.run([place.cli, "export", "hostile.ecotone", "-o", f"{picture[7:]}.csv", "--picture",
                               picture], cwd=place.folder, env=place.env, capture_output=True)
        if done.returncode == 0:
            check_cells((place.folder / f"{picture[7:]}.csv").read_text(encoding="utf-8-sig"), picture)


def check_back(place):
    """What was guarded comes back as it was: the import changes nothing."""
    place.run("layout", "hostile.ecotone", "-o", "base.ecotone")
    place.run("convert", "base.ecotone", "-o", "nodes.csv", "--sheet", "nodes")
    place.run("import", "nodes.csv", "--into", "base.ecotone", "-o", "same.ecotone")
    assert (place.folder / "same.ecotone").read_bytes() == (place.folder / "base.ecotone").read_bytes()


def check_xlsx(place):
    """A workbook has texts and numbers, no formula and no address."""
    path = place.make("convert", "plan.xlsx")[0]
    check_parts(path)
    for sheet in openpyxl.load_workbook(path):
        for row in sheet.iter_rows():
            assert all(cell.data_type != "f" and cell.hyperlink is None for cell in row)


# ---- Texts

def check_ics(place):
    """A calendar has the entries of the plain one, and no alarm."""
    kinds = []
    for path in place.make("convert", "plan.ics"):
        data = path.read_bytes()
        assert all(len(line) <= 75 and b"\r" not in line for line in data.split(b"\r\n")), path.name
        calendar = icalendar.Calendar.from_ical(data)
        kinds.append(collections.Counter(part.name for part in calendar.walk()))
        check_names(data, path.name)
    assert kinds[0] == kinds[1] and "VALARM" not in kinds[0], kinds


def check_markdown_file(path):
    text = path.read_text(encoding="utf-8")
    check_names(text.encode(), path.name)
    # What is escaped is a letter.
    bare = re.sub(r"\\[!-/:-@\[-`{-~]", "", text)
    found = re.search(r"<[A-Za-z/!?]|&#?\w+;", bare)
    assert found is None or bare[found.start():].startswith(("&lt;", "&gt;", "&amp;")), \
        bare[max(0, found.start() - 40):found.end() + 40]
    for address in re.findall(r"\]\(([^)]*)\)", bare):
        assert not re.match(r"[a-z]+:|//", address, re.IGNORECASE), address


def check_markdown(place):
    """A list and a report as text have no markup of others, and lead nowhere."""
    check_markdown_file(place.make("convert", "plan.md")[0])
    check_markdown_file(place.make("report", "report.md")[0])


def check_own_file(place):
    """What is saved is read again, and a second time saved the same."""
    place.run("convert", "hostile.ecotone", "-o", "one.ecotone")
    place.run("convert", "one.ecotone", "-o", "two.ecotone")
    assert (place.folder / "one.ecotone").read_bytes() == (place.folder / "two.ecotone").read_bytes()
    check_names((place.folder / "one.ecotone").read_bytes(), "one.ecotone")


def main():
    checks = [check_own_file, check_html, check_report, check_svg, check_pdf, check_png, check_pptx, check_csv,
              check_back, check_xlsx, check_ics, check_markdown]
    print(f"1..{len(checks)}")
    failed = 0
    with tempfile.TemporaryDirectory(prefix=MARK) as folder:
        place = Place(os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2]), folder)
        for number, check in enumerate(checks, 1):
            try:
                check(place)
                print(f"ok {number} {check.__name__}", flush=True)
            except (AssertionError, ET.ParseError, ValueError, subprocess.CalledProcessError) as error:
                failed += 1
                print(f"not ok {number} {check.__name__}", flush=True)
                print("# " + repr(error)[:1500].replace("\n", "\n# "), flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
