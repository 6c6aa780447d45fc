// Preloaded into a command's process (node --import): writes its largest memory in kilobytes and its processor time in
// microseconds, all threads included.
import { readFileSync, writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/** Linux counts into maxRSS what the process had before it became this one, that is, the memory of its parent. */
function peak() {
  try {
    return /VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1];
  } catch {
    return process.resourceUsage().maxRSS;
  }
}

if (isMainThread)
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    writeFileSync(process.env.PEAK_FILE, `${peak()} ${user + system}`);
  });
