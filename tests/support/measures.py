#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Writes what the tests measured into the table of tests/README.md.

usage: measures.py [--check] [README [FOLDER]]

A test leaves one line of text in FOLDER/KEY (support/measure.h, $ECO_MEASURES); a long run leaves it in
FOLDER/KEY.long. The table stands between two markers; everything else in the file is left alone. A figure
for which there is no file stays as it was, so that a run of some tests does not lose what others measured.
--check writes nothing and fails when a row is missing or says other goals than the list below.
"""
import pathlib
import re
import sys

BEGIN = "<!-- measures: made by tests/support/measures.py -->"
END = "<!-- end of measures -->"
HEADS = ["key", "measure", "goal", "measured", "goal of a long run", "measured in a long run", "command"]
READERS = "fuzz-"

# Key, measure, goal, goal of a long run, command (and the one of the long run).
ROWS = [
    ("kill-save", "kill -9 while saving, files lost", "500, 0", "20,000, 0",
     "`./dev test fault`; `./dev soak kill-save`"),
    ("kill-window", "kill -9 of the window: edits older than 2 s lost", "20 kills, 0", "500, 0",
     "`./dev test display`; `./dev soak kill-window`"),
    ("faults", "I/O fault points × errors, files lost", "all, 0", "", "`./dev test fault`"),
    ("power-loss", "power loss at every prefix of the system calls of a save, files lost", "all, 0", "",
     "`./dev test fault`"),
    ("random-edits", "random edits with undo/redo/save/load invariants", "100,000", "20 million",
     "`./dev test unit`; `./dev soak random-edits`"),
    ("fuzz", "fuzzing, per reader", "200,000 runs with a fixed seed, 0 findings",
     "30 min for all readers in turn", "`./dev test fuzz`; `./dev fuzz`"),
    ("malformed", "malformed variants of the samples",
     "100,000: 0 crashes, none stopped by 2 s of processor or 200 MiB over the base", "", "`./dev test fuzz`"),
    ("coverage", "branch coverage of app/, guards excluded", "85 %", "", "`./dev coverage`"),
    ("bombs", "billion-laughs family, each", "refused at the DOCTYPE, before any content is read", "",
     "`./dev test fuzz`"),
    ("memory", "open, edit, close 10,000 times: memory growth", "", "under 1 MB", "`./dev soak memory`"),
    ("network", "sockets other than local ones, with no network there", "0", "", "`./dev test safety`"),
    ("threads", "data races that ThreadSanitizer finds", "", "0", "`./dev tsan`"),
]


def split_row(line):
    """The cells of a line of a table, or None when it is none."""
    line = line.strip()
    if not (line.startswith("|") and line.endswith("|")):
        return None
    return [cell.strip() for cell in re.split(r"(?<!\\)\|", line[1:-1])]


def read_table(text):
    """Key to cells of the table that stands in a text."""
    between = text.split(BEGIN, 1)[1].split(END, 1)[0]
    rows = [split_row(line) for line in between.splitlines()]
    return {row[0]: row for row in rows if row and len(row) == len(HEADS)}


def read_measure(folder, key):
    """What a test left, in one line that no table breaks at; or None."""
    try:
        text = (folder / key).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None
    return " ".join(text.split()).replace("|", "\\|")


def list_rows(folder, old):
    """The rows above, and one for each reader that was ever fuzzed."""
    names = {path.name.removesuffix(".long") for path in folder.glob(READERS + "*")}
    names |= {key for key in old if key.startswith(READERS)}
    for row in ROWS:
        if row[0] != "fuzz" or not names:
            yield row
            continue
        for name in sorted(names):
            yield (name, f"{row[1]}: {name.removeprefix(READERS)}", *row[2:])


def make_table(folder, old):
    lines = ["| " + " | ".join(HEADS) + " |", "|" + " --- |" * len(HEADS)]
    for key, measure, goal, long_goal, command in list_rows(folder, old):
        kept = old.get(key, [""] * len(HEADS))
        measured = read_measure(folder, key) or kept[3]
        long_run = read_measure(folder, key + ".long") or kept[5]
        cells = [key, measure, goal, measured, long_goal, long_run, command]
        lines.append("|" + "|".join(f" {cell} " if cell else " " for cell in cells) + "|")
    return "\n".join(lines)


def replace_table(text, table):
    head, rest = text.split(BEGIN, 1)
    tail = rest.split(END, 1)[1]
    return f"{head}{BEGIN}\n{table}\n{END}{tail}"


def main(arguments):
    check = "--check" in arguments
    paths = [pathlib.Path(word) for word in arguments if word != "--check"]
    root = pathlib.Path(__file__).resolve().parents[2]
    readme = paths[0] if paths else root / "tests" / "README.md"
    folder = paths[1] if len(paths) > 1 else root / "_build" / "measures"
    text = readme.read_text(encoding="utf-8")
    if text.count(BEGIN) != 1 or text.count(END) != 1:
        print(f"{readme}: one table between the markers is expected", file=sys.stderr)
        return 1
    # A check looks at what is written down, not at what was measured since.
    new = replace_table(text, make_table(pathlib.Path("/dev/null") if check else folder, read_table(text)))
    if check and new != text:
        print(f"{readme}: the table is not as ./dev measures makes it", file=sys.stderr)
        return 1
    if not check:
        readme.write_text(new, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
