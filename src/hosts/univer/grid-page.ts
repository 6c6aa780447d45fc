/** What the port has to know of the page around the grid. */
export interface GridPage {
  /** Resolves when nothing is being typed that has not been taken or refused yet. */
  entered(): Promise<void>;
  /** Called after every change; `tabs` says whether sheets came or went. */
  written(tabs: boolean): void;
  /** Called after a jump to a cell, which is selected then. */
  wentTo(): void;
}

/** Where nobody types. */
export const NO_PAGE: GridPage = {
  entered: () => Promise.resolve(),
  written: () => undefined,
  wentTo: () => undefined,
};
