import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontSize: '13px', lineHeight: '20px' },
  head: { color: tokens.colorNeutralForeground2, fontWeight: 400, textAlign: 'start' },
  cell: {
    padding: '4px 0 4px 8px',
    ':first-child': { paddingInlineStart: 0 },
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'start',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
  },
  figure: { textAlign: 'end', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
});

/** A table to be read, with real headings; columns of figures are set flush right. */
export function PlainTable({
  caption,
  head,
  figures,
  rows,
}: {
  readonly caption: string;
  readonly head: readonly string[];
  /** Which columns hold figures, counting from 0. */
  readonly figures: readonly number[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly string[] }[];
}) {
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label={caption}>
      <thead>
        <tr>
          {head.map((title, i) => (
            <th
              key={title}
              scope="col"
              className={mergeClasses(styles.cell, styles.head, figures.includes(i) && styles.figure)}
            >
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key}>
            {cells.map((text, i) => (
              <td key={head[i]} className={mergeClasses(styles.cell, figures.includes(i) && styles.figure)}>
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
