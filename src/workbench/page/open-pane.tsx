import { createRoot } from 'react-dom/client';
import { App } from '../../taskpane/app';
import { PaneController } from '../../taskpane/controller/pane-controller';
import type { LivePort } from '../../usecases/workbook-port';

/** How long the workbook must be quiet before it is read again: in the grid that costs nothing. */
const QUIET_MS = 10;

/** The colours beside the pane: sheets are paper, on a dark machine too, and so is all of the page. */
const PAPER = { bodyBackgroundColor: '#ffffff' };

/** Shows the pane in an element, over the workbook behind a port, of which it may ask for a copy. */
export function openPane(place: HTMLElement, port: LivePort, copyOfWorkbook: () => Promise<Blob>) {
  const scroll = document.createElement('div');
  scroll.className = 'wb-scroll';
  place.replaceChildren(scroll);
  const root = createRoot(scroll);
  const controller = new PaneController({
    port,
    version: __APP_VERSION__,
    host: 'workbench',
    now: () => new Date(),
    copyOfWorkbook,
    quietMs: QUIET_MS,
  });
  root.render(<App model={controller} officeColors={() => PAPER} mountNode={place} />);
  const started = controller.start();
  return {
    close: () => {
      root.unmount();
      void started.then((stop) => stop());
    },
    settle: () => controller.settle(),
    isSettled: () => controller.isSettled,
  };
}
