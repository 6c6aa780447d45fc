/**
 * The ribbon's commands, through genuine office.js and without a pane.
 *
 * B1 核对全部 selects the first problem and says how many there are; 汇总 writes and says so.
 * B2 a workbook without score sheets, a busy or broken Excel and our own errors are reported, with what to do.
 * B3 Excel always hears that the command has ended, exactly once, and nothing is thrown, even where nothing can be shown.
 * B4 the notice comes in a dialogue where Excel has dialogues; the pane is shown only where a shared runtime is supported.
 * B5 the page registers both commands, and is itself the dialogue when its address carries a notice.
 */

import { noticeIn, showNotice } from '../../src/commands/notice-page';
import { type RibbonCommand, type RibbonNotice, runRibbonCommand } from '../../src/commands/ribbon-command';
import { NOTICE_HASH, type OfficeDoors, tellUser } from '../../src/commands/tell-user';
import { PaneController } from '../../src/taskpane/controller/pane-controller';
import { sheetNamed } from '../support/office/disturbances';
import { filledWorld, smallRubric } from '../support/office/scenes';
import { type OfficeWorld, startOffice } from '../support/office/start-office';
import { loadedRubric } from '../support/pane/loaded-rubric';

let world: OfficeWorld;
afterEach(() => world?.dispose());

const open = (): PaneController =>
  new PaneController({
    port: world.secondPort(),
    rubric: loadedRubric(smallRubric()),
    version: 'test',
    host: 'Excel',
    now: () => new Date(2011, 10, 27),
  });

/** What a command shows, and how often Excel hears that it has ended. */
async function give(command: RibbonCommand, how: { open?: () => PaneController } = {}) {
  const notices: RibbonNotice[] = [];
  const completed = jest.fn();
  const tell = async (notice: RibbonNotice): Promise<void> => {
    expect(completed).not.toHaveBeenCalled(); // Excel may end the page then
    notices.push(notice);
  };
  await runRibbonCommand(command, { open, tell, ...how }, { completed });
  expect(completed).toHaveBeenCalledTimes(1);
  expect(notices).toHaveLength(1);
  return notices[0];
}

test('B1: 核对全部', async () => {
  world = await filledWorld();
  const notice = await give('checkAll');
  expect(notice).toMatchObject({
    tone: 'warning',
    title: expect.stringMatching(/^核对完成，有 \d+ 处需要处理$/),
  });
  expect(notice?.lines[0]).toMatch(/^已定位到第一处：.*9/);
  const { sheet, box } = world.grid.selection();
  expect([world.book.worksheet(sheet).name, box]).toMatchObject(['保洁管理', { row: 7, column: 6 }]);
});

test('B1: 汇总', async () => {
  world = await filledWorld();
  sheetNamed(world, '汇总').protection.unprotect();
  sheetNamed(world, '汇总').getRange('A7').values = [['改坏了']];
  expect(await give('writeSummary')).toMatchObject({ tone: 'success', title: '汇总和奖惩明细已更新' });
  expect(sheetNamed(world, '汇总').getRange('A7').values).not.toEqual([['改坏了']]);
  expect(world.book.root.worksheets.getActiveWorksheet().name).toBe('汇总');
});

