#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Runs the program where there is no network at all, and asks strace what sockets it uses: only those of the
computer itself, for the display and the session bus. Reports TAP.

usage: check-network.py BUILD_DIR SOURCE_DIR EXAMPLE.ecotone [DISPLAY_TEST...]

The command line exports in each format, lays out, converts and imports. The real window opens, edits, saves and
presents, driven by keys; the tests of the window export, import and present from inside. A name space without
network comes from `unshare -rn`; where there may be none, the test is left out. A gate looks for libraries of
the network in what the programs load.
"""
import collections
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ALLOWED = {"AF_UNIX", "AF_LOCAL", "AF_UNSPEC"}
CALL = re.compile(r"\b(socket|socketpair|connect|bind|sendto|sendmsg|accept4?|listen)\(")
FAMILY = re.compile(r"\b(AF_[A-Z0-9]+)")
LIBRARIES = re.compile(r"lib(soup|curl|nghttp|rest|webkit|gnutls|ssl|cpr|neon|wget)[-0-9.]*", re.IGNORECASE)


class Calls:
    """What strace saw."""

    def __init__(self):
        self.sockets = collections.Counter()
        self.wrong = []

    def read(self, folder):
        for path in folder.glob("calls*"):
            for line in path.read_text(errors="replace").splitlines():
                if not CALL.search(line):
                    continue
                # What is connected to says its family too; a path in quotes is no family.
                families = set(FAMILY.findall(re.sub(r'"[^"]*"', "", line)))
                self.sockets.update(families)
                if families - ALLOWED:
                    self.wrong.append(line.strip()[:200])


class Place:
    def __init__(self, build, source, example, folder):
        self.build, self.source, self.example = build, source, example
        self.folder = pathlib.Path(folder)
        self.calls = Calls()
        self.programs = 0

    def run(self, arguments, through=(), options="-f"):
        """Without network; "through" starts the traced program on a display. With -D it keeps its process id."""
        self.programs += 1
        log = self.folder / f"run{self.programs}"
        log.mkdir()
        tracer = self.folder / f"trace{self.programs}"
        tracer.write_text(f"#!/bin/sh\nexec strace {options} -ff --seccomp-bpf -e trace=network "
                          f"-o {log}/calls '{arguments[0]}' \"$@\"\n")
        tracer.chmod(0o755)
        done = subprocess.run(["unshare", "-rn", *through, str(tracer), *arguments[1:]], cwd=self.folder,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace")
        assert list(log.glob("calls*")), "nothing was traced: " + done.stdout[-400:]
        self.calls.read(log)
        assert done.returncode == 0, (arguments, done.stdout[-1500:])
        assert not self.calls.wrong, self.calls.wrong[:5]


def check_space(place):
    """There is no network in there, and strace sees who tries."""
    script = ("import socket\ntry:\n  socket.create_connection(('192.0.2.1', 80), 2)\nexcept OSError:\n"
              "  pass\nelse:\n  raise SystemExit(3)\n")
    try:
        place.run([sys.executable, "-c", script])
    except AssertionError as error:
        assert "AF_INET" in str(error), error
    assert place.calls.wrong, "a program that tries is not seen"
    place.calls = Calls()


def check_command_line(place):
    cli = str(place.build / "app" / "cli" / "ecotone-cli")
    for name, options in [("map.svg", []), ("map.pdf", []), ("map.png", []), ("map.html", []),
                          ("map.pptx", ["--pages", "rings"])]:
        place.run([cli, "export", place.example, "-o", name, *options])
    place.run([cli, "report", place.example, "-o", "report.html"])
    place.run([cli, "layout", place.example, "-o", "base.ecotone"])
    place.run([cli, "convert", "base.ecotone", "-o", "nodes.csv", "--sheet", "nodes"])
    place.run([cli, "convert", "base.ecotone", "-o", "plan.xlsx"])
    place.run([cli, "import", "nodes.csv", "--into", "base.ecotone", "-o", "same.ecotone"])
    place.run([cli, "validate", "same.ecotone"])


def check_window(place):
    steps = place.source / "tests"
    place.run([str(place.build / "ui" / "ecotone"), place.example],
              [str(steps / "display" / "gui-run.sh"), "-w", "none", "-t", "150", "-o", str(place.folder / "gui"),
               str(steps / "safety" / "steps-network.sh")], "-D -f")


def check_display_tests(place):
    for name in sys.argv[4:]:
        place.run([str(place.build / name)], [str(place.source / "tests" / "display" / "on-display.sh")])


def check_libraries(place):
    """Neither the program nor the command line loads what talks to the network."""
    for name in ("ui/ecotone", "app/cli/libecotone-cli.so", "app/layout/ecotone-layout"):
        text = subprocess.run(["ldd", str(place.build / name)], check=True, capture_output=True, text=True).stdout
        own = [line for line in text.splitlines() if LIBRARIES.search(line)]
        needed = subprocess.run(["objdump", "-p", str(place.build / name)], capture_output=True, text=True).stdout
        direct = [line for line in needed.splitlines() if "NEEDED" in line and LIBRARIES.search(line)]
        assert not direct, direct
        for line in own:
            print(f"# {name} loads, by way of another library: {line.strip()}")


def check_source(place):
    """Nor does the source ask for it."""
    words = re.compile(r"libsoup|g_socket_|g_resolver_|g_tls_|g_network_|g_inet_|GSocket|XMLHttpRequest|\bfetch\("
                       r"|navigator\.sendBeacon|WebSocket|EventSource")
    found = []
    for folder in ("app", "ui", "resources"):
        for path in (place.source / folder).rglob("*"):
            if path.suffix in (".c", ".h", ".js", ".ui"):
                for number, line in enumerate(path.read_text(errors="replace").splitlines(), 1):
                    if words.search(line):
                        found.append(f"{path}:{number}: {line.strip()}")
    assert not found, found


def skip(count, reason):
    print(f"1..{count}")
    for number in range(1, count + 1):
        print(f"ok {number} # SKIP {reason}")
    return 0


def measure(place):
    folder = os.environ.get("ECO_MEASURES")
    text = (f"{len(place.calls.wrong)} of {sum(place.calls.sockets.values())} calls, "
            f"{place.programs - 1} runs of the program")
    print("# " + text)
    if folder:
        os.makedirs(folder, exist_ok=True)
        pathlib.Path(folder, "network").write_text(text, encoding="utf-8")


def main():
    checks = [check_space, check_source, check_libraries, check_command_line, check_display_tests, check_window]
    for tool in ("strace", "unshare"):
        if shutil.which(tool) is None:
            return skip(len(checks), f"there is no {tool}")
    if subprocess.run(["unshare", "-rn", "strace", "-o", "/dev/null", "true"], capture_output=True).returncode:
        return skip(len(checks), "no name space without network can be made here")
    if shutil.which("Xvfb") is None or shutil.which("xdotool") is None:
        checks = checks[:-2]
    print(f"1..{len(checks)}")
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        place = Place(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve(),
                      os.path.abspath(sys.argv[3]), folder)
        for number, check in enumerate(checks, 1):
            try:
                check(place)
                print(f"ok {number} {check.__name__}", flush=True)
            except (AssertionError, subprocess.SubprocessError) as error:
                failed += 1
                print(f"not ok {number} {check.__name__}\n# " + str(error)[:2500].replace("\n", "\n# "), flush=True)
        if not failed:
            measure(place)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
