import { dayToSerial } from '../../domain/calendar';
import { checkpointIndex, type LocatedCheckpoint, type Rubric } from '../../domain/rubric';
import type { SiteDetail, SiteRemark, SiteResult } from '../../domain/site-result';
import { JUDGEMENT } from '../detail-table';
import type { PlainValue, RowRest } from '../plan';

/** The facts of a site that are in every row of it. */
export type DetailHead = Pick<SiteResult, 'site' | 'period' | 'inspectedOn'>;

/** The rows of a site on 明细. */
export interface DetailRows {
  /** What all of them begin with. */
  readonly lead: readonly PlainValue[];
  /** What follows in each, one per checkpoint in the rubric's order. */
  readonly rows: readonly RowRest[];
}

interface Line {
  readonly at: LocatedCheckpoint;
  /** The rows as they are where nothing is to be said of the checkpoint, by 检查方式. */
  readonly plain: Map<string, RowRest>;
}

/** Lays out sites that were scored with a rubric. Most rows say the same of every site; these come again. */
export class DetailLayout {
  private readonly lines: readonly Line[];
  /** Other methods, which people may write, are too many to keep their rows. */
  private readonly usualMethods: ReadonlySet<string>;

  constructor(private readonly rubric: Rubric) {
    this.lines = [...checkpointIndex(rubric).values()].map((at) => ({ at, plain: new Map() }));
    this.usualMethods = new Set(['', ...rubric.scheme.methods]);
  }

  rowsOf({ site, period, inspectedOn }: DetailHead, { remarks, methods }: SiteDetail): DetailRows {
    const byId = new Map(remarks.map((remark) => [remark.checkpoint, remark] as const));
    return {
      lead: [site, period, inspectedOn === null ? null : dayToSerial(inspectedOn)],
      rows: this.lines.map((line) => {
        const method = methods[line.at.discipline.id] ?? '';
        const remark = byId.get(line.at.checkpoint.id);
        return remark
          ? { values: this.values(line.at, remark.method || method, remark), again: false }
          : this.plainRow(line, method);
      }),
    };
  }

  private plainRow({ at, plain }: Line, method: string): RowRest {
    const made = plain.get(method);
    if (made) return made;
    const row = { values: this.values(at, method), again: this.usualMethods.has(method) };
    if (row.again) plain.set(method, row);
    return row;
  }

  private values(
    { discipline, item, checkpoint }: LocatedCheckpoint,
    method: string,
    remark?: SiteRemark,
  ): readonly PlainValue[] {
    const state = remark?.state ?? 'conforms';
    return [
      this.rubric.version,
      discipline.name,
      checkpoint.id,
      item.category,
      checkpoint.text,
      item.fullMark / 10,
      state === 'not-applicable' ? null : (remark?.marks ?? 0),
      JUDGEMENT[state],
      remark?.reason || null,
      method || null,
    ];
  }
}
