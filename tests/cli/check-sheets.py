#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Opens what ecotone-cli writes for spreadsheets and calendars with openpyxl and icalendar, and imports what
openpyxl writes. Reports TAP; what is not installed is skipped.

usage: check-sheets.py ECOTONE-CLI ECOSYSTEM
"""
import csv
import datetime
import os
import subprocess
import sys
import tempfile

CLI, SOURCE = (os.path.abspath(path) for path in sys.argv[1:3])


def run(*arguments, good=True):
    done = subprocess.run([CLI, *arguments], capture_output=True, text=True, timeout=120,
                          env=dict(os.environ, LC_ALL="C.UTF-8", SOURCE_DATE_EPOCH="1700000000"))
    if good and done.returncode != 0:
        raise AssertionError(f"{arguments}: {done.stderr}")
    return done


def check_workbook():
    """Sheets, types and looks, against the CSV tables."""
    import openpyxl
    run("convert", SOURCE, "-o", "plan.xlsx")
    book = openpyxl.load_workbook("plan.xlsx")
    assert len(book.sheetnames) == 12, book.sheetnames
    for sheet, word in (("Nodes", "nodes"), ("Initiatives", "initiatives"), ("Exchanges", "exchanges")):
        run("convert", SOURCE, "-o", "table.csv", "--sheet", word)
        with open("table.csv", encoding="utf-8", newline="") as file:
            table = list(csv.reader(file))
        rows = list(book[sheet].iter_rows(values_only=True))
        assert len(rows) == len(table), (sheet, len(rows), len(table))
        for row, texts in zip(rows[1:], table[1:]):
            for value, text in zip(row, texts):
                compare(value, text)
        assert book[sheet].freeze_panes == "C2" and book[sheet]["A1"].font.b, sheet
        assert book[sheet].auto_filter.ref, sheet
    due = [cell.column for cell in book["Initiatives"][1] if cell.value == "Due"][0]
    assert isinstance(book["Initiatives"].cell(2, due).value, datetime.datetime)


def compare(value, text):
    if isinstance(value, datetime.datetime):
        value = value.date().isoformat()
    if isinstance(value, (int, float)):
        assert value == float(text), (value, text)
    else:
        assert (value or "") in (text, text[1:]), (value, text)


def check_formulas():
    """No text is a formula, whatever it begins with."""
    import openpyxl
    with open("in.csv", "w", encoding="utf-8") as file:
        file.write("Name,Owner\n'=1+1,'@x\n")
    run("import", "in.csv", "--into", SOURCE, "-o", "with.ecotone")
    run("convert", "with.ecotone", "-o", "with.xlsx")
    cells = [cell for row in openpyxl.load_workbook("with.xlsx")["Nodes"].iter_rows() for cell in row]
    assert any(cell.value == "=1+1" and cell.data_type != "f" or cell.value == "@x" for cell in cells)
    run("convert", "with.ecotone", "-o", "with.csv", "--sheet", "nodes")
    with open("with.csv", encoding="utf-8") as file:
        text = file.read()
    assert "'=1+1" in text and "'@x" in text


def check_import():
    """A workbook that another program wrote comes in."""
    import openpyxl
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Initiative", "Responsible", "Due date", "Effort", "Done?"])
    sheet.append(["Ask twenty customers", "Ann", datetime.date(2027, 3, 31), 2, True])
    sheet.append(["Mend the forum", None, "=TODAY()", 3, False])
    book.save("other.xlsx")
    run("import", "other.xlsx", "--class", "initiatives", "--into", SOURCE, "-o", "other.ecotone")
    with open("other.ecotone", encoding="utf-8") as file:
        text = file.read()
    assert 'name="Ask twenty customers" owner="Ann" due="2027-03-31" effort="2"' in text
    # Nobody has worked the formula out, so there is no day.
    assert 'name="Mend the forum" effort="3"' in text


def check_calendar():
    """Every initiative with a day is an event of whole days; nothing depends on the clock."""
    import icalendar
    run("convert", SOURCE, "-o", "plan.ics")
    with open("plan.ics", "rb") as file:
        data = file.read()
    assert all(len(line) <= 75 for line in data.split(b"\r\n")), "a line is too long"
    assert b"\n" not in data.replace(b"\r\n", b"")
    calendar = icalendar.Calendar.from_ical(data)
    events = calendar.walk("VEVENT")
    run("convert", SOURCE, "-o", "table.csv", "--sheet", "initiatives")
    with open("table.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    dated = {row["name"]: row for row in rows if row["start"] or row["due"]}
    assert {str(event["SUMMARY"]) for event in events} == set(dated)
    assert len({str(event["UID"]) for event in events}) == len(events)
    for event in events:
        row = dated[str(event["SUMMARY"])]
        start, end = event.decoded("DTSTART"), event.decoded("DTEND")
        assert start.isoformat() == (row["start"] or row["due"])
        assert (end - datetime.timedelta(1)).isoformat() == (row["due"] or row["start"])
        assert row["description"] in str(event["DESCRIPTION"])
        assert event.decoded("DTSTAMP").timestamp() == 1700000000


def main():
    checks = [check_workbook, check_formulas, check_import, check_calendar]
    failed = 0
    print(f"1..{len(checks)}")
    for number, check in enumerate(checks, 1):
        with tempfile.TemporaryDirectory() as folder:
            os.chdir(folder)
            note, word = "", "ok"
            try:
                check()
            except ImportError as missing:
                note = f" # SKIP {missing.name} is not installed"
            except AssertionError as wrong:
                word = "not ok"
                print(f"# {wrong}")
            os.chdir("/")
        failed += word != "ok"
        print(f"{word} {number} {check.__name__}{note}", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
