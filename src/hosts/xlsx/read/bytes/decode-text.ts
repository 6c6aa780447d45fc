import { decodeCellText, decodePiece, joinText } from '../xml-text';

/** A mark at the start of a piece belongs to its text. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** A piece of a part as it is written. */
export const rawText = (bytes: Uint8Array): string => decoder.decode(bytes);

/** The text between two tags, with its references replaced. */
export const decodeBytes = (bytes: Uint8Array): string => joinText('', decodePiece(rawText(bytes)));

/** The text of a cell between two tags, with the file format's own escapes replaced. */
export const decodeCell = (bytes: Uint8Array): string => decodeCellText(decodeBytes(bytes));
