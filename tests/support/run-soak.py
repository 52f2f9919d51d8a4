#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The long runs, in rounds: each goes on where it was stopped, and adds up what it did.

usage: run-soak.py BUILD_DIR [NAME...] [--count N]

Without names all of PARTS run. --count says how much is done in this run; without it a run goes on until its goal
is reached. What was done is kept in BUILD_DIR/soak/NAME.json after each round, and told in
$ECO_MEASURES/NAME.long. Ctrl+C stops after the round that is going on. Exits 1 when anything was lost.
"""
import dataclasses
import json
import os
import pathlib
import re
import signal
import subprocess
import sys
import time


@dataclasses.dataclass
class Part:
    """A program that does a count of things and fails when one goes wrong."""
    goal: int        # so many in all
    round: int       # so many in one call of the program
    unit: str        # what they are, for people
    lost: str        # what would be wrong
    command: list    # {build}, {source}, {count} and {first} are put in
    variables: dict = dataclasses.field(default_factory=dict)
    step: int = 1    # {first} counts in these
    keeps: str = ""  # of what the program says: a pattern whose group is told besides


PARTS = {
    "kill-save": Part(20000, 1000, "kills", "files lost",
                      ["{build}/tests/fault/test-kill-save", "--kills", "{count}"]),
    "kill-window": Part(500, 20, "kills", "edits older than 2 s lost",
                        [sys.executable, "{source}/tests/display/kill-window.py", "{build}/ui/ecotone",
                         "{build}/app/cli/ecotone-cli", "{source}/tests/data/display/pointer.ecotone", "{count}"]),
    "random-edits": Part(20000000, 500000, "edits", "differences", ["{build}/tests/unit/test-random-edits"],
                         {"ECO_TEST_EDITS": "{count}", "ECO_TEST_FIRST": "{first}"}, step=50),
    "memory": Part(10000, 10000, "times opened, edited and closed", "runs that grew by 1 MiB",
                   ["{build}/tests/safety/test-memory", "--count", "{count}"],
                   keeps=r"memory\.long: ([-+]\d+ KiB)"),
}


class Run:
    def __init__(self, build, name):
        self.build, self.name, self.part = build, name, PARTS[name]
        self.path = build / "soak" / f"{name}.json"
        try:
            self.kept = json.loads(self.path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            self.kept = {"done": 0, "failed": 0, "seconds": 0.0, "figure": ""}

    def write(self):
        self.path.parent.mkdir(parents=True, exist_ok=True)
        temporary = self.path.with_suffix(".new")
        temporary.write_text(json.dumps(self.kept), encoding="utf-8")
        temporary.replace(self.path)
        folder = os.environ.get("ECO_MEASURES")
        if folder:
            pathlib.Path(folder).mkdir(parents=True, exist_ok=True)
            pathlib.Path(folder, f"{self.name}.long").write_text(self.tell(), encoding="utf-8")

    def tell(self):
        kept = self.kept
        failed = f"{kept['failed']} rounds failed" if kept["failed"] else f"0 {self.part.lost}"
        text = f"{kept['done']:,} {self.part.unit}, {failed}"
        return text + (f" ({kept['figure']})" if kept["figure"] else "")

    def fill(self, word, count):
        source = pathlib.Path(__file__).resolve().parents[2]
        return word.format(build=self.build, source=source, count=count,
                           first=1 + self.kept["done"] // self.part.step)

    def list_variables(self):
        """As the tests are run with, see tests/meson.build."""
        source = pathlib.Path(__file__).resolve().parents[2]
        return {"G_TEST_SRCDIR": str(source / "tests"), "G_TEST_BUILDDIR": str(self.build),
                "GSETTINGS_BACKEND": "memory", "GSETTINGS_SCHEMA_DIR": str(self.build / "data"),
                "LC_ALL": "C.UTF-8", "ECOTONE": str(self.build / "ui" / "ecotone"),
                "ECOTONE_LIBEXECDIR": str(self.build / "app" / "layout"),
                "FONTCONFIG_FILE": str(self.build / "tests" / "support" / "fonts.conf")}

    def do_round(self, count):
        """Whether it went well; what it printed is shown when it did not."""
        variables = {key: self.fill(value, count) for key, value in self.part.variables.items()}
        own = {key: value for key, value in os.environ.items() if key != "ECO_MEASURES"}
        started = time.monotonic()
        run = subprocess.run([self.fill(word, count) for word in self.part.command], text=True, check=False,
                             stdout=subprocess.PIPE, stderr=subprocess.STDOUT, errors="replace",
                             env={**own, **self.list_variables(), **variables})
        self.kept["done"] += count
        self.kept["seconds"] += time.monotonic() - started
        found = re.findall(self.part.keeps, run.stdout) if self.part.keeps else []
        if found:
            self.kept["figure"] = found[-1]
        if run.returncode == 0:
            return True
        self.kept["failed"] += 1
        log = self.path.with_suffix(f".{self.kept['done']}.log")
        log.parent.mkdir(parents=True, exist_ok=True)
        log.write_text(run.stdout, encoding="utf-8")
        print(f"{self.name}: a round failed, see {log}", flush=True)
        return False

    def go(self, most, stopped):
        left = self.part.goal - self.kept["done"] if most is None else most
        while left > 0 and not stopped():
            count = min(left, self.part.round)
            self.do_round(count)
            self.write()
            left -= count
            print(f"{self.name}: {self.tell()} of {self.part.goal:,}, {self.kept['seconds']:.0f} s", flush=True)
        if not self.kept["done"]:
            return True
        self.write()
        return self.kept["failed"] == 0


def main(arguments):
    most = None
    if "--count" in arguments:
        at = arguments.index("--count")
        most = int(arguments[at + 1])
        del arguments[at:at + 2]
    build, names = pathlib.Path(arguments[0]).resolve(), arguments[1:] or list(PARTS)
    unknown = [name for name in names if name not in PARTS]
    if unknown:
        print(f"There is no long run \"{unknown[0]}\"; there are {', '.join(PARTS)}.", file=sys.stderr)
        return 2
    asked = []
    signal.signal(signal.SIGINT, lambda *_: asked.append(True))
    good = [Run(build, name).go(most, lambda: bool(asked)) for name in names]
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
