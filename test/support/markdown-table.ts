/** The rows of a Markdown table, each cell by the caption of its column; blanks around the cells do not count. */
export function markdownTable(text: string): readonly Readonly<Record<string, string>>[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .slice(1, line.lastIndexOf('|'))
        .split('|')
        .map((cell) => cell.trim()),
    );
  const [head = [], rule, ...rows] = lines;
  if (!rule?.every((cell) => /^:?-+:?$/.test(cell))) throw new Error('a rule under the captions is missing');
  for (const row of rows) if (row.length !== head.length) throw new Error(`not ${head.length} cells: ${row}`);
  return rows.map((row) => Object.fromEntries(head.map((caption, i) => [caption, row[i] ?? ''])));
}
