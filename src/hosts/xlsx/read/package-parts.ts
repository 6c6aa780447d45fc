import { attribute } from './attributes';
import { fail } from './file-failure';
import { inflatePart } from './inflate-part';
import { LIMITS } from './limits';
import { scanXml } from './scan-xml';
import { readDirectory, type ZipEntry } from './zip-directory';

/** The parts of an Office package by name, inflated when asked for, within one budget. */
export class PackageParts {
  private readonly entries: ReadonlyMap<string, ZipEntry>;
  private budget: number = LIMITS.total;

  constructor(private readonly bytes: Uint8Array) {
    this.entries = readDirectory(bytes);
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** The part's text, or undefined where there is none. */
  text(name: string): string | undefined {
    const entry = this.entries.get(name);
    if (!entry) return undefined;
    const content = inflatePart(this.bytes, entry, this.budget);
    this.budget -= content.length;
    return decodeText(content);
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

function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}
