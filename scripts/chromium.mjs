// The browser that draws pictures and runs the pages in tests.
import { chromium } from 'playwright-core';
import { findProgram } from './programs.mjs';

/** Starts Chromium without a screen, an empty profile and nothing that phones home. */
export const launchChromium = () =>
  chromium.launch({
    executablePath: findProgram('chromium') ?? 'chromium',
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
