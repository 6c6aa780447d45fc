import { dayToSerial } from '../../src/domain/calendar';
import { defaultRubric } from '../../src/domain/default-rubric';
import { type EnteredRow, freshKeys } from '../../src/domain/entered-rows';
import { blankInspection, type Inspection } from '../../src/domain/inspection';
import type { RawValue } from '../../src/domain/raw-value';
import { blankFacts } from '../../src/domain/site-facts';
import { writeXlsx } from '../../src/hosts/xlsx/write';
import { withProgramme } from '../../src/workbook/sheets/programme/with-programme';
import { planWorkbook } from '../../src/workbook/workbook-plan';

/** The day that the example is looked at. */
export const EXAMPLE_ON = '2011-10-26';

/** 姓名, 部门, 岗位. */
const PEOPLE: readonly (readonly [string, string, string])[] = [
  ['欧阳建国', '管理处', '项目经理'],
  ['刘芳', '客户服务部', '部门主任'],
  ['张伟', '工程部', '部门主任'],
  ['张伟', '保洁部', '班长'],
  ['陈军', '秩序维护部', '部门主任'],
  ['周敏', '绿化部', '班长'],
];

/** Who answers for the milestones, in their order, and on which day those that are done were done; 'going' while it is. */
const PLAN: readonly (readonly [owner: string, done?: string])[] = [
  ['李明', '2011-09-29'],
  ['欧阳建国', '2011-10-09'],
  ['刘芳', '2011-10-17'],
  ['欧阳建国', '2011-10-17'],
  ['欧阳建国', 'going'],
  ['张伟(工程部)', 'going'],
  ['张伟(工程部)'],
  ['陈军'],
  ['李明'],
  ['李明'],
  ['李明'],
  ['李明'],
];

/** A workbook with the programme as a site keeps it in the middle of October. */
export function programmeInspection(): Inspection {
  const blank = blankInspection(blankFacts('锦江花园', '2011年第四季度', 2011), 'undetermined');
  const begun = withProgramme(blank, EXAMPLE_ON);
  const keys = freshKeys([]);
  const people = PEOPLE.map(
    ([name, department, post]): EnteredRow => ({
      key: keys.next().value,
      values: { name, department, post, discipline: null, from: null, to: null },
    }),
  );
  const plan = (begun.tables?.get('plan') ?? []).map(({ key, values }, i): EnteredRow => {
    const [owner = '', done] = PLAN[i] ?? [];
    const filled: Record<string, RawValue> =
      done === undefined
        ? {}
        : done === 'going'
          ? { state: '进行中' }
          : { state: '已完成', doneOn: dayToSerial(done), evidence: '会议纪要' };
    return { key, values: { ...values, owner, ...filled } };
  });
  const papers = (begun.tables?.get('submissions') ?? []).map(
    (row, i): EnteredRow =>
      i === 0 ? { ...row, values: { ...row.values, owner: '李明', sentOn: dayToSerial('2011-09-29') } } : row,
  );
  return {
    ...begun,
    tables: new Map([...(begun.tables ?? []), ['people', people], ['plan', plan], ['submissions', papers]]),
    asOf: { chosen: EXAMPLE_ON, today: EXAMPLE_ON },
  };
}

/** The same as a file. */
export const programmeBook = (): Promise<Uint8Array> =>
  writeXlsx(planWorkbook(defaultRubric(), programmeInspection()), {
    modified: new Date(Date.UTC(2011, 9, 26)),
  });
