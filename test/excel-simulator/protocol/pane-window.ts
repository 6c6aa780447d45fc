/** One loading of the pane: every load has a conversation of its own. */
export interface Conversation {
  readonly id: string;
  /** Id of the add-in. */
  readonly addIn: string;
  /** Origin of the host page; https, and of the pane's host name. */
  readonly origin: string;
  readonly locale: string;
}

/** The name that the pane's window must bear before it loads: office.js takes from it that it runs in Excel on the web. */
export const paneWindowName = ({ id, addIn, origin, locale }: Conversation): string =>
  JSON.stringify({
    baseFrameName: `_xdm_0__${id}`,
    hostInfo: `Excel|Web|16.01|${locale}|${id}||disableLogging|0`,
    xdmInfo: `${id}|${addIn}|${origin}`,
    serializerVersion: '1',
    flights: '[]',
  });
