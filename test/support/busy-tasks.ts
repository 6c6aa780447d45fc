import type { Browser, Page } from 'playwright-core';

/** An event of Chromium's trace; durations in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Time that the thread itself was at work. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Tasks of the pages' main threads. */
export interface BusyTasks {
  readonly count: number;
  /** The longest, in milliseconds. */
  readonly longest: number;
}

/** The pages' processes hear a little later that they are traced, and hand in what they noted a little later. */
const MARGIN_MS = 1000;

/**
 * Watches the tasks of the pages' main threads until they are asked for. What counts is the time that the thread worked:
 * how long it had to wait for a processor is the machine's affair.
 */
export async function watchTasks(browser: Browser, page: Page): Promise<() => Promise<BusyTasks>> {
  await browser.startTracing(page, { categories: ['toplevel'] });
  await page.waitForTimeout(MARGIN_MS);
  return async () => {
    await page.waitForTimeout(MARGIN_MS);
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
      readonly traceEvents: readonly TraceEvent[];
    };
    const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
    const main = new Set(
      traceEvents
        .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
        .map(threadOf),
    );
    const tasks = traceEvents
      .filter((event) => event.name.endsWith('::RunTask') && main.has(threadOf(event)))
      .map(({ tdur = 0 }) => tdur / 1000);
    return { count: tasks.length, longest: tasks.reduce((most, task) => Math.max(most, task), 0) };
  };
}
