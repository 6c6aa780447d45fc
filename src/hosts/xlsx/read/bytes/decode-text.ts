import { sameText } from '../../../../workbook/same-text';
import { decodeCellText, decodePiece, joinText } from '../xml-text';
import { TextMemory } from './text-memory';

/** A mark at the start of a piece belongs to its text. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** A piece of a part as it stands there. */
export const rawText = (bytes: Uint8Array): string => decoder.decode(bytes);

/** The text between two tags, with its references replaced. */
export const decodeBytes = (bytes: Uint8Array): string => joinText('', decodePiece(rawText(bytes)));

/** Texts of formulas, remembered over all files. */
export const formulaTexts = new TextMemory((bytes) => sameText(decodeBytes(bytes)));

/** Texts of cells, with the file format's own escapes replaced; remembered over all files. */
export const cellTexts = new TextMemory((bytes) => decodeCellText(decodeBytes(bytes)));
