import { Button, makeStyles } from '@fluentui/react-components';
import { QUICK_TEXT } from '../../../../messages/quick-entry-text';
import type { QuickModel } from '../model/quick-model';
import type { QuickView } from '../model/quick-view';

const { keys } = QUICK_TEXT;

/** What a checkpoint can be given by one key. */
const ENTERING = [
  [keys.conforms, '+'],
  [keys.notApplicable, '/'],
  [keys.wholeItem, '*'],
  [keys.back, '-'],
] as const;

/** The keys that mean something where nothing else has been typed, by what is asked: each with its sign. */
const KEYS: Readonly<Record<QuickView['stage'], readonly (readonly [text: string, sign: string])[]>> = {
  code: [],
  discipline: [],
  place: ENTERING,
  amount: ENTERING,
  overwrite: [
    [keys.yes, '+'],
    [keys.no, '-'],
  ],
  reason: [],
};

const useStyles = makeStyles({
  keys: { display: 'flex', flexWrap: 'wrap', gap: '6px', '& button': { minWidth: 0 } },
});

/** The same keys to be clicked; the line keeps the focus. */
export function QuickKeys({
  stage,
  actions,
}: {
  readonly stage: QuickView['stage'];
  readonly actions: QuickModel['actions'];
}) {
  const styles = useStyles();
  const shown = KEYS[stage];
  if (shown.length === 0) return null;
  return (
    <div className={styles.keys}>
      {shown.map(([text, sign]) => (
        <Button
          key={sign}
          size="small"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => actions.press(sign)}
        >
          {text}
        </Button>
      ))}
    </div>
  );
}
