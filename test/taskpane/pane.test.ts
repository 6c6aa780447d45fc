/**
 * The pane in a browser.
 *
 * A1 axe finds nothing in any state; what depends on the look, its contrast, also dark and with forced colours.
 * A2 nothing is wider than 320 px.
 * A3 every command can be reached and given by keyboard.
 * A4 a list of 5,000 problems draws only what is in view, and keys lead through all of it.
 * A5 live regions tell what goes on and what happened, the same text again included.
 * A6 发送: from the check over its list to the copied file name and mail; where the clipboard is closed, the text is
 *    selected to be copied by hand; after a change nothing says 可发送 any more.
 * A9 the guide stays until something has been entered.
 * A11 the button of 生成 is in view without scrolling, also in a low window; what has the focus is not under it.
 * A12 检查日期 takes digits one after the other, and the field is settled when it is left.
 * A10 帮助: 自检 by a button, its result with a report to copy.
 * A8 总部: of long lists only what was asked for is drawn, of a file's alterations only those of an opened one.
 */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { HEADQUARTERS_TEXT } from '../../src/messages/headquarters-text';
import { launchBrowser } from '../support/browser';
import { openPane, openWindow, paneScript, showState } from '../support/pane/open-pane';
import { STATES } from '../support/pane/states';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** How people may see the pane; what only depends on that is its contrast, and whether it still fits. */
const LOOKS = {
  light: [{ colorScheme: 'light', forcedColors: 'none' }, undefined],
  dark: [{ colorScheme: 'dark', forcedColors: 'none' }, ['color-contrast', 'link-in-text-block']],
  forced: [{ colorScheme: 'dark', forcedColors: 'active' }, ['color-contrast', 'link-in-text-block']],
} as const;

let browser: Browser;
let script: string;
let usual: Page; // opening a window takes longer than most of what is looked at in it
beforeAll(async () => {
  script = paneScript();
  browser = await launchBrowser();
  usual = await openWindow(browser, script);
});
afterAll(() => browser.close());

/** Loads the pane anew in a state: in the usual window, or in one of its own that has to be otherwise. */
async function open(name: string, options?: Parameters<typeof openPane>[3]): Promise<Page> {
  if (options) return await openPane(browser, script, name, options);
  await usual.emulateMedia(LOOKS.light[0]);
  await usual.mouse.move(0, 0);
  await showState(usual, name);
  return usual;
}

/** Looks at a page otherwise, once all of it is drawn so: colours change step by step. */
async function see(page: Page, look: Parameters<Page['emulateMedia']>[0]): Promise<void> {
  await page.emulateMedia(look);
  await page.evaluate(async () => {
    for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

/** What axe finds wrong: by all of its rules, or by those alone that look at colours. */
async function violations(page: Page, only?: readonly string[]): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  return await page.evaluate(async (rules) => {
    const { axe } = window as unknown as {
      axe: {
        run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const { violations: found } = await axe.run(rules ? { runOnly: rules } : {});
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  }, only);
}

describe('A1 A2', () => {
  describe.each(Object.keys(STATES))('%s', (name) => {
    beforeAll(() => open(name));

    test.each(Object.entries(LOOKS))('%s', async (_, [look, rules]) => {
      await see(usual, look);
      expect(await violations(usual, rules)).toEqual([]);
      const width = await usual.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(320);
    });
  });
});

test('A1: axe would find something', async () => {
  const page = await open('empty');
  await page.evaluate(() => document.querySelector('#pane button')?.replaceChildren());
  expect((await violations(page)).length).toBeGreaterThan(0);
});

test.each(['dark', 'forced'] as const)(
  'A1: axe would find a colour that cannot be read: %s',
  async (name) => {
    const page = await open('empty');
    const [look, rules] = LOOKS[name];
    await page.emulateMedia(look);
    const html = '<p style="forced-color-adjust:none;color:#777;background:#888">看不清</p>';
    await page.evaluate(
      (given) => document.querySelector('#pane')?.insertAdjacentHTML('afterbegin', given),
      html,
    );
    expect(await violations(page, rules)).toEqual([expect.stringContaining('color-contrast')]);
  },
);

const startsWith = (text: string): RegExp => new RegExp(`^${text.replace(/[()/]/g, '\\$&')}`);

test.each([
  ['empty', '生成'],
  ['regenerate', '重新生成'],
])('A11: %s', async (state, name) => {
  const page = await open(state, { width: 350 });
  await page.setViewportSize({ width: 350, height: 600 });
  const button = page.getByRole('button', { name, exact: true });
  const bottom = async (): Promise<number> =>
    (await button.boundingBox().then((box) => box && box.y + box.height)) ?? 0;
  expect(await bottom()).toBeGreaterThan(500);
  expect(await bottom()).toBeLessThanOrEqual(600);
  for (let i = 0; i < 30; i++) {
    await page.keyboard.press('Tab');
    const hidden = await page.evaluate(() => {
      const { activeElement: focused } = document;
      const box = focused?.getBoundingClientRect();
      if (!box || !focused?.closest('form')) return null;
      const top = document.elementFromPoint(box.x + box.width / 2, box.bottom - 3);
      return focused.contains(top) || top?.contains(focused) ? null : focused.outerHTML;
    });
    expect(hidden).toBeNull();
  }
  await page.context().close();
});

test('A12', async () => {
  const page = await open('empty');
  const field = page.getByLabel('检查日期');
  await field.pressSequentially('20241126');
  expect(await field.inputValue()).toBe('20241126');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => window.asked.at(-1))).toBe('settleForm');
});

/** Walks with the Tab key from the top to the end; answers what had the focus. */
async function tabWalk(page: Page): Promise<readonly string[]> {
  const names: string[] = [];
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      if (!element || element === document.body) return null;
      return element.getAttribute('aria-label') ?? element.labels?.[0]?.innerText ?? element.innerText;
    });
    if (name === null || (names.length > 0 && name === names[0] && i > 20)) break;
    names.push(name.trim());
  }
  return names;
}

