/**
 * Calls of every command that are not as they should be.
 *
 * U1 an option that does not exist, lacks its value, is a switch with a value, or is there twice: one sentence names it, and nothing is done.
 * U2 words that a command does not take are named, never passed over; so are options that say nothing beside others.
 * U3 help says how a command is called, and names exactly the options that there are.
 * U4 a folder in the place of a file that is read, or written, and a file in the place of a folder: one sentence says so; exit 3, nothing written.
 * U5 what is missing is named.
 * U6 a batch says once why nothing can be put into its folder.
 */
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defaultRubric } from '../../src/domain/default-rubric';
import { toDocument } from '../../src/domain/parse-rubric';
import { type CliCommand, COMMAND_USAGE } from '../../src/messages/usage-text';
import { cli, newFolder, put } from '../support/run-cli';

/** What a call needs: a place to write to, and files to read. */
interface Files {
  readonly out: string;
  readonly book: string;
  /** The same inspection as the book. */
  readonly copy: string;
  readonly other: string;
  readonly entries: string;
  readonly rubric: string;
  readonly list: string;
}

/** A call of every command that is as it should be. */
const CALLS: Readonly<Record<CliCommand, (files: Files) => readonly string[]>> = {
  generate: ({ out, rubric }) => ['--site', '甲', '--rubric', rubric, '--out', out],
  fill: ({ book, entries, out }) => [book, '--entries', entries, '--out', out],
  'print-form': ({ book, out }) => [book, '--out', out],
  split: ({ book, out }) => [book, '--out', out],
  merge: ({ book, copy, out }) => [book, copy, '--out', out],
  migrate: ({ book, rubric, out }) => [book, '--rubric', rubric, '--out', out],
  rubric: ({ rubric, out }) => [rubric, '--upgrade', '--out', out],
  score: ({ book }) => [book],
  compare: ({ book, other }) => [other, book],
  programme: ({ book }) => [book],
  batch: ({ list, rubric, out }) => ['--sites', list, '--rubric', rubric, '--out', out],
  check: ({ book }) => [book],
  consolidate: ({ book, out }) => [book, '--out', out],
  demo: () => [],
};

/** Those that take one word at most, or none; of the others every word is a file. */
const MOST_WORDS: Partial<Record<CliCommand, 0 | 1>> = {
  generate: 0,
  batch: 0,
  demo: 0,
  fill: 1,
  'print-form': 1,
  split: 1,
  migrate: 1,
  rubric: 1,
  score: 1,
  check: 1,
  programme: 1,
};

const COMMANDS = Object.keys(COMMAND_USAGE) as readonly CliCommand[];

/** The options of a command as its usage shows them; those that stand more than once in it are shown alike. */
const optionsOf = (command: CliCommand) => {
  const lines = COMMAND_USAGE[command].split('\n').filter((line) => /^ {2}\S/.test(line));
  const shown = [...lines.join('\n').matchAll(/(--[a-z-]+)( [^\s[\]]+)?\]?(…)?/g)];
  return new Map(
    shown.map(([, name = '', value, many]) => [
      name,
      { isSwitch: value === undefined, many: many !== undefined },
    ]),
  );
};

let files: Files;
beforeAll(async () => {
  const sources = newFolder();
  const [book, copy, other] = ['甲.xlsx', '副本.xlsx', '上季.xlsx'].map((name) => join(sources, name)) as [
    string,
    string,
    string,
  ];
  for (const [path, period] of [
    [book, '2011Q4'],
    [copy, '2011Q4'],
    [other, '2011Q3'],
  ] as const)
    expect(await cli('generate', '--site', '甲', '--period', period, '--out', path)).toMatchObject({
      code: 0,
    });
  files = {
    out: '',
    book,
    copy,
    other,
    entries: put(sources, 'e.json', { entries: [] }),
    rubric: put(sources, 'r.json', toDocument(defaultRubric())),
    list: put(sources, '清单.csv', '项目名称\n甲\n乙\n'),
  };
});

