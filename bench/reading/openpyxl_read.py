"""Reads every cell of the given workbooks with openpyxl's read-only mode; prints the seconds of processor time it took."""
import sys
import time

import openpyxl

files = sys.argv[1:]
start = time.process_time()
cells = 0
for file in files:
    book = openpyxl.load_workbook(file, read_only=True)
    for sheet in book.worksheets:
        for row in sheet.iter_rows(values_only=True):
            cells += len(row)
    book.close()
print(time.process_time() - start)
