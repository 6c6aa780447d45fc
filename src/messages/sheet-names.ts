/** Most sheets that are named. */
const MOST_NAMES = 3;

/** Some sheets by their names, of many the first ones. Very hidden sheets have names that nobody knows. */
export function sheetNames(sheets: readonly string[]): string {
  const known = sheets.filter((name) => !name.startsWith('_'));
  const names = known.slice(0, MOST_NAMES).map((name) => `「${name}」`);
  if (known.length === 0) return '后台数据表';
  return known.length > MOST_NAMES ? `${names.join('')}等 ${known.length} 张表` : names.join('');
}
