import { ApiObject } from '../protocol/api-object';

/** What office.js calls once when its action handlers are ready; nothing follows from it. */
export class InternalService extends ApiObject {
  notifyActionHandlerReady(): null {
    return null;
  }
}
