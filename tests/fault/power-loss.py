#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Lets the power go after each system call of a save, in every way of saving.

usage: power-loss.py SAVE_ONCE

Whatever of what was not synced is lost, the old or the new document is there, whole, or, when it is written in
place, its whole copy; the backup is whole or absent; and after the save said that it is done, the new document is
there.
"""
import os
import subprocess
import sys
import tempfile

import replay


class Save:
    """One way of saving: what it did, and what there was before it."""

    def __init__(self, program, way, folder):
        self.way = way
        self.base = os.path.join(os.path.realpath(folder), way)
        self.log = os.path.join(folder, way + ".log")
        self.document = os.path.join(self.base, "documents", "plan.ecotone")
        os.mkdir(self.base)
        with subprocess.Popen([program, way, self.base, self.log], stdin=subprocess.PIPE,
                              stdout=subprocess.PIPE) as process:
            assert process.stdout.readline() == b"ready\n"
            self.disk = replay.Disk(self.base)
            self.old = self.read(self.document)
            self.older = self.read(self.document + "~")
            process.communicate(b"\n")
        assert process.returncode == 0, way
        self.new = self.read(self.document)
        with open(self.log, encoding="utf-8") as file:
            self.lines = file.readlines()
        assert self.new not in (None, self.old)

    @staticmethod
    def read(path):
        if not os.path.exists(path):
            return None
        with open(path, "rb") as file:
            return file.read()

    def check(self, state, notes, line):
        """Raises when something is lost."""
        document = state.get(self.document)
        backup = state.get(self.document + "~")
        rescue = os.path.join(self.base, "state", "ecotone", "rescue")
        copies = [data for path, data in state.items() if os.path.dirname(path) == rescue]
        wanted = [self.new] if "saved" in notes else [self.old, self.new]
        what = None
        if document not in wanted and not ("hard-link" in self.way and "saved" not in notes and self.new in copies):
            what = "the document is lost"
        if backup is not None and backup not in (self.old, self.older):
            what = "the backup is broken"
        if self.older is not None and backup is None:
            what = "the backup is gone"
        if "hard-link" in self.way and state.get(os.path.join(os.path.dirname(self.document), "other")) != document:
            what = "the other name is gone"
        if what:
            raise AssertionError(f"{self.way}: {what}, when the power goes after {line[:120] if line else 'nothing'!r}")


def main():
    program = sys.argv[1]
    ways = subprocess.run([program, "--list"], stdout=subprocess.PIPE, check=True, text=True).stdout.split()
    n_crashes = n_points = failures = 0
    print(f"1..{len(ways)}")
    for number, way in enumerate(ways, 1):
        with tempfile.TemporaryDirectory() as folder:
            save = Save(program, way, folder)
            try:
                n_crashes += replay.count_crashes(save.disk, save.lines, save.check)
                n_points += len(save.lines) + 1
                print(f"ok {number} {way}")
            except AssertionError as error:
                failures += 1
                print(f"# {error}\nnot ok {number} {way}")
    text = f"{n_points} points in {len(ways)} ways of saving, {n_crashes} states of the disk, {failures} lost"
    print("# power-loss:", text)
    if "ECO_MEASURES" in os.environ and failures == 0:
        os.makedirs(os.environ["ECO_MEASURES"], exist_ok=True)
        with open(os.path.join(os.environ["ECO_MEASURES"], "power-loss"), "w", encoding="utf-8") as file:
            file.write(text)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
