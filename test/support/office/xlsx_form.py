"""Everything about an .xlsx file that a plan decides, as JSON; read by openpyxl, which is not ours."""
import json
import sys
from datetime import datetime
import openpyxl
from openpyxl.cell.cell import MergedCell
from openpyxl.utils.datetime import to_excel
from openpyxl.utils import column_index_from_string, get_column_letter

book = openpyxl.load_workbook(sys.argv[1])
cached = openpyxl.load_workbook(sys.argv[1], data_only=True)


def rgb(color):
    return color.rgb[-6:] if color is not None and isinstance(color.rgb, str) else None


def side(line):
    return rgb(line.color) if line is not None and line.style else None


def borders_of(border):
    return [side(border.left), side(border.right), side(border.top), side(border.bottom)]


def cell_form(sheet, cell):
    if isinstance(cell, MergedCell):
        return {'covered': True, 'borders': borders_of(cell.border)}
    font, align, border = cell.font, cell.alignment, cell.border
    formula = cell.value[1:] if cell.data_type == 'f' else None
    value = cached[sheet.title][cell.coordinate].value
    if isinstance(value, datetime):
        value = to_excel(value)
    return {
        'value': '' if value is None else value,
        'formula': formula,
        'font': [font.name, font.sz, bool(font.b), rgb(font.color)],
        'fill': rgb(cell.fill.fgColor) if cell.fill.fill_type == 'solid' else 'FFFFFF',
        'align': [align.horizontal or 'general', align.vertical or 'bottom', bool(align.wrap_text), align.indent or 0],
        'borders': borders_of(border),
        'format': cell.number_format,
        'locked': cell.protection.locked is not False,
    }


def validation(rule):
    return {
        'area': str(rule.sqref),
        'type': rule.type,
        'formulas': [f.strip('"') if rule.type == 'list' else f for f in (rule.formula1, rule.formula2) if f is not None],
        'style': rule.errorStyle or 'stop',
        'error': [rule.errorTitle, rule.error],
        'prompt': [rule.promptTitle or '', rule.prompt or ''],
        'blank': bool(rule.allowBlank),
    }


def format_rules(sheet):
    found = []
    for area in sheet.conditional_formatting:
        for rule in area.rules:
            style = rule.dxf
            fill = style.fill.bgColor if style.fill is not None else None
            found.append((rule.priority, {
                'areas': str(area.sqref).split(),
                'formula': rule.formula[0],
                'color': rgb(style.font.color) if style.font is not None and style.font.color else '',
                'bold': bool(style.font.b) if style.font is not None else False,
                'fill': rgb(fill) if fill is not None else '',
            }))
    return [form for _, form in sorted(found, key=lambda pair: pair[0])]


def millimetres(inches):
    return round(inches * 25.4, 1)


def text(area):
    return area if isinstance(area, str) else ','.join(area)


def paper(sheet):
    if not sheet.print_area:
        return None
    setup, margins = sheet.page_setup, sheet.page_margins
    footer = sheet.oddFooter
    return {
        'paper': setup.paperSize,
        'orientation': setup.orientation,
        'scale': setup.scale,
        'fit': bool(sheet.sheet_properties.pageSetUpPr and sheet.sheet_properties.pageSetUpPr.fitToPage),
        'centre': bool(sheet.print_options.horizontalCentered),
        'margins': [millimetres(getattr(margins, side)) for side in ('left', 'right', 'top', 'bottom', 'header', 'footer')],
        'area': text(sheet.print_area).split('!')[-1].replace('$', ''),
        'titles': (sheet.print_title_rows or '').replace('$', ''),
        'breaks': [brk.id for brk in sheet.row_breaks.brk],
        'footer': [f'&{part.size} {part.text}' for part in (footer.left, footer.center, footer.right)],
    }


def protection(kept):
    if not kept.sheet:
        return None
    return {
        'objects': bool(kept.objects),
        'columns': bool(kept.formatColumns),
        'rows': bool(kept.formatRows),
        'cells': bool(kept.formatCells),
    }


def widths(sheet):
    found = {}
    for key, dimension in sheet.column_dimensions.items():
        first = dimension.min or column_index_from_string(key)
        for column in range(first, (dimension.max or first) + 1):
            # ECMA-376, 18.3.1.13: a stored width has the cell's padding in it
            found[get_column_letter(column)] = [int((256 * dimension.width + 128 // 7) / 256 * 7), bool(dimension.hidden)]
    return found


def chart_form(chart):
    series = chart.series[0]
    start, end = chart.anchor._from, chart.anchor.to
    return {
        'categories': (series.cat.strRef or series.cat.numRef).f.replace("'", ''),
        'values': series.val.numRef.f.replace("'", ''),
        'place': f'{get_column_letter(start.col + 1)}{start.row + 1}:{get_column_letter(end.col)}{end.row}',
    }


print(json.dumps({
    'names': {n.name: n.attr_text.replace("'", '') for n in book.defined_names.definedName if n.localSheetId is None},
    'active': book.active.title,
    'sheets': [{
        'name': sheet.title,
        'visibility': sheet.sheet_state,
        'tab': rgb(sheet.sheet_properties.tabColor) if sheet.sheet_properties.tabColor else '',
        'gridlines': sheet.sheet_view.showGridLines is not False,
        'protection': protection(sheet.protection),
        'freeze': sheet.freeze_panes,
        'cells': {cell.coordinate: cell_form(sheet, cell) for row in sheet.iter_rows() for cell in row},
        'merges': sorted(str(area) for area in sheet.merged_cells.ranges),
        'heights': {str(k): d.height for k, d in sheet.row_dimensions.items() if d.height is not None},
        'widths': widths(sheet),
        'validations': sorted((validation(rule) for rule in sheet.data_validations.dataValidation), key=lambda r: r['area']),
        'formats': format_rules(sheet),
        'paper': paper(sheet),
        'charts': [chart_form(chart) for chart in sheet._charts],
        'tables': [
            {'name': t.name, 'area': t.ref, 'captions': [c.name for c in t.tableColumns]} for t in sheet.tables.values()
        ],
    } for sheet in book],
}, ensure_ascii=False, default=str))
