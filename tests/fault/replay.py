# SPDX-License-Identifier: LGPL-2.1-or-later
"""What may be on a disk after the power went, by the log of eco-fault.h.

A Disk begins with the files of a folder, all of them safe. It is fed the lines of a log; after any of them,
crashes() gives every state that the disk may be in when the power goes then, as far as files and folders are
kept apart and nothing is promised that was not synced:

- What was written to a file since it was last synced is there or not; or the file is empty; or it has its new
  length and zeros; or half of what was written came through.
- What was done to a folder since it was last synced (a file made, renamed, linked, removed) happened or not, each
  for itself, so also in another order than it was asked for.

Up to MAX_FREE things are combined in every way. Of more, each is left out alone, and each happens alone, and all up
to each: that is not every way, but every order that a journaling file system has.
"""
import itertools
import os
import urllib.parse

MAX_FREE = 9


class File:
    """The bytes of a file that are safe, and what was done to them since."""

    def __init__(self, data=b""):
        self.safe = data
        self.now = data
        self.written = []

    def write(self, offset, data):
        self.written.append((offset, data))
        self.now = overwritten(self.now, offset, data)

    def truncate(self, size):
        self.written.append((size, None))
        self.now = cut(self.now, size)

    def sync(self):
        self.safe = self.now
        self.written = []

    def variants(self):
        """What it may hold after a crash, without doubles, what is safe first."""
        if not self.written:
            return [self.safe]
        half = self.safe
        for offset, data in self.written[:len(self.written) // 2]:
            half = changed(half, offset, data)
        offset, data = self.written[len(self.written) // 2]
        half = changed(half, offset, data[:len(data) // 2] if data is not None else None)
        zeros = bytes(len(self.now))
        tail = self.safe[:len(self.now)] + bytes(max(0, len(self.now) - len(self.safe)))
        return list(dict.fromkeys([self.safe, b"", half, zeros, tail, self.now]))


def overwritten(data, offset, more):
    data = data + bytes(max(0, offset - len(data)))
    return data[:offset] + more + data[offset + len(more):]


def cut(data, size):
    return data[:size] + bytes(max(0, size - len(data)))


def changed(data, offset, more):
    return cut(data, offset) if more is None else overwritten(data, offset, more)


class Disk:
    def __init__(self, folder):
        """Takes what is in the folder for safe."""
        self.folder = os.path.realpath(folder)
        self.files = {}
        self.names = {}
        self.folders = {}
        self.safe_names = {}
        self.done = []
        self.notes = []
        # A number is given to another file once its own is gone; here each file keeps its own.
        self.numbers = {}
        self.folders[os.stat(self.folder).st_ino] = self.folder
        for above, folders, names in os.walk(self.folder):
            for name in folders + names:
                self.take(os.path.join(above, name))
        self.safe_names = dict(self.names)

    def take(self, path):
        info = os.lstat(path)
        self.names[path] = info.st_ino
        if os.path.isdir(path) and not os.path.islink(path):
            self.folders[info.st_ino] = path
        elif not os.path.islink(path):
            with open(path, "rb") as file:
                self.files[info.st_ino] = File(file.read())

    def feed(self, line):
        """Does what one line of the log says."""
        call, *rest = line.rstrip("\n").split("\t")
        getattr(self, "do_" + call)(*rest)

    def do_note(self, text):
        self.notes.append(text)

    def do_create(self, inode, path):
        number = self.numbers[int(inode)] = f"{inode}/{len(self.files)}"
        self.files[number] = File()
        self.change([(urllib.parse.unquote(path), number)])

    def file(self, inode):
        return self.files.get(self.numbers.get(int(inode), int(inode)))

    def do_write(self, inode, offset, data):
        if self.file(inode):
            self.file(inode).write(int(offset), bytes.fromhex(data))

    def do_truncate(self, inode, size):
        if self.file(inode):
            self.file(inode).truncate(int(size))

    def do_sync(self, inode, _number):
        if self.file(inode):
            self.file(inode).sync()
            return
        folder = self.folders.get(int(inode))
        kept = []
        for changes in self.done:
            if any(os.path.dirname(path) == folder for path, _inode in changes):
                self.apply(self.safe_names, changes)
            else:
                kept.append(changes)
        self.done = kept

    def do_rename(self, source, target):
        source, target = urllib.parse.unquote(source), urllib.parse.unquote(target)
        # Two names of one file: nothing happens.
        if self.names.get(source) != self.names.get(target):
            self.change([(target, self.names[source]), (source, None)])

    def do_link(self, source, target):
        source, target = urllib.parse.unquote(source), urllib.parse.unquote(target)
        self.change([(target, self.names[source])])

    def do_unlink(self, path):
        self.change([(urllib.parse.unquote(path), None)])

    def do_mkdir(self, path):
        path = urllib.parse.unquote(path)
        inode = os.stat(path).st_ino if os.path.isdir(path) else -len(self.names) - 1
        self.folders[inode] = path
        self.change([(path, inode)])

    def change(self, changes):
        """Names that now lead to another file, or to none: all of them or none."""
        self.apply(self.names, changes)
        self.done.append(changes)

    @staticmethod
    def apply(names, changes):
        for path, inode in changes:
            if inode is None:
                names.pop(path, None)
            else:
                names[path] = inode

    def choices(self):
        """Which of the things done to folders happened."""
        n = len(self.done)
        if n <= MAX_FREE:
            yield from itertools.product((False, True), repeat=n)
            return
        for i in range(n + 1):
            yield tuple(j < i for j in range(n))
        for i in range(n):
            yield tuple(j != i for j in range(n))
            yield tuple(j == i for j in range(n))

    def crashes(self):
        """The states after a crash now: the bytes by path, or None for what has none, such as a folder."""
        open_files = [inode for inode, file in self.files.items() if file.written]
        for choice in self.choices():
            names = dict(self.safe_names)
            for happened, changes in zip(choice, self.done):
                if happened:
                    self.apply(names, changes)
            names = {path: inode for path, inode in names.items() if self.is_reached(names, path)}
            seen = [inode for inode in open_files if inode in names.values()]
            for contents in itertools.product(*(self.files[inode].variants() for inode in seen)):
                found = dict(zip(seen, contents))
                yield {path: found.get(inode, self.files[inode].safe) if inode in self.files else None
                       for path, inode in names.items()}

    def is_reached(self, names, path):
        """Whether all folders above a path are there."""
        above = os.path.dirname(path)
        while above != self.folder:
            if above not in names:
                return False
            above = os.path.dirname(above)
        return True


def count_crashes(disk, lines, check):
    """Calls check(state, notes) for every crash before and after each line; how many there were."""
    n = 0
    for line in [None] + list(lines):
        if line is not None:
            disk.feed(line)
        for state in disk.crashes():
            check(state, list(disk.notes), line)
            n += 1
    return n
