// A whole review, by keyboard alone, against the real program.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, openDocument, person, row, told } from './support/browser.mjs';
import { azure, Program } from './support/program.mjs';
import { long, sentence, text } from './support/samples.mjs';

let service;
let program;
let browser;
/** @type {Record<string, number>} documents by name */
let docs;

before(async () => {
  service = await azure();
  program = await Program.with({
    'news.txt': `${text(60)}\n${long}`, 'keys.txt': text(40, 100), 'conflict.txt': text(12, 200), 'crash.txt': text(12, 300), 'bulk.txt': text(30, 400), 'other.txt': `${sentence(500)}\n${sentence(0)}`, 'stale.txt': text(6, 600), 'last.txt': text(2, 700),
  }, service.settings);
  docs = Object.fromEntries((await program.api('docs')).docs.map((d) => [d.name, d.id]));
  browser = await launch();
}, { timeout: 120_000 });

after(async () => {
  await browser?.close();
  await program?.stop();
  service?.stop();
});

const segments = async (doc, query = '') => (await program.api(`docs/${docs[doc]}/segments?limit=200${query}`)).segments;
const edit = async (doc, number, patch, reviewer = 'Bilal') => {
  const pair = (await segments(doc))[number - 1];
  return program.api(`docs/${docs[doc]}/segments/${pair.id}`, { method: 'PATCH', body: JSON.stringify(patch), headers: { 'If-Match': `"${pair.rev}"`, 'X-Reviewer': reviewer } });
};
const box = (page) => page.locator('#rows textarea');
const focusedNumber = (page) => page.evaluate(() => Number(document.activeElement?.closest('[aria-rowindex]')?.getAttribute('aria-rowindex')) - 1);

/** Someone at an open document; the test ends with no script error. */
async function at(t, doc, options = {}) {
  const someone = await person(browser, program, options);
  await openDocument(someone.page, docs[doc], options.query);
  t.after(async () => {
    await someone.context.close();
    assert.deepEqual(someone.faults, []);
  });
  return someone.page;
}

test('the documents are listed with state, progress and flags, and one opens by keyboard', async (t) => {
  const { page, context, faults } = await person(browser, program);
  t.after(() => context.close());
  await page.locator('.documents li').nth(7).waitFor();
  assert.match(await page.locator('.documents li').first().innerText(), /0 of \d+ reviewed/);
  await page.locator('.documents a', { hasText: 'news.txt' }).focus();
  await page.keyboard.press('Enter');
  await row(page, 1).locator('.pill').waitFor();
  assert.match(page.url(), new RegExp(`doc=${docs['news.txt']}`));
  assert.equal(await page.locator('#list').getAttribute('aria-rowcount'), '62');
  assert.equal(await focusedNumber(page), 1);
  assert.deepEqual(faults, []);
});

test('the name of the reviewer is asked once and kept', async (t) => {
  const page = await at(t, 'keys.txt', { name: null });
  await page.locator('dialog[open] input').fill('عاصمہ Khan');
  await page.keyboard.press('Enter');
  await page.locator('dialog').waitFor({ state: 'detached' });
  await page.reload();
  await row(page, 1).locator('.pill').waitFor();
  assert.equal(await page.locator('dialog').count(), 0);
  await row(page, 1).focus();
  await page.keyboard.press('a');
  await told(page, /Saved/);
  assert.equal((await segments('keys.txt'))[0].reviewer, 'عاصمہ Khan');
});

test('twenty sentences are edited and approved by keyboard, each save is told, the focus moves on', async (t) => {
  const page = await at(t, 'news.txt');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await page.keyboard.press('Enter');
  for (let n = 1; n <= 20; n++) {
    await page.locator(`textarea[aria-label="English of ${n}"]:focus`).waitFor();
    if (n % 5 === 0) await page.keyboard.type(` typed ${n}`);
    await page.keyboard.press('Control+Enter');
    await told(page, new RegExp(`^Saved\\. Approved: ${n}\\. Now ${n + 1}\\.`));
  }
  const pairs = await segments('news.txt');
  assert.equal(pairs.filter((p) => p.state === 'approved').length, 20);
  assert.ok(pairs[4].en.includes('typed 5'));
  assert.equal(pairs[4].reviewer, 'Asma');
  await page.locator('#reviewed', { hasText: '20 of 61 reviewed' }).waitFor();
});

