import { attribute } from './attributes';
import { decodePart } from './decode-part';
import { fail } from './file-failure';
import { inflatePart } from './inflate-part';
import type { Inflater } from './inflater';
import { LIMITS } from './limits';
import type { PartMemory } from './memory/part-memory';
import { scanXml } from './scan-xml';
import { compressedBytes, readDirectory, type ZipEntry } from './zip-directory';

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

  /**
   * What `make` makes of the part, or undefined where there is none; what was made of the same bytes before where `memory`
   * holds it, and that is kept of which `isWorth` says so.
   */
  made<T>(
    name: string,
    memory: PartMemory<T> | undefined,
    make: (content: Uint8Array) => T,
    isWorth: (made: T) => boolean = () => true,
  ): T | undefined {
    const entry = this.entries.get(name);
    if (!entry || !memory || entry.encrypted || entry.size > Math.min(LIMITS.part, this.budget)) {
      const content = this.content(name);
      return content && make(content);
    }
    const packed = compressedBytes(this.bytes, entry);
    const known = memory.of(entry, packed);
    if (known) {
      this.budget -= entry.size;
      return known.made;
    }
    const made = make(this.content(name) ?? fail('damaged'));
    if (isWorth(made)) memory.keep(entry, packed, made);
    return made;
  }

  /** Targets of a part's relationships by id, with the last word of their type. */
  relationships(part: string, memory?: PartMemory<Relationships>): Relationships {
    const slash = part.lastIndexOf('/') + 1;
    const folder = part.slice(0, slash);
    const name = `${folder}_rels/${part.slice(slash)}.rels`;
    return this.made(name, memory, (content) => readRelationships(decodePart(content), folder)) ?? new Map();
  }
}

function readRelationships(xml: string, folder: string): Relationships {
  const found = new Map<string, Relationship>();
  scanXml(xml, {
    open: (name, attributes) => {
      if (name !== 'Relationship') return;
      const id = attribute(attributes, 'Id') ?? '';
      const type = attribute(attributes, 'Type')?.split('/').at(-1) ?? '';
      const target = attribute(attributes, 'Target') ?? '';
      if (attribute(attributes, 'TargetMode') !== 'External')
        found.set(id, { type, part: resolve(folder, target) });
    },
    close: () => undefined,
  });
  return found;
}

/** Where a relationship leads. */
export interface Relationship {
  readonly type: string;
  readonly part: string;
}

export type Relationships = ReadonlyMap<string, Relationship>;

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
