/** Most sheets that are named. */
const MOST_NAMES = 3;

/** Some sheets by their names, of many the first ones. Very hidden sheets have names that nobody knows. */
export function sheetNames(sheets: readonly string[]): string {
  const visible = sheets.filter((name) => !name.startsWith('_'));
  const names = visible.slice(0, MOST_NAMES).map((name) => `「${name}」`);
  if (visible.length === 0) return '后台数据表';
  return visible.length > MOST_NAMES ? `${names.join('')}等 ${visible.length} 张表` : names.join('');
}