test('search and filters work from the keyboard, stand in the address and survive a reload', async (t) => {
  const page = await at(t, 'keys.txt');
  await page.keyboard.press('/');
  await page.keyboard.type('كسان');
  await page.locator('#matching', { hasText: '5 match' }).waitFor();
  assert.ok(await page.evaluate(() => CSS.highlights.get('hit').size) >= 5, 'letter variants are folded and marked');
  await page.keyboard.press('Escape');
  assert.match(decodeURIComponent(page.url()), /q=كسان/);
  await page.reload();
  await page.locator('#matching', { hasText: '5 match' }).waitFor();
  await page.getByRole('button', { name: 'Clear filters' }).press('Enter');
  await page.locator('#list[aria-rowcount="41"]').waitFor();
  await page.locator('#states input[value=machine]').focus();
  await page.keyboard.press('Space');
  await page.waitForURL(/state=machine/);
  await page.locator('#rows .row[data-state=machine]').first().waitFor();
  assert.equal(await page.locator('#rows .row[data-state]:not([data-state=machine])').count(), 0);
});

test('a row that stops matching the filter stays where it is', async (t) => {
  const page = await at(t, 'keys.txt', { query: '&state=machine' });
  const first = await page.locator('#rows .row').first().locator('bdi').first().innerText();
  await page.keyboard.press('a');
  await page.locator('#rows .row').first().locator('.pill[data-state=approved]').waitFor();
  assert.equal(await page.locator('#rows .row').first().locator('bdi').first().innerText(), first);
  await page.keyboard.press('u');
  await page.locator('#rows .row').first().locator('.pill[data-state=machine]').waitFor();
});

test('a bulk action says how many first, and is undone', async (t) => {
  const page = await at(t, 'bulk.txt');
  await page.keyboard.press('Space');
  for (let i = 0; i < 4; i++) await page.keyboard.press('Shift+ArrowDown');
  await page.locator('#matching', { hasText: '5 selected' }).waitFor();
  await page.keyboard.press('a');
  await page.locator('dialog[open] h2', { hasText: 'Approve 5 sentences?' }).waitFor();
  await page.locator('dialog[open] .main').press('Enter');
  await told(page, /Approved: 5/);
  assert.equal((await segments('bulk.txt', '&state=approved')).length, 5);
  await page.keyboard.press('z');
  await told(page, /Undone: Approved: 5/);
  assert.equal((await segments('bulk.txt', '&state=approved')).length, 0);
  await page.locator('#rows .pill[data-state=approved]').waitFor({ state: 'detached' });
  // All that a filter lets through
  await page.keyboard.press('/');
  await page.keyboard.type('کسان');
  await page.locator('#matching', { hasText: 'match' }).waitFor();
  const n = Number(/\d+/.exec(await page.locator('#matching').innerText())[0]);
  await page.locator('#bulk summary').press('Enter');
  await page.getByRole('button', { name: 'Approve…' }).press('Enter');
  await page.locator('dialog[open] h2', { hasText: `Approve ${n} sentences?` }).waitFor();
  await page.locator('dialog[open] .main').press('Enter');
  await told(page, new RegExp(`Approved: ${n}`));
  assert.equal((await segments('bulk.txt', '&state=approved')).length, n);
  await page.locator('#toast-actions button', { hasText: 'Undo' }).press('Enter');
  await told(page, /Undone/);
  assert.equal((await segments('bulk.txt', '&state=approved')).length, 0);
});