test.each([
  [
    'empty',
    ['生成', '项目名称', '检查期间', '检查日期', '被检查项目负责人', '客户服务', '客户服务检查人', '生成'],
  ],
  ['check', ['核对', '打开客户服务', '设施设备维护其余按符合（0）', '重新核对', '恢复规则']],
  ['send', ['发送', '重新检查', '参数 检查日期']],
  ['send-ready', ['发送', '重新检查', '复制文件名', '文件名', '复制邮件主题', '复制邮件正文', '邮件正文']],
  ['result', ['汇总', '写入汇总', '生成整改清单（12 条）', '奖惩明细', '整改清单']],
  ['failed', ['重试', '复制诊断信息', '关闭']],
  ['generating', ['取消']],
  ['consolidate-reading', ['选择文件', '停止']],
  [
    'consolidate-done',
    [
      '选择文件夹',
      '采用这一份：2011年第四季度回收/督导评分_锦江花园201期',
      '保存 督导评分汇总_',
      '再显示 2 条',
      '再显示 50 条',
      '空档处理',
      '未发现改动：290 份',
      '添加细则文件',
    ],
  ],
  ['consolidate-altered', ['锦江花园.xlsx 3 处改动', '移除细则 2012Q1-1', '添加细则文件']],
] as const)('A3: %s', async (name, expected) => {
  const page = await open(name);
  const reached = await tabWalk(page);
  for (const wanted of expected) expect(reached).toContainEqual(expect.stringMatching(startsWith(wanted)));
});

test('A3: keys give commands and change tabs', async () => {
  const page = await open('empty');
  await page.focus('#tab-generate');
  for (const key of ['ArrowRight', 'ArrowRight', 'End', 'ArrowRight']) await page.keyboard.press(key);
  expect(await page.getAttribute('#tab-generate', 'aria-selected')).toBe('true');
  await page.focus('input[type=text]');
  await page.keyboard.type('锦江');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => window.asked)).toEqual([
    'editForm {"site":"锦"}',
    'editForm {"site":"锦江"}',
    'generate',
  ]);
});

test('A3: a question keeps the focus and can be answered', async () => {
  const page = await open('confirmation');
  await page.waitForSelector('[role=alertdialog]');
  for (let i = 0; i < 6; i++) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('[role=alertdialog]') !== null)).toBe(
      true,
    );
  }
  await page.keyboard.press('Escape');
  await page.click('role=button[name="填写"]');
  expect(await page.evaluate(() => window.asked)).toEqual(['dismissConfirmation', 'confirm']);
  // Once answered, nothing of the pane stays hidden from screen readers.
  await page.evaluate(() => window.setState({ confirmation: null }));
  await page.waitForSelector('[role=alertdialog]', { state: 'detached' });
  await page.getByRole('button', { name: '重新核对' }).waitFor({ timeout: 3000 });
});

test.each([
  ['is still there', '恢复规则', (): null => null, '恢复规则'],
  [
    'has gone with what it did',
    /其余按符合/,
    () => window.setState({ check: { disciplines: [], problems: [], remarks: [] } }),
    '核对',
  ],
])(
  'A3: after a question the focus is back where it came from, whether that %s',
  async (_, name, done, focus) => {
    const page = await open('check');
    await page.getByRole('button', { name }).first().focus();
    await page.evaluate(() => window.setState({ confirmation: { title: '?', lines: ['…'], confirm: '好' } }));
    await page.waitForSelector('[role=alertdialog]');
    await page.evaluate(done);
    await page.evaluate(() => window.setState({ confirmation: null }));
    await page.waitForSelector('[role=alertdialog]', { state: 'detached' });
    await page.waitForFunction((text) => document.activeElement?.textContent === text, focus, {
      timeout: 5000,
    });
  },
);

