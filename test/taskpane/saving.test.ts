/** Where a pane can save files: Excel's own programs for Mac and iPad take no link with `download` (office-js #2700). */
import { savesFiles } from '../../src/taskpane/features/headquarters/model/saving';
import { canSave } from '../../src/taskpane/features/self-check/model/can-save';

test.each([
  ['PC', true],
  ['OfficeOnline', true],
  ['Mac', false],
  ['iOS', false],
  [undefined, true], // the workbench says nothing
])('%s: %s', (platform, saves) => {
  expect(savesFiles(platform)).toBe(saves);
});

test('自检 says the same', async () => {
  const urls = { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined };
  Object.assign(URL, urls);
  Object.assign(globalThis, { document: { createElement: () => ({ download: '' }) } });
  for (const platform of ['PC', 'OfficeOnline', 'Mac', 'iOS'])
    expect([platform, await canSave(platform)]).toEqual([platform, savesFiles(platform)]);
});
