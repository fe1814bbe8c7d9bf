// Whatever an article, a translation, a file name or a comment holds is text, and nothing but text.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, openDocument, person, row } from './support/browser.mjs';
import { Program } from './support/program.mjs';

/** 200 different ones: elements, attributes, protocols, encodings and wrappings that have run scripts somewhere. */
export function payloads() {
  const call = 'window.__ran=1';
  const cores = [
    `<script>${call}</script>`, `<img src=x onerror="${call}">`, `<svg onload="${call}">`, `<svg><script>${call}</script></svg>`, `<iframe srcdoc="<script>parent.__ran=1</script>">`,
    `<a href="javascript:${call}">x</a>`, `<body onload="${call}">`, `<input autofocus onfocus="${call}">`, `<details open ontoggle="${call}">`, `<video><source onerror="${call}"></video>`,
    `<math><mtext><img src=x onerror="${call}"></mtext></math>`, `<style>*{background:url(javascript:${call})}</style>`, `<link rel=stylesheet href="data:text/css,*{}">`, `<object data="javascript:${call}">`, `<embed src="javascript:${call}">`,
    `<form action="javascript:${call}"><button>x</button></form>`, `<meta http-equiv=refresh content="0;url=javascript:${call}">`, `<template><script>${call}</script></template>`, `<marquee onstart="${call}">x</marquee>`, `{{constructor.constructor('${call}')()}}`,
  ];
  const wrappings = [(c) => c, (c) => `"'>${c}`, (c) => `</textarea>${c}`, (c) => `</td></bdi></div>${c}`, (c) => `--><!--${c}-->`, (c) => `]]>${c}`, (c) => `&lt;b&gt;${c}`, (c) => c.toUpperCase().replaceAll('WINDOW.__RAN', 'window.__ran'), (c) => `\u200c${c.replace('<', '<\u200c')}`, (c) => `\u202e${c}\u202c`];
  return cores.flatMap((core) => wrappings.map((wrap) => wrap(core)));
}

let program;
let browser;
const all = payloads();
const name = '\'"><img src=x onerror=window.__ran=1>&amp; ${x}.txt';

before(async () => {
  assert.equal(new Set(all).size, 200);
  const urdu = (i) => `بازار میں ${i + 1} دکانیں ہیں`;
  program = await Program.with({ [name]: all.map((p, i) => `${urdu(i)} ${p.replaceAll('\n', ' ')} اور لوگ آتے ہیں۔`).join('\n\n') });
  browser = await launch();
}, { timeout: 180_000 });

after(async () => {
  await browser?.close();
  await program?.stop();
});

