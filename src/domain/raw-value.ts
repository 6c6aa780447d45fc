/** A cell's content as found: `{ error }` is an Excel error such as #N/A. */
export type RawValue = string | number | boolean | { readonly error: string } | null;

/** A raw value as the user would read it off the cell. */
export function showRaw(value: RawValue): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}
