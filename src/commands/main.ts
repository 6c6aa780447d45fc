import { defaultRubric } from '../domain/default-rubric';
import { OfficePort } from '../hosts/office/office-port';
import { PaneController } from '../taskpane/controller/pane-controller';

/** Runs a command of the ribbon without a pane; its result is to be seen on the sheets. */
async function run(event: Office.AddinCommands.Event, command: 'checkAll' | 'writeSummary'): Promise<void> {
  try {
    const controller = new PaneController({
      port: new OfficePort(),
      rubric: defaultRubric(),
      version: __APP_VERSION__,
      host: 'Excel',
      now: () => new Date(),
    });
    await controller.read();
    if (command === 'checkAll') await controller.goToFirstProblem();
    else await controller.writeSummary();
  } finally {
    event.completed();
  }
}

void Office.onReady().then(() => {
  Office.actions.associate('checkAll', (event: Office.AddinCommands.Event) => run(event, 'checkAll'));
  Office.actions.associate('writeSummary', (event: Office.AddinCommands.Event) => run(event, 'writeSummary'));
});
