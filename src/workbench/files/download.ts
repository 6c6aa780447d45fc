import { XLSX_TYPE } from '../../hosts/xlsx/media-type';
/** How files of workbooks are called and sent. */
export const XLSX = {
  suffix: '.xlsx',
  type: XLSX_TYPE,
} as const;

/** How long the browser gets to begin a download. */
const BEGIN_MS = 60_000;

/** Gives a person a file. */
export function download(bytes: Uint8Array, name: string): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX.type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), BEGIN_MS);
}
