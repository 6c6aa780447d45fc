import type { Place } from '../domain/issue';

/** A problem as other programs read it: its place flattened, its sentence added. */
export const issueJson = (
  { code, at }: { readonly code: string; readonly at?: Place },
  message: string,
): Readonly<Record<string, unknown>> => ({
  code,
  sheet: at?.sheet ?? null,
  row: at?.row ?? null,
  column: at?.column ?? null,
  ...(at?.checkpoint === undefined ? {} : { checkpoint: at.checkpoint }),
  message,
});
