#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Lets other programs draw our SVG and compares with our PNG.

usage: compare-renderers.py ECOTONE-CLI EXAMPLE RENDERER [FOLDER]

RENDERER is rsvg-convert, inkscape, chromium or soffice. Reports TAP with the root mean square error, which may
be 5 %, and a little more in LibreOffice, which knows no letters between regular and bold; exits 77 where the program is missing. All use the fonts of FONTCONFIG_FILE. The pictures stay in
FOLDER when one is given.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile

WIDTH = 1600
MOST = {"rsvg-convert": 0.05, "inkscape": 0.05, "chromium": 0.05, "soffice": 0.055}
FINER = 2  # LibreOffice puts everything on whole pixels, so it draws larger ones
THEMES = ("light", "dark")


def run(folder, *command):
    """Runs a program with a home of its own, so that nothing of the user's settings shows."""
    environment = {**os.environ, "HOME": folder, "XDG_CONFIG_HOME": folder, "XDG_CACHE_HOME": folder}
    done = subprocess.run(command, capture_output=True, env=environment, timeout=240)
    if done.returncode != 0:
        raise RuntimeError(f"{command[0]}: {done.stderr.decode(errors='replace')[-400:]}")
    return done


def size_of(png):
    return subprocess.run(["identify", "-format", "%w %h", png], capture_output=True, check=True).stdout.split()


def draw(renderer, svg, png, height, folder):
    if renderer == "rsvg-convert":
        run(folder, renderer, "-w", str(WIDTH), "-o", png, svg)
    elif renderer == "inkscape":
        run(folder, renderer, "-w", str(WIDTH), "-o", png, svg)
    elif renderer == "chromium":
        run(folder, renderer, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
            f"--user-data-dir={folder}/chromium", "--force-device-scale-factor=1", f"--window-size={WIDTH},{height}",
            f"--screenshot={png}", "file://" + svg)
    else:
        run(folder, renderer, "--headless", f"-env:UserInstallation=file://{folder}/office", "--convert-to", "png",
            "--outdir", os.path.dirname(png), svg)
        os.rename(svg.replace(".svg", ".png"), png)


def measure(ours, theirs, difference):
    """The share of the root mean square error; theirs may be of another size."""
    width, height = (n.decode() for n in size_of(ours))
    subprocess.run(["convert", theirs, "-background", "white", "-flatten", "-resize", f"{width}x{height}!", theirs],
                   check=True)
    done = subprocess.run(["compare", "-metric", "RMSE", ours, theirs, difference], capture_output=True)
    return float(re.search(r"\(([0-9.e-]+)\)", done.stderr.decode()).group(1))


def main():
    cli, example, renderer = sys.argv[1:4]
    if any(shutil.which(program) is None for program in (renderer, "compare", "convert")):
        print(f"1..0 # SKIP {renderer} or ImageMagick is not installed")
        return 77
    failed = False
    with tempfile.TemporaryDirectory() as home:
        folder = os.path.abspath(sys.argv[4]) if len(sys.argv) > 4 else home
        os.makedirs(folder, exist_ok=True)
        print(f"1..{len(THEMES)}")
        for number, theme in enumerate(THEMES, 1):
            stem = os.path.join(folder, f"{renderer}-{theme}")
            ours, svg, theirs = f"{folder}/ours-{theme}.png", f"{stem}-in.svg", f"{stem}.png"
            for target in (ours, svg):
                width = WIDTH * FINER if renderer == "soffice" and target == svg else WIDTH
                subprocess.run([cli, "export", example, "-o", target, "--theme", theme, "--width", str(width)],
                               check=True)
            draw(renderer, svg, theirs, int(size_of(ours)[1]), home)
            error = measure(ours, theirs, f"{stem}-difference.png")
            good = error <= MOST[renderer]
            failed = failed or not good
            print(f"{'ok' if good else 'not ok'} {number} - {renderer}, {theme}: {error * 100:.2f} %")
    return 0 if not failed else 1


sys.exit(main())
