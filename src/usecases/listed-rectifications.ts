import type { RectificationRow } from '../domain/rectification';
import type { CheckpointId } from '../domain/rubric';
import type { RectificationPlace } from '../workbook/reading/read-lists';
import type { WorkbookReading } from '../workbook/reading/read-workbook';

/** A row of 整改清单 as found. */
export interface ListedRectification {
  readonly id: CheckpointId;
  readonly place: RectificationPlace;
  readonly plan: RectificationRow;
}

/** The rows of 整改清单 that were read, with where they are. */
export const listedRectifications = ({
  inspection,
  rectificationPlaces,
}: WorkbookReading): readonly ListedRectification[] =>
  [...inspection.rectification].flatMap(([id, plan]) => {
    const place = rectificationPlaces.get(id);
    return place ? [{ id, place, plan }] : [];
  });
