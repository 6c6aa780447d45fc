import type { CheckPoint } from '../check-point';

/** How long an event may take, and how long to wait for one that must not come, in milliseconds. */
const PATIENCE_MS = 5000;
const QUIET_MS = 300;

/** Whether Excel reports what changed on the sheets, and stops when it is asked to. */
export const EVENTS: CheckPoint = {
  id: 'events',
  members: ['Workbook.worksheets.onChanged'],
  expected: { came: true, sheet: true, own: true, stopped: true },
  run: async (bench) => {
    const seen: Excel.WorksheetChangedEventArgs[] = [];
    let arrived = (): void => undefined;
    const first = new Promise<void>((done) => {
      arrived = done;
    });
    const registration = bench.workbook.worksheets.onChanged.add(async (event) => {
      if (event.worksheetId !== bench.scratch?.other) return;
      seen.push(event);
      arrived();
    });
    await bench.send();
    bench.other.getRange('F1').values = [[1]];
    await bench.send();
    await Promise.race([first, bench.pause(PATIENCE_MS)]);
    registration.remove();
    await bench.send();
    const [event] = seen;
    const before = seen.length;
    bench.other.getRange('F1').values = [[2]];
    await bench.send();
    await bench.pause(QUIET_MS);
    return {
      came: event !== undefined,
      sheet: event?.worksheetId === bench.scratch?.other,
      own: event?.triggerSource === undefined || event.triggerSource === 'ThisLocalAddin', // given from 1.14 on
      stopped: seen.length === before,
    };
  },
};

/** Whether Excel reports that another sheet came to the front. */
export const TURNING: CheckPoint = {
  id: 'events-shown',
  members: ['Workbook.worksheets.onActivated'],
  expected: { came: true },
  run: async (bench) => {
    let arrived = (_: boolean): void => undefined;
    const shown = new Promise<boolean>((done) => {
      arrived = done;
    });
    const registration = bench.workbook.worksheets.onActivated.add(async ({ worksheetId }) => {
      if (worksheetId === bench.scratch?.other) arrived(true);
    });
    await bench.send();
    bench.sheet.activate();
    await bench.send();
    bench.other.activate();
    await bench.send();
    const came = await Promise.race([shown, bench.pause(PATIENCE_MS).then(() => false)]);
    registration.remove();
    await bench.send();
    return { came };
  },
};

/** Whether a file can be saved from the pane, as 总部 does. */
export const SAVING: CheckPoint = {
  id: 'save',
  on: 'workbook',
  members: [],
  expected: { saves: true },
  run: async (bench) => ({ saves: await bench.saves() }),
};