test('a conflict with a second browser shows before, theirs and mine, and mine can be kept', async (t) => {
  const mine = await at(t, 'conflict.txt');
  const theirs = await at(t, 'conflict.txt', { name: 'Bilal' });
  for (const page of [mine, theirs]) {
    await page.keyboard.press('Enter');
    await box(page).waitFor();
  }
  await mine.keyboard.press('End');
  await mine.keyboard.type(' of mine');
  await theirs.keyboard.press('End');
  await theirs.keyboard.type(' of theirs');
  await theirs.keyboard.press('Control+s');
  await told(theirs, /Saved/);
  await told(mine, /Bilal has just changed 1/);
  await mine.keyboard.press('Control+Enter');
  const dialog = mine.locator('dialog[open]');
  await dialog.locator('#conflict-theirs ins', { hasText: 'theirs' }).waitFor();
  await dialog.locator('#conflict-mine ins', { hasText: 'mine' }).waitFor();
  assert.match(await dialog.locator('#conflict-who').innerText(), /Bilal/);
  await dialog.getByRole('button', { name: 'Keep mine' }).press('Enter');
  await told(mine, /Saved\. Approved: 1/);
  const pair = (await segments('conflict.txt'))[0];
  assert.match(pair.en, /of mine$/);
  assert.equal(pair.state, 'approved');
});

test('in a conflict theirs can be taken, and that can be undone: the typed text is never dropped', async (t) => {
  const page = await at(t, 'conflict.txt', { query: '&row=3' });
  await page.keyboard.press('Enter');
  await page.keyboard.type('What I typed. ');
  await edit('conflict.txt', 3, { en: 'What Bilal wrote.', state: 'edited' });
  await told(page, /Bilal has just changed 3/);
  await page.keyboard.press('Control+s');
  await page.locator('dialog[open]').getByRole('button', { name: 'Take theirs' }).press('Enter');
  await told(page, /Theirs was taken/);
  assert.equal((await segments('conflict.txt'))[2].en, 'What Bilal wrote.');
  await page.locator('#toast-actions button', { hasText: 'Undo' }).press('Enter');
  await page.waitForFunction(() => document.querySelector('#rows textarea')?.value.includes('What I typed.'));
  await page.keyboard.press('Control+s');
  await told(page, /Saved/);
  assert.match((await segments('conflict.txt'))[2].en, /What I typed\./);
});

test('a decision that can wait keeps the typed text in the browser', async (t) => {
  const page = await at(t, 'conflict.txt', { query: '&row=5' });
  await page.keyboard.press('Enter');
  await page.keyboard.type('Mine. ');
  await edit('conflict.txt', 5, { en: 'Theirs.', state: 'approved' });
  await told(page, /Bilal has just changed 5/);
  await page.keyboard.press('Control+Enter');
  await page.locator('dialog[open]').waitFor();
  await page.keyboard.press('Escape');
  await told(page, /Your text is kept/);
  await page.reload();
  await row(page, 5).locator('.badge.warn', { hasText: 'Not saved' }).waitFor();
  await row(page, 5).locator('.en', { hasText: 'Mine.' }).waitFor();
});

test('one session never conflicts with itself', async (t) => {
  const page = await at(t, 'conflict.txt', { query: '&row=7' });
  await page.keyboard.press('Enter');
  await page.locator('.detail section').first().waitFor();
  await page.keyboard.type('One. ');
  await page.keyboard.press('Control+s');
  await page.keyboard.type('Two. ');
  await page.keyboard.press('Control+s');
  await page.keyboard.type('Three. ');
  await page.keyboard.press('Control+Enter');
  await told(page, /Saved\. Approved: 7/);
  assert.equal(await page.locator('dialog').count(), 0);
  assert.match((await segments('conflict.txt'))[6].en, /One\. Two\. Three\./);
});

