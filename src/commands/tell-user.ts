import type { RibbonNotice } from './ribbon-command';

/** Size of the dialogue, in percent of the screen. */
const SIZE = { height: 30, width: 30 } as const;

/** What is asked of Office; each part is looked for before it is used, older Excels lack some. */
export interface OfficeDoors {
  readonly context?: {
    readonly requirements?: { isSetSupported(name: string, version: string): boolean };
    readonly ui?: Pick<Office.UI, 'displayDialogAsync'>;
  };
  readonly addin?: Pick<Office.Addin, 'showAsTaskpane'>;
}

/**
 * Informs the user without a pane. Where there is a list to work through, the pane is shown as well, if the add-in runs in
 * a shared runtime; the sentence itself comes in a dialogue, for Excel has no notifications for add-ins. Resolves when
 * the dialogue is closed: Excel may end this page as soon as a command has ended. Rejects where there is no dialogue.
 */
export async function tellUser(office: OfficeDoors, page: string, notice: RibbonNotice): Promise<void> {
  if (notice.tone === 'warning') await showPane(office);
  await showDialog(office, `${page}${NOTICE_HASH}${encodeURIComponent(JSON.stringify(notice))}`);
}

/** What precedes a notice in an address. */
export const NOTICE_KEY = 'notice=';

/** What the part of an address after # begins with when it carries a notice; that part never leaves the machine. */
export const NOTICE_HASH = `#${NOTICE_KEY}`;

const supports = ({ context }: OfficeDoors, set: string): boolean =>
  context?.requirements?.isSetSupported(set, '1.1') === true;

async function showPane(office: OfficeDoors): Promise<void> {
  if (!supports(office, 'SharedRuntime')) return;
  // supported by this Excel, and refused all the same where the manifest does not ask for it
  await Promise.resolve(office.addin?.showAsTaskpane()).catch(() => undefined);
}

function showDialog(office: OfficeDoors, address: string): Promise<void> {
  const { ui } = office.context ?? {};
  if (!ui || !supports(office, 'DialogApi')) return Promise.reject(new Error('no dialogues'));
  return new Promise((resolve, reject) => {
    ui.displayDialogAsync(address, { ...SIZE, displayInIframe: true }, ({ status, value, error }) => {
      if (status !== Office.AsyncResultStatus.Succeeded) return reject(error);
      value.addEventHandler(Office.EventType.DialogEventReceived, () => resolve());
      value.addEventHandler(Office.EventType.DialogMessageReceived, () => {
        value.close();
        resolve();
      });
    });
  });
}
