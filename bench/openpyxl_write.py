"""Writes the same sheets cell by cell with openpyxl, values and styles alike; prints the seconds each file took."""

import json
import sys
import time

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side

plan, runs, out = json.load(open(sys.argv[1])), int(sys.argv[2]), sys.argv[3]
EDGE = Side(style="thin", color="B4BEC9")


def style_of(spec):
    return {
        "font": Font(name="Calibri", size=spec["size"], bold=spec.get("bold", False), color=spec.get("color")),
        "alignment": Alignment(horizontal=spec.get("horizontal"), vertical="center", wrap_text=spec.get("wrap", False)),
        "border": Border(left=EDGE, right=EDGE, top=EDGE, bottom=EDGE) if spec.get("border") else Border(),
        "fill": PatternFill("solid", fgColor=spec["fill"]) if spec.get("fill") else PatternFill(),
        "number_format": spec.get("numberFormat", "General"),
        "protection": Protection(locked=not spec.get("unlocked", False)),
    }


STYLES = {name: style_of(spec) for name, spec in plan["styles"].items()}


def write():
    book = Workbook()
    book.remove(book.active)
    for sheet_plan in plan["sheets"]:
        sheet = book.create_sheet(sheet_plan["name"])
        for r, row in enumerate(sheet_plan["cells"], 1):
            for c, cell in enumerate(row, 1):
                if cell is None:
                    continue
                target = sheet.cell(r, c)
                formula = cell.get("formula")
                target.value = "=" + formula if formula else cell["value"]
                for key, value in STYLES[cell["style"]].items():
                    setattr(target, key, value)
        for area in sheet_plan["merges"]:
            sheet.merge_cells(start_row=area["top"], start_column=area["left"], end_row=area["bottom"], end_column=area["right"])
        for i, height in enumerate(sheet_plan["heights"], 1):
            sheet.row_dimensions[i].height = height
    book.save(out)


for _ in range(runs):
    start = time.perf_counter()
    write()
    print(time.perf_counter() - start)
