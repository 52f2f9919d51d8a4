#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Builds the fuzzer with clang in a folder of its own, and runs it for each reader.

usage: run-fuzz.py [--runs N] [--seed N] [READER…]             so many runs of each, the same each time
       run-fuzz.py --minutes N --resume FOLDER [READER…]       all in turn, N minutes together; the next
                                                               call goes on with what this one found
       run-fuzz.py --minimise FILE READER                      the smallest input that fails as FILE does
       run-fuzz.py --list

A reader that fails leaves the input in FOLDER/READER/findings (of --runs: in BUILD/fuzz/READER/findings);
keep it, minimised, in tests/fuzz/regress/READER. What was done is written into $ECO_MEASURES for the table
of tests/README.md. Exits 1 when anything was found.
"""
import argparse
import concurrent.futures
import glob
import json
import os
import re
import shutil
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
TESTS = os.path.dirname(HERE)
ROOT = os.path.dirname(TESTS)

# What each reader begins with besides tests/fuzz/regress/READER and what random models make, and the
# dictionaries of the words that it knows; "words" is that of the native format.
SEEDS = {
    "native": (["data/store/*/*.ecotone", "data/examples/*.ecotone"], ["words", "xml.dict"]),
    "fragment": ([], ["words", "xml.dict"]),
    "theme": (["data/store/refused-themes/*.ecotone-theme"], ["words", "xml.dict"]),
    "catalog": (["data/catalog/own.xml"], ["catalog.dict", "xml.dict"]),
    "picture": (["data/picture/*/*.svg", "data/picture/*/*.png"], ["xml.dict"]),
    "csv": (["data/sheets/*/*.csv"], ["table.dict"]),
    "import": (["data/sheets/*/*.csv"], ["table.dict"]),
    "paste": (["data/clip/*.txt"], ["table.dict"]),
    "xlsx": (["data/sheets/*/*.xlsx"], ["sheet.dict", "xml.dict"]),
    "records": ([], ["words", "xml.dict"]),
    "clip": ([], ["words", "xml.dict"]),
    "graphml": (["data/graphs/*/*.graphml"], ["graph.dict", "xml.dict"]),
    "gexf": (["data/graphs/*/*.gexf"], ["graph.dict", "xml.dict"]),
    "kumu": (["data/graphs/*/*kumu*.json"], ["json.dict"]),
    "node-link": (["data/graphs/*/*.json"], ["json.dict"]),
    "dot": (["data/graphs/*/*.dot", "data/graphs/*/*.gv"], ["dot.dict"]),
    "dot-reply": ([], []),
    "journal": ([], ["words"]),
}
# What is applied to a whole document takes far longer than what is only read: a part of the runs, and
# shorter inputs, because every node that comes of them looks for a free place.
PARTS = {"clip": 10, "import": 20, "paste": 20}
LARGEST_APPLIED = 1024
N_MADE = 61
LARGEST_SEED = 65536


def build(folder):
    """Builds the fuzzer; the first time also its build folder."""
    environment = dict(os.environ, CC=os.environ.get("ECO_CLANG", "clang"))
    if not os.path.exists(os.path.join(folder, "build.ninja")):
        subprocess.run(["meson", "setup", folder, ROOT, "-Dfuzzing=true", "-Db_lundef=false"], check=True,
                       env=environment, stdout=subprocess.DEVNULL)
    subprocess.run(["ninja", "-C", folder, "tests/fuzz/fuzz", "tests/fuzz/fuzz-seeds"], check=True,
                   env=environment, stdout=subprocess.DEVNULL)


def list_readers(program):
    return subprocess.run([program, "--list"], check=True, capture_output=True, text=True).stdout.split()


class Reader:
    """One reader: its folders, and how to run the fuzzer on it."""

    def __init__(self, name, options, folder):
        self.name = name
        self.options = options
        self.program = os.path.join(options.build, "tests", "fuzz", "fuzz")
        self.seeder = os.path.join(options.build, "tests", "fuzz", "fuzz-seeds")
        self.corpus = os.path.join(folder, name, "corpus")
        self.seeds = os.path.join(folder, name, "seeds")
        self.findings = os.path.join(folder, name, "findings")
        self.state = os.path.join(folder, name, "executions.json")
        self.words = os.path.join(folder, name, "words.dict")

    def prepare(self):
        """Gathers the seeds; what an earlier call found stays only if it is to be gone on with."""
        shutil.rmtree(self.seeds, ignore_errors=True)
        if not self.options.resume:
            shutil.rmtree(self.corpus, ignore_errors=True)
        for folder in (self.corpus, self.seeds, self.findings):
            os.makedirs(folder, exist_ok=True)
        patterns, dictionaries = SEEDS.get(self.name, ([], []))
        for path in [os.path.join(HERE, "regress", self.name, "*")] + [os.path.join(TESTS, p) for p in patterns]:
            for file in sorted(glob.glob(path)):
                if os.path.getsize(file) <= LARGEST_SEED and not file.endswith(".expected"):
                    shutil.copy(file, os.path.join(self.seeds, os.path.basename(file)))
        subprocess.run([self.seeder, self.name, str(N_MADE), self.seeds], check=True)
        with open(self.words, "w", encoding="utf-8") as out:
            for dictionary in dictionaries:
                path = os.path.join(HERE, dictionary)
                if dictionary == "words":
                    path = self.words + ".native"
                    subprocess.run([self.seeder, "--words", path], check=True)
                with open(path, encoding="utf-8") as file:
                    out.write(file.read())

    def environment(self):
        suppressions = os.path.join(TESTS, "support", "lsan.supp")
        leaks = 0 if self.name == "dot" else 1  # Graphviz gives nothing back of what it refuses
        return dict(os.environ, ECO_FUZZ_READER=self.name, G_SLICE="always-malloc", LC_ALL="C.UTF-8",
                    ASAN_OPTIONS=f"allocator_may_return_null=1:detect_leaks={leaks}",
                    LSAN_OPTIONS=f"suppressions={suppressions}:print_suppressions=0",
                    UBSAN_OPTIONS="print_stacktrace=1", GSETTINGS_BACKEND="memory")

    def arguments(self, limit):
        max_len = min(self.options.max_len, LARGEST_APPLIED) if self.name in PARTS else self.options.max_len
        return [self.program, *limit, f"-max_len={max_len}", "-timeout=5", "-rss_limit_mb=1024",
                "-detect_leaks=0",  # not after each input, which takes most of the time, but at the end
                *([f"-dict={self.words}"] if os.path.getsize(self.words) else []),
                f"-artifact_prefix={self.findings}/", "-print_final_stats=1", self.corpus, self.seeds]

    def run(self, seconds):
        """Runs once; returns what happened as (executions, seconds, found, end of the output)."""
        self.prepare()
        if seconds:
            limit = [f"-max_total_time={seconds}"]
        else:
            limit = [f"-runs={self.options.runs // PARTS.get(self.name, 1)}", f"-seed={self.options.seed}"]
        before = set(os.listdir(self.findings))
        start = time.monotonic()
        done = subprocess.run(self.arguments(limit), env=self.environment(), capture_output=True, text=True,
                              errors="replace", check=False)
        stats = re.search(r"stat::number_of_executed_units:\s*(\d+)", done.stderr)
        found = sorted(set(os.listdir(self.findings)) - before)
        if done.returncode != 0 and not found:
            found = [f"exit {done.returncode}"]
        return int(stats.group(1)) if stats else 0, time.monotonic() - start, found, done.stderr[-6000:]

    def add_up(self, executions, seconds, found):
        """What all calls together have done, for a run that was stopped and goes on."""
        total = {"executions": 0, "seconds": 0.0, "findings": 0}
        if os.path.exists(self.state):
            with open(self.state, encoding="utf-8") as file:
                total = json.load(file)
        total["executions"] += executions
        total["seconds"] += seconds
        total["findings"] += len(found)
        with open(self.state, "w", encoding="utf-8") as file:
            json.dump(total, file)
        return total["executions"], total["seconds"], total["findings"]


def measure(key, text):
    print(f"{key}: {text}", flush=True)
    folder = os.environ.get("ECO_MEASURES")
    if folder:
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, key), "w", encoding="utf-8") as file:
            file.write(text)


def fuzz(reader, seconds):
    """Runs one reader and tells of it; returns whether it is clean."""
    executions, took, found, output = reader.run(seconds)
    if seconds:
        total, spent, findings = reader.add_up(executions, took, found)
        measure(f"fuzz-{reader.name}.long", f"{total:,} runs in {spent / 60:.0f} min: {findings} findings")
    else:
        measure(f"fuzz-{reader.name}",
                f"{executions:,} runs, seed {reader.options.seed}, {took:.0f} s: {len(found)} findings")
    for name in found:
        print(f"{reader.name}: {os.path.join(reader.findings, name)}\n{output}", file=sys.stderr, flush=True)
    return not found


def minimise(reader, path):
    reader.prepare()
    subprocess.run([reader.program, "-minimize_crash=1", "-runs=20000", "-timeout=5", path],
                   env=reader.environment(), check=False)


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("readers", nargs="*", metavar="READER")
    parser.add_argument("--build", default=os.path.join(ROOT, "_build-fuzz"))
    parser.add_argument("--runs", type=int, default=200000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--max-len", type=int, default=0, help="bytes; 2048 for --runs, 65536 for --minutes")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--minutes", type=float, default=0)
    parser.add_argument("--all", action="store_true", help="all readers, as when none is named")
    parser.add_argument("--resume", metavar="FOLDER")
    parser.add_argument("--minimise", metavar="FILE")
    parser.add_argument("--list", action="store_true")
    options = parser.parse_args()
    options.build = os.path.abspath(options.build)
    options.max_len = options.max_len or (65536 if options.minutes else 2048)
    return options


def main():
    options = parse_arguments()
    build(options.build)
    known = list_readers(os.path.join(options.build, "tests", "fuzz", "fuzz-seeds"))
    names = options.readers or known
    if options.list:
        print("\n".join(known))
        return 0
    for name in names:
        if name not in known:
            sys.exit(f"run-fuzz.py: {name} is no reader; they are: {', '.join(known)}")
    folder = os.path.abspath(options.resume or os.path.join(options.build, "fuzz"))
    readers = [Reader(name, options, folder) for name in names]
    if options.minimise:
        minimise(readers[0], options.minimise)
        return 0
    seconds = int(options.minutes * 60 * options.jobs / len(readers))
    if options.minutes:
        seconds = max(seconds, 1)
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        clean = list(pool.map(lambda reader: fuzz(reader, seconds), readers))
    return 0 if all(clean) else 1


if __name__ == "__main__":
    sys.exit(main())