test('A3: whoever goes on while an answered question fades keeps the focus', async () => {
  const page = await open('check');
  await page.getByRole('button', { name: '恢复规则' }).first().focus();
  await page.evaluate(() => window.setState({ confirmation: { title: '?', lines: ['…'], confirm: '好' } }));
  await page.waitForSelector('[role=alertdialog]');
  await page.evaluate(() => {
    window.setState({ confirmation: null });
    const field = document.body.appendChild(document.createElement('input'));
    field.focus();
    field.addEventListener('blur', () => field.remove()); // as the grid's field for the name of a sheet
  });
  await page.waitForSelector('[role=alertdialog]', { state: 'detached' });
  await page.waitForTimeout(200); // nothing tells that nothing takes the focus
  expect(await page.locator('body > input').count()).toBe(1);
});

test('A9: the guide leads on from a generated workbook to a sheet', async () => {
  const page = await open('just-generated');
  await page.getByText('三步开始').waitFor();
  await page.getByRole('button', { name: '打开评分表' }).click();
  expect(await page.evaluate(() => window.asked)).toEqual(['show {"discipline":"customer-service"}']);
  const begun = await open('regenerate'); // something has been entered
  expect(await begun.getByText('三步开始').count()).toBe(0);
});

test('A4: 5,000 problems', async () => {
  const page = await open('check-many');
  const rows = (): Promise<number> => page.locator('#tab-content li').count();
  const focused = (): Promise<string | null> =>
    page.evaluate(() => document.activeElement?.closest('li')?.getAttribute('aria-posinset') ?? null);
  expect(await rows()).toBeLessThan(40);
  await page.focus('[data-row="0"]');
  await page.keyboard.press('End');
  await page.waitForSelector('[data-row="4999"]');
  await page.waitForFunction(() => document.activeElement?.getAttribute('data-row') === '4999');
  expect(await focused()).toBe('5000');
  expect(await rows()).toBeLessThan(40);
  await page.keyboard.press('PageUp');
  await page.keyboard.press('ArrowUp');
  await page.waitForFunction(() => Number(document.activeElement?.getAttribute('data-row')) < 4996);
  await page.keyboard.press('Home');
  await page.waitForFunction(() => document.activeElement?.getAttribute('data-row') === '0');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => window.asked)).toEqual(['goTo "problem-0"', 'fix "problem-0"']);
  await page.evaluate(() => {
    const list = document.querySelector('[data-row]')?.closest('div');
    list?.scrollTo({ top: 240_000 });
  });
  await page.waitForSelector('[data-row="2500"]');
  expect(await rows()).toBeLessThan(40);
});

test('A5: what happens is shown', async () => {
  const page = await open('empty');
  const notice = { tone: 'success', title: '已改正', lines: [], diagnostics: null, retry: false } as const;
  const alert = () => page.locator('[role=alert]').innerText();
  await page.evaluate((shown) => window.setState({ notice: { ...shown, key: 1 } }), notice);
  expect(await alert()).toBe('已改正');
  await page.evaluate(() => {
    const region = document.querySelector('[role=alert]');
    (window as unknown as { added: number }).added = 0;
    if (region)
      new MutationObserver((changes) => {
        (window as unknown as { added: number }).added += changes.flatMap((change) => [
          ...change.addedNodes,
        ]).length;
      }).observe(region, { childList: true });
  });
  await page.evaluate((shown) => window.setState({ notice: { ...shown, key: 2 } }), notice);
  await page.waitForFunction(() => (window as unknown as { added: number }).added > 0);
  await page.evaluate(() =>
    window.setState({ task: { label: '正在核对', step: 0, steps: 1, cancellable: false, hint: null } }),
  );
  expect(await page.locator('[role=status]').innerText()).toContain('正在核对');
});