describe.each(['checkAll', 'writeSummary'] as const)('B2: %s', (command) => {
  test('a workbook without score sheets', async () => {
    world = startOffice();
    expect(await give(command)).toMatchObject({
      tone: 'error',
      lines: [expect.stringContaining('还没有评分表')],
    });
  });

  test('an Excel that does not answer', async () => {
    world = await filledWorld();
    world.interfere(() => Promise.reject(new Error('no answer')));
    const { tone, lines = [] } = (await give(command)) ?? {};
    expect(tone).toBe('error');
    expect(lines[0]).toContain('Excel 没有回应');
    expect(lines.at(-1)).toContain('再点一次这个按钮');
  });

  test('a cell being edited', async () => {
    world = await filledWorld();
    world.interfere(async () => ({
      Results: [],
      TraceIds: [],
      Error: {
        Code: 'InvalidOperationInCellEditMode',
        Message: '',
        Location: '',
        ActionIndex: 0,
        HttpStatusCode: 400,
      },
    }));
    expect((await give(command))?.lines[0]).toContain('请先按回车完成输入');
  });

  test('an error of our own', async () => {
    const broken = (): never => {
      throw new TypeError('undefined is not a function');
    };
    expect(await give(command, { open: broken })).toMatchObject({
      tone: 'error',
      lines: [expect.stringContaining('程序出错')],
    });
  });

  test('B3: a dialogue that never reports, and an Excel that never answers', async () => {
    world = await filledWorld();
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] });
    const never = (): Promise<never> => new Promise(() => undefined);
    const notices: RibbonNotice[] = [];
    const tell = (notice: RibbonNotice): Promise<void> => {
      notices.push(notice);
      return never();
    };
    world.interfere(never);
    const completed = jest.fn();
    const over = runRibbonCommand(command, { open, tell }, { completed });
    await jest.advanceTimersByTimeAsync(200_000);
    expect([completed.mock.calls.length, notices.length]).toEqual([0, 0]);
    await jest.advanceTimersByTimeAsync(60_000);
    expect([completed.mock.calls.length, notices.length]).toEqual([0, 1]); // there is time to read it
    await jest.advanceTimersByTimeAsync(60_000);
    await over;
    expect(completed).toHaveBeenCalledTimes(1);
    expect(notices[0]?.lines[0]).toContain('Excel 没有回应');
    jest.useRealTimers();
  });

  test('B3: nothing can be shown', async () => {
    world = await filledWorld();
    const completed = jest.fn();
    const tell = (): Promise<void> => Promise.reject(new Error('no dialogues'));
    await runRibbonCommand(command, { open, tell }, { completed });
    expect(completed).toHaveBeenCalledTimes(1);
  });
});

