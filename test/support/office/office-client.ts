import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import type { NativeBridge } from '../../excel-simulator/node/office-bridge';

const SCRIPT = 'node_modules/@microsoft/office-js/dist/excel-web-16.00.js';
let compiled: Script | null = null;

/** Genuine office.js without a browser, talking to the bridge: its namespaces, freshly loaded. */
export function loadOfficeClient(bridge: NativeBridge): {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
} {
  compiled ??= new Script(readFileSync(SCRIPT, 'utf8'), { filename: 'excel-web-16.00.js' });
  const sandbox: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    _richApiNativeBridge: bridge,
    location: {
      protocol: 'https:',
      search: '',
      hash: '',
      href: 'https://addin.test/',
      hostname: 'addin.test',
    },
    navigator: { userAgent: '' },
    document: {
      getElementsByTagName: () => [],
      createElement: () => ({ setAttribute: () => undefined }),
      cookie: '',
      URL: 'https://addin.test/',
    },
  };
  sandbox.window = sandbox;
  sandbox.self = sandbox;
  createContext(sandbox);
  compiled.runInContext(sandbox);
  return sandbox as never;
}
