import { Button, ProgressBar } from '@fluentui/react-components';
import { useStack } from '../../../components/stack';

/** How far some work is, and how to stop it where it can be stopped. */
export function WorkProgress({
  label,
  text,
  done,
  of,
  stop,
}: {
  /** What the bar is about, for those who do not see it. */
  readonly label: string;
  readonly text: string;
  readonly done: number;
  readonly of: number;
  readonly stop?: { readonly text: string; readonly stopping: boolean; readonly onStop: () => void };
}) {
  const stack = useStack();
  return (
    <div className={stack.part}>
      <div className={stack.row}>
        <span>{text}</span>
        {stop && (
          <Button size="small" onClick={stop.onStop} disabledFocusable={stop.stopping}>
            {stop.text}
          </Button>
        )}
      </div>
      <ProgressBar aria-label={label} value={done} max={of} />
    </div>
  );
}
