// Where the programs are that draw pictures and that tests compare with: named by an environment variable, where a system
// is known to keep them, or on the path. Imports nothing outside of Node.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const under = (folders, file) => folders.filter(Boolean).map((folder) => join(folder, file));

/** Usual places, the likeliest first; a bare name is looked for on the path. */
const PLACES = {
  linux: {
    chromium: ['/usr/bin/chromium', 'chromium', 'chromium-browser', 'google-chrome'],
    python: ['/usr/bin/python3', 'python3'], // a Python of somebody's own knows no openpyxl
    soffice: ['soffice'],
    gnumeric: ['ssconvert'],
  },
  darwin: {
    chromium: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
    python: ['python3'],
    soffice: ['/Applications/LibreOffice.app/Contents/MacOS/soffice', 'soffice'],
    gnumeric: ['ssconvert'],
  },
  win32: {
    chromium: [
      ...under(
        [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA],
        'Google\\Chrome\\Application\\chrome.exe',
      ),
      ...under(
        [process.env['ProgramFiles(x86)'], process.env.ProgramFiles],
        'Microsoft\\Edge\\Application\\msedge.exe',
      ),
    ],
    python: ['python.exe', 'py.exe'],
    soffice: [...under([process.env.ProgramFiles], 'LibreOffice\\program\\soffice.com'), 'soffice.com'],
    gnumeric: ['ssconvert.exe'],
  },
};

/** The variable that names each of them. */
const VARIABLES = { chromium: 'CHROMIUM', python: 'PYTHON', soffice: 'SOFFICE', gnumeric: 'SSCONVERT' };

const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, name))
    .find(existsSync);

/** The path of a program; null where it is nowhere. */
export function findProgram(name) {
  const said = process.env[VARIABLES[name]];
  if (said) return said;
  const places = PLACES[process.platform] ?? PLACES.linux;
  for (const place of places[name]) {
    const found = /[\\/]/.test(place) ? [place].find(existsSync) : onPath(place);
    if (found) return found;
  }
  return null;
}
