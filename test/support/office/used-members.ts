import { memberName } from '../../excel-simulator/protocol/api-object';
import {
  ACTION,
  type Action,
  type ObjectPath,
  PATH,
  type RequestBody,
} from '../../excel-simulator/protocol/request';
import { declaredMember } from './excel-types';

/** A use of the Excel API: what is done with which member, e.g. `set Worksheet.visibility(Hidden)`. */
export interface Use {
  readonly how: 'reach' | 'call' | 'set' | 'load';
  /** The member, counted from the sheet, range, chart … that it belongs to, e.g. `Range.format.font.bold`. */
  readonly member: string;
  /** The words, truth values and keys of objects that it was given, e.g. `Hidden` or `horizontalFitToPages`. */
  readonly given: readonly string[];
}

/** A use in one text; uses that Excel may judge apart are different texts. */
export const textOfUse = ({ how, member, given }: Use): string =>
  `${how} ${member}${given.length > 0 ? `(${given.join(',')})` : ''}`;

/** Where members begin to be counted: things that a request can speak of by themselves. */
const ANCHORS = new Set([
  'Workbook',
  'Worksheet',
  'Range',
  'RangeAreas',
  'NamedItem',
  'Table',
  'Chart',
  'ChartSeries',
  'ConditionalFormat',
]);

/** What goes by another name over the wire. */
const ALIASES: Readonly<Record<string, string>> = {
  gridlines: 'showGridlines',
  _RegisterDataChangedEvent: 'onChanged',
  _UnregisterDataChangedEvent: 'onChanged',
  _RegisterActivatedEvent: 'onActivated',
  _UnregisterActivatedEvent: 'onActivated',
};

/** What office.js does for itself: it keeps objects, writes large blocks piece by piece and says hello. */
const OWN = /^_|^notifyActionHandlerReady$/;

/** An object of a request: its class and its name as a member. */
interface Reached {
  readonly type: string;
  readonly member: string;
}

/** Every use of the Excel API in a request, action by action; `of` tells the action's place. */
export function usesIn(body: RequestBody): readonly { readonly of: number; readonly uses: readonly Use[] }[] {
  const reached = new ReachedObjects(body.ObjectPaths ?? {});
  return (body.Actions ?? []).map((action, of) => {
    if (action.ActionType === ACTION.trace) return { of, uses: [] };
    const { path, object } = reached.at(action.ObjectPathId);
    return { of, uses: object ? [...path, ...usesOf(action, object)] : path };
  });
}

/** A member by what it is called, without what it was given: of all borders the same. */
export const plainMember = (member: string): string => member.replace(/\([^()]*\)/g, '');

/** Members of a request. */
export const membersIn = (body: RequestBody): ReadonlySet<string> =>
  new Set(usesIn(body).flatMap(({ uses }) => uses.map(({ member }) => plainMember(member))));

function usesOf(action: Action, object: Reached): readonly Use[] {
  const name = nameOf(action.Name);
  switch (action.ActionType) {
    case ACTION.method:
      if (OWN.test(name)) return [];
      return [
        {
          how: 'call',
          member: `${object.member}.${name}`,
          given: givenTo(object, name, action.ArgumentInfo?.Arguments),
        },
      ];
    case ACTION.setProperty:
      return [
        {
          how: 'set',
          member: `${object.member}.${name}`,
          given: givenTo(object, name, action.ArgumentInfo?.Arguments),
        },
      ];
    case ACTION.update:
      return Object.entries(action.ObjectState ?? {}).map(([key, value]) => {
        const set = nameOf(key);
        return { how: 'set', member: `${object.member}.${set}`, given: givenTo(object, set, [value]) };
      });
    case ACTION.query:
    case ACTION.recursiveQuery:
    case ACTION.queryAsJson:
      return (action.QueryInfo?.Select ?? []).map((path) => ({
        how: 'load',
        member: [object.member, ...path.split(/[/.]/).map(nameOf)]
          .filter((part) => part !== 'items')
          .join('.'),
        given: [],
      }));
    default:
      return [];
  }
}

/** The objects of one request, by the ids of their paths. */
class ReachedObjects {
  constructor(private readonly paths: Readonly<Record<string, ObjectPath>>) {}

  /** An object, and every use that leads to it; no object where the path belongs to office.js itself. */
  at(id: number): { readonly path: readonly Use[]; readonly object: Reached | null } {
    const path = this.paths[id];
    if (!path) throw new Error(`no object path ${id}`);
    if (path.ObjectPathType === PATH.global)
      return { path: [], object: { type: 'Workbook', member: 'Workbook' } };
    if (path.ObjectPathType === PATH.newObject) return { path: [], object: null };
    if (path.ObjectPathType === PATH.reference)
      return { path: [], object: { type: 'Range', member: 'Range' } };
    const parent = path.ParentObjectPathId
      ? this.at(path.ParentObjectPathId)
      : { path: [], object: { type: 'Workbook', member: 'Workbook' } };
    if (!parent.object) return parent;
    const name = path.ObjectPathType === PATH.indexer ? 'getItem' : nameOf(path.Name);
    if (OWN.test(name)) return { path: [], object: null };
    const { gives = '' } = declaredMember(parent.object.type, name) ?? unknown(parent.object, name);
    const member = `${parent.object.member}.${name}`;
    const isProperty = path.ObjectPathType === PATH.property;
    const given = isProperty ? [] : givenTo(parent.object, name, path.ArgumentInfo?.Arguments);
    // words belong to the name of what has none of its own: each border is judged apart
    const called = given.length > 0 ? `${member}(${given.join(',')})` : member;
    return {
      path: [...parent.path, { how: isProperty ? 'reach' : 'call', member, given }],
      object: { type: gives, member: ANCHORS.has(gives) ? gives : called },
    };
  }
}

function unknown({ type }: Reached, name: string): never {
  throw new Error(`the Excel API has no ${type}.${name}`);
}

const nameOf = (wire: string): string => {
  const name = memberName(wire);
  return ALIASES[name] ?? name;
};

/** The words that a member knows, truth values and the keys of objects; contents are left out. */
function givenTo(object: Reached, name: string, values: readonly unknown[] = []): readonly string[] {
  const declared = declaredMember(object.type, name) ?? unknown(object, name);
  return [...new Set(values.flatMap((value) => wordsOf(value, declared.words)))].sort();
}

function wordsOf(value: unknown, words: ReadonlySet<string>): readonly string[] {
  if (typeof value === 'boolean') return [String(value)];
  if (typeof value === 'string') return words.has(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((part) => wordsOf(part, words));
  return Object.keys(value);
}