test('200 payloads in article, translation, file name, comment, note and reviewer render inert', { timeout: 200_000 }, async () => {
  const [doc] = (await program.api('docs')).docs;
  assert.equal(doc.name, name);
  const { segments, total } = await program.api(`docs/${doc.id}/segments?limit=1000`);
  assert.ok(total >= 200, `${total} sentences`);
  for (const [i, payload] of all.entries()) {
    const pair = segments[i];
    await program.api(`docs/${doc.id}/segments/${pair.id}`, { method: 'PATCH', body: JSON.stringify({ en: payload, state: 'edited', note: payload }), headers: { 'If-Match': `"${pair.rev}"`, 'X-Reviewer': encodeURIComponent(`<img src=x onerror=window.__ran=1> ${i % 7}`) } });
    await program.api(`docs/${doc.id}/segments/${pair.id}/comments`, { method: 'POST', body: JSON.stringify({ text: payload }) });
  }

  const { page, faults } = await person(browser, program);
  const asked = [];
  page.on('request', (r) => { if (new URL(r.url()).origin !== program.url) asked.push(r.url()); });
  page.on('dialog', (d) => { asked.push(`dialog ${d.message()}`); d.dismiss().catch(() => {}); });
  await page.locator('.documents a').waitFor();
  assert.equal(await page.locator('.documents a').innerText(), name);
  await openDocument(page, doc.id, `&q=${encodeURIComponent('<img src=x onerror="window.__ran=1">')}`);
  await openDocument(page, doc.id);
  assert.equal(await page.locator('#name').innerText(), name);
  /** Elements that the page itself never makes inside a row. */
  const foreign = () => page.evaluate(() => document.querySelectorAll('#rows :is(script, img, iframe, video, math, style, link, object, embed, meta, template, marquee, source, body), #rows svg:not(.icon), #rows [onload], #rows [onerror], #rows a').length);
  for (let i = 0; i < 200; i++) {
    if (i % 10 === 0) {
      await page.keyboard.press('g');
      await page.locator('dialog[open] input').fill(String(i + 1));
      await page.keyboard.press('Enter');
      await page.locator(`#rows .row.active[aria-rowindex="${i + 2}"][data-state]`).waitFor();
      await page.keyboard.press('d');
      await page.locator('.detail section').first().waitFor();
      assert.equal(await page.locator('.comments p[dir]').first().innerText(), all[i].trim());
      assert.equal(await foreign(), 0);
      await page.keyboard.press('Enter');
      assert.equal(await page.locator('#rows textarea').inputValue(), all[i]);
      await page.keyboard.press('Escape');
    }
  }
  // Every row, through the window of the list
  const seen = new Map();
  await page.keyboard.press('Home');
  for (;;) {
    const rows = await page.evaluate(() => [...document.querySelectorAll('#rows .row[data-state]')].map((r) => [Number(r.getAttribute('aria-rowindex')) - 2, r.querySelector('.en').textContent, r.querySelector('.ur').textContent]));
    for (const [i, en, ur] of rows) seen.set(i, [en, ur]);
    assert.equal(await foreign(), 0);
    const at = await page.evaluate(async () => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      scrollBy(0, innerHeight / 2);
      do await frame(); while (document.querySelector('#rows .row[data-waiting]'));
      return scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
    });
    if (at && seen.has(total - 1)) break;
  }
  for (const [i, payload] of all.entries()) {
    assert.equal(seen.get(i)[0], payload);
    assert.equal(seen.get(i)[1], segments[i].ur);
  }
  assert.equal(await page.evaluate(() => window.__ran), undefined);
  assert.deepEqual(asked, []);
  assert.deepEqual(faults, []);
  // The page for those without script
  await page.goto(`${program.url}/review/${doc.id}`);
  assert.equal(await page.evaluate(() => window.__ran), undefined);
  assert.equal(await page.locator('script, img, iframe, svg, object, embed, form[action^=javascript], a[href^=javascript]').count(), 0);
});

test('the same payloads act where a page takes text for HTML: this test can fail', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const made = await page.evaluate((payloads) => payloads.filter((payload) => {
    const row = document.body.appendChild(document.createElement('div'));
    row.innerHTML = payload;
    return row.querySelector('*') !== null;
  }).length, all);
  assert.ok(made > 100, `${made} of ${all.length} make elements`);
  await page.waitForFunction(() => window.__ran === 1);
  await context.close();
});

test('bidi controls are visible, named, and turn nothing around; other invisible ones show when asked for', async () => {
  const [doc] = (await program.api('docs')).docs;
  const pair = (await program.api(`docs/${doc.id}/segments?limit=1`)).segments[0];
  const text = 'abc \u202Edef\u202C ghi \u2066jkl\u2069 m\u200En\u00a0o\u200c';
  await program.api(`docs/${doc.id}/segments/${pair.id}`, { method: 'PATCH', body: JSON.stringify({ en: text }), headers: { 'If-Match': `"${pair.rev}"` } });
  const { page, context } = await person(browser, program);
  await openDocument(page, doc.id);
  const cell = row(page, 1).locator('.en');
  const names = () => cell.locator('.invisible').evaluateAll((all) => all.map((e) => [e.dataset.c, getComputedStyle(e, '::before').content, e.getBoundingClientRect().width > 8]));
  assert.deepEqual(await names(), ['RLO', 'PDF', 'LRI', 'PDI', 'LRM'].map((n) => [n, `"${n}"`, true]));
  assert.equal(await cell.evaluate((e) => e.textContent), text);
  // d, e and f stand from left to right although an override precedes them.
  const xs = await cell.evaluate((e) => ['d', 'e', 'f'].map((letter) => {
    const walker = document.createTreeWalker(e, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue.indexOf(letter);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      return range.getBoundingClientRect().left;
    }
    return NaN;
  }));
  assert.ok(xs[0] < xs[1] && xs[1] < xs[2], String(xs));
  await page.locator('#display summary').click();
  await page.locator('#display [name=invisibles]').check();
  assert.deepEqual((await names()).map((n) => n[0]), ['RLO', 'PDF', 'LRI', 'PDI', 'LRM', 'NBSP', 'ZWNJ']);
  await context.close();
});
