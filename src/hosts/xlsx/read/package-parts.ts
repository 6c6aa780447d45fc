import { attribute } from './attributes';
import { decodePart } from './decode-part';
import { fail } from './file-failure';
import { inflatePart } from './inflate-part';
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
    this.entries = readDirectory(bytes);
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** The part's bytes, or undefined where there is none. */
  content(name: string): Uint8Array | undefined {
    const entry = this.entries.get(name);
    if (!entry) return undefined;
    const content = inflatePart(this.bytes, entry, this.budget, this.inflater);
    this.budget -= content.length;
    return content;
  }

  /** The part's text, or undefined where there is none. */
  text(name: string): string | undefined {
    const content = this.content(name);
    return content && decodePart(content);
  }

  /** Targets of a part's relationships by id, with the last word of their type. */
  relationships(part: string): ReadonlyMap<string, Relationship> {
    const slash = part.lastIndexOf('/') + 1;
    const xml = this.text(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
    const found = new Map<string, Relationship>();
    if (xml === undefined) return found;
    scanXml(xml, {
      open: (name, attributes) => {
        if (name !== 'Relationship') return;
        const id = attribute(attributes, 'Id') ?? '';
        const type = attribute(attributes, 'Type')?.split('/').at(-1) ?? '';
        const target = attribute(attributes, 'Target') ?? '';
        if (attribute(attributes, 'TargetMode') !== 'External')
          found.set(id, { type, part: resolve(part.slice(0, slash), target) });
      },
      close: () => undefined,
    });
    return found;
  }
}

/** Where a relationship leads. */
export interface Relationship {
  readonly type: string;
  readonly part: string;
}

/** A target relative to a folder, or absolute within the package; never out of it. */
function resolve(folder: string, target: string): string {
  const parts: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') {
      if (parts.length === 0) fail('damaged');
      parts.pop();
    } else if (step !== '' && step !== '.') parts.push(step);
  }
  return parts.join('/');
}
