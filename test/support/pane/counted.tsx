import { FluentProvider } from '@fluentui/react-components';
import type { ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import type { View } from '../../../src/taskpane/components/view';
import { PaneController } from '../../../src/taskpane/controller/pane-controller';
import Check from '../../../src/taskpane/features/check';
import Generate from '../../../src/taskpane/features/generate';
import { GenerateModel } from '../../../src/taskpane/features/generate/model/generate-model';
import Help from '../../../src/taskpane/features/help';
import Result from '../../../src/taskpane/features/result';
import Send from '../../../src/taskpane/features/send';
import { SendModel } from '../../../src/taskpane/features/send/model/send-model';
import type { Store } from '../../../src/taskpane/store';
import type { LivePort } from '../../../src/usecases/workbook-port';

/** How often each view was drawn, and what changes one of them. */
declare global {
  interface Window {
    drawn: Record<string, number>;
    editForm: (site: string) => void;
    putSend: () => void;
    recheck: () => void;
  }
}

window.drawn = {};

const empty = { sheets: [] };
const port = {
  read: async () => empty,
  repair: async () => 'nothing',
  watch: async () => async () => undefined,
};
const pane = new PaneController({
  port: port as unknown as LivePort,
  version: 'test',
  host: 'test',
  now: () => new Date(2011, 10, 27),
});

window.editForm = (site) => pane.of(GenerateModel).actions.editForm({ site });
window.putSend = () => {
  const view = { ready: true, problems: [] as const };
  const { judged } = pane.of(SendModel) as unknown as { judged: Store<unknown> };
  judged.put({ outdated: false, sending: { state: () => ({ view }) } });
};
window.recheck = () => void pane.read();

/** A view as it is, counting how often it is drawn. */
function counted(name: string, Content: (view: View) => React.ReactNode): ComponentType<View> {
  return function Counted(view: View) {
    window.drawn[name] = (window.drawn[name] ?? 0) + 1;
    return Content(view);
  };
}

const VIEWS = [
  counted('generate', Generate),
  counted('check', Check),
  counted('result', Result),
  counted('send', Send),
  counted('help', Help),
];

void pane.start().then(() => {
  const container = document.getElementById('pane');
  if (!container) return;
  createRoot(container).render(
    <FluentProvider>
      {VIEWS.map((Counted, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list stays as it is
        <Counted key={i} pane={pane} host={{ saves: true }} />
      ))}
    </FluentProvider>,
  );
});
