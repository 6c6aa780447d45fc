import { fileName } from '../../domain/file-name';
import type { GridBook } from '../../hosts/univer/grid-book';
import { readBook } from '../../hosts/univer/read-book';
import { BAR_TEXT } from '../../messages/workbench-text';
import { readWorkbook } from '../../workbook/reading/read-workbook';
import { XLSX } from './download';

/** A name after the site and period that the workbook names. */
export function suggestedName(book: GridBook): string {
  const reading = readWorkbook(readBook(book));
  if (!reading.ok) return BAR_TEXT.unnamed;
  const { site, period } = reading.value.inspection.facts;
  return fileName(site, period).slice(0, -XLSX.suffix.length);
}
