import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import { CHROMIUM } from './programs';

/** Debian's Chromium without a screen, with an empty profile; in Chinese, where chromium-l10n is installed. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: CHROMIUM,
    env: { ...process.env, LANGUAGE: 'zh_CN' },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
