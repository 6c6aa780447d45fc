/** An element; its name has no prefix, its attributes keep theirs. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Tag[];
  /** Text directly in it. */
  readonly text: string;
}

const TOKEN =
  /<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|<\?[^>]*\?>|<!--[\s\S]*?-->|([^<]+)/g;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

interface Draft extends Tag {
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Tag[];
  text: string;
}

const draft = (name: string, attributes = ''): Draft => ({
  name,
  attributes: new Map(
    [...attributes.matchAll(ATTRIBUTE)].map(([, key = '', value, other]) => [
      key,
      unescaped(value ?? other ?? ''),
    ]),
  ),
  children: [],
  text: '',
});

/** The root element of a part; throws where the text is not well-formed. */
export function parseXml(xml: string): Tag {
  const document = draft('');
  const open: Draft[] = [document];
  let at = 0;
  for (const match of xml.matchAll(TOKEN)) {
    const [whole, closing, name = '', attributes, empty, text] = match;
    if (match.index !== at) break;
    at += whole.length;
    const top = open.at(-1) as Draft;
    if (text !== undefined) top.text += unescaped(text);
    if (name === '') continue;
    if (closing) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing at ${at}`);
      continue;
    }
    const tag = draft(name, attributes);
    top.children.push(tag);
    if (!empty) open.push(tag);
  }
  if (at !== xml.length || open.length !== 1) throw new Error(`not well-formed at ${at}`);
  return document.children[0] as Tag;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescaped = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (_, hex?: string, decimal?: string, name = '') =>
    hex
      ? String.fromCodePoint(Number.parseInt(hex, 16))
      : decimal
        ? String.fromCodePoint(Number(decimal))
        : (NAMED[name] ?? ''),
  );

/** Children along a path of names: `cols/col`. */
export function at(tag: Tag | null | undefined, path: string): readonly Tag[] {
  let found: readonly Tag[] = tag ? [tag] : [];
  for (const name of path.split('/'))
    found = found.flatMap(({ children }) => children.filter((child) => child.name === name));
  return found;
}

/** Elements of a name at any depth. */
export function within(tag: Tag, name: string): readonly Tag[] {
  return tag.children.flatMap((child) => [...(child.name === name ? [child] : []), ...within(child, name)]);
}

/** An attribute as a number; `otherwise` where it is missing. */
export const numberOf = (tag: Tag, name: string, otherwise: number): number =>
  Number(tag.attributes.get(name) ?? otherwise);

/** An attribute, empty where it is missing. */
export const textOf = (tag: Tag, name: string): string => tag.attributes.get(name) ?? '';