test('nothing typed is lost when the program is killed in mid-edit, started again, and the page is reloaded', async (t) => {
  const page = await at(t, 'crash.txt');
  t.after(async () => { if (program.child.signalCode) await program.start(); });
  await page.keyboard.press('Enter');
  await page.keyboard.type('Before the crash. ');
  await program.kill();
  await page.locator('#banner-line:not([hidden])').waitFor();
  await page.keyboard.type('After the crash. ');
  await page.keyboard.press('Control+Enter');
  await told(page, /Not saved yet: 1 is kept/);
  await row(page, 1).locator('.badge.warn', { hasText: 'Not sent yet' }).waitFor();
  await page.locator('textarea[aria-label="English of 2"]:focus').waitFor();
  await page.keyboard.type('Half a sentence ');
  await program.start();
  await page.locator('#banner-line[hidden]').waitFor({ state: 'attached' });
  await row(page, 1).locator('.pill[data-state=approved]').waitFor();
  assert.match((await segments('crash.txt'))[0].en, /Before the crash\. After the crash\./);
  assert.equal((await segments('crash.txt'))[0].state, 'approved');
  let warned = false;
  page.on('dialog', (d) => { warned ||= d.type() === 'beforeunload'; d.accept().catch(() => {}); });
  await page.reload();
  assert.ok(warned, 'leaving with unsaved text warns');
  await row(page, 2).locator('.badge.warn', { hasText: 'Not saved' }).waitFor();
  await page.locator('#unsaved').press('Enter');
  await page.locator('#rows .row.active[aria-rowindex="3"]').waitFor();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('#rows textarea')?.value.includes('Half a sentence '));
  await page.keyboard.press('Control+Shift+Enter');
  await told(page, /Saved\. Saved: 2/);
  assert.match((await segments('crash.txt'))[1].en, /Half a sentence /);
});

test('a save that finds no line is kept, told, and sent by itself once the line is back, though the line for news never broke', async (t) => {
  const page = await at(t, 'crash.txt', { query: '&row=5' });
  await page.keyboard.press('Enter');
  await page.locator('.detail section').first().waitFor();
  await page.keyboard.type('Written in a tunnel. ');
  let lost = true;
  await page.route(/\/api\/v1\/(docs|session)/, (route) => (lost ? route.abort('internetdisconnected') : route.continue()));
  await page.keyboard.press('Control+s');
  await told(page, /Not saved yet: 5 is kept/);
  await page.locator('#banner-line:not([hidden])').waitFor();
  await row(page, 5).locator('.badge.warn', { hasText: 'Not sent yet' }).waitFor();
  lost = false;
  await page.locator('#banner-line[hidden]').waitFor({ state: 'attached' });
  await told(page, /Saved what had waited: 1/);
  assert.match((await segments('crash.txt'))[4].en, /Written in a tunnel\./);
});

test('the last sentence says that nothing is open any more, and a document that is gone leads back to the list', async (t) => {
  const page = await at(t, 'last.txt');
  await page.keyboard.press('Enter');
  await page.locator('textarea[aria-label="English of 1"]:focus').waitFor();
  await page.keyboard.press('Control+Enter');
  await told(page, /^Saved\. Approved: 1\. Now 2\./);
  await page.keyboard.press('Control+Enter');
  await told(page, /^Saved\. Approved: 2\. Nothing is open any more\./);
  await page.goto(`${program.url}/?doc=99999`);
  await told(page, /There is no document 99999 any more/);
  await page.locator('.documents li').first().waitFor();
});

test('keys go by their place, so an Urdu keyboard works; they can be switched off; text boxes keep theirs', async (t) => {
  const page = await at(t, 'keys.txt');
  const press = (code, key, more = {}) => page.evaluate(([c, k, m]) => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { code: c, key: k, bubbles: true, cancelable: true, ...m })), [code, key, more]);
  await press('KeyJ', 'ج');
  await page.locator('#rows .row.active[aria-rowindex="3"]').waitFor();
  await press('KeyK', 'ک');
  await page.locator('#rows .row.active[aria-rowindex="2"]').waitFor();
  await page.keyboard.press('?');
  await page.locator('dialog[open] h2', { hasText: 'Keys and states' }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('g');
  await page.locator('dialog[open] input').fill('33');
  await page.keyboard.press('Enter');
  await page.locator('#rows .row.active[aria-rowindex="34"]:focus').waitFor();
  await page.locator('#display summary').press('Enter');
  await page.locator('#display [name=keys]').press('Space');
  await page.keyboard.press('Escape');
  await row(page, 33).focus();
  await page.keyboard.press('j');
  await page.keyboard.press('ArrowDown');
  await page.locator('#rows .row.active[aria-rowindex="35"]').waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.type('jkauwn ');
  assert.match(await box(page).inputValue(), /jkauwn/);
  await page.locator('.actions button', { hasText: 'Discard' }).click();
});

