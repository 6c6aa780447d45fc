/** A pane for tests: it hands the test what a real pane would use, and nothing else. */

import defaultDocument from '../../../src/domain/default-rubric.json';
import { parseRubric } from '../../../src/domain/parse-rubric';
import { OfficePort } from '../../../src/hosts/office/office-port';
import { prepare } from '../../../src/usecases/live/prepare';

const port = new OfficePort();

/** 生成 as the pane does it. */
async function generate(rubricDocument: unknown = defaultDocument): Promise<void> {
  const rubric = parseRubric(rubricDocument);
  if (!rubric.ok) throw new Error(JSON.stringify(rubric.issues));
  const found = await port.read();
  const prepared = prepare(found, rubric.value, {
    facts: {
      site: '锦江花园',
      period: '2011Q4',
      inspectedOn: '2011-11-27',
      siteManager: '王经理',
      inspectors: {},
    },
    chosen: rubric.value.disciplines.map(({ id }) => id),
    year: 2011,
  });
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.issues));
  await port.write(prepared.value.plan, { since: found, replan: prepared.value.replan });
}

Object.assign(window, { testPane: { port, generate } });
void Office.onReady((info) => {
  Object.assign(window, { ready: info });
  document.body.textContent = `ready ${info.host} ${info.platform}`;
});
