/**
 * What each feature of the pane has of its own.
 *
 * S1 a change in one feature draws that feature anew and no other; what is shared draws those who show it.
 * S2 what a feature shows is worked out when it is first shown, and not for every reading of the workbook before.
 * S3 there is one model of a feature in a pane.
 */
import type { Browser, Page } from 'playwright-core';
import { defaultRubric } from '../../src/domain/default-rubric';
import { CheckModel } from '../../src/taskpane/features/check/model/check-model';
import { ResultModel } from '../../src/taskpane/features/result/model/result-model';
import { resultView } from '../../src/taskpane/features/result/model/result-view';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { launchBrowser } from '../support/browser';
import { inspectionOf } from '../support/inspections';
import { openGridPane } from '../support/pane/grid-pane';
import { openWindow } from '../support/pane/open-pane';
import { planToGrid } from '../support/plan-to-grid';
import { bundlePage } from '../workbench/support/bundles';

jest.mock('../../src/taskpane/features/result/model/result-view', () => {
  const actual = jest.requireActual('../../src/taskpane/features/result/model/result-view');
  return { resultView: jest.fn(actual.resultView) };
});

describe('S1: every view at once', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launchBrowser();
    const { script } = bundlePage('test/support/pane/counted.tsx', ['src', 'test/support/pane']);
    page = await openWindow(browser, script);
    await page.goto('https://pane.test/');
    await page.getByText('版本').first().waitFor();
  });
  afterAll(() => browser.close());

  const ALL = ['generate', 'check', 'result', 'send', 'help'];

  /** The views that are drawn after something was done. */
  const drawnAfter = async (act: () => void): Promise<readonly string[]> => {
    await page.evaluate(() => {
      window.drawn = {};
    });
    await page.evaluate(act);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    return Object.keys(await page.evaluate(() => window.drawn)).sort();
  };

  test('what is typed into the form', async () => {
    expect(await drawnAfter(() => window.editForm('锦江花园'))).toEqual(['generate']);
  });

  test('what 发送 found', async () => {
    expect(await drawnAfter(() => window.putSend())).toEqual(['send']);
  });

  test('a command that runs, which all but 帮助 wait for', async () => {
    expect(await drawnAfter(() => window.recheck())).toEqual(ALL.filter((name) => name !== 'help').sort());
  });
});

test('S2: 汇总', async () => {
  const pane = await openGridPane(planToGrid(planWorkbook(defaultRubric(), inspectionOf())));
  await pane.in(CheckModel, ({ recheck }) => recheck());
  expect(resultView).not.toHaveBeenCalled();
  const { state } = pane.of(ResultModel);
  expect(state()?.disciplines).toHaveLength(5);
  expect(state()).toBe(state());
  expect(resultView).toHaveBeenCalledTimes(1);
});

test('S3: one for each pane', async () => {
  const [one, other] = [await openGridPane({ sheets: [] }), await openGridPane({ sheets: [] })];
  expect(one.of(CheckModel)).toBe(one.of(CheckModel));
  expect(one.of(CheckModel)).not.toBe(other.of(CheckModel));
});
