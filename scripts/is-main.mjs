// Tells a script that is run from one that is imported.
import { realpathSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** Whether a module is the one that Node was called with, also over a link, or with letters of another case on Windows. */
export function isMain(moduleUrl, started = process.argv[1]) {
  if (!started) return false;
  const alike = (text) => (process.platform === 'win32' ? text.toLowerCase() : text);
  try {
    return alike(pathToFileURL(realpathSync(started)).href) === alike(moduleUrl);
  } catch {
    return false; // called with something that is no file
  }
}
