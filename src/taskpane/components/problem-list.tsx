import { makeStyles, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { CHECK_TEXT } from '../../messages/check-tab-text';
import { ProblemRow, ROW_HEIGHT } from './problem-row';
import type { ProblemActions, ProblemView } from './problem-view';
import { moved, windowOf } from './window-of';

/** Tallest list, in pixels: about five problems are seen at once. */
const TALLEST = 480;

const useStyles = makeStyles({
  hint: { fontSize: '12px', lineHeight: 1.5, color: tokens.colorNeutralForeground2 },
  scroller: {
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    position: 'relative',
  },
  list: { margin: 0, padding: 0, listStyle: 'none', position: 'relative' },
});

/** Every problem, however many: only the rows in view are drawn. Arrow keys move, Enter goes to the cell. */
export function ProblemList({
  problems,
  actions,
  busy,
  label = CHECK_TEXT.list,
}: {
  readonly label?: string;
  readonly problems: readonly ProblemView[];
  readonly actions: ProblemActions;
  readonly busy: boolean;
}) {
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const [scrollTop, setScrollTop] = useState(0);
  const [wished, setWished] = useState(0);
  const [focusing, setFocusing] = useState(false);
  const count = problems.length;
  const active = Math.min(wished, count - 1);
  const height = Math.min(TALLEST, count * ROW_HEIGHT);
  const { first, last } = windowOf(count, ROW_HEIGHT, scrollTop, height);

  useEffect(() => {
    if (!focusing) return;
    setFocusing(false);
    scroller.current?.querySelector<HTMLElement>(`[data-row="${active}"]`)?.focus({ preventScroll: true });
  }, [active, focusing]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const target = moved(event.key, active, count, Math.floor(height / ROW_HEIGHT));
    if (target === null || !scroller.current) return;
    event.preventDefault();
    const { scrollTop: top } = scroller.current;
    const rowTop = target * ROW_HEIGHT;
    if (rowTop < top) scroller.current.scrollTop = rowTop;
    else if (rowTop + ROW_HEIGHT > top + height) scroller.current.scrollTop = rowTop + ROW_HEIGHT - height;
    setScrollTop(scroller.current.scrollTop);
    setWished(target);
    setFocusing(true);
  };

  const drawn = new Set([active]);
  for (let row = first; row <= last; row++) drawn.add(row);
  return (
    <>
      <div className={styles.hint}>{CHECK_TEXT.listHint}</div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys move between the buttons inside */}
      <div
        ref={scroller}
        className={styles.scroller}
        style={{ height }}
        onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
        onKeyDown={onKeyDown}
      >
        <ul className={styles.list} style={{ height: count * ROW_HEIGHT }} aria-label={label}>
          {[...drawn]
            .sort((a, b) => a - b)
            .map((row) => {
              const problem = problems[row];
              return (
                problem && (
                  <ProblemRow
                    key={problem.key}
                    problem={problem}
                    row={row}
                    count={count}
                    active={row === active}
                    busy={busy}
                    actions={actions}
                    onActivate={() => setWished(row)}
                  />
                )
              );
            })}
        </ul>
      </div>
    </>
  );
}
