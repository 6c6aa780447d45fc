import { areaIn, areasIn, meetings } from './areas';
import type { Finding } from './cells';
import { type Opened, type OpenedSheet, relationsOf } from './opened';
import { at, numberOf, type Tag, textOf, within } from './xml-tree';

/** What is wrong with the rest of a sheet: merges, input rules, colours, paper. */
export function sheetFindings(sheet: OpenedSheet, opened: Opened): readonly Finding[] {
  const found = [
    ...mergeCauses(sheet.root),
    ...validationCauses(sheet.root),
    ...formatCauses(sheet.root, opened.styles),
    ...paperCauses(sheet.root),
    ...relationCauses(sheet, opened),
  ];
  return found.map((cause) => [cause, sheet.part]);
}

function mergeCauses(root: Tag): readonly string[] {
  const merges = at(root, 'mergeCells/mergeCell').map((tag) => textOf(tag, 'ref'));
  const areas = merges.map((owner) => ({ owner, areas: areasIn(owner) ?? [] }));
  return [
    ...areas.flatMap(({ owner, areas: [area] }) => {
      if (!area) return [`merge of nothing: ${owner}`];
      return area.top === area.bottom && area.left === area.right ? [`merge of one cell: ${owner}`] : [];
    }),
    ...meetings(areas).map(([a, b]) => `merges overlap: ${a} ${b}`),
    ...at(root, 'mergeCells').flatMap(({ children }) =>
      children.length === 0 ? ['no merge in the list of merges'] : [],
    ),
  ];
}

/** Lengths that Excel takes: a literal list and a formula, titles, texts. */
const RULE = 255;
const TEXTS: readonly (readonly [string, number])[] = [
  ['promptTitle', 32],
  ['errorTitle', 32],
  ['prompt', 255],
  ['error', 255],
];

function validationCauses(root: Tag): readonly string[] {
  const rules = at(root, 'dataValidations/dataValidation');
  const areas = rules.map((rule) => ({
    owner: textOf(rule, 'sqref'),
    areas: areasIn(textOf(rule, 'sqref')) ?? [],
  }));
  return [
    ...areas.flatMap((rule) => (rule.areas.length === 0 ? [`input rule of nothing: ${rule.owner}`] : [])),
    ...meetings(areas).map(([a, b]) => `input rules overlap: ${a} ${b}`),
    ...rules.flatMap((rule) => ruleCauses(rule).map((cause) => `${cause}: ${textOf(rule, 'sqref')}`)),
  ];
}

function ruleCauses(rule: Tag): readonly string[] {
  const [first] = at(rule, 'formula1');
  const formulas = [...at(rule, 'formula1'), ...at(rule, 'formula2')].map(({ text }) => text);
  const literal = /^"(.*)"$/s.exec(first?.text ?? '')?.[1];
  return [
    ...(textOf(rule, 'type') === 'list' && literal !== undefined && literal.length > RULE
      ? ['list too long']
      : []),
    ...(formulas.some((text) => text.length > RULE + 2) ? ['rule too long'] : []),
    ...(formulas.some((text) => text.startsWith('=')) ? ['rule with its ='] : []),
    ...(textOf(rule, 'type') !== '' && textOf(rule, 'type') !== 'none' && !first?.text
      ? ['rule without a formula']
      : []),
    ...TEXTS.flatMap(([name, most]) => (textOf(rule, name).length > most ? [`${name} too long`] : [])),
  ];
}

function formatCauses(root: Tag, styles: Tag): readonly string[] {
  const looks = at(styles, 'dxfs/dxf').length;
  return at(root, 'conditionalFormatting').flatMap((format) => {
    const where = textOf(format, 'sqref');
    const rules = at(format, 'cfRule');
    return [
      ...(areasIn(where) ? [] : [`colours of nothing: ${where}`]),
      ...(rules.some((rule) => numberOf(rule, 'dxfId', -1) >= looks) ? [`look out of range: ${where}`] : []),
      ...(at(format, 'cfRule/formula').some(({ text }) => text === '' || text.startsWith('='))
        ? [`rule with its =: ${where}`]
        : []),
    ];
  });
}

/** Most manual page breaks of a sheet, and the longest header or footer. */
const BREAKS = 1026;
const FOOTER = 255;

function paperCauses(root: Tag): readonly string[] {
  const breaks = at(root, 'rowBreaks/brk');
  return [
    ...at(root, 'headerFooter').flatMap(({ children }) =>
      children.filter(({ text }) => text.length > FOOTER).map(({ name }) => `${name} too long`),
    ),
    ...(breaks.length > BREAKS ? ['too many page breaks'] : []),
    ...(breaks.some((tag) => numberOf(tag, 'max', 16_383) > 16_383)
      ? ['page break outside of the sheet']
      : []),
    ...at(root, 'rowBreaks').flatMap((tag) =>
      ['count', 'manualBreakCount'].some((name) => numberOf(tag, name, breaks.length) !== breaks.length)
        ? ['page breaks miscounted']
        : [],
    ),
    ...at(root, 'dimension').flatMap((tag) => (areaIn(textOf(tag, 'ref')) ? [] : ['no used area'])),
  ];
}

/** Parts that the sheet names by an id that leads nowhere. */
function relationCauses({ part, root }: OpenedSheet, { roots }: Opened): readonly string[] {
  const known = new Set(relationsOf(roots, part).map(({ id }) => id));
  return ['drawing', 'legacyDrawing', 'tablePart', 'hyperlink'].flatMap((name) =>
    within(root, name)
      .map((tag) => textOf(tag, 'r:id'))
      .filter((id) => id !== '' && !known.has(id))
      .map((id) => `relation to nothing: ${id}`),
  );
}
