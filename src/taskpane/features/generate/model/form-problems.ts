import type { Issue } from '../../../../domain/issue';
import { issueText } from '../../../../messages/issue-text';
import type { FormField, FormProblem } from './form-state';

/** The fields that issues speak of by the same name. */
const FIELDS = ['site', 'period', 'inspectedOn', 'siteManager'] as const satisfies readonly FormField[];

/** What is wrong with the form, each beside the field it is about. */
export const formProblem = (issue: Issue): FormProblem => ({ field: fieldOf(issue), text: issueText(issue) });

function fieldOf(issue: Issue): FormField | null {
  if (issue.code === 'site-missing') return 'site';
  if (issue.code === 'discipline-none') return 'chosen';
  return 'field' in issue ? (FIELDS.find((name) => name === issue.field) ?? null) : null;
}
