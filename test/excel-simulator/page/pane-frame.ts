import { BAR_TEXT } from '../../../src/messages/workbench-text';
import { domElement } from '../../../src/workbench/page/element';
import { type Conversation, paneWindowName } from '../protocol/pane-window';
import type { RequestBody, ResponseBody } from '../protocol/request';
import { XdmHost } from '../protocol/xdm-host';

/** Id under which the pane knows its host's add-in entry. */
const ADD_IN = 'dudao';

/** The pane in its frame. */
export interface PaneFrame {
  readonly host: XdmHost;
  close(): void;
}

/** Loads the pane into a frame whose name says that it runs in Excel on the web, and answers its messages. */
export function openPane(
  place: HTMLElement,
  url: string,
  settings: Map<string, string>,
  execute: (body: RequestBody, mayWait: boolean) => Promise<ResponseBody>,
): PaneFrame {
  const { origin } = window.location;
  const conversation: Conversation = { id: crypto.randomUUID(), addIn: ADD_IN, origin, locale: 'zh-CN' };
  const frame = domElement('iframe', {
    class: 'simulator-frame',
    title: BAR_TEXT.pane,
    name: paneWindowName(conversation),
    src: url,
  });
  const paneOrigin = new URL(url, window.location.href).origin;
  const host = new XdmHost({
    conversation,
    settings,
    execute,
    post: (message) => frame.contentWindow?.postMessage(message, paneOrigin),
  });
  const receive = ({ source, origin: sender, data }: MessageEvent): void => {
    if (source === frame.contentWindow && sender === paneOrigin) host.receive(data);
  };
  window.addEventListener('message', receive);
  place.replaceChildren(frame);
  return {
    host,
    close: () => {
      window.removeEventListener('message', receive);
      frame.remove();
    },
  };
}
