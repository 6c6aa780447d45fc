import { BAR_TEXT } from '../../messages/workbench-text';
import { domElement } from './element';

/** Under which name the browser remembers that the pane is folded. */
const KEY = 'dudao.pane-folded';

/** The button that folds the pane away and brings it back; the next visit begins as this one ended. */
export function makeFold(body: HTMLElement): HTMLButtonElement {
  const button = domElement('button', { type: 'button', class: 'wb-button wb-fold' });
  const show = (isFolded: boolean): void => {
    body.classList.toggle('wb-folded', isFolded);
    button.textContent = isFolded ? BAR_TEXT.unfold : BAR_TEXT.fold;
    button.title = isFolded ? BAR_TEXT.unfoldTitle : BAR_TEXT.foldTitle;
    button.setAttribute('aria-expanded', String(!isFolded));
  };
  button.addEventListener('click', () => {
    const isFolded = !body.classList.contains('wb-folded');
    show(isFolded);
    remember(isFolded);
  });
  show(isRemembered());
  return button;
}

/** A browser may refuse to remember anything. */
function isRemembered(): boolean {
  try {
    return window.localStorage.getItem(KEY) === 'yes';
  } catch {
    return false;
  }
}

function remember(isFolded: boolean): void {
  try {
    if (isFolded) window.localStorage.setItem(KEY, 'yes');
    else window.localStorage.removeItem(KEY);
  } catch {
    // it begins unfolded next time
  }
}
