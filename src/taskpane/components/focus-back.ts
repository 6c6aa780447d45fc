import { useEffect } from 'react';

/**
 * Stands in a dialogue and gives the focus back when that is gone: to what opened it, or to the chosen tab where the
 * command has taken the opener away.
 */
export function FocusBack({ opener }: { readonly opener: Element | null }): null {
  useEffect(
    () => () => {
      // Once the dialogue no longer keeps the focus to itself.
      window.setTimeout(() => {
        const target = opener?.isConnected
          ? opener
          : document.querySelector('[role=tab][aria-selected=true]');
        if (target instanceof HTMLElement) target.focus();
      });
    },
    [opener],
  );
  return null;
}