describe('B4', () => {
  const NOTICE: RibbonNotice = {
    tone: 'warning',
    title: '核对完成，有 2 处需要处理',
    lines: ['第一处 & 100%#'],
  };
  type Handler = (given: object) => void;

  /** Office as far as notices need it. */
  function office(sets: readonly string[], opens = true) {
    const handlers = new Map<string, Handler>();
    const close = jest.fn();
    const addresses: string[] = [];
    const value = { close, addEventHandler: (type: string, handler: Handler) => handlers.set(type, handler) };
    const showAsTaskpane = jest.fn(() => Promise.reject(new Error('SharedRuntimeNotAvailable')));
    const doors = {
      addin: { showAsTaskpane },
      context: {
        requirements: { isSetSupported: (name: string) => sets.includes(name) },
        ui: {
          displayDialogAsync: (address: string, _: object, callback: (result: object) => void) => {
            addresses.push(address);
            callback(
              opens ? { status: 'succeeded', value } : { status: 'failed', error: new Error('12007') },
            );
          },
        },
      },
    } as unknown as OfficeDoors;
    Object.assign(globalThis, {
      Office: {
        AsyncResultStatus: { Succeeded: 'succeeded' },
        EventType: { DialogEventReceived: 'event', DialogMessageReceived: 'message' },
      },
    });
    return { doors, handlers, close, addresses, showAsTaskpane };
  }

  const PAGE = 'https://addin.test/commands.html';

  test.each([
    ['event', 0],
    ['message', 1],
  ] as const)('a dialogue, ended by its %s', async (type, closes) => {
    const { doors, handlers, close, addresses, showAsTaskpane } = office(['DialogApi']);
    let over = false;
    const telling = tellUser(doors, PAGE, NOTICE).then(() => {
      over = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(over).toBe(false);
    handlers.get(type)?.({});
    await telling;
    expect(close).toHaveBeenCalledTimes(closes);
    expect(showAsTaskpane).not.toHaveBeenCalled();
    const [address = ''] = addresses;
    expect(new URL(address).search).toBe(''); // nothing of the workbook goes to a server
    expect(noticeIn(new URL(address).hash)).toEqual(NOTICE);
  });

  test('the pane too, where there is a shared runtime, whether it opens or not', async () => {
    const { doors, handlers, showAsTaskpane } = office(['DialogApi', 'SharedRuntime']);
    const telling = tellUser(doors, PAGE, NOTICE);
    await new Promise((resolve) => setImmediate(resolve));
    expect(showAsTaskpane).toHaveBeenCalledTimes(1);
    handlers.get('event')?.({});
    await telling;
  });

  test.each([
    ['no dialogues', [], true],
    ['a dialogue that does not open', ['DialogApi'], false],
  ] as const)('%s', async (_, sets, opens) => {
    await expect(tellUser(office(sets, opens).doors, PAGE, NOTICE)).rejects.toBeInstanceOf(Error);
    await expect(tellUser({}, PAGE, NOTICE)).rejects.toBeInstanceOf(Error);
  });

  test.each([
    ['behind it', (hash: string) => `${hash}&_xdm_Info=a|b|https://x.test`],
    ['before it', (hash: string) => `#_serializer_version=1.1${hash.slice(1)}`],
    ['on both sides', (hash: string) => `#&_flights=%5B%5D&${hash.slice(1)}?_host_Info=Excel$Web$16.01`],
  ])('office.js adds keys of its own %s', (_, add) => {
    const hash = new URL(`${PAGE}${NOTICE_HASH}${encodeURIComponent(JSON.stringify(NOTICE))}`).hash;
    expect(noticeIn(add(hash))).toEqual(NOTICE);
  });

  test('addresses that carry none', () => {
    expect(['', '#', `${NOTICE_HASH}%`, `${NOTICE_HASH}{}`, '#other=1'].map(noticeIn)).toEqual(
      Array(5).fill(null),
    );
  });
});

describe('B5', () => {
  /** A page as far as it is needed. */
  class Fake {
    textContent = '';
    children: readonly Fake[] = [];
    click = (): void => undefined;
    readonly ownerDocument = { createElement: () => new Fake() };
    addEventListener(_: string, run: () => void): void {
      this.click = run;
    }
    replaceChildren(...children: Fake[]): void {
      this.children = children;
    }
    setAttribute(): void {}
    focus(): void {}
  }

  /** Loads the page at an address; answers what it did. */
  async function load(hash: string, query = '_host_Info=x', name = '') {
    const associated = new Map<string, (event: { completed(): void }) => Promise<void>>();
    const body = new Fake();
    const messageParent = jest.fn();
    Object.assign(globalThis, {
      __APP_VERSION__: 'test',
      document: { body },
      window: { name, location: { hash, href: `https://addin.test/commands.html?${query}${hash}` } },
      Office: {
        onReady: async () => ({}),
        actions: { associate: (name: string, run: never) => associated.set(name, run) },
        context: { ui: { messageParent } },
      },
    });
    await jest.isolateModulesAsync(async () => {
      await import('../../src/commands/main');
    });
    await new Promise((resolve) => setImmediate(resolve));
    return { associated, body, messageParent };
  }

  test('the commands of the manifest', async () => {
    const { associated, body } = await load('');
    expect([...associated.keys()]).toEqual(['checkAll', 'writeSummary']);
    expect(body.children).toEqual([]);
    world = await filledWorld();
    const completed = jest.fn();
    await associated.get('checkAll')?.({ completed });
    expect(completed).toHaveBeenCalledTimes(1); // although this Excel has no dialogues
    expect(world.book.worksheet(world.grid.selection().sheet).name).toBe('保洁管理');
  });

  test('the dialogue', async () => {
    const notice: RibbonNotice = { tone: 'error', title: '没有完成', lines: ['<b>一</b>', '二'] };
    const { associated, body, messageParent } = await load(
      NOTICE_HASH + encodeURIComponent(JSON.stringify(notice)),
    );
    expect(associated.size).toBe(0);
    expect(body.children.map(({ textContent }) => textContent)).toEqual([
      '没有完成',
      '<b>一</b>',
      '二',
      '知道了',
    ]);
    body.children.at(-1)?.click();
    expect(messageParent).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['address', '_host_Info=Excel$Web$16.01$zh-CN$$isDialog$', ''],
    ['window', 'a=1', '{"hostInfo":"Excel|Web|16.01|zh-CN|c|isDialog"}'],
  ])('the dialogue, its notice lost on the way; recognised by its %s', async (_, query, name) => {
    const { associated, body } = await load('', query, name);
    expect(associated.size).toBe(0);
    expect(body.children.map(({ textContent }) => textContent)).toEqual([
      '操作已结束',
      expect.stringContaining('结果在工作表里'),
      '知道了',
    ]);
  });

  test('a notice is text, never markup', () => {
    const body = new Fake();
    showNotice(body as never, { tone: 'info', title: '<i>', lines: [] }, () => undefined);
    expect(body.children[0]?.textContent).toBe('<i>');
  });
});
