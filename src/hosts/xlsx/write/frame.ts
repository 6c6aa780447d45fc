import { strToU8 } from 'fflate';
import type { SheetPlan, WorkbookPlan } from '../../../workbook/plan';
import { chartXml } from './chart';
import { chartFrame, drawingXml } from './drawing';
import { NAMESPACE } from './namespaces';
import { SHARED_TEXTS_PART } from './shared-texts';
import { type SheetFrame, sheetFrame } from './sheet';
import { DifferentialFormats } from './style';
import { tableXml } from './table';
import { escapeXml } from './text-xml';
import { activeTab, workbookXml } from './workbook';
import { element, XML_HEAD } from './xml';

/** The author of every file, for people who look at its properties. */
const AUTHOR = '品质督导评分';

/** Everything of a workbook but its rows and its shared texts. */
export interface WorkbookFrame {
  /** Parts by their path, in the order in which they are to be in the file; of a sheet and of the shared texts only the place. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** The worksheet parts by their path, around their rows; in the order of the plan. */
  readonly sheets: ReadonlyMap<string, SheetFrame>;
}

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What a part is, and the type of the relation by which others name it. */
const KINDS = {
  workbook: [`${SPREADSHEET}.sheet.main+xml`, `${NAMESPACE.relations}/officeDocument`],
  worksheet: [`${SPREADSHEET}.worksheet+xml`, `${NAMESPACE.relations}/worksheet`],
  styles: [`${SPREADSHEET}.styles+xml`, `${NAMESPACE.relations}/styles`],
  sharedTexts: [`${SPREADSHEET}.sharedStrings+xml`, `${NAMESPACE.relations}/sharedStrings`],
  table: [`${SPREADSHEET}.table+xml`, `${NAMESPACE.relations}/table`],
  drawing: ['application/vnd.openxmlformats-officedocument.drawing+xml', `${NAMESPACE.relations}/drawing`],
  chart: [
    'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
    `${NAMESPACE.relations}/chart`,
  ],
  core: [
    'application/vnd.openxmlformats-package.core-properties+xml',
    `${NAMESPACE.packageRelations}/metadata/core-properties`,
  ],
  properties: [
    'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    `${NAMESPACE.relations}/extended-properties`,
  ],
} as const;

type Kind = keyof typeof KINDS;

/** A relation of a part to another one: what that is, and its path from the first. */
type Relation = readonly [kind: Kind, target: string];

/** Lays out the file around the rows of its sheets; equal plans with an equal time give equal bytes. */
export function buildFrame(plan: WorkbookPlan, modified: Date): WorkbookFrame {
  const file = new Package();
  const looks = new DifferentialFormats();
  const active = activeTab(plan);
  file.add('core', 'docProps/core.xml', coreXml(plan.title, modified));
  file.add('properties', 'docProps/app.xml', PROPERTIES);
  const sheets = new Map<string, SheetFrame>();
  plan.sheets.forEach((sheet, i) => {
    const part = `xl/worksheets/sheet${i + 1}.xml`;
    file.add('worksheet', part, '');
    sheets.set(part, sheetFrame(sheet, i === active, looks, addOwnParts(file, part, sheet)));
  });
  file.add('styles', 'xl/styles.xml', looks.stylesXml());
  if (plan.texts) file.add('sharedTexts', SHARED_TEXTS_PART, '');
  const relations: readonly Relation[] = [
    ...plan.sheets.map((_, i): Relation => ['worksheet', `worksheets/sheet${i + 1}.xml`]),
    ['styles', 'styles.xml'],
    ...(plan.texts ? [['sharedTexts', 'sharedStrings.xml'] as const] : []),
  ];
  file.add(
    'workbook',
    'xl/workbook.xml',
    workbookXml(plan, (i) => `rId${i + 1}`),
    relations,
  );
  return { parts: file.parts(), sheets };
}

