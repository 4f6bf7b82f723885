"""Drives LibreOffice through a list of steps and prints what it then shows.

Reads a job as JSON from standard input:
    { "profile": folder, "file": path, "steps": [ { "actions": [...], "read": [[sheet, area], ...] }, ... ] }
and prints, for each step, the values of the areas. Rows count from 0. An action is one of
    ["set", sheet, cell, value]  ["sort", sheet, area, column, ascending]  ["insert", sheet, row]  ["delete", sheet, row]
"""

import json
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.table import TableSortField


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


def main():
    job = json.load(sys.stdin)
    process, desktop = connect(job["profile"])
    try:
        url = uno.systemPathToFileUrl(job["file"])
        document = desktop.loadComponentFromURL(url, "_blank", 0, (prop("Hidden", True),))
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
        json.dump(answers, sys.stdout)
    finally:
        try:
            desktop.terminate()
        except Exception:
            pass
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()


main()
