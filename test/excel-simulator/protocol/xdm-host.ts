import type { Conversation } from './pane-window';
import type { RequestBody, ResponseBody } from './request';
import {
  DELAY_FOR_CELL_EDIT,
  MESSAGE,
  METHOD,
  type MethodCall,
  NOT_SUPPORTED,
  type PaneMessage,
  parsePaneMessage,
  REQUEST,
  RESPONSE,
} from './xdm-messages';

/** What the model stands for; `isSetSupported` of the pane answers by it. */
const REQUIREMENT_SETS = {
  ExcelApi: '1.13',
  DelayForCellEdit: '1.1',
  DialogApi: '1.1',
  DocumentEvents: '1.1',
  RichApiRuntime: '1.2',
  Settings: '1.1',
} as const;

/** What the host needs of the page around it. */
export interface XdmHostOptions {
  readonly conversation: Conversation;
  /** Delivers a message to the pane. */
  post(message: string): void;
  /** Runs a request; `mayWait` where the pane asked to wait for the end of an input. */
  execute(body: RequestBody, mayWait: boolean): Promise<ResponseBody>;
  /** The document's settings; kept with the workbook. */
  readonly settings: Map<string, string>;
}

/** The side of Excel on the web in the talk between a page and the pane inside of it. */
export class XdmHost {
  private readonly registered = new Set<string>();
  private lastEvent = 0;

  constructor(private readonly options: XdmHostOptions) {}

  /** Takes a message of the pane; what is none, or of another conversation, is left alone. */
  receive(text: unknown): void {
    const message = parsePaneMessage(text);
    if (message?._conversationId !== this.options.conversation.id) return;
    this.answer(message).then(
      (data) => this.reply(message, data),
      (error: unknown) => {
        console.error(`workbench: ${message._actionName} failed`, error);
        this.reply(message, { Version: 1, Error: NOT_SUPPORTED }, NOT_SUPPORTED);
      },
    );
  }

  /** Tells the pane an event of the rich API: type and target as office.js expects them. */
  raise(type: number, target: string, message: Readonly<Record<string, unknown>>): void {
    if (!this.registered.has('richApiMessage')) return;
    this.lastEvent += 1;
    const entry = [65_536, type, target, JSON.stringify(message), this.lastEvent, false];
    this.send('richApiMessage', 0, { ArrayData: [entry] }, RESPONSE.event);
  }

  private async answer(message: PaneMessage): Promise<unknown> {
    const { _actionName: action, _actionType: type } = message;
    if (type === REQUEST.register) {
      this.registered.add(action);
      return { Version: 1, Error: 0 };
    }
    if (type === REQUEST.unregister) {
      this.registered.delete(action);
      return { Version: 1, Error: 0 };
    }
    switch (action) {
      case 'ContextActivationManager_getAppContextAsync':
        return this.appContext();
      case 'ContextActivationManager_notifyHost':
        return null;
      case 'executeMethod':
        return await this.call(message._data as MethodCall);
      default:
        throw new Error(`unknown action ${action}`);
    }
  }

  private async call({ DdaMethod, ArrayData, DdaSettingsMethod }: MethodCall): Promise<unknown> {
    const { settings, execute } = this.options;
    switch (DdaMethod?.DispatchId) {
      case METHOD.richApi: {
        const body = JSON.parse(String(ArrayData?.[4])) as RequestBody;
        const mayWait = (Number(ArrayData?.[6]) & DELAY_FOR_CELL_EDIT) !== 0;
        return { Version: 1, Error: 0, Data: [200, [], JSON.stringify(await execute(body, mayWait))] };
      }
      case METHOD.saveSettings:
        settings.clear();
        for (const [name, value] of DdaSettingsMethod?.Properties ?? []) settings.set(name, value);
        return { Version: 1, Error: 0 };
      case METHOD.loadSettings:
        return {
          Version: 1,
          Error: 0,
          Properties: { Settings: [...settings].map(([Name, Value]) => ({ Name, Value })) },
        };
      default:
        throw new Error(`unknown method ${String(DdaMethod?.DispatchId)}`);
    }
  }

  private appContext(): object {
    const { conversation, settings } = this.options;
    return {
      _id: conversation.addIn,
      _appInstanceId: conversation.addIn,
      _appName: 16,
      _appVersion: '16.0',
      _appMinorVersion: 1,
      _appUILocale: conversation.locale,
      _dataLocale: conversation.locale,
      _docUrl: '',
      _clientMode: 1,
      _settings: [...settings],
      _reason: 'documentOpened',
      _osfControlType: 1,
      _eToken: '',
      _correlationId: conversation.id,
      _requirementMatrix: JSON.stringify(REQUIREMENT_SETS),
      _hostFullVersion: '16.0.20000.10000',
      _hostCustomMessage: '',
      _appDomains: [],
      _featureGates: {},
      _wacHostEnvironment: '0',
      _initialDisplayMode: 0,
    };
  }

  private reply({ _actionName, _correlationId }: PaneMessage, data: unknown, error = 0): void {
    this.send(_actionName, _correlationId, data ?? null, RESPONSE.answer, error);
  }

  private send(action: string, correlation: number, data: unknown, type: number, error = 0): void {
    const { conversation, post } = this.options;
    post(
      JSON.stringify({
        _messageType: MESSAGE.response,
        _actionName: action,
        _conversationId: conversation.id,
        _correlationId: correlation,
        _origin: conversation.origin,
        _data: data,
        _errorCode: error,
        _responseType: type,
        _serializerVersion: 1,
      }),
    );
  }
}
