#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Looks into all that leaves the program, unpacked, for what must not be in it: what is confidential with
--safe, and in any output who made it, where and when. Reports TAP.

usage: check-leaks.py ECOTONE-CLI DATA EXAMPLES
"""
import base64
import os
import pathlib
import re
import socket
import struct
import subprocess
import sys
import tempfile
import zipfile
import zlib

FORMATS = ("svg", "png", "pdf", "pptx", "html")
USER = "zaphodmark"
EPOCH = "1700000000"  # 2023-11-14


def run(cli, *arguments, **env):
    return subprocess.run([cli, *map(str, arguments)], capture_output=True, env={**os.environ, **env})


def inflated(data):
    """All zlib streams that begin anywhere in the bytes, as PDF has them."""
    found = []
    for start in re.finditer(rb"\x78[\x01\x5e\x9c\xda]", data):
        try:
            found.append(zlib.decompressobj().decompress(data[start.start():]))
        except zlib.error:
            pass
    return found


def png_texts(data):
    """What the text chunks of a PNG hold."""
    at, found = 8, []
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at:at + 8])
        if kind == b"iTXt":
            keyword, rest = data[at + 8:at + 8 + length].split(b"\0", 1)
            text = rest[2:].split(b"\0", 2)[2]
            found.append(keyword + b" " + (zlib.decompress(text) if rest[0] else text))
        at += length + 12
    return found


def embedded(data):
    """The base64 in an SVG."""
    return [base64.b64decode(b"".join(part.split())) for part in re.findall(rb"<part>([^<]*)</part>", data)]


def unpacked(path):
    """Everything that is in a file, in bytes."""
    parts = [path.read_bytes()]
    if path.suffix in (".pptx", ".xlsx"):
        with zipfile.ZipFile(path) as archive:
            parts += [archive.read(name) for name in archive.namelist()]
            parts += [name.encode() for name in archive.namelist()]
            dates = {info.date_time for info in archive.infolist()}
            assert all(date[0] <= 2023 for date in dates), dates
    if path.suffix == ".svg":
        for packed in embedded(parts[0]):
            parts += inflated(packed)
    if path.suffix == ".png":
        parts += png_texts(parts[0])
    if path.suffix == ".pdf":
        parts += inflated(parts[0])
        parts.append(subprocess.run(["pdftotext", str(path), "-"], capture_output=True).stdout)
        parts.append(subprocess.run(["pdfinfo", str(path)], capture_output=True).stdout)
    return b"\n".join(parts)


def outputs(cli, source, folder, *options, **env):
    """Every file that a source gives, by every format that there is."""
    for ending in FORMATS:
        path = folder / f"out.{ending}"
        done = run(cli, "export", source, "-o", path, *options, **env)
        if b"no picture that can be written" in done.stderr and ending in ("pptx", "html"):
            continue
        assert done.returncode == 0, done.stderr.decode()
        yield path
    for ending in ("svg", "png"):
        path = folder / f"embedded.{ending}"
        done = run(cli, "export", source, "--embed", "-o", path, *options, **env)
        assert done.returncode == 0, done.stderr.decode()
        yield path
    safe = [option for option in options if option == "--safe"]
    for name in ("copy.ecotone", "nodes.csv", "exchanges.csv", "book.xlsx", "plan.ics", "plan.md", "graph.graphml",
                 "graph.gexf", "graph.dot", "graph.kumu.json", "graph.json"):
        path = folder / name
        assert run(cli, "convert", source, "-o", path, *safe, **env).returncode == 0
        yield path


def check_safe(cli, data, folder):
    source = data / "share" / "secrets.ecotone"
    n = 0
    for path in outputs(cli, source, folder, "--safe"):
        # One description is open and names something: that is warned of, below.
        content = unpacked(path).replace(b"Works on Hushproject since May", b"").lower()
        at = content.find(b"hush")
        assert at < 0, f"{path.name}: {content[max(at - 60, 0):at + 60]!r}"
        assert b"falcon" not in content, path.name
        n += 1
    assert n >= 6, n


def check_the_test_would_see_it(cli, data, folder):
    source = data / "share" / "secrets.ecotone"
    for path in outputs(cli, source, folder):
        # A picture has no text but the title and what it shows in all, a calendar no names of nodes.
        if path.name not in ("out.png", "plan.ics"):
            assert b"Hushproject" in unpacked(path), path.name


def check_report(cli, data, folder):
    done = run(cli, "convert", data / "share" / "secrets.ecotone", "--safe", "-o", folder / "x.ecotone")
    text = done.stderr.decode()
    for line in ("1 confidential node\n", "2 exchanges that are confidential", "1 data set\n", "3 links to files",
                 "1 custom field\n", "1 muted finding", "1 setting of", "Hushproject, Hushneed",
                 "Nodes: 3\n", "1 owner: Open owner", "2 amounts of money",
                 "“Hushproject” stays here, but is still named: Description of “Open people”"):
        assert line in text, f"{line!r} is missing in:\n{text}"
    left = (folder / "x.ecotone").read_text(encoding="utf-8")
    for kept in ("Open planned name", "Open planned node", "Open need", "Open force", "https://example.org/open"):
        assert kept in left, f"{kept} did not go"
    assert run(cli, "validate", folder / "x.ecotone").returncode == 0


def check_source_stays(cli, data, folder):
    source = data / "share" / "secrets.ecotone"
    before = source.read_bytes()
    run(cli, "export", source, "--safe", "-o", folder / "y.svg")
    assert source.read_bytes() == before


def check_hygiene(cli, examples, folder):
    home = folder / USER
    home.mkdir()
    source = home / "meridian.ecotone"
    source.write_bytes((examples / "meridian.ecotone").read_bytes())
    env = {"HOME": str(home), "USER": USER, "LOGNAME": USER, "USERNAME": USER, "HOSTNAME": USER,
           "XDG_CACHE_HOME": str(home), "SOURCE_DATE_EPOCH": EPOCH}
    forbidden = [USER.encode(), str(folder).encode()]
    host = socket.gethostname().encode()
    if len(host) > 5:
        forbidden.append(host)
    for path in outputs(cli, source, folder, **env):
        content = unpacked(path)
        for word in forbidden:
            assert word not in content, f"{path.name} has {word!r}"
        years = re.findall(rb"CreationDate \((?:D:)?(\d{4})|<dcterms:created[^>]*>(\d{4})", content)
        assert all((a or b) == b"2023" for a, b in years), f"{path.name}: {years}"
        if path.suffix in (".pdf", ".pptx"):
            assert years, f"{path.name} has no date"


def check_same_bytes(cli, examples, folder):
    source = examples / "meridian.ecotone"
    first = {path.name: path.read_bytes() for path in outputs(cli, source, folder, SOURCE_DATE_EPOCH=EPOCH)}
    for path in outputs(cli, source, folder, SOURCE_DATE_EPOCH=EPOCH, TZ="Asia/Tokyo"):
        assert path.read_bytes() == first[path.name], path.name


def main():
    cli, data, examples = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    checks = [(check_safe, data), (check_the_test_would_see_it, data), (check_report, data), (check_source_stays, data),
              (check_hygiene, examples), (check_same_bytes, examples)]
    failed = 0
    print(f"1..{len(checks)}")
    for number, (check, place) in enumerate(checks, 1):
        with tempfile.TemporaryDirectory() as folder:
            try:
                check(cli, place, pathlib.Path(folder))
                print(f"ok {number} {check.__name__}")
            except AssertionError as error:
                failed += 1
                print("\n".join(f"# {line}" for line in str(error).splitlines()))
                print(f"not ok {number} {check.__name__}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
