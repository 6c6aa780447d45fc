#!/usr/bin/env node
// Draws the icons that the manifest names, from the drawings in assets.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchChromium } from './chromium.mjs';

const assets = join(dirname(dirname(fileURLToPath(import.meta.url))), 'assets');
const SIZES = [16, 32, 64, 80, 128];

const browser = await launchChromium();
const page = await browser.newPage();
for (const size of SIZES) {
  const drawing = readFileSync(join(assets, size === 16 ? 'icon-small.svg' : 'icon.svg'), 'utf8');
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
  );
  await page.screenshot({ path: join(assets, `icon-${size}.png`), omitBackground: true });
}
await browser.close();
