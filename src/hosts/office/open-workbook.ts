/**
 * Opens a file as a workbook of its own, in another window of Excel; false where Excel does not do it, e.g. on an iPad or
 * where a policy of the company forbids it.
 */
export async function openInExcel(file: Blob): Promise<boolean> {
  try {
    await Excel.createWorkbook(await base64Of(file));
    return true;
  } catch {
    return false;
  }
}

/** Bytes are turned into characters in pieces: a call takes no arguments without number. */
const PIECE = 0x8000;

async function base64Of(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const pieces = Array.from({ length: Math.ceil(bytes.length / PIECE) }, (_, i) =>
    String.fromCharCode(...bytes.subarray(i * PIECE, (i + 1) * PIECE)),
  );
  return btoa(pieces.join(''));
}
