import { fileNamePart } from '../../domain/file-name';
import { PANE_TEXT } from '../../messages/pane-text';
import { startDownload } from '../start-download';
import type { PaneEnvironment } from './pane-environment';
import type { Reading } from './reading';

/** What became of a file that the user was to get. */
export type HandedOver = 'saved' | 'opened' | 'impossible';

/** How long the browser that saves a file may still ask for it, in milliseconds. */
const KEPT_MS = 60_000;

/** Saves a file under a name, or opens it beside the open workbook: what is preferred where that is possible. */
export async function handOver(
  { saves = true, openFile }: Pick<PaneEnvironment, 'saves' | 'openFile'>,
  file: Blob,
  name: string,
  preferred: 'save' | 'open',
): Promise<HandedOver> {
  const save = (): HandedOver => {
    const url = URL.createObjectURL(file);
    startDownload(url, name);
    setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
    return 'saved';
  };
  if (preferred === 'save' && saves) return save();
  if (await openFile?.(file)) return 'opened';
  return saves ? save() : 'impossible';
}

/** The name of a copy of the open workbook, with the minute it was made in: 锦江花园_副本_20111127-0930.xlsx. */
export function copyName(reading: Reading | null, now: Date): string {
  const site = reading?.inspected.kind === 'ours' ? reading.inspected.reading.inspection.facts.site : '';
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(two).join('');
  const time = [now.getHours(), now.getMinutes()].map(two).join('');
  return `${PANE_TEXT.copy.name(fileNamePart(site))}_${day}-${time}.xlsx`;
}
