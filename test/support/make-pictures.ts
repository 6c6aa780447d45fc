import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { runEditions } from '../e2e/editions';
import { runJourney } from '../e2e/journey';
import { blankFile, runQuickEntry } from '../e2e/quick-journey';
import { launchBrowser } from './browser';
import { buildDist } from './build-dist';
import { editionFiles } from './edition-files';
import { openWorkbench } from './open-workbench';
import { openPane, paneScript } from './pane/open-pane';
import { newFolder } from './run-cli';

/** The states of the pane that are shown, by the names of their pictures. */
const STATES = {
  生成: 'empty',
  录入: 'entry-conflicts',
  快速录入: 'quick-reason',
  核对: 'check',
  汇总: 'result',
  发送: 'send-ready',
  专项: 'programme-example',
  '发送-待处理': 'send',
  发放: 'batch-ready',
  总部汇总: 'consolidate-done',
  帮助: 'help',
} as const;
/** Parts of a tab that are shown by themselves: the state, and the title of the part. */
const PARTS = { 对照上次: ['last-time', '对照上次'], 退回合并: ['entry-merged', '合并录入'] } as const;
/** What is shown of a workbook that goes from one edition of the rubric to the next. */
const SHOWN = /^(2-选了新版|3-先问一句|4-未迁移)$/;
/** What is shown of 快速录入. */
const QUICK = /^(1-录入码|3-扣分之后|4-录完)$/;
const SCHEMES = { 浅色: 'light', 深色: 'dark' } as const;

/** Tallest picture of the pane, in pixels of the page: a long list says no more further down. */
const TALLEST = 1200;

const folder = process.argv[2] ?? join('docs', 'images');
mkdirSync(folder, { recursive: true });
const browser = await launchBrowser();

const bench = await openWorkbench(browser, buildDist());
await runJourney(bench, async (step) => {
  await bench.page.screenshot({ path: join(folder, `工作台-${step}.png`) });
});
await bench.close();

const another = await openWorkbench(browser, buildDist());
await runEditions(another, await editionFiles(), async (step) => {
  if (SHOWN.test(step)) await another.page.screenshot({ path: join(folder, `细则-${step}.png`) });
});
await another.close();

const quick = await openWorkbench(browser, buildDist());
await runQuickEntry(quick, await blankFile(newFolder()), async (step) => {
  if (QUICK.test(step)) await quick.page.screenshot({ path: join(folder, `快速录入-${step}.png`) });
});
await quick.close();

const script = paneScript();
for (const [tab, state] of Object.entries(STATES))
  for (const [name, colorScheme] of Object.entries(SCHEMES)) {
    const page = await openPane(browser, script, state, {
      colorScheme,
      locale: 'zh-CN',
      deviceScaleFactor: 2,
    });
    await page.mouse.move(319, 799); // away from the tab that was clicked
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width: 320, height: Math.min(height, TALLEST) }); // the button is at the end then
    await page.screenshot({ path: join(folder, `窗格-${tab}-${name}.png`) });
    await page.context().close();
  }
for (const [picture, [state, title]] of Object.entries(PARTS)) {
  const page = await openPane(browser, script, state, { locale: 'zh-CN', deviceScaleFactor: 2 });
  await page.setViewportSize({ width: 320, height: 3000 }); // so that nothing stands over it
  await page
    .getByRole('region', { name: title })
    .screenshot({ path: join(folder, `窗格-${picture}-浅色.png`) });
  await page.context().close();
}
await browser.close();