test('the word under the caret and its partner are marked as soon as the English is saved, until it is another', async (t) => {
  const page = await at(t, 'keys.txt', { query: '&row=10' });
  await page.keyboard.press('Enter');
  await page.locator('.detail section').first().waitFor();
  await box(page).fill('The writer told the children a story 110 times in the hospital.');
  await page.keyboard.press('Control+s');
  await told(page, /Saved\. Saved: 10/);
  await page.locator('.detail .history', { hasText: 'History (2)' }).waitFor();
  await page.keyboard.press('Control+Home');
  const pairs = [];
  for (let i = 0; i < 20 && !pairs.includes('110: 110'); i++) {
    await page.keyboard.press('Alt+ArrowRight');
    await page.waitForFunction(() => CSS.highlights.get('align').size >= 2);
    pairs.push(await page.locator('#status').textContent());
  }
  assert.ok(pairs.includes('110: 110'), String(pairs));
  assert.ok(pairs.includes('hospital: ہسپتال') || pairs.includes('children: بچوں'), String(pairs));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('X');
  assert.equal(await page.evaluate(() => CSS.highlights.get('align').size), 0);
  await page.keyboard.press('Control+m');
  await page.locator('.detail', { hasText: 'The same as the English above.' }).waitFor();
  await page.keyboard.press('Control+z');
  await page.locator('.detail ins', { hasText: 'X' }).waitFor();
  await page.locator('.actions button', { hasText: 'Discard' }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('d');
  await page.locator('.detail section').first().waitFor();
  await page.mouse.move(0, 0);
  const at110 = await row(page, 10).locator('.ur').evaluate((cell) => {
    const node = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT).nextNode();
    const from = node.nodeValue.indexOf('110');
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, from + 3);
    const { left, top, width, height } = range.getBoundingClientRect();
    return [left + width / 2, top + height / 2];
  });
  await page.mouse.move(...at110);
  await page.waitForFunction(() => [...CSS.highlights.get('align')].map(String).join() === '110,110');
});

