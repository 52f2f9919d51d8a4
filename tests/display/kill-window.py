#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Kills the window while somebody types in it, and looks at what can be recovered.

usage: kill-window.py ECOTONE ECOTONE-CLI MAP [KILLS [PROGRESS]]

The real program runs on a private Xvfb with the map; real keys make a node and then type into the title of
the ecosystem, a character more each time. What the program has done it shows in the title of its window,
whose changes are written down with the time. At a random moment it is killed (SIGKILL); then
`ecotone-cli recover` reads what is left. Every edit that was shown two seconds before the kill must be
there. PROGRESS is a file that a long run adds its sums to, so that it can go on where it was ended.
"""
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time

BEHIND = 2.0          # seconds that an edit may be away from the disk
PACE = 0.03           # between two keys
EMPTY_PLACE = ("275", "700")
TITLE_ROW = ("1100", "147")
NODE = "Latecomer"


def environment(private):
    """Of a session with nothing of the user's in it."""
    result = {word: value for word, value in os.environ.items()
              if word not in ("WAYLAND_DISPLAY", "DISPLAY")}
    result.update(HOME=private, XDG_RUNTIME_DIR=f"{private}/run", XDG_CONFIG_HOME=f"{private}/config",
                  XDG_DATA_HOME=f"{private}/data", XDG_CACHE_HOME=f"{private}/cache",
                  XDG_STATE_HOME=f"{private}/state", GDK_BACKEND="x11", GSETTINGS_BACKEND="memory",
                  LIBGL_ALWAYS_SOFTWARE="1", ADW_DISABLE_PORTAL="1", GTK_USE_PORTAL="0", GTK_A11Y="none",
                  NO_AT_BRIDGE="1", DCONF_PROFILE="/dev/null", GSK_RENDERER="cairo", LC_ALL="C.UTF-8")
    os.makedirs(f"{private}/run", mode=0o700, exist_ok=True)
    return result


def start_display(env):
    """A private X server; its number goes into @env."""
    read, write = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x900x24", "-nolisten",
                               "tcp", "-noreset"], pass_fds=[write], stderr=subprocess.DEVNULL, env=env)
    os.close(write)
    with os.fdopen(read) as numbers:
        env["DISPLAY"] = ":" + numbers.readline().strip()
    return server


