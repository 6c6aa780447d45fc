import { Button } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { PANE_TEXT } from '../../messages/pane-text';
import { useStack } from './stack';

/** Entries that are drawn at first, and that every press adds. */
const FIRST = 10;
const STEP = 50;

/** A list of any length: only what was asked for is drawn. */
export function MoreList<Entry>({
  entries,
  label,
  className,
  children,
}: {
  readonly entries: readonly Entry[];
  readonly label: string;
  readonly className?: string;
  /** An entry as a list item; its place counts from 0. */
  readonly children: (entry: Entry, place: number) => ReactNode;
}) {
  const stack = useStack();
  const [shown, setShown] = useState(FIRST);
  const left = entries.length - shown;
  return (
    <>
      <ul className={className} aria-label={label}>
        {entries.slice(0, shown).map(children)}
      </ul>
      {left > 0 && (
        <Button size="small" className={stack.wide} onClick={() => setShown(shown + STEP)}>
          {PANE_TEXT.more(Math.min(STEP, left), left)}
        </Button>
      )}
    </>
  );
}
