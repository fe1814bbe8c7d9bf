// The one command: installs what is missing, builds the program, runs the tests, ends with "N passed, N failed".
//   npm test                  what fits into CI
//   npm run test:long         with 100,000 sentences
//   npm test -- FILE…         only these files
// NO_BUILD=1 takes the program as it is built; CONFIGURATION=Release the release build.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { chromium } from './support/chromium.mjs';
import { configuration, here, root } from './support/places.mjs';

const long = process.argv.includes('--long');
const chosen = process.argv.slice(2).filter((a) => !a.startsWith('--'));
const sh = (command, ...args) => execFileSync(command, args, { cwd: command === 'dotnet' ? root : here, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' });

const installed = join(here, 'node_modules', '.package-lock.json');
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(join(here, 'package-lock.json')).mtimeMs) sh('npm', 'ci', '--no-audit', '--no-fund');
chromium();
if (!process.env.NO_BUILD) for (const project of ['src/Translator', 'tests/AzureEmulator']) sh('dotnet', 'build', project, '--configuration', configuration, '-v', 'q', '-nologo', '-p:RunAnalyzers=false');

const files = chosen.length ? chosen.map((f) => join(here, f)) : readdirSync(here).filter((f) => f.endsWith('.test.mjs')).map((f) => join(here, f));
let passed = 0;
let failed = 0;
process.env.LONG = long ? '1' : '';
// One after the other: what is measured must not share the processors.
const stream = run({ files, concurrency: 1, timeout: long ? 900_000 : 240_000 });
const leaf = (event) => event.details.type !== 'suite' && !files.includes(event.name);
stream.on('test:pass', (e) => { if (leaf(e) && e.skip === undefined) passed++; });
stream.on('test:fail', (e) => { if (leaf(e) || files.includes(e.name)) failed++; });
stream.compose(spec).pipe(process.stdout);
stream.on('end', () => setImmediate(() => {
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  process.exitCode = failed || !passed ? 1 : 0;
}));
