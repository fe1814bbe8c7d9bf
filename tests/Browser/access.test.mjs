// axe-core at WCAG 2.2 AA on everything that can be opened, light and dark, wide and narrow; pictures of it in artifacts/browser.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch, openDocument, person, row, told } from './support/browser.mjs';
import { pictures } from './support/places.mjs';
import { azure, Program } from './support/program.mjs';
import { long, text } from './support/samples.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let service;
let program;
let browser;
let doc;

before(async () => {
  mkdirSync(pictures, { recursive: true });
  service = await azure();
  program = await Program.with({ 'لاہور کی خبریں.txt': `${long}\n${text(24)}`, 'articles/second.txt': text(12, 50) }, service.settings);
  browser = await launch();
  const docs = (await program.api('docs')).docs;
  doc = docs.find((d) => d.name.includes('لاہور')).id;
  const { segments } = await program.api(`docs/${doc}/segments`);
  const states = [null, 'approved', 'edited', 'needs-work'];
  for (const [i, pair] of segments.entries()) {
    const state = states[i % 4];
    const en = i % 4 === 2 ? `${pair.en} Edited 7 times “here.` : undefined;
    if (state) await program.api(`docs/${doc}/segments/${pair.id}`, { method: 'PATCH', body: JSON.stringify({ state, en }), headers: { 'If-Match': `"${pair.rev}"` } });
    if (i % 5 === 0) await program.api(`docs/${doc}/segments/${pair.id}/comments`, { method: 'POST', body: JSON.stringify({ text: 'یہ جملہ دوبارہ دیکھیں، please.' }) });
  }
}, { timeout: 120_000 });

after(async () => {
  await browser?.close();
  await program?.stop();
  service?.stop();
});

/** @returns {Promise<string[]>} what is wrong */
async function check(page, what) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
  const wrong = violations.map((v) => `${what}: ${v.id}: ${v.nodes.slice(0, 3).map((n) => `${n.html.slice(0, 200)} ${n.any[0]?.message ?? ''}`).join(' | ')}`);
  const { clipped, wide } = await page.evaluate(() => {
    const clips = [];
    for (const e of document.querySelectorAll('[lang=ur]')) {
      for (let p = e; p && p !== document.body; p = p.parentElement) {
        const style = getComputedStyle(p);
        if (p === e && e.scrollHeight > e.clientHeight + 1 && style.overflow !== 'visible') clips.push(e.textContent.slice(0, 30));
      }
    }
    return { clipped: clips, wide: document.documentElement.scrollWidth - document.documentElement.clientWidth };
  });
  for (const text of clipped) wrong.push(`${what}: clipped: ${text}`);
  if (wide > 0) wrong.push(`${what}: ${wide} pixels too wide`);
  return wrong;
}

/** What the short form looks at, by width and colours; the long one looks at everything everywhere. */
const few = ['documents', 'list', 'open', 'focus', 'help'];
const short = { '1280-light': null, '1280-dark': few, '320-light': few, '1920-dark': ['list', 'open'] };

for (const [width, height] of [[320, 720], [1280, 900], [1920, 1000]]) {
  for (const scheme of ['light', 'dark']) {
    const looked = process.env.LONG ? null : short[`${width}-${scheme}`];
    if (looked === undefined) continue;
    test(`nothing to complain of at ${width} pixels, ${scheme}`, { timeout: 120_000 }, async () => {
      const { page, context, faults } = await person(browser, program, { viewport: { width, height }, colorScheme: scheme });
      const wrong = [];
      const see = async (what) => {
        if (looked && !looked.includes(what)) return;
        await page.evaluate(() => document.fonts.ready);
        await page.screenshot({ path: join(pictures, `${what}-${width}-${scheme}.png`) });
        wrong.push(...await check(page, what));
      };
      await page.locator('.documents li').first().waitFor();
      await see('documents');
      await openDocument(page, doc);
      await see('list');
      await row(page, 3).focus();
      await page.keyboard.press('Enter');
      await page.locator('.detail section').first().waitFor();
      await page.keyboard.type('x');
      await see('open');
      await page.locator('.actions button', { hasText: 'Discard' }).click();
      await page.keyboard.press('Escape');
      await page.keyboard.press('h');
      await page.locator('.history[open]').waitFor();
      await see('history');
      await page.keyboard.press('Escape');
      for (const menu of ['display', 'files', 'flags', 'more']) {
        await page.locator(`#${menu} summary`).click();
        await see(`menu-${menu}`);
        await page.keyboard.press('Escape');
      }
      await row(page, 3).focus();
      await page.keyboard.press('f');
      await page.locator('.detail section').first().waitFor();
      await see('focus');
      await page.keyboard.press('Escape');
      for (const [key, what] of [['?', 'help'], ['g', 'goto']]) {
        await page.keyboard.press(key);
        await page.locator('dialog[open]').waitFor();
        await see(what);
        await page.keyboard.press('Escape');
        await page.locator('dialog').waitFor({ state: 'detached' });
      }
      await page.keyboard.press('f');
      await row(page, 1).focus();
      await page.keyboard.press('Space');
      await page.keyboard.press('Shift+ArrowDown');
      await page.keyboard.press('a');
      await page.locator('dialog[open] h2').waitFor();
      await see('bulk');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      for (const what of ['export', 'import', 'names']) {
        await page.locator('#files summary').click();
        await page.locator(`#files [data-do=${what}]`).click();
        await page.locator('dialog[open]').waitFor();
        await see(what);
        await page.keyboard.press('Escape');
        await page.locator('dialog').waitFor({ state: 'detached' });
      }
      await context.close();
      assert.deepEqual(wrong, []);
      assert.deepEqual(faults, []);
    });
  }
}