/** A call that is refused before anything is done: one sentence, nothing else. */
async function refused(code: number, command: CliCommand, ...args: readonly string[]): Promise<string> {
  const result = await cli(command, ...args);
  expect([command, result.code, result.out, result.err.split('\n').length]).toEqual([command, code, '', 1]);
  return result.err;
}

/** A good call that writes into a new folder; afterwards there must be nothing in it. */
async function refusedWith(
  command: CliCommand,
  more: readonly string[],
  given: Partial<Files> = {},
): Promise<string> {
  const folder = newFolder();
  const sentence = await refused(
    2,
    command,
    ...CALLS[command]({ ...files, out: join(folder, 'x'), ...given }),
    ...more,
  );
  expect(readdirSync(folder)).toEqual([]);
  return sentence;
}

describe.each(COMMANDS)('%s', (command) => {
  const options = optionsOf(command);

  test('U1: an option that does not exist', async () => {
    expect(await refusedWith(command, ['--nosuch'])).toMatch(/^没有参数 --nosuch。/);
    expect(await refusedWith(command, ['-x'])).toMatch(/^没有参数 -x。/);
  });

  test('U1, U3: an option without its value, a switch with one', async () => {
    for (const [name, { isSwitch }] of options) {
      if (isSwitch) expect(await refusedWith(command, [`${name}=1`])).toBe(`${name} 后面不写值。`);
      else
        for (const lacking of [[name], [`${name}=`], [name, ''], [name, name, 'x']])
          expect(await refused(2, command, ...lacking)).toBe(`${name} 后面要写上它的值。`);
    }
  });

  test('U1, U3: an option twice, where one counts', async () => {
    for (const [name, { isSwitch, many }] of options) {
      if (isSwitch) continue;
      const { code, out, err } = await cli(command, name, 'a', name, 'b');
      if (many) expect(err).not.toContain('不止一次');
      else expect([code, out, err]).toEqual([2, '', `${name} 写了不止一次，只能写一次。`]);
    }
  });

  test('U2: words too many', async () => {
    const most = MOST_WORDS[command];
    if (most === undefined) return;
    expect(await refusedWith(command, ['多 的', '词'])).toMatch(
      most === 0 ? /^不知道“多 的”、“词”是什么，前面可能漏了参数。/ : /^只能写一个，多了“多 的”、“词”。/,
    );
  });

  test('U3: help', async () => {
    for (const call of [
      [command, '--help'],
      [command, '-h'],
      [command, 'x.xlsx', '--help'],
      ['help', command],
    ])
      expect(await cli(...call)).toEqual({ code: 0, out: COMMAND_USAGE[command], err: '' });
    const names = /可以用的参数：(.*)。$/.exec(await refused(2, command, '--nosuch'))?.[1]?.split('、') ?? [];
    expect([...names].sort()).toEqual([...options.keys()].sort());
  });

  test('U4: a folder in the place of a file that is read', async () => {
    const folder = newFolder();
    const named = (Object.keys(files) as (keyof Files)[]).filter((name) => name !== 'out');
    for (const name of named) {
      const place = join(newFolder(), 'x');
      const call = CALLS[command]({ ...files, out: place, [name]: folder });
      if (!call.includes(folder) || command === 'consolidate') continue; // which takes folders
      expect([name, await refused(3, command, ...call)]).toEqual([
        name,
        `${folder}：这是文件夹，不是文件，请把文件名也写上。`,
      ]);
      expect(readdirSync(join(place, '..'))).toEqual([]);
    }
  });

  test('U4: a folder in the place of a file that is written, and a file in that of a folder', async () => {
    if (!CALLS[command]({ ...files, out: 'out' }).includes('out')) return;
    const folder = newFolder();
    const file = put(folder, '已有.txt', 'x');
    const isFolder = `${folder}：这是文件夹，不是文件，请把文件名也写上。`;
    const isFile = `${file}：这是文件，不是文件夹，请换一个文件夹。`;
    const wantsFolder = command === 'batch' || command === 'split';
    const out = wantsFolder ? file : folder;
    expect(await refused(3, command, ...CALLS[command]({ ...files, out }))).toBe(
      wantsFolder ? isFile : isFolder,
    );
    const below = CALLS[command]({ ...files, out: join(file, '里面', 'x') });
    expect(await refused(3, command, ...below)).toBe(isFile);
    expect(readdirSync(folder)).toEqual(['已有.txt']);
  });

  test('U5: what is missing', async () => {
    if (command !== 'demo') expect(await refused(2, command)).toMatch(/^(?:缺少 |请给出两份)/);
    if (MOST_WORDS[command] !== 1) return;
    const [, ...rest] = CALLS[command]({ ...files, out: 'x' });
    expect(await refused(2, command, '', ...rest)).toMatch(/^缺少 /);
  });
});

