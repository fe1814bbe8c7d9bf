// What is known about the open row, below it: the machine's text and what differs, flags, near matches, terms, comments, history, alignment.
import { call, get, me, post, segment } from './api.js';
import { named } from './dialogs.js';
import { diffed } from './diff.js';
import { button, count, h, icon, when, words } from './dom.js';
import { draftOf } from './drafts.js';
import { spread } from './many.js';
import { mark, offsetAt, unmark, write } from './marks.js';
import { prefer, prefs } from './preferences.js';
import { save } from './saving.js';
import { complain, say } from './status.js';

/** Actions that say no more than the state that came of them. */
const same = /** @type {Record<string, string>} */ ({ edit: 'edited', approve: 'approved' });

export class Detail {
  /** @type {SegmentDetail | null} */
  detail = null;
  #step = -1;

  /** @param {import('./row.js').RowView} row @param {Pair} pair @param {import('./review.js').Review} review */
  constructor(row, pair, review) {
    this.row = row;
    this.pair = pair;
    this.review = review;
    this.path = segment(review.doc.id, pair.id);
    this.element = h('div.detail', { role: 'gridcell', 'aria-colspan': 4, tabIndex: -1, onmousemove: (/** @type {MouseEvent} */ e) => this.#hover(e) });
    this.hover = (/** @type {MouseEvent} */ e) => this.#hover(e);
    row.element.append(this.element);
    row.element.classList.add('shown');
    row.element.addEventListener('mousemove', this.hover);
    this.ready = this.load().catch(complain);
  }

  get english() {
    return this.review.editor?.box.value ?? draftOf(this.review.doc.id, this.pair.id)?.en ?? this.pair.en ?? '';
  }

  async load() {
    const detail = await get(this.path);
    if (!this.element.isConnected) return;
    const writing = this.element.querySelector('textarea, input')?.value;
    const focused = this.element.contains(document.activeElement) && /** @type {HTMLElement} */ (document.activeElement).dataset.keep;
    this.detail = detail;
    this.#draw(detail);
    const box = this.element.querySelector('input');
    if (box && writing) box.value = writing;
    if (focused) this.element.querySelector(`[data-keep="${focused}"]`)?.focus({ preventScroll: true });
  }

  /** @param {Pair} pair */
  renew(pair) {
    this.pair = pair;
    this.load().catch(complain);
  }

  /** @param {string} title @param {...(Node | null | false | undefined)} parts */
  #part(title, ...parts) {
    return h('section', null, h('h2', null, title), ...parts);
  }

  /** @param {SegmentDetail} d */
  #draw(d) {
    const { pair } = d;
    // The last change first; beside each what it changed.
    const history = [...d.history].sort((a, b) => b.rev - a.rev);
    const left = [
      d.formerSource !== null && this.#part('The Urdu changed', diffed(d.formerSource, pair.ur, 'ur', 'p.diffed.ur')),
      pair.note && this.#part('Note', h('p', { dir: 'auto' }, pair.note)),
      pair.remark && this.#part('About this sentence', h('p', { dir: 'auto' }, pair.remark)),
      d.machine !== null && this.#part('Machine', this.compare = h('div'), this.machine = write(h('p', { lang: 'en', dir: 'ltr' }), d.machine)),
      pair.flags.length > 0 && this.#part('Flags', h('ul.flags', null, ...pair.flags.map((f) => this.#flag(f)))),
      d.matches.length > 0 && this.#part('Near matches', h('ol.matches', null, ...d.matches.slice(0, 9).map((m, i) => this.#match(m, i)))),
      d.terms.length > 0 && this.#part('Glossary', h('ol.terms', null, ...d.terms.slice(0, 9).map((t, i) => h('li', null,
        button(t.en, () => this.term(i), { title: `Alt+Shift+${i + 1}: insert`, lang: 'en' }), h('span.ur', { lang: 'ur', dir: 'rtl' }, t.ur), t.note && h('span.soft', { dir: 'auto' }, t.note))))),
    ];
    const add = h('form.add', { onsubmit: (/** @type {Event} */ e) => { e.preventDefault(); this.#comment(/** @type {HTMLFormElement} */ (e.target)).catch(complain); } },
      h('input', { name: 'text', dir: 'auto', maxLength: 2000, 'aria-label': `Comment on ${pair.number}`, placeholder: 'Write a comment', autocomplete: 'off', 'data-keep': 'comment' }), h('button', null, 'Add'));
    const right = [
      this.#part('Comments', d.comments.length > 0 && h('ul.comments', null, ...d.comments.map((c) => h('li', null,
        h('p.soft', null, h('bdi', null, c.reviewer), ` · ${when(c.at)}`, c.reviewer === me.name && button('Remove', () => this.#uncomment(c.id), { className: 'link', 'aria-label': 'Remove this comment' })), h('p', { dir: 'auto' }, c.text)))), add),
      h('details.history', { 'data-keep': 'history' }, h('summary', null, `History (${history.length})`), h('ol', null, ...history.map((c, i) => this.#change(c, history[i + 1] ?? null)))),
      h('div.actions', null,
        pair.state === 'approved' && d.others > 0 && button(`Use in ${count(d.others, 'other place')}…`, () => spread(this.review, pair).catch(complain)),
        ['machine', 'draft', 'failed', 'untranslated'].includes(pair.state) && button('Translate again', () => this.#again())),
    ];
    this.element.replaceChildren(h('div', null, ...left.filter((x) => x)), h('div', null, ...right.filter((x) => x)));
    for (const t of d.terms) mark('term', this.row.ur, t.start, t.start + t.length);
    this.typed(this.english);
  }

  /** @param {Flag} f */
  #flag(f) {
    return h('li', { 'data-severity': f.severity, className: f.ignored ? 'ignored' : '' }, icon('flag'), h('span', null, h('b', null, f.code), ' ', h('span', { dir: 'ltr' }, f.message)),
      button(f.ignored ? 'Heed' : 'Ignore', () => this.#ignore(f), { 'aria-label': `${f.ignored ? 'Heed' : 'Ignore'} ${f.code}`, 'data-keep': `flag-${f.code}` }));
  }

  /** @param {Flag} f */
  async #ignore(f) {
    if (!(await named())) return;
    const verb = f.ignored ? 'Heeded' : 'Ignored';
    const saved = await save(this.review.doc.id, this.pair, { [f.ignored ? 'unignore' : 'ignore']: [f.code] }, this.review.how(this.pair, `${verb} ${f.code} in ${this.pair.number}`)).catch(complain);
    if (saved) say(`Saved. ${verb} “${f.code}” in ${this.pair.number}.`);
  }

  /** @param {Match} m @param {number} i */
  #match(m, i) {
    return h('li', null, button(`Use ${i + 1}`, () => this.match(i), { title: `Alt+${i + 1}` }), h('b', null, `${Math.round(m.score * 100)} %`),
      h('p', { lang: 'en', dir: 'ltr' }, m.en), diffed(m.ur, this.pair.ur, 'ur', 'p.diffed.ur'), (m.reviewer || m.source) && h('p.soft', null, h('bdi', null, [m.reviewer, m.source].filter(Boolean).join(' · '))));
  }

  /** @param {Change} c @param {Change | null} before */
  #change(c, before) {
    return h('li', null, h('p.soft', null, h('bdi', null, c.reviewer || 'The program'), ` · ${same[c.action] === c.state || c.action === c.state ? '' : `${c.action} · `}${words[c.state] ?? c.state} · ${when(c.at)}`),
      c.en !== null && diffed(before?.en ?? c.en, c.en), c.note && h('p', { dir: 'auto' }, c.note),
      c.en !== null && c.en !== this.pair.en && button('Put into the box', () => this.#into(c.en ?? ''), { className: 'link' }));
  }

  /** @param {string} text @param {boolean} [all] */
  async #into(text, all = true) {
    await this.review.edit();
    this.review.editor?.put(text, all);
  }

  /** @param {number} i */
  match(i) {
    const m = this.detail?.matches[i];
    if (m) this.#into(m.en).catch(complain);
  }

  /** @param {number} i */
  term(i) {
    const t = this.detail?.terms[i];
    if (t) this.#into(t.en, false).catch(complain);
  }

  /** @param {HTMLFormElement} form */
  async #comment(form) {
    const input = /** @type {HTMLInputElement} */ (form.elements.namedItem('text'));
    if (!input.value.trim() || !(await named())) return;
    await post(`${this.path}/comments`, { text: input.value });
    input.value = '';
    await this.#commented('Comment saved.');
  }

  /** @param {string} id */
  async #uncomment(id) {
    if (!(await named())) return;
    await call('DELETE', `${this.path}/comments/${id}`);
    await this.#commented('Comment removed.');
  }

  /** @param {string} text */
  async #commented(text) {
    await this.load();
    if (this.detail) this.review.changed(this.detail.pair);
    say(text);
  }

  async #again() {
    if (!(await named())) return;
    await post(`${this.path}/retranslate`).then(() => say('It is translated again; the new text appears here.')).catch(complain);
  }

  /** The comparison follows what is typed. @param {string} english */
  typed(english) {
    const machine = this.detail?.machine;
    unmark('align');
    if (machine === null || machine === undefined || !this.compare || !this.machine) return;
    const same = machine === english;
    this.compare.replaceChildren(same ? h('p.soft', null, 'The same as the English above.') : diffed(machine, english));
    this.compare.hidden = !prefs.diff && !same;
    this.machine.hidden = same || prefs.diff;
  }

  toggleDiff() {
    prefer('diff', !prefs.diff);
    this.typed(this.english);
    say(prefs.diff ? 'Comparison on' : 'Comparison off');
  }

  history() {
    const details = this.element.querySelector('.history');
    if (!details) return;
    details.open = !details.open;
    details.querySelector('summary')?.focus();
  }

  get alignment() {
    return this.detail && this.detail.pair.en === this.english ? this.detail.alignment : [];
  }

  /** Shows a word and its partners. @param {'ur' | 'en'} side @param {number} offset */
  align(side, offset) {
    unmark('align');
    for (const a of this.alignment) {
      const [from, to] = side === 'ur' ? [a[0], a[1]] : [a[2], a[3]];
      if (from <= offset && offset < to) this.#light(a);
    }
  }

  /** @param {[number, number, number, number]} a */
  #light(a) {
    const english = this.review.editor ? this.review.editor.mirror : this.row.en;
    mark('align', this.row.ur, a[0], a[1]);
    mark('align', english, a[2], a[3]);
  }

  /** Word by word, in the order of the English. @param {number} by */
  step(by) {
    const words = [...this.alignment].sort((a, b) => a[2] - b[2]);
    if (!words.length) return false;
    const box = this.review.editor?.box;
    if (box) {
      const at = words.findLastIndex((w) => w[2] <= box.selectionStart);
      // From within a word, back is its beginning, unless it is selected already.
      const whole = at >= 0 && words[at]?.[2] === box.selectionStart && box.selectionEnd > box.selectionStart;
      this.#step = by > 0 || whole || at < 0 ? at : at + 1;
      if (by > 0 && !whole && words[at]?.[2] === box.selectionStart) this.#step--;
    }
    this.#step = Math.min(words.length - 1, Math.max(0, this.#step + by));
    const word = words[this.#step];
    if (!word) return false;
    box?.setSelectionRange(word[2], word[3]);
    unmark('align');
    this.#light(word);
    say(`${this.english.slice(word[2], word[3])}: ${this.pair.ur.slice(word[0], word[1])}`);
    return true;
  }

  /** @param {MouseEvent} e */
  #hover(e) {
    const target = /** @type {Element} */ (e.target);
    const side = this.row.ur.contains(target) ? 'ur' : this.row.en.contains(target) && !this.review.editor ? 'en' : null;
    if (!side) return;
    const offset = offsetAt(this.row[side], e.clientX, e.clientY);
    if (offset >= 0) this.align(side, offset);
  }

  remove() {
    unmark('align');
    unmark('term');
    this.row.element.removeEventListener('mousemove', this.hover);
    this.row.element.classList.remove('shown');
    this.element.remove();
  }
}
