import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const known = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'];
const found = () => [process.env.CHROMIUM, ...known].find((p) => p && existsSync(p));

/** Where Chromium is; on Debian it is installed when it is missing. */
export function chromium() {
  if (found()) return found();
  try {
    const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
    for (const command of [['apt-get', 'update'], ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium']]) {
      const [name, ...rest] = [...sudo, ...command];
      execFileSync(name, rest, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    }
  } catch {
    // The line below says what to do.
  }
  if (found()) return found();
  throw new Error('There is no Chromium here. Install it (Debian: apt-get install chromium), or name it: CHROMIUM=/path/to/chromium npm test');
}
