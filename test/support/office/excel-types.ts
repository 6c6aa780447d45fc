import { readFileSync } from 'node:fs';

/** A member of a class of the Excel API, as its type declarations give it. */
interface DeclaredMember {
  /** The class of what it is or answers; '' for plain values. */
  readonly gives: string;
  /** The words that it takes or holds, e.g. Hidden. */
  readonly words: ReadonlySet<string>;
}

let classes: ReadonlyMap<string, ReadonlyMap<string, DeclaredMember>> | null = null;

/** A member of a class of the Excel API; undefined where there is none. */
export function declaredMember(name: string, member: string): DeclaredMember | undefined {
  classes ??= readClasses();
  return classes.get(name)?.get(member);
}

const CLASS = /^ {4}class (\w+) /;
const MEMBER = /^ {8}(?:readonly )?(\w+)\??(?:\(.*\))?: (.*);$/;

/** One line for each member, overloads below each other: that is how the declarations are written. */
function readClasses(): ReadonlyMap<string, ReadonlyMap<string, DeclaredMember>> {
  const text = readFileSync('node_modules/@types/office-js/index.d.ts', 'utf8');
  const lines = text.slice(text.indexOf('declare namespace Excel {')).split('\n');
  const found = new Map<string, Map<string, { gives: string; words: Set<string> }>>();
  let members: Map<string, { gives: string; words: Set<string> }> | null = null;
  for (const line of lines) {
    const [, opened] = CLASS.exec(line) ?? [];
    if (opened !== undefined) {
      members = found.get(opened) ?? new Map();
      found.set(opened, members);
    } else if (line.startsWith('    }')) members = null;
    const [, member = '', type = ''] = (members && MEMBER.exec(line)) ?? [];
    if (!members || member === '') continue;
    const facts = members.get(member) ?? { gives: '', words: new Set() };
    facts.gives ||= /\bExcel\.(\w+)/.exec(type)?.[1] ?? '';
    for (const [, word = ''] of line.matchAll(/"([^"]+)"/g)) facts.words.add(word);
    members.set(member, facts);
  }
  return found;
}
