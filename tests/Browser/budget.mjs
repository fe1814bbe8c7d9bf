// What the page weighs: the scripts and styles as they travel (gzip), and the typeface. Fails above the budget.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { page, root } from './support/places.mjs';

const files = (folder, end) => readdirSync(folder, { recursive: true }).map(String).filter((f) => f.endsWith(end)).map((f) => join(folder, f));
const sum = (list, size) => list.reduce((n, f) => n + size(f), 0);
const travels = (f) => gzipSync(readFileSync(f), { level: 6 }).length;
const lies = (f) => statSync(f).size;

const script = files(page, '.js');
const fonts = [join(root, 'src', 'Translator', 'Writing', 'Fonts', 'NotoNastaliqUrdu-Regular.woff2'), ...files(page, '.woff2')];
const rows = [
  ['script, as it travels', sum(script, travels), 60_000],
  ['script, unpacked', sum(script, lies), 120_000],
  ['style, as it travels', sum(files(page, '.css'), travels), 20_000],
  ['typefaces', sum(fonts, lies), 400_000],
];
let over = 0;
for (const [name, bytes, most] of rows) {
  if (bytes > most) over++;
  console.log(`${bytes > most ? 'OVER ' : 'ok   '} ${name}: ${bytes.toLocaleString('en')} of ${most.toLocaleString('en')} bytes`);
}
process.exitCode = over ? 1 : 0;
