// The small text tools of the page, run where they live: in the browser.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, openDocument, person } from './support/browser.mjs';
import { Program } from './support/program.mjs';
import { long, text } from './support/samples.mjs';

let program;
let browser;
let page;

before(async () => {
  program = await Program.with({ 'short.txt': text(300) });
  browser = await launch();
  ({ page } = await person(browser, program));
  await openDocument(page, 1);
}, { timeout: 120_000 });

after(async () => {
  await browser?.close();
  await program?.stop();
});

test('a difference holds both texts whole, for any two texts', async () => {
  const wrong = await page.evaluate(async (urdu) => {
    const { difference } = await import('/assets/js/diff.js');
    let seed = 7;
    const random = (n) => (seed = (seed * 1103515245 + 12345) % 2147483648) % n;
    const words = ['the', 'a', 'rain', ' ', ' ', '  ', '.', ',', 'Lahore', '۲۵', 'بارش', '\u202e', "don't", '3.5', '\n', '😀', ...urdu.split(' ')];
    const make = () => Array.from({ length: random(30) }, () => words[random(words.length)]).join(random(2) ? ' ' : '');
    const wrong = [];
    for (let i = 0; i < 300; i++) {
      const [a, b] = [make(), make()];
      const parts = difference(a, b);
      const join = (kinds) => parts.filter((p) => kinds.includes(p.kind)).map((p) => p.text).join('');
      if (join(['same', 'del']) !== a || join(['same', 'ins']) !== b || parts.some((p) => !p.text)) wrong.push([a, b]);
    }
    return wrong;
  }, long);
  assert.deepEqual(wrong, []);
});

test('a difference names words, not letters, and joins changes that stand side by side', async () => {
  const told = (a, b) => page.evaluate(async ([x, y]) => (await import('/assets/js/diff.js')).difference(x, y).map((p) => `${{ same: '', del: '-', ins: '+' }[p.kind]}${p.text}`), [a, b]);
  assert.deepEqual(await told('It rained heavily.', 'It snowed heavily.'), ['It ', '-rained', '+snowed', ' heavily.']);
  assert.deepEqual(await told('one two three', 'four five three'), ['-one two', '+four five', ' three']);
  assert.deepEqual(await told('same', 'same'), ['same']);
  assert.deepEqual(await told('', 'new'), ['+new']);
  assert.deepEqual(await told('old', ''), ['-old']);
});

test('a search marks what the program finds: letter variants, marks and case folded', async () => {
  const found = (text, query, regex = false) => page.evaluate(async ([t, q, r]) => (await import('/assets/js/marks.js')).hits(t, q, r).map(([a, b]) => t.slice(a, b)), [text, query, regex]);
  assert.deepEqual(await found('Rain and RAIN', 'rain'), ['Rain', 'RAIN']);
  assert.deepEqual(await found('كتاب اور کتاب', 'کتاب'), ['كتاب', 'کتاب']);
  assert.deepEqual(await found('قابلِ رسائی', 'قابل رسائی'), ['قابلِ رسائی']);
  assert.deepEqual(await found('a1 b22', '\\d+', true), ['1', '22']);
  assert.deepEqual(await found('a(b', '(', true), []);
});

test('marks hold whole joined words, whatever stands between the text nodes', async () => {
  const marked = await page.evaluate(async () => {
    const { mark, write, rangeOf } = await import('/assets/js/marks.js');
    const cell = document.createElement('p');
    document.body.append(cell);
    write(cell, 'اب \u202eروپے\u202c کا نیا');
    const before = CSS.highlights.get('term').size;
    const undo = mark('term', cell, 6, 7);
    const range = [...CSS.highlights.get('term')].at(-1);
    const text = range.toString();
    undo();
    return [text, CSS.highlights.get('term').size === before, rangeOf(cell, 0, 2).toString(), rangeOf(cell, 900, 901)];
  });
  assert.deepEqual(marked, ['روپے', true, 'اب', null]);
});

test('rows that turn out taller or shorter than guessed move nothing that is in sight', async () => {
  const moves = await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const top = document.querySelector('#top');
    const moves = [];
    window.scrollTo(0, 12000);
    await frame();
    while (document.querySelector('#rows .row[data-waiting]')) await frame();
    // Rows that have just come are measured in the frames after; what is in sight must stand still before it may be held to that.
    const tops = () => [...document.querySelectorAll('#rows .row')].map((r) => r.getBoundingClientRect().top).join();
    for (let before = ''; before !== tops(); await frame()) before = tops();
    for (let i = 0; i < 25; i++) {
      const edge = top.getBoundingClientRect().bottom;
      const first = [...document.querySelectorAll('#rows .row')].find((r) => r.getBoundingClientRect().bottom > edge + 200);
      const [index, before] = [first.getAttribute('aria-rowindex'), first.getBoundingClientRect().top];
      window.scrollBy(0, -150);
      await frame();
      const now = document.querySelector(`#rows .row[aria-rowindex="${index}"]`)?.getBoundingClientRect().top;
      moves.push(Math.abs(now - before - 150) < 1.5);
    }
    return moves;
  });
  assert.ok(moves.every(Boolean), String(moves));
});