test('a conflict and the question for the name pass too, and larger type, Naskh and swapped sides', { timeout: 120_000 }, async () => {
  for (const scheme of process.env.LONG ? ['light', 'dark'] : ['dark']) {
    const { page, context } = await person(browser, program, { colorScheme: scheme, name: null });
    await openDocument(page, doc);
    await page.locator('dialog[open] h2', { hasText: 'Who is reviewing?' }).waitFor();
    await page.screenshot({ path: join(pictures, `name-1280-${scheme}.png`) });
    assert.deepEqual(await check(page, 'name'), []);
    await page.keyboard.type('Asma');
    await page.keyboard.press('Enter');
    const number = scheme === 'light' ? 5 : 9;
    await row(page, number).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Mine here ');
    const pair = (await program.api(`docs/${doc}/segments`)).segments[number - 1];
    await program.api(`docs/${doc}/segments/${pair.id}`, { method: 'PATCH', body: JSON.stringify({ en: 'Theirs stands here.' }), headers: { 'If-Match': `"${pair.rev}"`, 'X-Reviewer': 'Bilal' } });
    await told(page, /Bilal has just changed/);
    await page.keyboard.press('Control+s');
    await page.locator('dialog[open] ins').first().waitFor();
    await page.screenshot({ path: join(pictures, `conflict-1280-${scheme}.png`) });
    assert.deepEqual(await check(page, 'conflict'), []);
    await page.locator('dialog[open] button', { hasText: 'Take theirs' }).click();
    await page.locator('#display summary').click();
    await page.locator('#display [name=size]').fill('32');
    await page.locator('#display [name=invisibles]').check();
    await page.locator('#display [name=swap]').check();
    await page.keyboard.press('Escape');
    await page.screenshot({ path: join(pictures, `large-1280-${scheme}.png`) });
    assert.deepEqual(await check(page, 'large'), []);
    await page.locator('#display summary').click();
    await page.locator('#display [value=naskh]').check();
    await page.keyboard.press('Escape');
    await page.screenshot({ path: join(pictures, `naskh-1280-${scheme}.png`) });
    assert.deepEqual(await check(page, 'naskh'), []);
    await context.close();
  }
});

test('Urdu is Urdu and English is English to a screen reader, and the grid says how long it is', async () => {
  const { page, context } = await person(browser, program);
  await openDocument(page, doc);
  const facts = await page.evaluate(() => ({
    ur: [...document.querySelectorAll('#rows .ur')].every((e) => e.lang === 'ur' && e.dir === 'rtl'),
    en: [...document.querySelectorAll('#rows .en')].every((e) => e.lang === 'en' && e.dir === 'ltr'),
    first: [...document.querySelectorAll('#rows .row')].every((r) => r.querySelector('.ur').compareDocumentPosition(r.querySelector('.en')) & Node.DOCUMENT_POSITION_FOLLOWING),
    right: document.querySelector('#rows .ur').getBoundingClientRect().left > document.querySelector('#rows .en').getBoundingClientRect().left,
    face: document.fonts.check('20px "Urdu Nastaliq"', 'اردو'),
  }));
  assert.deepEqual(facts, { ur: true, en: true, first: true, right: true, face: true });
  const picture = await page.locator('#list').ariaSnapshot();
  assert.match(picture, /grid "Sentences"/);
  assert.match(picture, /columnheader "Urdu"/);
  await context.close();
});
