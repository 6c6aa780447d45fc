/** A tab of a sheet, with the sheet's id. */
export const TAB = '[data-u-comp="slide-tab-item"][data-id]';

/** The bar of the tabs in a place. */
export const tabBar = (place: HTMLElement): HTMLElement | null =>
  place.querySelector<HTMLElement>('[data-u-comp="slide-tab-bar"]');

/** The tab at which something happened. */
export const tabAt = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>(TAB) : null;

/** The text of a tab while it is being renamed. */
export const nameEditor = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element && tabAt(target) ? target.closest<HTMLElement>('[contenteditable="true"]') : null;
