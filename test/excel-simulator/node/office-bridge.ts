import type { Book } from '../model/book';
import type { RequestBody } from '../protocol/request';

/** What office.js looks for when it runs inside a native host without frames; observed with 1.1.110. */
export interface NativeBridge {
  onMessageFromHost?: (message: string) => void;
  sendMessageToHost(message: string | HostMessage): void;
}

/** A message of office.js; it may come as text or as it is. */
export interface HostMessage {
  readonly id: number;
  readonly type: number;
  readonly message: { readonly body: string | RequestBody };
}

/** What may happen to a request on its way; tests let it fail or lose its answer. */
export type Interference = (body: RequestBody, run: () => Promise<unknown>) => Promise<unknown>;

/** Connects genuine office.js, running in the same process, to a book; set as the global `_richApiNativeBridge`. */
export function nativeBridge(
  book: () => Book,
  interfere: Interference = (_, run) => run(),
): { readonly bridge: NativeBridge; raise(type: number, target: string, message: unknown): void } {
  const send = (message: object): void => bridge.onMessageFromHost?.(JSON.stringify(message));
  const bridge: NativeBridge = {
    sendMessageToHost(sent) {
      const { id, type, message } = (typeof sent === 'string' ? JSON.parse(sent) : sent) as HostMessage;
      if (type !== 1) return;
      const body = (
        typeof message.body === 'string' ? JSON.parse(message.body) : message.body
      ) as RequestBody;
      const answer = (statusCode: number, content: unknown): void =>
        send({ id, message: { statusCode, headers: {}, body: JSON.stringify(content) } });
      interfere(body, () => book().execute(body)).then(
        (content) => answer(200, content),
        () => answer(503, { error: { code: 'GeneralException', message: 'no answer' } }),
      );
    },
  };
  return {
    bridge,
    raise: (type, target, message) =>
      send({
        type: 3,
        message: {
          entries: [
            { messageCategory: 65536, messageType: type, targetId: target, message: JSON.stringify(message) },
          ],
        },
      }),
  };
}
