/**
 * docs/power-query.md says what the workbook holds.
 *
 * P1 every query asks for the columns of the tidy table, in their order, and finds the table by its name.
 * P2 both queries are the same but for where the files are.
 * P3 the words of 判定 that it explains are all there are.
 */
import { readFileSync } from 'node:fs';
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
