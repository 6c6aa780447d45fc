import { Input, makeStyles, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, type RefObject, useId } from 'react';
import type { QuickModel } from '../model/quick-model';
import type { QuickView } from '../model/quick-view';

const useStyles = makeStyles({
  line: { display: 'flex', flexDirection: 'column', gap: '4px' },
  label: { fontSize: '12px', lineHeight: '18px', color: tokens.colorNeutralForeground2 },
  input: { width: '100%', minHeight: '44px', '& input': { fontSize: '20px', fontWeight: 600 } },
  list: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
  },
  offer: {
    display: 'flex',
    gap: '8px',
    padding: '6px 10px',
    lineHeight: '20px',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    '&[aria-selected="true"]': {
      backgroundColor: tokens.colorBrandBackground,
      color: tokens.colorNeutralForegroundOnBrand,
      '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
    },
  },
  text: { flexGrow: 1, overflowWrap: 'anywhere' },
  note: { flexShrink: 0, fontSize: '12px' },
});

/** The one line that everything is typed into, and what can be chosen instead. What an input method is not done with is no key. */
export function QuickLine({
  view,
  actions,
  line,
}: {
  readonly view: QuickView;
  readonly actions: QuickModel['actions'];
  readonly line: RefObject<HTMLInputElement | null>;
}) {
  const styles = useStyles();
  const id = useId();
  const hasOffers = view.offers.length > 0;
  const onKeyDown = (event: KeyboardEvent): void => {
    const { isComposing, keyCode } = event.nativeEvent;
    if (isComposing || keyCode === 229) return;
    const does = keyOf(event, actions, view);
    const isOwn = does ? !event.key.startsWith('Arrow') : view.typed === '' && event.key.length === 1;
    if (does || (event.repeat && isOwn)) event.preventDefault();
    if (does && !(event.repeat && isOwn)) does(); // what is held down for long was meant once
  };
  return (
    <div className={styles.line}>
      <label className={styles.label} htmlFor={`${id}line`}>
        {view.label}
      </label>
      <Input
        input={{ ref: line }}
        id={`${id}line`}
        className={styles.input}
        size="large"
        value={view.typed}
        autoComplete="off"
        aria-describedby={`${id}hint`}
        role="combobox"
        aria-expanded={hasOffers}
        aria-autocomplete="list"
        {...(hasOffers ? { 'aria-controls': `${id}offers` } : {})}
        {...(view.chosen >= 0 ? { 'aria-activedescendant': `${id}offer${view.chosen}` } : {})}
        onChange={(event, { value }) =>
          actions.type(value, (event.nativeEvent as InputEvent).isComposing === true)
        }
        onCompositionEnd={(event) => actions.type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}hint`} className={styles.label}>
        {view.hint}
      </div>
      {hasOffers && (
        <div id={`${id}offers`} className={styles.list} role="listbox" aria-label={view.offersLabel}>
          {view.offers.map(({ key, text, note }, i) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the line
            <div
              key={key}
              id={`${id}offer${i}`}
              role="option"
              tabIndex={-1}
              aria-selected={i === view.chosen}
              className={styles.offer}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => actions.take(i)}
            >
              <span className={styles.text}>{text}</span>
              {note !== '' && <span className={styles.note}>{note}</span>}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

/** What a key does; null where it is the line's own. */
function keyOf(
  { key, ctrlKey, metaKey, altKey }: KeyboardEvent,
  actions: QuickModel['actions'],
  { typed, offers }: QuickView,
): (() => void) | null {
  if (altKey) return null;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'z' && typed === '' ? actions.takeBack : null;
  if (key === 'Enter') return actions.enter;
  if (key === 'Escape') return actions.back;
  if (key === 'F2') return actions.nextMethod;
  if (offers.length === 0) return null;
  if (key === 'ArrowDown') return () => actions.move(1);
  return key === 'ArrowUp' ? () => actions.move(-1) : null;
}
