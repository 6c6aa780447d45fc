/**
 * docs/power-query.md says what the workbook holds.
 *
 * P1 every query asks for the columns of the tidy table, in their order, and finds the table by its name.
 * P2 both queries are the same but for where the files are.
 * P3 the words of 判定 that it explains are all there are.
 * P4 Microsoft's own parser of the language takes both queries, also with the lines that show unread files in place of
 *    their end, and every name in them is one that they define or one of the language's library.
 */
import { readFileSync } from 'node:fs';
import { DefaultSettings, Language, TaskUtils } from '@microsoft/powerquery-parser';
import { DETAIL_CAPTIONS, JUDGEMENT } from '../../src/workbook/detail-table';
import { SHEETS, TABLES } from '../../src/workbook/names';

const text = readFileSync('docs/power-query.md', 'utf8');
const queries = [...text.matchAll(/```m\n(let\n[\s\S]*?)```/g)].map(([, query = '']) => query);

test('P1: columns and table', () => {
  expect(queries).toHaveLength(2);
  for (const query of queries) {
    const listed = /列名 = \{([^}]*)\}/.exec(query)?.[1] ?? '';
    expect([...listed.matchAll(/"([^"]*)"/g)].map(([, name]) => name)).toEqual([...DETAIL_CAPTIONS]);
    expect(query).toContain(`[Item] = "${TABLES.data}"`);
  }
  expect(text).toContain(`\`${SHEETS.data}\``);
});

test('P2: one query in two places', () => {
  const common = queries.map((query) => query.slice(query.indexOf('    读表 =')));
  expect(common[0]).toBe(common[1]);
  expect(common[0]).toMatch(/in\n {4}定类型\n$/);
});

test('P3: the words of 判定', () => {
  const explained = [...text.matchAll(/^\| [^|]+ \| ([^|]+) \| (?:空|0|这个数) \|$/gm)].map(
    ([, word]) => word,
  );
  expect(explained.sort()).toEqual(Object.values(JUDGEMENT).sort());
});

/** The queries, and each of them with its end replaced as section 五 says. */
function allQueries(): readonly string[] {
  const [, end = ''] = /```m\n( {4}没读到[\s\S]*?)```/.exec(text) ?? [];
  expect(end).toContain('没读到');
  return queries.flatMap((query) => [query, query.slice(0, query.indexOf('    有表 =')) + end]);
}

/** Names in a query that it does not define itself; fails where it is none. */
async function foreignNames(query: string): Promise<readonly string[]> {
  const { NodeKind } = Language.Ast;
  const task = await TaskUtils.tryLexParse(DefaultSettings, query);
  if (!TaskUtils.isParseStageOk(task)) throw task.error;
  const nodes = [...task.nodeIdMapCollection.astNodeById.values()];
  const defined = new Set(
    nodes.flatMap((node) => {
      if (node.kind === NodeKind.IdentifierPairedExpression) return [node.key.literal];
      return node.kind === NodeKind.Parameter ? [node.name.literal] : [];
    }),
  );
  const used = nodes.flatMap((node) =>
    node.kind === NodeKind.IdentifierExpression ? [node.identifier.literal] : [],
  );
  return [...new Set(used)].filter((name) => !defined.has(name) && name !== '_');
}

/** What the queries use of the language's library. */
const LIBRARY =
  /^(Date\.From|Excel\.Workbook|Folder\.Files|List\.(RemoveItems|Transform)|MissingField\.UseNull|Number\.From|SharePoint\.Files|Table\.(AddColumn|ExpandTableColumn|IsEmpty|RenameColumns|SelectColumns|SelectRows|TransformColumns)|Text\.(Contains|From|Lower|StartsWith|Trim))$/;

test('P4: the language', async () => {
  const all = allQueries();
  expect(all).toHaveLength(4);
  for (const query of all) for (const name of await foreignNames(query)) expect(name).toMatch(LIBRARY);
});

test.each([
  ['a comma too many', (query: string) => query.replace('\nin\n', ',\nin\n')],
  ['a bracket too few', (query: string) => query.replace('null, true)', 'null, true')],
  ['a keyword misspelled', (query: string) => query.replace(' otherwise ', ' else ')],
])('P4: %s is noticed', async (_, damage) => {
  const [query = ''] = queries;
  expect(damage(query)).not.toBe(query);
  await expect(foreignNames(damage(query))).rejects.toThrow();
});

test('P4: a name misspelled is noticed', async () => {
  const [query = ''] = queries;
  expect(await foreignNames(query.replace('定类型 = Table', '定型 = Table'))).toContain('定类型');
});