describe('A6: 发送', () => {
  test('from the check to the cells', async () => {
    const page = await open('send-start');
    await page.getByRole('button', { name: '开始检查' }).click();
    const { send = null } = STATES.send?.state ?? {};
    await page.evaluate((view) => window.setState({ send: view }), send);
    await page.getByText('还不能发送').waitFor();
    expect(await page.getByText('可发送', { exact: true }).count()).toBe(0);
    await page.getByText('没有填写“客户服务”的检查人').click();
    await page.getByRole('button', { name: '生成整改清单', exact: true }).click();
    await page.getByText('名称 Grade 被删除').click(); // is nowhere to be shown
    await page.focus('[data-row="0"]');
    for (const row of ['1', '2']) {
      await page.keyboard.press('ArrowDown');
      await page.waitForFunction((at) => document.activeElement?.getAttribute('data-row') === at, row);
    }
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => window.asked)).toEqual([
      'check',
      'goTo "send-1"',
      'fix "send-3"',
      'goTo "send-2"',
    ]);
  });

  test('from 可发送 to the clipboard', async () => {
    const page = await open('send-ready', { permissions: ['clipboard-read', 'clipboard-write'] });
    const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
    const { fileName, mail } = STATES['send-ready']?.state.send ?? {};
    await page.getByText('可发送').waitFor();
    for (const [label, text] of [
      ['文件名', fileName],
      ['邮件主题', mail?.subject],
      ['邮件正文', mail?.body],
    ] as const) {
      const button = page.getByRole('button', { name: `复制${label}` });
      await button.click();
      await button.filter({ hasText: '已复制' }).waitFor();
      expect(await copied()).toBe(text);
    }
    expect(await page.getByText('已复制').count()).toBe(3);
    await page.evaluate(
      (view) => window.setState({ send: { ...view, outdated: true } as never }),
      STATES['send-ready']?.state.send,
    );
    await page.getByText('请再检查一次').waitFor();
    expect(await page.getByText('可发送').count()).toBe(0);
    expect(await page.getByRole('button', { name: '复制文件名' }).count()).toBe(0);
    await page.context().close();
  });

  test('a closed clipboard', async () => {
    const page = await open('send-ready');
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: () => Promise.reject(new Error()) },
      });
      document.execCommand = () => false;
    });
    await page.getByRole('button', { name: '复制邮件正文' }).click();
    await page.getByText('请按 Ctrl+C').waitFor();
    const selected = await page.evaluate(() => {
      const area = document.activeElement as HTMLTextAreaElement;
      return area.value.slice(area.selectionStart, area.selectionEnd);
    });
    expect(selected).toBe(STATES['send-ready']?.state.send?.mail?.body);
  });
});

test.each([
  ['consolidate-reading', HEADQUARTERS_TEXT.consolidate.dropLater, 'none'],
  ['consolidate-done', HEADQUARTERS_TEXT.consolidate.dropHint, 'copy'],
] as const)('A8: where files may be dropped, and when: %s', async (name, hint, effect) => {
  const page = await open(name);
  const place = page.getByText(hint);
  expect(await place.count()).toBe(1);
  const shown = await place.evaluate((element) => {
    const event = new DragEvent('dragover', { bubbles: true, cancelable: true });
    const dataTransfer = { dropEffect: 'copy' }; // that of an event made by a script cannot be set
    Object.defineProperty(event, 'dataTransfer', { value: dataTransfer });
    element.dispatchEvent(event);
    return dataTransfer.dropEffect;
  });
  expect(shown).toBe(effect);
});

test('A8: long lists draw what is asked for, a file what is in it', async () => {
  const page = await open('consolidate-done');
  const left = page.getByRole('list', { name: '未纳入：120 份' });
  const items = (): Promise<number> => left.getByRole('listitem').count();
  expect(await items()).toBe(10);
  await page.getByRole('button', { name: '再显示 50 条（还有 110 条）' }).click();
  expect(await items()).toBe(60);
  const first = page.locator('summary').first();
  const sentences = page.locator('details').first().locator('li');
  expect(await sentences.count()).toBe(0);
  await first.focus();
  await page.keyboard.press('Enter');
  await sentences.first().waitFor();
  expect(await sentences.count()).toBe(10);
  await page.getByText('……另有 400 处，没有列出').waitFor();
  await page.keyboard.press('Enter');
  await sentences.first().waitFor({ state: 'detached' });
});

test('A10: 自检', async () => {
  const page = await open('self-check-odd', { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.getByRole('button', { name: '重新自检' }).click();
  expect(await page.evaluate(() => window.asked)).toEqual(['selfCheck']);
  expect(await page.getByRole('list', { name: '要看一看的项目' }).getByRole('listitem').count()).toBe(4);
  await page.getByText('通过的 6 项').click();
  await page.getByRole('listitem').filter({ hasText: '写入数字、文字和空白' }).waitFor();
  const button = page.getByRole('button', { name: '复制自检报告' });
  await button.click();
  await button.filter({ hasText: '已复制' }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    STATES['self-check-odd']?.selfCheck?.report,
  );
  await page.context().close();
});
