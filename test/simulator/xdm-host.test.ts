import { paneWindowName } from '../excel-simulator/protocol/pane-window';
import type { RequestBody, ResponseBody } from '../excel-simulator/protocol/request';
import { XdmHost } from '../excel-simulator/protocol/xdm-host';

const CONVERSATION = { id: 'conv-1', addIn: 'dudao', origin: 'https://addin.test', locale: 'zh-CN' };
const ANSWER: ResponseBody = { Results: [{ ActionId: 1, Value: null }], TraceIds: [] };

interface Sent {
  readonly _actionName: string;
  readonly _correlationId: number;
  readonly _responseType: number;
  readonly _errorCode: number;
  readonly _data: Record<string, unknown> | null;
}

function startHost(
  execute: (body: RequestBody, mayWait: boolean) => Promise<ResponseBody> = async () => ANSWER,
) {
  const sent: Sent[] = [];
  const settings = new Map<string, string>();
  const host = new XdmHost({
    conversation: CONVERSATION,
    settings,
    execute,
    post: (message) => sent.push(JSON.parse(message)),
  });
  let correlation = 0;
  const ask = async (action: string, type: number, data: unknown = null, conversation = 'conv-1') => {
    correlation += 1;
    host.receive(
      JSON.stringify({
        _messageType: 0,
        _actionName: action,
        _actionType: type,
        _conversationId: conversation,
        _correlationId: correlation,
        _data: data,
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, 0));
    return sent.find(({ _correlationId }) => _correlationId === correlation);
  };
  return { host, sent, settings, ask };
}

const richApi = (flags: number) => ({
  DdaMethod: { DispatchId: 93 },
  ArrayData: ['', 'POST', 'ProcessQuery', [], JSON.stringify({ Actions: [], ObjectPaths: {} }), 0, flags],
});

describe('the host side of Excel on the web', () => {
  test('tells the pane where it runs and what may be used', async () => {
    const { ask } = startHost();
    const context = (await ask('ContextActivationManager_getAppContextAsync', 0))?._data;
    expect(context).toMatchObject({ _appName: 16, _clientMode: 1, _appUILocale: 'zh-CN' });
    const sets = JSON.parse(String(context?._requirementMatrix));
    expect(Number(sets.ExcelApi.split('.')[1])).toBeGreaterThanOrEqual(9);
    expect(sets.DelayForCellEdit).toBe('1.1');
  });

  test('runs requests of the rich API and says which may wait for the end of an input', async () => {
    const waits: boolean[] = [];
    const { ask } = startHost(async (_, mayWait) => {
      waits.push(mayWait);
      return ANSWER;
    });
    expect((await ask('executeMethod', 0, richApi(0)))?._data).toEqual({
      Version: 1,
      Error: 0,
      Data: [200, [], JSON.stringify(ANSWER)],
    });
    await ask('executeMethod', 0, richApi(64 | 2));
    expect(waits).toEqual([false, true]);
  });

  test('keeps the settings of the document', async () => {
    const { ask, settings } = startHost();
    await ask('executeMethod', 0, {
      DdaMethod: { DispatchId: 76 },
      DdaSettingsMethod: { Properties: [['seen', '"yes"']] },
    });
    expect([...settings]).toEqual([['seen', '"yes"']]);
    const loaded = await ask('executeMethod', 0, { DdaMethod: { DispatchId: 75 } });
    expect(loaded?._data).toMatchObject({ Properties: { Settings: [{ Name: 'seen', Value: '"yes"' }] } });
  });

  test('tells events only while the pane listens', async () => {
    const { host, ask, sent } = startHost();
    host.raise(10, 'Workbook', { address: 'A1' });
    expect(sent).toEqual([]);
    await ask('richApiMessage', 1);
    host.raise(10, 'Workbook', { address: 'A2' });
    expect(sent.at(-1)).toMatchObject({
      _actionName: 'richApiMessage',
      _responseType: 1,
      _data: { ArrayData: [[65_536, 10, 'Workbook', '{"address":"A2"}', 1, false]] },
    });
    await ask('richApiMessage', 2);
    const before = sent.length;
    host.raise(10, 'Workbook', { address: 'A3' });
    expect(sent).toHaveLength(before);
  });

  test('fails loudly on what it does not know, and when a request breaks', async () => {
    const logged = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const { ask } = startHost(async () => {
      throw new Error('broken');
    });
    expect((await ask('somethingNew', 0))?._errorCode).not.toBe(0);
    expect((await ask('executeMethod', 0, { DdaMethod: { DispatchId: 64 } }))?._errorCode).not.toBe(0);
    expect((await ask('executeMethod', 0, richApi(0)))?._errorCode).not.toBe(0);
    expect(logged).toHaveBeenCalledTimes(3);
    logged.mockRestore();
  });

  test('leaves alone what is not for it', async () => {
    const { host, ask, sent } = startHost();
    await ask('ContextActivationManager_notifyHost', 0, null, 'another conversation');
    host.receive('{"type":"webpackOk"}');
    host.receive('not json');
    host.receive({ some: 'object' });
    expect(sent).toEqual([]);
  });

  test('the window name that makes office.js take the page for Excel on the web', () => {
    const name = JSON.parse(paneWindowName(CONVERSATION));
    expect(name.hostInfo.split('|').slice(0, 5)).toEqual(['Excel', 'Web', '16.01', 'zh-CN', 'conv-1']);
    expect(name.hostInfo.split('|')[5]).not.toBe('isDialog');
    expect(name.xdmInfo).toBe('conv-1|dudao|https://addin.test');
  });
});
