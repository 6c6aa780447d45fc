import { OfficePort } from '../hosts/office/office-port';
import { PaneController } from '../taskpane/controller/pane-controller';
import { isDialogue, LOST_NOTICE, noticeIn, showNotice } from './notice-page';
import { type RibbonCommand, type RibbonEnvironment, runRibbonCommand } from './ribbon-command';
import { tellUser } from './tell-user';

const environment: RibbonEnvironment = {
  open: () =>
    new PaneController({
      port: new OfficePort(),
      version: __APP_VERSION__,
      host: 'Excel',
      now: () => new Date(),
    }),
  tell: (notice) => tellUser(Office, window.location.href.replace(/[?#].*$/s, ''), notice),
};

/** This page runs the commands of the ribbon, and is the dialogue that shows their results. */
void Office.onReady().then(() => {
  const { hash, href } = window.location;
  const notice = noticeIn(hash) ?? (isDialogue(href, window.name) ? LOST_NOTICE : null);
  if (notice) return showNotice(document.body, notice, () => Office.context.ui.messageParent('close'));
  for (const command of ['checkAll', 'writeSummary'] satisfies readonly RibbonCommand[])
    Office.actions.associate(command, (event: Office.AddinCommands.Event) =>
      runRibbonCommand(command, environment, event),
    );
});
