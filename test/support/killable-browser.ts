import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { chromium } from 'playwright-core';
import { BROWSER_ARGUMENTS } from './browser';
import { CHROMIUM } from './programs';

/** A browser with a profile that stays, as on somebody's computer; it can be killed like a computer that crashes. */
export class KillableBrowser {
  private readonly profile = mkdtempSync(join(tmpdir(), 'dudao-profile-'));
  private child: ChildProcess | null = null;
  private browser: Browser | null = null;

  /** The profile's only context; starts the browser where it does not run. Its window is as large as a small notebook's. */
  async context(): Promise<BrowserContext> {
    const [running] = this.browser?.isConnected() ? this.browser.contexts() : [];
    return running ?? (await this.start());
  }

  private async start(): Promise<BrowserContext> {
    const portFile = join(this.profile, 'DevToolsActivePort');
    rmSync(portFile, { force: true });
    this.child = spawn(
      CHROMIUM,
      [
        ...BROWSER_ARGUMENTS,
        '--headless=new',
        '--remote-debugging-port=0',
        '--window-size=1366,768',
        '--lang=zh-CN',
        `--user-data-dir=${this.profile}`,
        'about:blank',
      ],
      { stdio: 'ignore' },
    );
    while (!existsSync(portFile) || !readFileSync(portFile, 'utf8').includes('\n')) await pause(100);
    const [port] = readFileSync(portFile, 'utf8').split('\n');
    this.browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const [context] = this.browser.contexts();
    if (!context) throw new Error('the browser has no context');
    return context;
  }

  /** Ends it at once, without a chance to finish anything. */
  async kill(): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
    await this.browser?.close().catch(() => undefined);
    await pause(300); // its other processes go by themselves
    for (const lock of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
      rmSync(join(this.profile, lock), { force: true });
  }

  async dispose(): Promise<void> {
    await this.kill();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
