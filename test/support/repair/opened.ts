import { posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { at, parseXml, type Tag, textOf } from './xml-tree';

/** A sheet of a workbook with what belongs to it. */
export interface OpenedSheet {
  readonly name: string;
  readonly part: string;
  readonly root: Tag;
  readonly tables: readonly { readonly part: string; readonly root: Tag }[];
}

/** A package laid open. */
export interface Opened {
  /** Names of the entries as they are in the zip, also those that are there twice. */
  readonly entries: readonly string[];
  readonly texts: ReadonlyMap<string, string>;
  readonly roots: ReadonlyMap<string, Tag>;
  readonly workbook: Tag;
  readonly styles: Tag;
  readonly strings: readonly string[];
  readonly sheets: readonly OpenedSheet[];
}

/** What a part refers to; `target` is the name of a part unless it leads outside. */
export interface Relation {
  readonly id: string;
  readonly target: string;
  readonly external: boolean;
}

const WORKBOOK = 'xl/workbook.xml';

/** The part that holds the relations of another. */
export const relationsPart = (part: string): string =>
  posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);

/** The relations of a part. */
export function relationsOf(roots: Opened['roots'], part: string): readonly Relation[] {
  return at(roots.get(relationsPart(part)), 'Relationship').map((tag) => {
    const target = textOf(tag, 'Target');
    const path = target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(part), target);
    return { id: textOf(tag, 'Id'), target: path, external: textOf(tag, 'TargetMode') === 'External' };
  });
}

/** Lays a workbook open; throws where a part is not well-formed. */
export function openPackage(bytes: Uint8Array): Opened {
  const entries: string[] = [];
  const files = unzipSync(bytes, {
    filter: ({ name }) => {
      entries.push(name);
      return true;
    },
  });
  const texts = new Map(Object.entries(files).map(([name, content]) => [name, strFromU8(content)]));
  const roots = new Map([...texts].map(([name, text]) => [name, parseXml(text)]));
  const workbook = roots.get(WORKBOOK);
  const styles = roots.get('xl/styles.xml');
  if (!workbook || !styles) throw new Error('no workbook, or no styles');
  const strings = at(roots.get('xl/sharedStrings.xml'), 'si').map(allText);
  return { entries, texts, roots, workbook, styles, strings, sheets: sheetsOf(roots, workbook) };
}

/** All text in an element. */
export const allText = (tag: Tag): string => tag.text + tag.children.map(allText).join('');

function sheetsOf(roots: Opened['roots'], workbook: Tag): readonly OpenedSheet[] {
  const targets = new Map(relationsOf(roots, WORKBOOK).map(({ id, target }) => [id, target]));
  return at(workbook, 'sheets/sheet').flatMap((tag) => {
    const part = targets.get(textOf(tag, 'r:id')) ?? '';
    const root = roots.get(part);
    if (!root) return [];
    const related = relationsOf(roots, part);
    const tables = at(root, 'tableParts/tablePart').flatMap((table) => {
      const target = related.find(({ id }) => id === textOf(table, 'r:id'))?.target ?? '';
      const found = roots.get(target);
      return found ? [{ part: target, root: found }] : [];
    });
    return [{ name: textOf(tag, 'name'), part, root, tables }];
  });
}
