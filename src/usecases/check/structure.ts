import type { WorkbookReading } from '../../workbook/reading/read-workbook';
import { block, type Remark } from './finding';

/** What reading finds wrong with an input on 参数; everything else it finds is the workbook's structure. */
const INPUTS: readonly string[] = ['date-invalid', 'gap-policy-unknown'];

/** What was lost or changed so that entries cannot be read. */
export const structureRemarks = ({ issues }: WorkbookReading): readonly Remark[] =>
  issues.filter(({ code }) => !INPUTS.includes(code)).map(block);

/** Inputs on 参数 that cannot be understood. */
export const inputRemarks = ({ issues }: WorkbookReading): readonly Remark[] =>
  issues.filter(({ code }) => INPUTS.includes(code)).map(block);
