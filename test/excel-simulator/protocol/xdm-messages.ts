/** What a message is for; observed with office.js 1.1.110. */
export const MESSAGE = { request: 0, response: 1 } as const;

/** What a request asks for: a call, or the beginning or end of telling events. */
export const REQUEST = { invoke: 0, register: 1, unregister: 2 } as const;

/** Whether a response answers a request or tells an event. */
export const RESPONSE = { answer: 0, event: 1 } as const;

/** Numbers of the methods behind `executeMethod`. */
export const METHOD = { loadSettings: 75, saveSettings: 76, richApi: 93 } as const;

/** Flag of a request that Excel holds back while a cell is being edited: `delayForCellEdit`. */
export const DELAY_FOR_CELL_EDIT = 64;

/** Answered to what the host does not know: "the requested operation is not supported". */
export const NOT_SUPPORTED = 5001;

/** A message from the pane. */
export interface PaneMessage {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

/** The data of `executeMethod`. */
export interface MethodCall {
  readonly DdaMethod?: { readonly DispatchId?: number };
  /** Of the rich API: [4] the body as text, [6] flags. */
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
}

/** A message of the pane from its text; null for what is none. */
export function parsePaneMessage(text: unknown): PaneMessage | null {
  if (typeof text !== 'string') return null;
  try {
    const message = JSON.parse(text) as Partial<PaneMessage> | null;
    return message?._messageType === MESSAGE.request && typeof message._actionName === 'string'
      ? (message as PaneMessage)
      : null;
  } catch {
    return null; // pages may send each other other things
  }
}
