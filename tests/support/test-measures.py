#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The table of measures: rows appear, figures are kept, nothing else is touched."""
import pathlib
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import measures

EMPTY = f"# By hand\n\n| a | b |\n| --- | --- |\n\n{measures.BEGIN}\n{measures.END}\nand after\n"


def run(text, files, *options):
    """Exit code and text of the README after a run with such files in the folder."""
    with tempfile.TemporaryDirectory() as place:
        readme, folder = pathlib.Path(place, "README.md"), pathlib.Path(place, "measures")
        readme.write_text(text, encoding="utf-8")
        folder.mkdir()
        for name, content in files.items():
            (folder / name).write_text(content, encoding="utf-8")
        code = measures.main([*options, str(readme), str(folder)])
        return code, readme.read_text(encoding="utf-8")


def cells(text, key):
    return measures.read_table(text)[key]


def check_rows():
    code, text = run(EMPTY, {})
    assert code == 0
    assert all(row[0] in measures.read_table(text) for row in measures.ROWS)
    assert text.startswith("# By hand\n\n| a | b |\n| --- | --- |\n\n") and text.endswith("\nand after\n")


def check_figures():
    text = run(EMPTY, {"kill-save": "500 kills,\n0 lost | none", "kill-save.long": "20,000, 0"})[1]
    assert cells(text, "kill-save")[3] == "500 kills, 0 lost \\| none"
    assert cells(text, "kill-save")[5] == "20,000, 0"
    again = run(text, {"coverage": "86 %"})[1]
    assert cells(again, "kill-save") == cells(text, "kill-save")
    assert cells(again, "coverage")[3] == "86 %"
    assert run(again, {})[1] == again


def check_readers():
    text = run(EMPTY, {"fuzz-gexf": "200,000, 0", "fuzz-csv.long": "1 million, 0"})[1]
    assert cells(text, "fuzz-gexf")[3] == "200,000, 0"
    assert cells(text, "fuzz-csv")[5] == "1 million, 0"
    assert "fuzz" not in measures.read_table(text)
    assert "fuzz-gexf" in measures.read_table(run(text, {})[1])


def check_refused():
    good = run(EMPTY, {"coverage": "86 %"})[1]
    assert run(good, {"coverage": "90 %"}, "--check") == (0, good)
    assert run(good.replace("| 85 % |", "| 80 % |"), {}, "--check")[0] == 1
    lost = "\n".join(line for line in good.splitlines() if not line.startswith("| bombs")) + "\n"
    assert run(lost, {}, "--check")[0] == 1
    assert run("no table", {}, "--check")[0] == 1


def main():
    checks = [check_rows, check_figures, check_readers, check_refused]
    print(f"1..{len(checks)}")
    failed = 0
    for number, check in enumerate(checks, 1):
        try:
            check()
            print(f"ok {number} {check.__name__}")
        except AssertionError as error:
            failed += 1
            print(f"not ok {number} {check.__name__} {error!r}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
