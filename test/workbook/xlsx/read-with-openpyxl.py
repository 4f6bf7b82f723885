"""Reads workbooks with openpyxl and writes what it found, one JSON file per workbook.

Reads a job as JSON from standard input, [[workbook, answer], ...], two paths each. An answer is
    { "sheets": [ { "name", "cells": { "row:column": [type, value] }, "merges", "hiddenRows", "hiddenColumns" } ] }
or { "fault": what openpyxl says }. Rows and columns count from 0; dates are serial numbers, as the file holds them.
"""

import json
import sys
import warnings

from openpyxl import load_workbook
from openpyxl.utils import column_index_from_string
from openpyxl.utils.datetime import to_excel
from openpyxl.worksheet import _reader

warnings.simplefilter("ignore")
# The number that stands in the file, not the day that it means.
_reader.from_excel = lambda value, *_, **__: value


def value_of(cell, epoch):
    value = cell._value
    if cell.data_type == "e":
        return ["error", value]
    if isinstance(value, bool):
        return ["boolean", int(value)]
    if isinstance(value, (int, float)):
        return ["number", value]
    if isinstance(value, str):
        return ["text", value]
    return ["number", to_excel(value, epoch)]


def sheet_of(sheet):
    epoch = sheet.parent.epoch
    cells = {
        f"{row - 1}:{column - 1}": value_of(cell, epoch)
        for (row, column), cell in sheet._cells.items()
        if getattr(cell, "_value", None) is not None
    }
    columns = sheet.column_dimensions
    hidden = [(each.min or column_index_from_string(key), each.max or column_index_from_string(key)) for key, each in columns.items() if each.hidden or each.width == 0]
    return {
        "name": sheet.title,
        "cells": cells,
        "merges": [each.coord for each in sheet.merged_cells.ranges],
        "hiddenRows": [row - 1 for row, each in sheet.row_dimensions.items() if each.hidden or each.ht == 0],
        "hiddenColumns": [[first - 1, last - 1] for first, last in hidden],
    }


def look(path):
    try:
        book = load_workbook(path, data_only=True)
        return {"sheets": [sheet_of(sheet) for sheet in book.worksheets]}
    except Exception as error:
        return {"fault": f"{type(error).__name__}: {error}"}


for path, answer in json.load(sys.stdin):
    with open(answer, "w") as file:
        json.dump(look(path), file)
