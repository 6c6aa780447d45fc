import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import { CHROMIUM } from './programs';

/** What a browser without a screen and without a network of its own is started with. */
export const BROWSER_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const;

/** Debian's Chromium without a screen, with an empty profile; in Chinese, where chromium-l10n is installed. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: CHROMIUM,
    env: { ...process.env, LANGUAGE: 'zh_CN' },
    args: [...BROWSER_ARGUMENTS],
  });
