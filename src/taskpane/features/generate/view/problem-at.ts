import type { FormField, FormProblem } from '../model/form-state';

/** How a field shows what is wrong with it; nothing where all is well. */
export function problemAt(problems: readonly FormProblem[], field: FormField) {
  const texts = problems.filter((problem) => problem.field === field).map(({ text }) => text);
  return texts.length === 0
    ? {}
    : ({ validationState: 'error', validationMessage: texts.join(' ') } as const);
}