/** What of a sheet is in parts of its own: charts and its table. */
function addOwnParts(
  file: Package,
  part: string,
  sheet: SheetPlan,
): { readonly drawing?: string; readonly table?: string } {
  const { charts = [], table } = sheet;
  const relations: Relation[] = [];
  const relate = (kind: Kind, target: string): string => `rId${relations.push([kind, target])}`;
  const own: { drawing?: string; table?: string } = {};
  if (charts.length > 0) {
    const drawn = charts.map((chart): Relation => {
      const name = `chart${file.count('chart') + 1}.xml`;
      file.add('chart', `xl/charts/${name}`, chartXml(sheet.name, chart));
      return ['chart', `../charts/${name}`];
    });
    const name = `drawing${file.count('drawing') + 1}.xml`;
    file.add(
      'drawing',
      `xl/drawings/${name}`,
      drawingXml(charts.map(({ place }) => chartFrame(place))),
      drawn,
    );
    own.drawing = relate('drawing', `../drawings/${name}`);
  }
  if (table) {
    const id = file.count('table') + 1;
    file.add('table', `xl/tables/table${id}.xml`, tableXml(sheet, table, id));
    own.table = relate('table', `../tables/table${id}.xml`);
  }
  file.relate(part, relations);
  return own;
}

/** The parts of a file, with the list of what they are and the relations between them. */
class Package {
  private readonly content = new Map<string, { readonly kind: Kind; readonly xml: string }>();
  private readonly relations = new Map<string, readonly Relation[]>();

  add(kind: Kind, part: string, xml: string, relations: readonly Relation[] = []): void {
    this.content.set(part, { kind, xml });
    this.relate(part, relations);
  }

  /** Says what a part names, each by the id `rId` and its number from 1. */
  relate(part: string, relations: readonly Relation[]): void {
    if (relations.length > 0) this.relations.set(part, relations);
  }

  /** How many parts of a kind there are so far. */
  count(kind: Kind): number {
    return [...this.content.values()].filter((part) => part.kind === kind).length;
  }

  parts(): ReadonlyMap<string, Uint8Array> {
    const named = [...this.content];
    const roots: readonly Kind[] = ['workbook', 'core', 'properties'];
    const fromOutside = roots.flatMap((root) =>
      named.filter(([, { kind }]) => kind === root).map(([part]): Relation => [root, part]),
    );
    const all: [part: string, xml: string][] = [
      ['[Content_Types].xml', this.contentTypesXml()],
      ['_rels/.rels', relationsXml(fromOutside)],
      ...named.map(([part, { xml }]): [string, string] => [part, xml]),
      ...[...this.relations].map(([part, list]): [string, string] => [
        relationsPart(part),
        relationsXml(list),
      ]),
    ];
    return new Map(all.map(([part, xml]) => [part, strToU8(xml)]));
  }

  private contentTypesXml(): string {
    return (
      XML_HEAD +
      element(
        'Types',
        { xmlns: NAMESPACE.contentTypes },
        element('Default', {
          Extension: 'rels',
          ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
        }),
        element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
        ...[...this.content].map(([part, { kind }]) =>
          element('Override', { PartName: `/${part}`, ContentType: KINDS[kind][0] }),
        ),
      )
    );
  }
}

const relationsPart = (part: string): string => part.replace(/([^/]+)$/, '_rels/$1.rels');

const relationsXml = (relations: readonly Relation[]): string =>
  XML_HEAD +
  element(
    'Relationships',
    { xmlns: NAMESPACE.packageRelations },
    ...relations.map(([kind, target], i) =>
      element('Relationship', { Id: `rId${i + 1}`, Type: KINDS[kind][1], Target: target }),
    ),
  );

const PROPERTIES =
  XML_HEAD +
  element(
    'Properties',
    { xmlns: NAMESPACE.properties },
    element('Application', {}, 'Microsoft Excel'),
    element('AppVersion', {}, '16.0300'),
  );

/** Title, author and time. */
function coreXml(title: string, modified: Date): string {
  const moment = modified.toISOString().replace(/\.\d+Z$/, 'Z');
  const time = (name: string): string => element(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, moment);
  return (
    XML_HEAD +
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': NAMESPACE.core,
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      element('dc:title', {}, escapeXml(title)),
      element('dc:creator', {}, AUTHOR),
      element('cp:lastModifiedBy', {}, AUTHOR),
      time('created'),
      time('modified'),
    )
  );
}
