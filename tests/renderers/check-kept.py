#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Has Inkscape write a picture anew, and looks whether the document inside is still the same. Exits 77 where
Inkscape is missing.

usage: check-kept.py ECOTONE-CLI DOCUMENT
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile


def main():
    cli, source = os.path.abspath(sys.argv[1]), sys.argv[2]
    if shutil.which("inkscape") is None:
        return 77
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        env = {**os.environ, "HOME": name}
        env.pop("G_DEBUG", None)  # the warnings of another program are its own
        subprocess.run([cli, "convert", source, "-o", folder / "plain.ecotone"], check=True)
        subprocess.run([cli, "export", folder / "plain.ecotone", "--embed", "-o", folder / "map.svg"], check=True)
        for kind in ("--export-type=svg", "--export-plain-svg"):
            subprocess.run(["inkscape", folder / "map.svg", kind, "-o", folder / "again.svg"], check=True, env=env,
                           stderr=subprocess.DEVNULL, timeout=120)
            assert (folder / "again.svg").read_bytes() != (folder / "map.svg").read_bytes()
            subprocess.run([cli, "convert", folder / "again.svg", "-o", folder / "again.ecotone"], check=True)
            if (folder / "again.ecotone").read_bytes() != (folder / "plain.ecotone").read_bytes():
                print(f"{kind}: the document inside is another one")
                return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