test('U1: the year', async () => {
  for (const year of ['abc', '2e3', '211', '20111'])
    expect(await refusedWith('generate', ['--year', year])).toContain(`年度“${year}”无效`);
});

test('U2: options that say nothing beside others', async () => {
  const template = join(newFolder(), '清单.xlsx');
  for (const [more, named] of [
    [['--json'], '--json'],
    [['--sites', files.list, '--out', 'x'], '--sites、--out'],
    [['--period', '2011Q4', '--by-discipline'], '--period、--by-discipline'],
  ] as const)
    expect(await refused(2, 'batch', '--template', template, ...more)).toBe(
      `--template 不能和 ${named} 一起用。`,
    );
  expect(await refused(2, 'rubric', files.rubric, '--out', 'x.json', '--after', files.rubric)).toBe(
    '--after、--out 要和 --upgrade 一起用。',
  );
});

test('U3: help for what there is not', async () => {
  for (const call of [['help'], ['--help'], ['-h'], []]) {
    const { code, out } = await cli(...call);
    expect(code).toBe(0);
    for (const usage of Object.values(COMMAND_USAGE)) expect(out).toContain(usage);
  }
  expect(await cli('help', '没有的')).toEqual({ code: 2, out: '', err: '没有命令“没有的”。' });
  expect(await cli('help', 'score', 'check')).toMatchObject({ code: 2, out: '' });
});

test('U4: folders that are options, and a list that is written', async () => {
  const folder = newFolder();
  const out = join(folder, 'x.xlsx');
  const call = ['consolidate', files.book, '--out', out, '--rubrics'];
  expect(await cli(...call, files.rubric)).toMatchObject({
    code: 3,
    err: `${files.rubric}：这是文件，不是文件夹，请换一个文件夹。`,
  });
  const nowhere = join(folder, '没有');
  expect(await cli(...call, nowhere)).toMatchObject({
    code: 3,
    err: `${nowhere}：找不到文件夹，请检查路径和名称。`,
  });
  const isFolder = `${folder}：这是文件夹，不是文件，请把文件名也写上。`;
  expect(await refused(3, 'batch', '--template', folder)).toBe(isFolder);
  expect(await refused(3, 'consolidate', nowhere, '--out', folder)).toBe(isFolder); // before a thousand files are read
  expect(await refused(3, 'batch', '--template', folder, '--overwrite')).toBe(isFolder);
  const zip = join(folder, '夹.zip');
  mkdirSync(zip);
  for (const more of [[], ['--overwrite']])
    expect(await refused(3, 'batch', '--sites', files.list, '--out', zip, ...more)).toBe(
      `${zip}：这是文件夹，不是文件，请把文件名也写上。`,
    );
  const below = join(files.entries, 'x.xlsx');
  expect(await refused(3, 'score', below)).toBe(`${below}：找不到文件，请检查路径和文件名。`);
});

(process.platform === 'linux' ? test : test.skip)('U6: nothing can be put there', async () => {
  const sentence = await refused(3, 'batch', '--sites', files.list, '--out', '/proc/self');
  expect(sentence).toMatch(/^\/proc\/self：文件写不进去/);
});
