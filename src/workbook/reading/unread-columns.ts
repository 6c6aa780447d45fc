import type { Issue } from '../../domain/issue';
import type { WorkbookReading } from './read-workbook';

/**
 * Columns of 整改清单 and of the tables of the programme that could not be read: no figure follows from them, but whatever is
 * written anew lacks what people entered there.
 */
export const unreadColumns = ({
  planIssues,
  tableIssues,
}: Pick<WorkbookReading, 'planIssues' | 'tableIssues'>): readonly Issue[] =>
  [...planIssues, ...tableIssues].filter(
    (issue) => issue.code === 'column-missing' && issue.shown === undefined,
  );

/** Everything that keeps a workbook from being written anew from what was read of it. */
export const unreadIssues = (
  reading: Pick<WorkbookReading, 'issues' | 'planIssues' | 'tableIssues'>,
): readonly Issue[] => [...reading.issues, ...unreadColumns(reading)];
