# SPDX-License-Identifier: LGPL-2.1-or-later
"""An ecosystem whose every text tries something, and the same with plain words."""
import itertools
import xml.etree.ElementTree as ET

NAMESPACE = "urn:ecotone:ecosystem:1"
TEXTS = {"name", "title", "subtitle", "brand", "purpose", "description", "owner", "tags", "notes", "link",
         "label", "unit", "source", "value", "reason", "hypothesis", "participation-reason",
         "text", "comment", "audience-note"}
# Here a text has a meaning of its own.
KEPT = {("metric", "value"), ("metric", "label")}

TRICKS = [
    "<script>alert(1)</script>",
    "</script><script src=//evil.example/x.js></script>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)' x='",
    "\" onload=\"alert(1)\" x=\"",
    "]]><evil/>",
    "<![CDATA[x]]>",
    "--><evil-comment>",
    "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;",
    "&#60;script&#62;alert(1)&lt;/script&gt;",
    "</title></style></textarea><evil-end>",
    "<svg onload=alert(1)>",
    "<a href=\"javascript:alert(1)\">x</a>",
    "javascript:alert(1)",
    "[x](javascript:alert(1))",
    "![x](https://evil.example/pixel.png)",
    "`code` **bold** <b>b</b> # head | cell |",
    "{{constructor.constructor('alert(1)')()}}",
    "${alert(1)} #{1+1} <%= 1 %>",
    "%s%s%n%n%x",
    "\u202egnp.exe\u202c \u2066x\u2069 \u200f",
    "a\r\nBEGIN:VALARM\r\nACTION:EMAIL\r\nEND:VALARM",
    "a\rb\nc\td",
    "=HYPERLINK(\"https://evil.example\",\"x\")",
    "=cmd|'/c calc'!A1",
    "@SUM(1)", "+1+1", "-1+1", " =1+1", "\uff1d1",
    "\\\\host\\share\\x", "../../../etc/passwd", "C:\\Windows\\x",
    "\ufffd\u0085\u2028\u2029\ue000\ufdd0",
    "\U0001f600\U000e0001\U0001f468\u200d\U0001f469",
    "Z\u0310\u0311\u0312\u0313\u0314\u0315\u0316" * 20,
    "long " * 400,
    "W" * 3000,
]


def write(source, target, words):
    """The ecosystem of a file with its texts replaced by words, in turn; how many were."""
    ET.register_namespace("", NAMESPACE)
    tree = ET.parse(source)
    count = 0
    turn = itertools.cycle(words)
    for element in tree.getroot().iter():
        tag = element.tag.removeprefix("{" + NAMESPACE + "}")
        for name in sorted(element.attrib):
            if name in TEXTS and (tag, name) not in KEPT:
                element.set(name, next(turn))
                count += 1
        if tag == "node" and "link" not in element.attrib:
            element.set("link", next(turn))
            count += 1
    tree.write(target, encoding="UTF-8", xml_declaration=True)
    return count


def write_hostile(source, target):
    return write(source, target, TRICKS)


def write_plain(source, target):
    return write(source, target, [f"plain {i} words" for i in range(len(TRICKS))])
