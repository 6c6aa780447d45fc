import { attribute } from './attributes';
import { decodePart } from './decode-part';
import { type FileFailure, fail } from './file-failure';
import { packageFormat } from './foreign-format';
import { inflatePart, inflateTrimmed } from './inflate-part';
import type { Inflater } from './inflater';
import { LIMITS } from './limits';
import { scanXml } from './scan-xml';
import { readDirectory, type ZipEntry } from './zip-directory';

/** The parts of an Office package by name, inflated when asked for, within one budget. */
export class PackageParts {
  private readonly entries: ReadonlyMap<string, ZipEntry>;
  private budget: number = LIMITS.total;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly inflater: Inflater,
  ) {
    this.entries = byPartName(readDirectory(bytes));
  }

  has(name: string): boolean {
    return this.entries.has(partKey(name));
  }

  /** What the package is, where it is no workbook. */
  format(): FileFailure {
    const { size = 0 } = this.entries.get('mimetype') ?? {};
    const mimetype = size > 0 && size < 200 ? this.content('mimetype') : undefined;
    return packageFormat([...this.entries.keys()], mimetype ? decodePart(mimetype) : '');
  }

  /** The part's bytes, or undefined where there is none. */
  content(name: string): Uint8Array | undefined {
    const entry = this.entries.get(partKey(name));
    if (!entry) return undefined;
    const content = inflatePart(this.bytes, entry, this.budget, this.inflater);
    this.budget -= content.length;
    return content;
  }

  /** The same of a worksheet part, which may be larger where most of its rows are empty. */
  sheetContent(name: string): Uint8Array | undefined {
    const entry = this.entries.get(partKey(name));
    if (!entry || entry.size <= LIMITS.part) return this.content(name);
    const content = inflateTrimmed(this.bytes, entry);
    this.budget -= content.length;
    if (this.budget < 0) fail('too-large');
    return content;
  }

  /** Targets of a part's relationships by id, with the last word of their type. */
  relationships(part: string): Relationships {
    const slash = part.lastIndexOf('/') + 1;
    const folder = part.slice(0, slash);
    const content = this.content(`${folder}_rels/${part.slice(slash)}.rels`);
    return content ? readRelationships(decodePart(content), folder) : new Map();
  }
}

/** Part names are the same in either case, with a slash in front or without, and with a character spelled out by its code. */
function partKey(name: string): string {
  const plain = name.replace(/^\/+/, '').toLowerCase();
  return plain.includes('%')
    ? plain.replace(/%([2-7][0-9a-f])/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    : plain;
}

/** The first entry of a part counts. */
function byPartName(entries: ReadonlyMap<string, ZipEntry>): ReadonlyMap<string, ZipEntry> {
  const parts = new Map<string, ZipEntry>();
  for (const [name, entry] of entries) {
    const key = partKey(name);
    if (!parts.has(key)) parts.set(key, entry);
  }
  return parts;
}

function readRelationships(xml: string, folder: string): Relationships {
  const found = new Map<string, Relationship>();
  scanXml(xml, {
    open: (name, attributes) => {
      if (name !== 'Relationship') return;
      const id = attribute(attributes, 'Id') ?? '';
      const type = attribute(attributes, 'Type')?.split('/').at(-1) ?? '';
      const target = attribute(attributes, 'Target') ?? '';
      const isOutside = attribute(attributes, 'TargetMode') === 'External';
      found.set(id, { type, part: isOutside ? NOWHERE : resolve(folder, target) });
    },
    close: () => undefined,
  });
  return found;
}

/** The part that a relationship leads to which leaves the package: there is none. Whoever needs it refuses the file. */
const NOWHERE = '';

/** Where a relationship leads. */
export interface Relationship {
  readonly type: string;
  /** '' where it leads out of the package. */
  readonly part: string;
}

export type Relationships = ReadonlyMap<string, Relationship>;

/** A target relative to a folder, or absolute within the package; never out of it. */
function resolve(folder: string, target: string): string {
  const parts: string[] = [];
  const path = target.replaceAll('\\', '/');
  for (const step of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (step === '..') {
      if (parts.length === 0) return NOWHERE;
      parts.pop();
    } else if (step !== '' && step !== '.') parts.push(step);
  }
  return parts.join('/');
}
