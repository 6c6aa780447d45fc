/** Event types of office.js 1.1.110 that the model raises. */
export const EVENT = { changed: 10, selection: 14, activated: 11 } as const;
