import { useEffect } from 'react';

/** The chosen tab of the pane: the page around it may have tabs of its own. */
const CHOSEN_TAB = '[role=tab][aria-controls=tab-content][aria-selected=true]';

/**
 * Rendered in a dialogue; gives the focus back when that is gone and took the focus with it: to what opened it, or to the
 * chosen tab where the command has taken the opener away. The dialogue fades: somebody may be typing elsewhere by then.
 */
export function FocusBack({ opener }: { readonly opener: Element | null }): null {
  useEffect(
    () => () => {
      // Once the dialogue no longer keeps the focus to itself.
      window.setTimeout(() => {
        if (document.activeElement !== document.body) return;
        const target = opener?.isConnected ? opener : document.querySelector(CHOSEN_TAB);
        if (target instanceof HTMLElement) target.focus();
      });
    },
    [opener],
  );
  return null;
}
