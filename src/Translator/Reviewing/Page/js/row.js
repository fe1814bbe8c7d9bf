// One row of the grid: number, state, Urdu, English; the source comes first in the document whichever side it stands on.
import { draftOf } from './drafts.js';
import { count, h, icon, words } from './dom.js';
import { hits, mark, write } from './marks.js';

export class RowView {
  /** @type {(() => void)[]} */
  #marks = [];
  /** @type {Pair | undefined} */
  pair;

  /** @param {number} index @param {import('./review.js').Review} review */
  constructor(index, review) {
    this.index = index;
    this.review = review;
    this.box = h('input', { type: 'checkbox', tabIndex: -1, onclick: (/** @type {MouseEvent} */ e) => { e.stopPropagation(); review.select(index, e.shiftKey); } });
    this.number = h('bdi');
    this.state = h('div.state', { role: 'gridcell', tabIndex: -1 });
    this.ur = h('div.ur', { role: 'gridcell', lang: 'ur', dir: 'rtl', tabIndex: -1 });
    this.en = h('div.en', { role: 'gridcell', lang: 'en', dir: 'ltr', tabIndex: -1 });
    this.element = h('div.row', { role: 'row', 'aria-rowindex': index + 2, tabIndex: -1, 'data-waiting': '1' },
      h('div.num', { role: 'gridcell', tabIndex: -1 }, h('label', null, this.box, this.number)), this.state, this.ur, this.en);
    this.number.textContent = '…';
    this.update();
  }

  update() {
    const { review, index } = this;
    const pair = review.rows.at(index);
    const { element } = this;
    element.tabIndex = index === review.active ? 0 : -1;
    element.classList.toggle('active', index === review.active);
    this.pair = pair;
    if (!pair) return;
    delete element.dataset.waiting;
    element.dataset.state = pair.state;
    element.dataset.kind = pair.kind;
    const selected = review.selection.has(pair.id);
    element.setAttribute('aria-selected', String(selected));
    this.box.checked = selected;
    this.box.setAttribute('aria-label', `Select ${pair.number}`);
    this.number.textContent = pair.number;
    this.#state(pair);
    this.#unmark();
    write(this.ur, pair.ur);
    if (review.editor?.index !== index) {
      const draft = draftOf(review.doc.id, pair.id);
      const english = draft?.en ?? pair.en ?? '';
      if (english) write(this.en, english);
      else this.en.replaceChildren(h('span.none', null, 'no English yet'));
      this.#mark(pair, english);
    } else this.#mark(pair, '');
  }

  /** @param {Pair} pair */
  #state(pair) {
    const { review } = this;
    const draft = draftOf(review.doc.id, pair.id);
    /** @type {Map<string, Flag[]>} of a kind once, however often it stands */
    const kinds = new Map();
    for (const f of pair.flags) if (!f.ignored && f.code !== pair.state) kinds.set(f.code, [...(kinds.get(f.code) ?? []), f]);
    const flags = [...kinds.values()];
    const others = review.presence.get(pair.id);
    const origin = pair.state === 'machine' && pair.origin === 'tm' ? 'From memory' : pair.state === 'machine' && pair.origin === 'copy' ? 'Copied' : words[pair.state];
    this.state.replaceChildren(
      h('span.pill', { 'data-state': pair.state, title: [pair.engine, pair.reviewer, pair.remark].filter(Boolean).join(' · ') || null }, icon(pair.state), origin),
      ...[draft && h('span.badge.warn', null, icon(draft.want === undefined ? 'edited' : 'clock'), draft.want === undefined ? 'Not saved' : 'Not sent yet'),
        others && h('span.badge', null, icon('person'), h('bdi', null, others)),
        pair.comments > 0 && h('span.badge', { title: count(pair.comments, 'comment') }, icon('comment'), pair.comments, h('span.hidden', null, pair.comments === 1 ? ' comment' : ' comments')),
        ...flags.slice(0, 3).map((all) => h('span.badge.flag', { 'data-severity': all[0]?.severity, title: all.map((f) => f.message).join('\n') }, icon('flag'), all[0]?.code, all.length > 1 && ` ×${all.length}`)),
        flags.length > 3 && h('span.badge', null, `and ${flags.length - 3} more`)].filter((x) => x));
  }

  /** @param {Pair} pair @param {string} english */
  #mark(pair, english) {
    const { q = '', regex, in: where } = this.review.filters;
    const add = (/** @type {(() => void) | null} */ undo) => undo && this.#marks.push(undo);
    for (const f of pair.flags) {
      if (f.ignored || f.code === pair.state || (f.side !== 'ur' && english !== pair.en)) continue;
      add(mark(f.severity, f.side === 'ur' ? this.ur : this.en, f.start, f.start + f.length));
    }
    if (where !== 'en') for (const [a, b] of hits(pair.ur, q, Boolean(regex))) add(mark('hit', this.ur, a, b));
    if (where !== 'ur') for (const [a, b] of hits(english, q, Boolean(regex))) add(mark('hit', this.en, a, b));
  }

  #unmark() {
    for (const undo of this.#marks.splice(0)) undo();
  }

  remove() {
    this.#unmark();
    this.element.remove();
  }
}
