/**
 * `dudao batch`, then people, then `dudao consolidate`: what is not as it was handed out (ADR 22).
 *
 * D1 people that somebody adds with another program, their 奖惩 and a later date are reported in text, JSON and 排名, beside
 *    未发现改动: never as an alteration.
 * D2 what was left empty and is filled in is no difference; nor is anything that says the same.
 * D3 `fill` keeps what was handed out, also of a workbook that openpyxl has saved.
 * D4 a workbook that `generate` made remembers nothing.
 * D5 a handout that cannot be read is reported as that; `fill` leaves it as it is.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { FilePort } from '../../src/hosts/xlsx/file-port';
import { PYTHON } from '../support/programs';
import { cli, newFolder, put } from '../support/run-cli';

const FILE = '督导评分_锦江花园_2011Q4.xlsx';
const LIST = `项目名称,检查期间,检查日期,被检查项目负责人,检查人,姓名,岗位
锦江花园,2011Q4,2011-11-27,欧阳建国,,张三,项目经理
锦江花园,,,,,王小明,班长
`;

/** Hands the list out; answers the first site's workbook. */
async function handedOut(list = LIST): Promise<string> {
  const folder = newFolder();
  const { code, err } = await cli('batch', '--sites', put(folder, '清单.csv', list), '--out', folder);
  expect([code, err]).toEqual([0, '']);
  return join(folder, FILE);
}

/** Puts a workbook through `fill`, with a file of its own. */
async function filled(source: string, more: object = {}): Promise<string> {
  const out = join(newFolder(), '甲.xlsx');
  const entries = put(newFolder(), '录入.json', { rest: 'conforming', entries: [], ...more });
  const { code, err } = await cli('fill', source, '--entries', entries, '--out', out);
  expect([code, err]).toEqual([0, '']);
  return out;
}

/** Sets cells by sheet and reference with openpyxl. */
function typed(path: string, cells: readonly (readonly [string, string, string | null])[]): void {
  const code = `
import sys, json, datetime, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
for sheet, cell, value in json.loads(sys.argv[2]):
    book[sheet][cell] = datetime.date.fromisoformat(value[1:]) if value and value[0] == '@' else value
book.save(sys.argv[1])`;
  execFileSync(PYTHON, ['-c', code, path, JSON.stringify(cells)]);
}

/** Where texts are in a workbook: sheet → text → row and column. */
async function placesIn(path: string) {
  const { sheets } = await new FilePort(path, new Date(0)).read();
  return (name: string, text: string): readonly [number, number] => {
    for (const [row, cells] of sheets.find((sheet) => sheet.name === name)?.rows ?? [])
      for (const [column, { value }] of cells) if (value === text) return [row, column];
    throw new Error(`${name}: no ${text}`);
  };
}

const at = ([row, column]: readonly [number, number]): string => `${String.fromCharCode(64 + column)}${row}`;

async function consolidated(path: string, ...options: readonly string[]) {
  const out = join(newFolder(), '总部.xlsx');
  const text = await cli('consolidate', path, '--out', out, ...options);
  const json = JSON.parse((await cli('consolidate', path, '--out', out, '--json', ...options)).out);
  const { sheets } = await new FilePort(out, new Date(0)).read();
  const cells = [...(sheets.find(({ name }) => name === '排名')?.rows.values() ?? [])]
    .flatMap((line) => [...line.values()].map(({ value }) => value))
    .filter((value) => typeof value === 'string');
  return { text: text.out, site: json.ranked[0], cells, sheets: sheets.map(({ name }) => name) };
}

test('D1: people and a date', async () => {
  const path = await filled(await handedOut());
  const where = await placesIn(path);
  const [row, column] = where('奖惩明细', '王小明');
  const [dateRow, labelColumn] = where('参数', '检查日期');
  typed(path, [
    ['奖惩明细', at([row + 1, column]), '李四'],
    ['奖惩明细', at([row + 1, column + 1]), '项目分管副经理'],
    ['奖惩明细', at([row + 2, column]), '王五'],
    ['奖惩明细', at([row + 2, column + 1]), '项目经理'],
    ['参数', at([dateRow, labelColumn + 1]), '@2011-12-10'],
  ]);
  const { text, site, cells, sheets } = await consolidated(path);
  const sentence = '人员名单增加 2 人（李四、王五），奖惩 4,000 → 5,800；检查日期 2011-11-27 → 2011-12-10';
  expect(text.split('\n')).toEqual(expect.arrayContaining(['与发放时不同 1 份：', `  甲.xlsx：${sentence}`]));
  expect(text).toContain('锦江花园（与发放时不同）');
  expect(cells).toEqual(expect.arrayContaining([`与发放时不同：${sentence}`, '未发现改动']));
  expect(sheets).not.toContain('改动');
  expect(site).toMatchObject({
    integrity: 'ok',
    payoutTotal: 5800,
    sinceHandout: [
      {
        what: 'roster',
        added: { count: 2, first: ['李四', '王五'] },
        removed: { count: 0 },
        payout: { was: 4000, now: 5800 },
      },
      { what: 'inspectedOn', was: '2011-11-27', now: '2011-12-10' },
    ],
  });
});

test('D2: nothing differs', async () => {
  const emptyHanded = LIST.replace('欧阳建国', '').replace('2011-11-27', '');
  const path = await filled(await handedOut(emptyHanded), {
    siteManager: '新经理',
    inspectedOn: '2011-12-10',
    period: '2011年第四季度',
    inspectors: { cleaning: '王检查' },
    roster: [
      { name: '王 小明', role: '班长（领班）', discipline: '保洁管理' },
      { name: '张三　', role: '项目经理' },
    ],
  });
  const { text, site, cells } = await consolidated(path);
  expect(site).toMatchObject({ sinceHandout: [], integrity: 'ok' });
  expect(text).not.toContain('发放');
  expect(cells).not.toContain('说明');
});

test('D3: filled twice, saved by openpyxl in between', async () => {
  const once = await filled(await handedOut(), { siteManager: '别人' });
  typed(once, []);
  const { site } = await consolidated(await filled(once, { roster: [{ name: '张三', role: '项目经理' }] }));
  expect(site.sinceHandout).toMatchObject([
    { what: 'roster', removed: { count: 1, first: ['王小明'] }, payout: null },
    { what: 'siteManager', was: '欧阳建国', now: '别人' },
  ]);
});

test('D4: not handed out', async () => {
  const path = join(newFolder(), '空.xlsx');
  await cli('generate', '--site', '锦江花园', '--period', '2011Q4', '--year', '2011', '--out', path);
  const { text, site } = await consolidated(await filled(path, { inspectedOn: '2011-11-27' }));
  expect(site).toMatchObject({ sinceHandout: null, integrity: 'ok' });
  expect(text).not.toContain('发放');
});

test('D5: a piece of it is gone', async () => {
  const path = await filled(await handedOut());
  const [row] = (await placesIn(path))('_细则', 'handedOut');
  typed(path, [['_细则', `B${row}`, '张三']]);
  const { text, site, cells } = await consolidated(await filled(path));
  expect(site).toMatchObject({ sinceHandout: 'unreadable', integrity: 'ok' });
  expect(text.split('\n')).toContain('发放记录读不出，未作比对 1 份：甲.xlsx');
  expect(text).toContain('锦江花园（发放记录读不出）');
  expect(cells).toContain('发放记录读不出，未作比对');
});
