/**
 * Whatever goes wrong, the pane's sentence is Chinese and says what to do.
 *
 * F1 every error code of Excel and of office.js itself, as their own type declarations and source list them.
 * F2 errors without a known code: of the network, of zod, of our own program, and things that are no errors at all.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod/mini';
import { excelFailure } from '../../src/hosts/office/excel-failure';
import { failureText } from '../../src/messages/failure-text';
import { CommandRunner } from '../../src/taskpane/controller/command-runner';
import type { PaneState } from '../../src/taskpane/pane-state';
import { Store } from '../../src/taskpane/store';
import { HostFailure } from '../../src/usecases/workbook-port';
import { STATES } from '../support/pane/states';

/** Words in Latin letters that people know from their own programs. */
const KNOWN_WORDS = ['Excel', 'WPS', 'Microsoft'];

/** Words that tell people what to do. */
const ADVICE = /请(?!.*请勿)/;

function expectPlain(text: string): void {
  const words = text.match(/[A-Za-z][\w.-]*/g) ?? [];
  expect([text, words.filter((word) => !KNOWN_WORDS.includes(word))]).toEqual([text, []]);
  expect(text).toMatch(ADVICE);
  expect(text).toMatch(/。$/);
}

/** The codes that are in a file of Microsoft's, between two marks. */
function codesIn(file: string, from: RegExp, to: string): readonly string[] {
  const source = readFileSync(file, 'utf8');
  const start = source.search(from);
  const part = source.slice(start, source.indexOf(to, start));
  return [...part.matchAll(/=\s*["'](\w+)["']/g)].flatMap(([, code]) => code ?? []);
}

const OFFICE_JS = 'node_modules/@microsoft/office-js/dist/excel-web-16.00.debug.js';
const CODES = new Set([
  ...codesIn(
    'node_modules/@types/office-js/index.d.ts',
    /enum ErrorCodes \{\s+accessDenied = "AccessDenied",\s+apiNotFound/,
    '}',
  ),
  ...codesIn(OFFICE_JS, /CoreErrorCodes\.apiNotFound = /, '}'),
  ...codesIn(OFFICE_JS, /ErrorCodes\.propertyNotLoaded = /, '}'),
]);

test('F1: the list is there', () => {
  expect(CODES.size).toBeGreaterThan(40);
  for (const code of ['InvalidOperationInCellEditMode', 'InactiveWorkbook', 'ConnectionFailure'])
    expect(CODES).toContain(code);
});

/** What the pane shows when a command fails with something. */
async function shownFor(failure: unknown): Promise<readonly string[]> {
  const store = new Store(STATES.empty?.state as PaneState);
  const runner = new CommandRunner(
    store,
    () => '',
    () => undefined,
  );
  await runner.run({ name: 'generate', run: () => Promise.reject(failure) });
  const { notice } = store.state();
  return notice ? [`${notice.title}。`, ...notice.lines] : [];
}

test.each([...CODES])('F1: %s', async (code) => {
  const error = Object.assign(new Error(`The ${code} message`), {
    code,
    debugInfo: { errorLocation: 'Range.values' },
  });
  const failure = excelFailure(error);
  expectPlain(failureText(failure.code, failure.subject));
  const [title, ...lines] = await shownFor(failure);
  expect(title).toBe('没有完成。');
  lines.forEach(expectPlain);
  expect(lines).toHaveLength(1);
});

test.each([
  ['InvalidOperationInCellEditMode', '请先按回车完成输入'],
  ['AccessDenied', '取消保护'],
  ['InactiveWorkbook', '回到这个工作簿'],
  ['ConnectionFailure', '网络中断'],
  ['ResponsePayloadSizeLimitExceeded', '内容太多'],
  ['ApiNotFound', '请更新 Excel'],
])('F1: %s says what matters', (code, expected) => {
  expect(failureText(excelFailure({ code }).code, '')).toContain(expected);
});

const zodError = z.safeParse(z.object({ 'site name': z.string() }), { 'site name': 1 }).error;

test.each([
  ['an unknown code', { code: 'SomethingNew', message: 'Something new' }],
  ['a number for a code', { code: 5001, message: 'Internal error' }],
  ['the network', new TypeError('Failed to fetch')],
  ['zod', zodError],
  ['our own program', new RangeError('Invalid array length')],
  ['a text', 'nope'],
  ['nothing', undefined],
  ['null', null],
])('F2: %s', async (_, error) => {
  const failure = excelFailure(error);
  expect(failure).toBeInstanceOf(HostFailure);
  expectPlain(failureText(failure.code, failure.subject));
  for (const shown of [await shownFor(error), await shownFor(failure)]) {
    expect(shown).toHaveLength(2);
    shown.slice(1).forEach(expectPlain);
  }
});
