import { dayToSerial } from '../../domain/calendar';
import { checkpointIndex, type LocatedCheckpoint, type Rubric } from '../../domain/rubric';
import type { SiteDetail, SiteRemark, SiteResult } from '../../domain/site-result';
import { JUDGEMENT } from '../detail-table';
import type { PlainValue, RowRest } from '../plan';

/** The facts of a site that stand in every row of it. */
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
  /** The row as it is where nothing is to be said of the checkpoint. */
  plain: { readonly method: string; readonly row: RowRest };
}

/** Lays out sites that were scored with a rubric. Most rows say the same of every site; these come again. */
export class DetailLayout {
  private readonly lines: readonly Line[];

  constructor(private readonly rubric: Rubric) {
    this.lines = [...checkpointIndex(rubric).values()].map((at) => ({
      at,
      plain: { method: '', row: this.row(at, '') },
    }));
  }

  rowsOf({ site, period, inspectedOn }: DetailHead, { remarks, methods }: SiteDetail): DetailRows {
    const byId = new Map(remarks.map((remark) => [remark.checkpoint, remark] as const));
    return {
      lead: [site, period, inspectedOn === null ? null : dayToSerial(inspectedOn)],
      rows: this.lines.map((line) => {
        const method = methods[line.at.discipline.id] ?? '';
        const remark = byId.get(line.at.checkpoint.id);
        if (remark) return this.row(line.at, remark.method || method, remark);
        if (line.plain.method !== method) line.plain = { method, row: this.row(line.at, method) };
        return line.plain.row;
      }),
    };
  }

  private row(
    { discipline, item, checkpoint }: LocatedCheckpoint,
    method: string,
    remark?: SiteRemark,
  ): RowRest {
    const state = remark?.state ?? 'conforms';
    const values = [
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
    return { values, again: remark === undefined };
  }
}
