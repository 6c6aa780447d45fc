import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ProblemActions, ProblemView } from './problem-view';

/** Height of a row in pixels: the place and up to three lines. */
export const ROW_HEIGHT = 96;

const useStyles = makeStyles({
  row: {
    position: 'absolute',
    left: 0,
    right: 0,
    height: `${ROW_HEIGHT}px`,
    boxSizing: 'border-box',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    paddingInlineEnd: '6px',
  },
  go: {
    flexGrow: 1,
    minWidth: 0,
    height: '100%',
    display: 'block',
    textAlign: 'start',
    padding: '8px 10px',
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  place: { display: 'block', fontSize: '12px', lineHeight: '18px', color: tokens.colorNeutralForeground2 },
  text: {
    display: '-webkit-box',
    WebkitLineClamp: 3,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    fontSize: '13px',
    lineHeight: '19px',
  },
  still: { cursor: 'default' },
  fix: { flexShrink: 0, minWidth: 'auto' },
});

/** One problem: a click selects its cell, a second button corrects it where that is certain. */
export function ProblemRow({
  problem: { key, place, text, selectable, fix },
  row,
  count,
  active,
  busy,
  actions,
  onActivate,
}: {
  readonly problem: ProblemView;
  readonly row: number;
  readonly count: number;
  readonly active: boolean;
  readonly busy: boolean;
  readonly actions: ProblemActions;
  readonly onActivate: () => void;
}) {
  const styles = useStyles();
  const tabIndex = active ? 0 : -1;
  return (
    <li
      className={styles.row}
      style={{ top: row * ROW_HEIGHT }}
      aria-setsize={count}
      aria-posinset={row + 1}
      onFocus={onActivate}
    >
      <button
        type="button"
        data-row={row}
        tabIndex={tabIndex}
        className={mergeClasses(styles.go, !selectable && styles.still)}
        title={text}
        onClick={() => selectable && !busy && actions.goTo(key)}
      >
        <span className={styles.place}>{place}</span>
        <span className={styles.text}>{text}</span>
      </button>
      {fix !== null && (
        <Button
          size="small"
          className={styles.fix}
          tabIndex={tabIndex}
          onClick={() => actions.fix(key)}
          disabledFocusable={busy}
        >
          {fix}
        </Button>
      )}
    </li>
  );
}
