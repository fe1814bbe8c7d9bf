// One Chromium for all tests of a file; every context is a person of its own.
import { chromium as playwright } from 'playwright-core';
import { chromium } from './chromium.mjs';

export const launch = () => playwright.launch({ executablePath: chromium(), args: ['--no-sandbox', '--disable-dev-shm-usage'] });

/** A person at the page. @param {import('playwright-core').Browser} browser @param {import('./program.mjs').Program} program @param {{ name?: string | null } & import('playwright-core').BrowserContextOptions} [options] */
export async function person(browser, program, { name = 'Asma', ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options });
  if (name) await context.addInitScript((n) => localStorage.setItem('translator.name', n), name);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  /** @type {string[]} */
  const faults = [];
  page.on('pageerror', (e) => faults.push(e.stack ?? e.message));
  page.on('console', (m) => { if (m.type() === 'error' && !/Failed to load resource|net::ERR/.test(m.text())) faults.push(m.text()); });
  await page.goto(program.entry);
  return { context, page, faults };
}

/** @param {import('playwright-core').Page} page @param {number} doc @param {string} [query] */
export async function openDocument(page, doc, query = '') {
  await page.goto(new URL(`/?doc=${doc}${query}`, page.url()).href);
  await page.locator('#rows .row[data-state]').first().waitFor();
}

/** What the status line says. @param {import('playwright-core').Page} page @param {RegExp} pattern */
export const told = (page, pattern) => page.locator('#status').filter({ hasText: pattern }).waitFor({ state: 'attached' });

/** @param {import('playwright-core').Page} page @param {number} number */
export const row = (page, number) => page.locator(`#rows .row[aria-rowindex="${number + 1}"]`);
