/**
 * The edition of the rubric that 生成 uses.
 *
 * D1 a new workbook: the built-in one. A chosen one comes before everything.
 * D2 a workbook of an earlier built-in edition: the built-in one of today.
 * D3 the built-in edition never comes in place of a company's own: of another id, with stated ids, with versions that are
 *    called otherwise, or of a later version.
 */
import { defaultRubric } from '../../src/domain/default-rubric';
import { parseRubric, toDocument } from '../../src/domain/parse-rubric';
import type { Rubric } from '../../src/domain/rubric';
import { editionToUse } from '../../src/usecases/live/edition-to-use';
import { statedRubric } from '../support/stated-rubric';

function edition(change: object, of = defaultRubric()): Rubric {
  const parsed = parseRubric({ ...toDocument(of), ...change });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

const builtIn = edition({ version: '2012Q1-2' });
const earlier = edition({ version: '2011Q4-10' });
const chosen = edition({ version: '2010Q1-1' });

test('D1: nothing yet, and a choice', () => {
  expect(editionToUse(null, builtIn, null)).toEqual({ rubric: builtIn, source: 'built-in' });
  for (const own of [null, earlier, builtIn])
    expect(editionToUse(own, builtIn, chosen)).toEqual({ rubric: chosen, source: 'file' });
  expect(editionToUse(chosen, builtIn, chosen)).toEqual({ rubric: chosen, source: 'workbook' });
});

test('D2: an earlier built-in edition', () => {
  expect(editionToUse(earlier, builtIn, null)).toEqual({ rubric: builtIn, source: 'built-in' });
  expect(editionToUse(builtIn, builtIn, null)).toEqual({ rubric: builtIn, source: 'workbook' });
});

test.each([
  ['another id', edition({ id: 'own-company' }, earlier)],
  ['stated ids', statedRubric(earlier)],
  ['versions of its own', edition({ version: '1.0' })],
  ['a later version', edition({ version: '2012Q1-10' })],
  ['the same version, other contents', edition({ version: '2012Q1-2', title: '本公司细则' })],
])('D3: %s', (_, own) => {
  expect(editionToUse(own, builtIn, null)).toEqual({ rubric: own, source: 'workbook' });
});
