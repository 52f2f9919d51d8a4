#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Uses our HTML page in Chromium as a person would: finds, points, presses keys, turns pages.

usage: check-html.py ECOTONE-CLI EXAMPLE [FOLDER]

Reports TAP; exits 77 where chromium is missing. Screenshots stay in FOLDER when one is given.
"""
import os
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from chromium import Chromium  # noqa: E402

ECOSYSTEM = "{urn:ecotone:ecosystem:1}"
EVIL = "</script><img src=x onerror=document.title='owned'>\"'&<!--"
SECRET = "a note for nobody"
CENTRE = """(() => { const e = document.querySelector('.page:not([hidden]) [data-node="%s"]');
  const b = e.getBoundingClientRect(); return [b.x + b.width / 2, b.y + b.height / 2]; })()"""
VIEW = "document.querySelector('.page:not([hidden]) > svg').getAttribute('viewBox')"
CARD = "document.getElementById('card').hidden ? '' : document.getElementById('card').innerText"
results = []


def check(good, name, detail=""):
    results.append((name, bool(good), detail))


def make_evil(source, target):
    """The example with a name and a description that would break out of the page, and with notes."""
    ET.register_namespace("", ECOSYSTEM[1:-1])
    tree = ET.parse(source)
    nodes = [n for n in tree.getroot().find(ECOSYSTEM + "nodes") if n.get("kind") == "customer"]
    nodes[0].set("name", EVIL)
    for name, text in (("description", EVIL), ("owner", EVIL), ("notes", SECRET)):
        nodes[0].set(name, text)
    tree.write(target, encoding="utf-8")
    return nodes[0].get("id")


def numbers(text):
    return [float(n) for n in text.split()]


def look(page, path):
    if path is not None:
        page.shot(path)


def use_page(page, html, node, name, shots):
    page.open(html)
    check(page.evaluate("document.querySelectorAll('[data-node]').length") > 20, "nodes can be pointed at")
    look(page, shots and shots + "/start.png")
    before = page.evaluate(VIEW)
    for key, what in (("+", "closer"), ("-", "back"), ("ArrowRight", "to the right"), ("0", "all of it")):
        page.key(key)
        now = page.evaluate(VIEW)
        check(now != before or key == "0", f"the key {key} goes {what}", f"{before} {now}")
        before = now
    page.pointer("mouseMoved", *page.evaluate(CENTRE % node))
    check(page.wait(f"({CARD}).includes({name!r})"), "pointing shows the details", page.evaluate(CARD))
    check(page.evaluate("document.querySelectorAll('.page:not([hidden]) .lit[data-exchange]').length") > 0,
          "its exchanges stand out")
    gap = page.evaluate("""(() => { const box = (s) => document.querySelector(s).getBoundingClientRect();
      const a = box('.page:not([hidden]) .halo'), b = box('.page:not([hidden]) [data-node="%s"]');
      return Math.max(b.x - a.x, b.y - a.y, a.right - b.right, a.bottom - b.bottom); })()""" % node)
    check(0 < gap < 12, "the mark is round the node", gap)
    page.wait("false", 0.4)
    look(page, shots and shots + "/details.png")
    page.pointer("mouseMoved", 8, 400)
    check(page.wait(f"({CARD}) === ''"), "pointing elsewhere hides them")


def drag_and_turn(page):
    before = numbers(page.evaluate(VIEW))
    page.pointer("mousePressed", 300, 600, button="left", buttons=1, clickCount=1)
    for x in (320, 360, 400):
        page.pointer("mouseMoved", x, 600, button="left", buttons=1)
    page.pointer("mouseReleased", 400, 600, button="left", clickCount=1)
    after = numbers(page.evaluate(VIEW))
    check(after[0] < before[0] and after[2] == before[2], "dragging moves the picture", f"{before} {after}")
    page.pointer("mouseWheel", 500, 500, deltaX=0, deltaY=120)
    check(numbers(page.evaluate(VIEW))[1] > after[1], "the wheel moves it")
    page.pointer("mouseWheel", 500, 500, deltaX=0, deltaY=-120, modifiers=2)
    check(numbers(page.evaluate(VIEW))[2] < after[2], "the wheel with Control zooms")
    page.evaluate("document.getElementById('whole').click()")


def find_and_walk(page, shots):
    page.key("/")
    page.type("linkedin")
    check(page.wait("document.getElementById('count').textContent === '1'"), "typing finds",
          page.evaluate("document.getElementById('count').textContent"))
    page.key("Enter")
    check(page.wait(f"({CARD}).includes('LinkedIn')"), "Enter shows what was found", page.evaluate(CARD))
    page.wait("false", 0.6)
    look(page, shots and shots + "/found.png")
    page.key("Escape")
    check(page.wait(f"({CARD}) === '' && document.getElementById('search').value === ''"), "Escape clears")
    page.evaluate("document.querySelector('.page:not([hidden]) [data-node]').focus()")
    first = page.evaluate("document.activeElement.getAttribute('data-node')")
    page.key("Tab")
    second = page.evaluate("document.activeElement.getAttribute('data-node')")
    check(first and second and first != second, "Tab goes from node to node", f"{first} {second}")
    check(page.wait(f"({CARD}) !== ''"), "the node that has the keys shows its details")
    page.key("Escape")


def check_safety(page, html, node):
    page.open(html)
    page.pointer("mouseMoved", *page.evaluate(CENTRE % node))
    page.wait(f"({CARD}) !== ''")
    check("onerror" in page.evaluate(CARD), "an evil name is text", page.evaluate(CARD))
    check(page.evaluate("document.title") != "owned" and page.evaluate("document.images.length") == 0,
          "an evil name stays a name")
    with open(html, encoding="utf-8") as file:
        check(SECRET not in file.read(), "notes stay out")


def check_pages(page, html, shots):
    page.open(html)
    tabs = page.evaluate("document.querySelectorAll('[role=tab]').length")
    check(tabs == 5, "each page has a tab", tabs)
    page.evaluate("document.querySelectorAll('[role=tab]')[2].click()")
    shown = "[...document.querySelectorAll('.page')].filter(p => !p.hidden).map(p => p.id).join()"
    check(page.evaluate(shown) == "page-3", "a tab shows its page", page.evaluate(shown))
    ids = "[...document.querySelectorAll('[id]')].map(e => e.id)"
    check(page.evaluate(f"new Set({ids}).size === {ids}.length"), "ids are unique")
    page.wait("false", 0.3)
    look(page, shots and shots + "/pages.png")


def main():
    cli, example = sys.argv[1:3]
    if shutil.which("chromium") is None:
        print("1..0 # SKIP chromium is not installed")
        return 77
    shots = os.path.abspath(sys.argv[3]) if len(sys.argv) > 3 else None
    with tempfile.TemporaryDirectory() as folder:
        plain, evil, rings, source = (os.path.join(folder, n)
                                      for n in ("plain.html", "evil.html", "rings.html", "evil.ecotone"))
        node = make_evil(example, source)
        subprocess.run([cli, "export", example, "-o", plain], check=True)
        subprocess.run([cli, "export", source, "-o", evil], check=True)
        subprocess.run([cli, "export", example, "-o", rings, "--pages", "rings"], check=True)
        if shots is not None:
            os.makedirs(shots, exist_ok=True)
        name = next(n.get("name") for n in ET.parse(example).getroot().find(ECOSYSTEM + "nodes") if n.get("id") == node)
        page = Chromium(os.path.join(folder, "chromium"))
        try:
            use_page(page, plain, node, name, shots)
            drag_and_turn(page)
            find_and_walk(page, shots)
            check_safety(page, evil, node)
            check_pages(page, rings, shots)
            page.call("Emulation.setDeviceMetricsOverride", width=390, height=844, deviceScaleFactor=2, mobile=True)
            page.open(plain)
            page.wait("false", 0.3)
            look(page, shots and shots + "/phone.png")
            check(page.evaluate("document.documentElement.scrollWidth") <= 390, "a phone needs no scrolling sideways")
            page.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": "dark"}])
            page.evaluate("document.querySelector('[data-node=\"%s\"]').focus()" % node)
            page.wait("false", 0.6)
            look(page, shots and shots + "/phone-dark.png")
        finally:
            page.close()
        check(not page.complaints, "nothing is complained about", "; ".join(page.complaints)[:400])
        asked = [url for url in page.requests if not url.startswith(("file://" + folder, "data:"))]
        check(not asked, "nothing is asked for", str(asked))
    print(f"1..{len(results)}")
    for number, (name, good, detail) in enumerate(results, 1):
        print(f"{'ok' if good else 'not ok'} {number} - {name}")
        if not good:
            print(f"# {detail}")
    return 0 if all(good for _, good, _ in results) else 1


sys.exit(main())