test('comments and history are one key away, and somebody else sees them at once', async (t) => {
  const page = await at(t, 'keys.txt', { query: '&row=12' });
  const other = await at(t, 'keys.txt', { name: 'Bilal', query: '&row=12' });
  await page.keyboard.press('w');
  await row(page, 12).locator('.pill[data-state=needs-work]').waitFor();
  await row(other, 12).locator('.pill[data-state=needs-work]').waitFor();
  await page.keyboard.press('c');
  await page.locator('.detail input:focus').waitFor();
  await page.keyboard.type('یہ جملہ دوبارہ دیکھیں');
  await page.keyboard.press('Enter');
  await told(page, /Comment saved/);
  assert.equal(await page.locator('.comments li').count(), 1);
  await row(other, 12).locator('.badge', { hasText: 'Asma' }).waitFor();
  await row(other, 12).locator('.badge', { hasText: '1 comment' }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('h');
  await page.locator('.history[open] li', { hasText: 'Asma' }).first().waitFor();
});

test('the focus view shows one sentence with its neighbours and goes on by itself', async (t) => {
  const page = await at(t, 'news.txt', { query: '&row=40' });
  await page.keyboard.press('f');
  await page.locator('textarea[aria-label="English of 40"]:focus').waitFor();
  assert.equal(await page.locator('#rows .row').count(), 3);
  await page.keyboard.press('Control+Enter');
  await page.locator('textarea[aria-label="English of 41"]:focus').waitFor();
  await page.keyboard.press('Alt+PageUp');
  await page.locator('textarea[aria-label="English of 40"]:focus').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('f');
  await page.waitForFunction(() => document.querySelectorAll('#rows .row').length > 5);
  assert.equal(await focusedNumber(page), 40);
});

test('the focused row is never hidden, exactly one row can be tabbed to, and nothing jumps', async (t) => {
  const page = await at(t, 'news.txt');
  for (let i = 0; i < 30; i++) {
    await page.keyboard.press('j');
    const { top, bottom, edge, height, stops } = await page.evaluate(() => {
      const box = document.activeElement.getBoundingClientRect();
      return { top: box.top, bottom: box.bottom, edge: document.querySelector('#top').getBoundingClientRect().bottom, height: innerHeight, stops: document.querySelectorAll('#rows [tabindex="0"]').length };
    });
    assert.ok(top >= edge && bottom <= height, `row ${i + 2} is in sight`);
    assert.equal(stops, 1);
  }
  // The focused row stays an element when it is scrolled out of sight.
  await page.mouse.wheel(0, 6000);
  await page.waitForFunction(() => scrollY > 1000);
  assert.equal(await focusedNumber(page), 31);
  // Going on keeps the eye where it is.
  await row(page, 31).press('Enter');
  await page.locator('.detail section').first().waitFor();
  const before = await page.evaluate(() => document.querySelector('.row.open').getBoundingClientRect().top);
  await page.keyboard.press('Control+Enter');
  await page.locator('textarea[aria-label="English of 32"]:focus').waitFor();
  await told(page, /Now 32/);
  const later = await page.evaluate(() => document.querySelector('.row.open').getBoundingClientRect().top);
  assert.ok(Math.abs(before - later) < 2, `${before} became ${later}`);
});

test('the same sentence elsewhere gets an approved English by one action', async (t) => {
  const page = await at(t, 'news.txt');
  await page.keyboard.press('d');
  await page.locator('.detail button', { hasText: 'Use in 1 other place' }).press('Enter');
  await page.locator('dialog[open] .main').press('Enter');
  await told(page, /Used in 1 other place/);
  assert.equal((await segments('other.txt'))[1].en, (await segments('news.txt'))[0].en);
});

test('an exported file that was edited comes back with a receipt', async (t) => {
  const page = await at(t, 'bulk.txt');
  await page.locator('#files summary').press('Enter');
  await page.getByRole('button', { name: 'Export…' }).press('Enter');
  await page.locator('dialog[open] select[name=format]').selectOption('tsv');
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('dialog[open] .main').press('Enter')]);
  const { readFileSync } = await import('node:fs');
  const lines = readFileSync(await download.path(), 'utf8').split('\n');
  const columns = lines[0].split('\t');
  const fields = lines[3].split('\t');
  fields[columns.indexOf('en')] = 'Edited in a spreadsheet.';
  fields[columns.indexOf('state')] = 'edited';
  lines[3] = fields.join('\t');
  await page.locator('#files summary').press('Enter');
  await page.getByRole('button', { name: 'Import edited file…' }).press('Enter');
  await page.locator('dialog[open] input[type=file]').setInputFiles({ name: download.suggestedFilename(), mimeType: 'text/tab-separated-values', buffer: Buffer.from(lines.join('\n')) });
  await page.locator('dialog[open] [data-run]').click();
  await page.locator('dialog[open] h3', { hasText: /^Merged: / }).waitFor();
  assert.equal(await page.locator('dialog[open] tbody tr').count(), 1);
  assert.equal((await segments('bulk.txt'))[2].en, 'Edited in a spreadsheet.');
});

