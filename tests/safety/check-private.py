#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""What the program keeps for itself is for its user only: after work in the real window all folders that it made
are 0700 and all files 0600, and nothing is left in /tmp. Reports TAP.

usage: check-private.py BUILD_DIR SOURCE_DIR EXAMPLE.ecotone

The steps of check-network.py are done with a home and a folder for temporary files of their own, and with the
mask of permissions that most systems have. Files of others are left out: what GTK, fontconfig and the
session keep in there.
"""
import os
import pathlib
import shutil
import stat
import subprocess
import sys
import tempfile

OURS = ("ecotone", "org.ecotone.Ecotone")


def list_ours(home):
    """Everything of ours below the folders of a home, with its permissions."""
    for base in (".local/state", ".local/share", ".cache", ".config"):
        for name in OURS:
            top = home / base / name
            if top.is_dir():
                yield from [top, *top.rglob("*")]


def work(build, source, example, folder):
    """Runs the window, and gives the home that it left and what was in the folder for temporary files."""
    temporary, kept = folder / "tmp", folder / "kept"
    temporary.mkdir(mode=0o700)
    # gui-run.sh takes its home away, so the steps make a copy while the program works, and one of the end.
    steps = folder / "steps.sh"
    steps.write_text(f". '{source}/tests/safety/steps-network.sh'\nsleep 3\nmkdir '{kept}'\ncp -a \"$HOME\" '{kept}/working'\n"
                     "key Escape\nkey ctrl+q\nwait_for 10 app_ended\n"
                     f"cp -a \"$HOME\" '{kept}/ended'\n")
    done = subprocess.run([str(source / "tests" / "display" / "gui-run.sh"), "-w", "none", "-t", "150", "-o",
                           str(folder / "gui"), str(steps), "env", f"TMPDIR={temporary}",
                           str(build / "ui" / "ecotone"), example],
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, umask=0o022)
    assert done.returncode == 0, done.stdout[-1500:]
    return kept, list(temporary.iterdir())


def check(build, source, example):
    with tempfile.TemporaryDirectory() as name:
        kept, temporary = work(build, source, example, pathlib.Path(name))
        ours = [*list_ours(kept / "working"), *list_ours(kept / "ended")]
        wrong = []
        for path in ours:
            mode = stat.S_IMODE(path.lstat().st_mode)
            if not path.is_symlink() and mode & 0o077:
                wrong.append(f"{oct(mode)} {path.relative_to(kept)}")
        assert ours, "the program kept nothing: this checks nothing"
        assert not wrong, wrong
        left = [path.name for path in temporary if "ecotone" in path.name.lower()]
        assert not left, left
        print(f"# {len(ours)} files and folders of ours")
        for path in ours:
            print(f"#   {oct(stat.S_IMODE(path.lstat().st_mode))} {path.relative_to(kept)}")


def check_temporary(source):
    """No source names /tmp, and makes files there only in folders of its own."""
    found = []
    for folder in ("app", "ui"):
        for path in (source / folder).rglob("*.c"):
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                if '"/tmp' in line or "g_get_tmp_dir" in line or "tmpnam" in line or "g_file_open_tmp" in line:
                    found.append(f"{path.relative_to(source)}:{number}")
    assert not found, found


def main():
    build, source = (pathlib.Path(word).resolve() for word in sys.argv[1:3])
    display = all(shutil.which(tool) for tool in ("Xvfb", "xdotool", "dbus-run-session"))
    print("1..2")
    failed = 0
    for number, (name, test) in enumerate([
            ("temporary files", lambda: check_temporary(source)),
            ("what is kept", lambda: check(build, source, os.path.abspath(sys.argv[3])))], 1):
        if number == 2 and not display:
            print(f"ok {number} # SKIP there is no Xvfb or xdotool")
            continue
        try:
            test()
            print(f"ok {number} {name}", flush=True)
        except (AssertionError, subprocess.SubprocessError) as error:
            failed += 1
            print(f"not ok {number} {name}\n# " + str(error)[:2500].replace("\n", "\n# "), flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
