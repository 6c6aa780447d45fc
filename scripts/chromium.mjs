// The browser that draws pictures and runs the pages in tests.
import { chromium } from 'playwright-core';

/** Starts Debian's Chromium without a screen, an empty profile and nothing that phones home. */
export const launchChromium = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
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
