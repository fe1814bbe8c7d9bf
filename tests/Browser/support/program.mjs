// The real program in a folder of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { emulator, program } from './places.mjs';

export async function freePort() {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Runs a program and waits for a line. @returns the match, and the process */
async function started(file, args, options, pattern) {
  const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  const said = [];
  const found = new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        said.push(line);
        const match = pattern.exec(line);
        if (match) resolve(match);
      });
    }
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`${file} ended with ${code}:\n${said.join('\n')}`)));
  });
  return { child, said, match: await found };
}

export class Program {
  constructor() {
    this.folder = mkdtempSync(join(tmpdir(), 'translator-browser-'));
    for (const name of ['seeds', 'output', 'ledger']) mkdirSync(join(this.folder, name));
  }

  /** @param {Record<string, string>} files names below seeds, and texts @param {string[]} settings SECTION:KEY=VALUE */
  static async with(files, settings = []) {
    const made = new Program();
    made.settings = settings;
    made.port = await freePort();
    for (const [name, text] of Object.entries(files)) made.write(name, text);
    await made.start();
    await made.settled(Object.keys(files).length);
    return made;
  }

  write(name, text) {
    const path = join(this.folder, 'seeds', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  get url() {
    return `http://127.0.0.1:${this.port}`;
  }

  async start() {
    const { folder, port } = this;
    const args = ['run', '--seeds', join(folder, 'seeds'), '--output', join(folder, 'output'), '--ledger', join(folder, 'ledger'), '--no-color',
      '--set', `Reviewing:Url=http://127.0.0.1:${port}`, '--set', 'Watching:Settle=00:00:00.2', '--set', 'Watching:ScanInterval=00:00:01',
      '--set', 'Translating:GlossaryFolder=' + join(folder, 'glossary'), ...this.settings.flatMap((s) => ['--set', s])];
    const { child, said, match } = await started(program, args, { cwd: folder }, /(http:\/\/127\.0\.0\.1:\d+\/\?token=\S+)/);
    this.child = child;
    this.said = said;
    this.entry = match[1];
    const answer = await fetch(this.entry, { redirect: 'manual' });
    this.cookie = answer.headers.get('set-cookie').split(';')[0];
  }

  /** As when the power fails. */
  async kill() {
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
  }

  /** @param {string} path @param {RequestInit} [options] */
  async api(path, options = {}) {
    const headers = { cookie: this.cookie, 'X-Translator': '1', 'X-Reviewer': 'Test', 'content-type': 'application/json', ...options.headers };
    const answer = await fetch(`${this.url}/api/v1/${path}`, { ...options, headers });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  }

  /** Waits until so many documents are through. @param {number} n */
  async settled(n) {
    const deadline = Date.now() + 300_000;
    for (;;) {
      const { docs } = await this.api('docs');
      if (docs.length >= n && docs.every((d) => d.finished && d.state !== 'writing')) return docs;
      if (Date.now() > deadline) throw new Error(`The documents were not done in time: ${JSON.stringify(docs)}\n${this.said.join('\n')}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  async stop() {
    if (this.child.exitCode === null && this.child.signalCode === null) await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A service to translate with, so that there are machine translations with alignment. */
export async function azure() {
  const { child, match } = await started(emulator, ['--port', '0', '--key', 'secret', '--tier', 'S1'], {}, /(http:\/\/\S+)/);
  return { settings: [`Translating:Azure:Endpoint=${match[1].replace(/\/$/, '')}`, 'Translating:Azure:Key=secret', 'Translating:Azure:Region=westeurope', 'Translating:Engine=azure'], stop: () => child.kill('SIGKILL') };
}
