import { declarations } from './attributes';

/** What the prefixes mean inside of an element. */
export class Namespaces {
  private readonly declared: ReadonlyMap<string, string>;
  /** The namespace of the document's root element; undefined where it has none. */
  private readonly root: string | undefined;

  /** `name` and `attributes` of the root's tag, or of one inside of `outer` that declares something. */
  constructor(
    name: string,
    attributes: string,
    private readonly outer?: Namespaces,
  ) {
    this.declared = declarations(attributes);
    this.root = outer ? outer.root : this.declared.get(prefixOf(name));
  }

  /**
   * The name without its prefix where the element is of the root's namespace, else with it (`:x` for a foreign
   * default). What nobody declared counts as the root's.
   */
  shortName(name: string): string {
    const prefix = prefixOf(name);
    const space = this.find(prefix);
    const local = prefix === '' ? name : name.slice(prefix.length + 1);
    return space === undefined || space === this.root ? local : `${prefix}:${local}`;
  }

  private find(prefix: string): string | undefined {
    for (let scope: Namespaces | undefined = this; scope; scope = scope.outer) {
      const space = scope.declared.get(prefix);
      if (space !== undefined) return space;
    }
    return undefined;
  }
}

const prefixOf = (name: string): string => name.slice(0, Math.max(0, name.indexOf(':')));
