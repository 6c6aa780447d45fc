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
