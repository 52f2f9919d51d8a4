#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Makes the pictures of tests/data/picture, without anything of ours: the good ones all have the same
document inside, the refused ones are each broken in one way.

usage: make-pictures.py DOCUMENT FOLDER
"""
import base64
import pathlib
import struct
import sys
import zlib

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><circle cx="5" cy="5" r="4"/>%s</svg>\n'
NS = "urn:ecotone:picture:1"


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(*extra, after=b""):
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    pixels = chunk(b"IDAT", zlib.compress(b"\0\x7f"))
    return b"\x89PNG\r\n\x1a\n" + header + b"".join(extra) + pixels + after + chunk(b"IEND", b"")


def itxt(text, packed=True):
    return chunk(b"iTXt", b"ecotone\0" + bytes([packed, 0]) + b"\0\0" + (zlib.compress(text, 9) if packed else text))


def packed(text):
    return base64.encodebytes(zlib.compress(text, 9)).decode()


def element(content):
    return f'<metadata><document xmlns="{NS}" encoding="zlib base64"><part>{content}</part></document></metadata>'


def split(text):
    """Two parts, with a prefix and elements of others round them."""
    flat = packed(text).replace("\n", "")
    half = len(flat) // 8 * 4
    return (f'<metadata><x:rdf xmlns:x="urn:x"/><e:document xmlns:e="{NS}"><!-- a --><e:part> {flat[:half]} </e:part>'
            f"\n<e:part>{flat[half:]}</e:part></e:document></metadata>")


def good(document):
    svg = SVG % element(packed(document))
    return {
        "plain.svg": svg,
        "parts.svg": SVG % split(document),
        "prologue.svg": '\ufeff<?xml version="1.0"?>\n<!-- <ecosystem> -->\n<?x y?>\n' + svg,
        "prefix.svg": f'<s:svg xmlns:s="http://www.w3.org/2000/svg">{element(packed(document))}</s:svg>',
        "itxt.png": png(itxt(document)),
        "itxt-plain.png": png(itxt(document, False)),
        "itxt-language.png": png(chunk(b"iTXt", b"ecotone\0\x01\0de\0\xc3\x96kosystem\0" + zlib.compress(document))),
        "ztxt.png": png(chunk(b"zTXt", b"ecotone\0\0" + zlib.compress(document))),
        "text.png": png(chunk(b"tEXt", b"ecotone\0" + document)),
        "last.png": png(chunk(b"tEXt", b"Title\0Ecotone"), after=itxt(document)),
    }


def refused(document):
    """{name: (content, what the message begins with behind the name)}"""
    whole, picture = png(itxt(document)), SVG % element(packed(document))
    missing = " This picture has no document inside: open the .ecotone file"
    several = " This picture has more than one document inside: export it again"
    short = " The picture ends too early: use another copy of it"
    sum_wrong = " The picture is damaged, a checksum in it is wrong: use another copy of it"
    damaged = " The document inside is damaged: use another copy of the picture"
    large = " The document inside is larger than 64 MiB, which is more than Ecotone reads: open the file"
    bomb = b" " * (64 * 1024 * 1024 + 1)
    doctype = document.replace(b"<ecosystem", b"<!DOCTYPE ecosystem>\n<ecosystem")
    return {
        "none.svg": (SVG % "", missing),
        "none.png": (png(chunk(b"tEXt", b"Title\0ecotone")), missing),
        "keyword-longer.png": (png(chunk(b"tEXt", b"ecotones\0x")), missing),
        "other-namespace.svg": (SVG % element("x").replace(NS, "urn:x"), missing),
        "several.svg": (SVG % (element(packed(document)) * 2), several),
        "several.png": (png(itxt(document), itxt(document)), several),
        "cut.svg": (picture[:-40], "6:22:" + short),
        "cut-in-document.svg": (picture[:300], "2:53:" + short),
        "cut.png": (whole[:-3], short),
        "cut-in-document.png": (whole[:120], short),
        "signature-only.png": (whole[:8], short),
        "length-huge.png": (whole[:33] + b"\xff\xff\xff\xff" + whole[37:], short),
        "sum.png": (whole[:80] + bytes([whole[80] ^ 1]) + whole[81:], sum_wrong),
        "sum-of-pixels.png": (whole.replace(b"IDATx", b"IDATy"), sum_wrong),
        "no-text.png": (png(chunk(b"iTXt", b"ecotone\0")), " (document inside):1:1: The file is empty"),
        "not-deflated.png": (png(chunk(b"iTXt", b"ecotone\0\x01\0\0\0hello")), damaged),
        "deflated-cut.png": (png(chunk(b"zTXt", b"ecotone\0\0" + zlib.compress(document)[:-9])), damaged),
        "sum-inside.svg": (SVG % element(base64.b64encode(zlib.compress(document)[:-4] + b"abcd").decode()), damaged),
        "base64-cut.svg": (SVG % element(packed(document)[:200]), damaged),
        "not-base64.svg": (SVG % element("°"), damaged),
        "nothing.svg": (SVG % f'<metadata><document xmlns="{NS}"/></metadata>', damaged),
        "bomb.svg": (SVG % element(packed(bomb)), large),
        "bomb.png": (png(itxt(bomb)), large),
        "doctype.svg": ("<!DOCTYPE svg>\n" + picture, missing),
        "doctype-bomb.svg": ('<!DOCTYPE svg [<!ENTITY a "a">]>\n' + picture, missing),
        "doctype-inside.svg": (SVG % element(packed(doctype)), " (document inside):2:1: A DOCTYPE is not allowed"),
        "not-a-document.png": (png(itxt(b"hello")), " (document inside):1:1: The file is not XML"),
        "svg-inside.svg": (SVG % element(packed(picture.encode())), " (document inside):1:1: <svg> does not begin an ecosystem"),
    }


def main():
    document = pathlib.Path(sys.argv[1]).read_bytes()
    folder = pathlib.Path(sys.argv[2])
    for name, content in good(document).items():
        (folder / "good" / name).write_bytes(content.encode() if isinstance(content, str) else content)
    for name, (content, message) in refused(document).items():
        path = folder / "refused" / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        path.with_name(name + ".expected").write_text(message + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
