/**
 * The compiler refuses a class of the model with a member that Excel does not have, or has otherwise: each line below
 * that is expected to fail makes `npm run types` fail where it does not.
 */

import type { Modelled } from '../../excel-simulator/model/modelled';
import type { Range } from '../../excel-simulator/model/range';
import { ApiObject } from '../../excel-simulator/protocol/api-object';

/** As Excel has it: names, values, objects of the model, words for enumerations. */
export class Right extends ApiObject implements Modelled<Excel.Table, Right, 'own'> {
  readonly own = 1;
  readonly name = '';
  readonly showTotals = false;

  getRange(): Range {
    throw new Error(this.name);
  }

  resize(range: Range | string): void {
    void range;
  }
}

export class WrongName extends ApiObject implements Modelled<Excel.Table, WrongName> {
  // @ts-expect-error Excel has no such member
  readonly title = '';
}

export class WrongType extends ApiObject implements Modelled<Excel.Table, WrongType> {
  // @ts-expect-error it is a text
  readonly name = 1;
}

export class WrongResult extends ApiObject implements Modelled<Excel.Table, WrongResult> {
  // @ts-expect-error it is a range of the model
  getRange(): ApiObject {
    return this;
  }
}

export class WrongArgument extends ApiObject implements Modelled<Excel.Table, WrongArgument> {
  // @ts-expect-error office.js sends texts as well
  resize(range: Range): void {
    void range;
  }
}

export class WrongWord extends ApiObject implements Modelled<Excel.Chart, WrongWord> {
  // @ts-expect-error no such kind of chart
  readonly chartType = 'BarChart';
}

export class MoreArguments extends ApiObject implements Modelled<Excel.Range, MoreArguments> {
  // @ts-expect-error office.js sends none
  unmerge(how: string): void {
    void how;
  }
}

export class NoObject extends ApiObject implements Modelled<Excel.WorksheetCollection, NoObject> {
  // @ts-expect-error a sheet or the null object, never nothing
  getItemOrNullObject(): undefined {
    return undefined;
  }
}
