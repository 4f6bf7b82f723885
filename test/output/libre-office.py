"""Drives LibreOffice through a list of steps and prints what it then shows.

Reads a job as JSON from standard input:
    { "profile": folder, "file": path, "steps": [ { "actions": [...], "read": [[sheet, area], ...] }, ... ] }
and prints, for each step, the values of the areas. Rows count from 0. An action is one of
    ["set", sheet, cell, value]  ["sort", sheet, area, column, ascending]  ["insert", sheet, row]  ["delete", sheet, row]
or { "profile": folder, "files": [path, ...] } and prints, for each file, its sheets as [name, digest of all contents]
in their order; null for a file that it does not open.
"""

import hashlib
import json
import os
import signal
import subprocess
import sys
import threading
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.sheet.CellFlags import DATETIME, FORMULA, STRING, VALUE
from com.sun.star.table import TableSortField

# For one file to open; on a busy machine the largest takes a tenth of it.
SECONDS = 40


def prop(name, value):
    one = PropertyValue()
    one.Name = name
    one.Value = value
    return one


def connect(profile):
    pipe = "xushi" + str(time.time_ns())
    process = subprocess.Popen(
        [
            "soffice",
            "--headless",
            "--norestore",
            "--nologo",
            f"-env:UserInstallation=file://{profile}",
            f"--accept=pipe,name={pipe};urp;",
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(240):
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return process, context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except Exception:
            if process.poll() is not None and process.returncode not in (0, 81):
                raise
            time.sleep(0.25)
    raise RuntimeError("LibreOffice did not answer")


def act(document, action):
    kind, name, *rest = action
    sheet = document.Sheets.getByName(name)
    if kind == "set":
        cell = sheet.getCellRangeByName(rest[0])
        if isinstance(rest[1], str):
            cell.String = rest[1]
        else:
            cell.Value = rest[1]
    elif kind == "sort":
        field = TableSortField()
        field.Field = rest[1]
        field.IsAscending = rest[2]
        fields = uno.Any("[]com.sun.star.table.TableSortField", (field,))
        descriptor = (prop("SortFields", fields), prop("ContainsHeader", False))
        sheet.getCellRangeByName(rest[0]).sort(descriptor)
    elif kind == "insert":
        sheet.Rows.insertByIndex(rest[0], 1)
    elif kind == "delete":
        sheet.Rows.removeByIndex(rest[0], 1)


def load(desktop, file):
    return desktop.loadComponentFromURL(uno.systemPathToFileUrl(file), "_blank", 0, (prop("Hidden", True),))


def walk(desktop, job):
    document = load(desktop, job["file"])
    document.calculateAll()
    answers = []
    for step in job["steps"]:
        for action in step.get("actions", []):
            act(document, action)
        document.calculateAll()
        read = [
            document.Sheets.getByName(name).getCellRangeByName(area).getDataArray()
            for name, area in step.get("read", [])
        ]
        answers.append(read)
    document.close(True)
    return answers


def contents(sheet):
    """Every constant and formula in its place. Results are left out: RAND and NOW differ from look to look."""
    cells = sheet.queryContentCells(VALUE | DATETIME | STRING | FORMULA)
    areas = sorted((each.AbsoluteName, each.getFormulaArray()) for each in cells)
    return hashlib.sha256(repr(areas).encode()).hexdigest()


def look(desktop, file):
    document = load(desktop, file)
    if document is None:
        return None
    sheets = [[sheet.Name, contents(sheet)] for sheet in document.Sheets]
    document.close(True)
    return sheets


def end(process, desktop):
    try:
        desktop.terminate()
    except Exception:
        pass
    try:
        process.wait(20)
    except subprocess.TimeoutExpired:
        kill(process)


def kill(process):
    """The program named soffice is only the parent of the one that works."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
    process.wait()


def look_at_all(profile, files):
    """One LibreOffice for all files, and a new one when a file brings it down or keeps it busy for ever."""
    answers = []
    office = None
    for file in files:
        office = office or connect(profile)
        watch = threading.Timer(SECONDS, kill, [office[0]])
        watch.start()
        try:
            answers.append(look(office[1], file))
        except Exception:
            answers.append(None)
            kill(office[0])
            office = None
        watch.cancel()
    if office:
        end(*office)
    return answers


def main():
    job = json.load(sys.stdin)
    if "files" in job:
        json.dump(look_at_all(job["profile"], job["files"]), sys.stdout)
        return
    office = connect(job["profile"])
    try:
        json.dump(walk(office[1], job), sys.stdout)
    finally:
        end(*office)


main()