test('a spelling of a name is chosen after a look at what it changes, and what people wrote is only listed', async (t) => {
  const own = await Program.with({ 'names.txt': 'لاہور میں کل تیز بارش ہوئی۔\nمیں لاہور گیا۔\nپشاور ایک بڑا شہر ہے۔\nکسان لاہور میں رہتا ہے۔\nہم لاہور سے آئے۔' });
  t.after(() => own.stop());
  const [doc] = (await own.api('docs')).docs;
  const pairs = async () => (await own.api(`docs/${doc.id}/segments`)).segments;
  const change = async (number, patch) => {
    const pair = (await pairs())[number - 1];
    return own.api(`docs/${doc.id}/segments/${pair.id}`, { method: 'PATCH', body: JSON.stringify(patch), headers: { 'If-Match': `"${pair.rev}"` } });
  };
  await change(1, { en: 'It rained heavily in Lahor yesterday.' });
  await change(2, { en: 'I went to Lahore.', state: 'approved' });
  const { page, context, faults } = await person(browser, own);
  t.after(() => context.close());
  await openDocument(page, doc.id);
  await page.locator('#files summary').press('Enter');
  await page.getByRole('button', { name: 'Spelling of names…' }).press('Enter');
  await page.locator('dialog[open] .names li', { hasText: 'لاہور' }).filter({ hasText: 'Lahor 1' }).waitFor();
  await page.getByRole('button', { name: 'Choose a spelling for Lahore' }).press('Enter');
  await page.locator('dialog[open] input[value=Lahor]').press('Space');
  await page.keyboard.press('Enter');
  await page.locator('dialog[open] h3', { hasText: '2 machine translations would change' }).waitFor();
  assert.deepEqual(await page.locator('dialog[open] ins').allInnerTexts(), ['Lahor', 'Lahor']);
  await page.locator('dialog[open] li', { hasText: 'I went to Lahore.' }).locator('.badge', { hasText: 'Approved' }).waitFor();
  const before = await pairs();
  await page.getByRole('button', { name: 'Write “Lahor”' }).press('Enter');
  await told(page, /“Lahor” now stands in 2 sentences/);
  const after = await pairs();
  assert.deepEqual(after.map((p) => p.en), before.map((p, i) => (i >= 3 ? p.en.replace('Lahore', 'Lahor') : p.en)));
  assert.equal(after[1].state, 'approved');
  await page.keyboard.press('Escape');
  await page.keyboard.press('z');
  await told(page, /Undone: “Lahor” in 2/);
  assert.deepEqual((await pairs()).map((p) => p.en), before.map((p) => p.en));
  assert.deepEqual(faults, []);
});

test('a source that changes while its document is open makes the work on it stale, with both texts; a bulk approval leaves it alone and says so', async (t) => {
  const page = await at(t, 'stale.txt', { query: '&row=2' });
  await page.keyboard.press('a');
  await told(page, /Saved\. Approved: 2/);
  program.write('stale.txt', text(6, 600).replace('602 بار', '777 بار'));
  await row(page, 2).locator('.pill[data-state=stale]').waitFor();
  await row(page, 2).focus();
  await page.keyboard.press('d');
  const changed = page.locator('.detail section', { hasText: 'The Urdu changed' });
  await changed.locator('del', { hasText: '602' }).waitFor();
  await changed.locator('ins', { hasText: '777' }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  for (let i = 0; i < 5; i++) await page.keyboard.press('Shift+ArrowDown');
  await page.locator('#matching', { hasText: '6 selected' }).waitFor();
  await page.keyboard.press('a');
  await page.locator('dialog[open] li', { hasText: /^1: Its source changed/ }).waitFor();
  await page.locator('dialog[open] .main').press('Enter');
  await told(page, /^Approved: 5\. Left alone: 1 \(Its source changed after a person worked on it/);
  assert.deepEqual((await segments('stale.txt')).map((p) => p.state), ['approved', 'stale', 'approved', 'approved', 'approved', 'approved']);
});

test('a document that is dropped while the list is open appears and goes on by itself', async (t) => {
  const { page, context } = await person(browser, program);
  t.after(() => context.close());
  await page.locator('.documents li').first().waitFor();
  program.write('late/نئی خبر.txt', text(7, 900));
  await page.locator('.documents li', { hasText: 'late/' }).waitFor();
  await page.locator('.documents li', { hasText: 'late/' }).filter({ hasText: '0 of 7 reviewed' }).waitFor();
});

test('without script the documents are listed and can be read and printed', async (t) => {
  const { page, context } = await person(browser, program, { javaScriptEnabled: false });
  t.after(() => context.close());
  await page.locator('noscript a, a', { hasText: 'keys.txt' }).first().click();
  await page.locator('tr', { hasText: sentence(100) }).waitFor();
  assert.equal(await page.locator('[lang=ur][dir=rtl]').first().isVisible(), true);
});