class Watch:
    """The titles of a window, each with the moment in which it came."""

    def __init__(self, window, env):
        self.seen = []
        self.spy = subprocess.Popen(["xprop", "-id", window, "-spy", "_NET_WM_NAME"], env=env, text=True,
                                    stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.thread = threading.Thread(target=self.follow, daemon=True)
        self.thread.start()

    def follow(self):
        for line in self.spy.stdout:
            found = re.search(r'"• (x+) – Ecotone"', line)
            if found:
                self.seen.append((time.monotonic(), len(found[1])))

    def end(self):
        self.spy.kill()
        self.spy.wait()
        self.thread.join()

    def last_before(self, moment):
        return max((length for when, length in self.seen if when <= moment), default=0)


def run(env, *command, check=True):
    return subprocess.run(command, env=env, check=check, text=True, capture_output=True, timeout=60).stdout


def wait_for(what, seconds, condition):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        time.sleep(0.05)
    raise RuntimeError(f"{what}: not within {seconds} s")


def window_name(env, window):
    return run(env, "xdotool", "getwindowname", window, check=False)


def find_window(env, program):
    if program.poll() is not None:
        raise RuntimeError(f"the program ended with {program.returncode}")
    found = run(env, "xdotool", "search", "--onlyvisible", "--pid", str(program.pid), check=False).split()
    # Whoever has a file at last shows its title.
    return found[-1] if found and window_name(env, found[-1]).startswith("Pointer") else None


def settle(env):
    """Until two pictures in a row are the same."""
    before = None
    for _ in range(40):
        now = subprocess.run(["import", "-window", "root", "rgb:-"], env=env, capture_output=True,
                             timeout=60).stdout
        if now == before:
            return
        before = now
        time.sleep(0.1)


def press(env, *words):
    run(env, "xdotool", *words)
    settle(env)


def begin_typing(env, window):
    """A node by keys alone, then the cursor in the title's row; until its first character is shown."""
    settle(env)
    press(env, "key", "--delay", "60", "Tab", "Tab")
    press(env, "key", "ctrl+Return")
    press(env, "type", "--delay", "30", NODE)
    press(env, "key", "Return")
    wait_for("the node", 20, lambda: window_name(env, window).startswith("•"))
    # Nothing is selected, so that the sidebar is about the ecosystem.
    press(env, "mousemove", *EMPTY_PLACE, "click", "1")
    press(env, "mousemove", *TITLE_ROW, "click", "1")
    press(env, "key", "--delay", "40", "ctrl+a", "x")
    wait_for("typing into the title", 20, lambda: window_name(env, window).startswith("• x"))


def type_until(env, moment):
    while time.monotonic() < moment:
        run(env, "xdotool", "type", "--delay", str(int(PACE * 1000)), "xxxx")


def recover(env, cli):
    """Title and text of what can be recovered; it must be one document."""
    items = json.loads(run(env, cli, "recover", "--list", "--json"))
    if len(items) != 1:
        raise AssertionError(f"{len(items)} documents to recover")
    text = run(env, cli, "recover", items[0]["id"], "-o", "-")
    title = re.search(r' title="([^"]*)"', text)
    return title[1] if title else "", text


def kill_once(env, ecotone, cli, source, folder):
    """Returns: edits shown, those that the disk must have, those that it has."""
    shutil.rmtree(f"{env['XDG_STATE_HOME']}/ecotone", ignore_errors=True)
    copy = f"{folder}/map.ecotone"
    shutil.copyfile(source, copy)
    with open(f"{folder}/errors", "w") as errors:
        program = subprocess.Popen([ecotone, copy], env=env, stdout=errors, stderr=errors)
    watch = None
    try:
        window = wait_for("the window", 60, lambda: find_window(env, program))
        begin_typing(env, window)
        watch = Watch(window, env)
        begun = time.monotonic()
        killed = begun + random.uniform(0.2, 5.0)
        typing = threading.Thread(target=type_until, args=(env, killed + 0.2))
        typing.start()
        time.sleep(max(0, killed - time.monotonic()))
        killed = time.monotonic()
        program.kill()
        program.wait()
        typing.join()
    finally:
        if program.poll() is None:
            program.kill()
            program.wait()
        if watch is not None:
            watch.end()
    title, text = recover(env, cli)
    with open(source, "rb") as first, open(copy, "rb") as second:
        if first.read() != second.read():
            raise AssertionError("the file itself was changed")
    # The node is older than all that was typed.
    if killed - begun >= BEHIND and f'name="{NODE}"' not in text:
        raise AssertionError(f"the node is lost:\n{text}")
    if not re.fullmatch("x+|Pointer", title):
        raise AssertionError(f"the title is “{title}”")
    return watch.last_before(killed), watch.last_before(killed - BEHIND), title.count("x")


def load_progress(path):
    sums = {"kills": 0, "lost": 0, "edits": 0, "behind": 0}
    if path and os.path.exists(path):
        with open(path) as file:
            sums.update(json.load(file))
    return sums


def store_progress(path, sums):
    if path:
        with open(path + ".new", "w") as file:
            json.dump(sums, file)
        os.replace(path + ".new", path)


def measure(sums, is_long):
    folder = os.environ.get("ECO_MEASURES")
    text = (f"{sums['kills']} kills, {sums['edits']} edits, {sums['lost']} older than 2 s lost; "
            f"{sums['behind']} younger ones")
    print(f"# kill-window: {text}")
    if folder:
        os.makedirs(folder, exist_ok=True)
        with open(f"{folder}/kill-window{'.long' if is_long else ''}", "w") as file:
            file.write(text)


def main():
    ecotone, cli, source = (os.path.abspath(path) for path in sys.argv[1:4])
    kills = int(sys.argv[4]) if len(sys.argv) > 4 else 20
    progress = sys.argv[5] if len(sys.argv) > 5 else None
    sums = load_progress(progress)
    private = tempfile.mkdtemp(prefix="kill-window.")
    env = environment(private)
    server = start_display(env)
    print("1..1", flush=True)
    try:
        while sums["kills"] < kills:
            shown, needed, kept = kill_once(env, ecotone, cli, source, private)
            sums["kills"] += 1
            sums["edits"] += shown
            sums["lost"] += max(0, needed - kept)
            sums["behind"] += max(0, shown - max(needed, kept))
            print(f"# {sums['kills']}/{kills}: {shown} shown, {needed} needed, {kept} kept", flush=True)
            store_progress(progress, sums)
    finally:
        server.kill()
        server.wait()
        shutil.rmtree(private, ignore_errors=True)
    measure(sums, progress is not None)
    print("not ok 1 kill-window" if sums["lost"] else "ok 1 kill-window")
    return 1 if sums["lost"] else 0


if __name__ == "__main__":
    if not os.environ.get("DBUS_SESSION_BUS_ADDRESS", "").startswith("unix:") or "KILL_WINDOW" not in os.environ:
        os.environ["KILL_WINDOW"] = "inside"
        os.execvp("dbus-run-session", ["dbus-run-session", "--", sys.executable, *sys.argv])
    sys.exit(main())
