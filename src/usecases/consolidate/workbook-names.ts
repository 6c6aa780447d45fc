/** Endings of what may be a workbook, or what people take for one. */
const WORKBOOKS = /\.(xlsx|xlsm|xltx|xls|xlsb|et|ett)$/i;

/** What a name in a folder says: to be looked at, of another kind, or put there by a program or the system. */
export function kindOfName(name: string): 'workbook' | 'other' | 'temporary' {
  if (name.startsWith('~$') || name.startsWith('.')) return 'temporary';
  return WORKBOOKS.test(name) ? 'workbook' : 'other';
}
