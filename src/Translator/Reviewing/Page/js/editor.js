// The one text box of the page, in the English cell of the open row. A copy of the text behind it gives it its height and carries the marks.
import { draftOf, dropDraft, keepDraft } from './drafts.js';
import { button, h } from './dom.js';
import { write } from './marks.js';
import { complain, say } from './status.js';

export class Editor {
  composing = false;

  /** @param {import('./row.js').RowView} row @param {Pair} pair @param {import('./review.js').Review} review */
  constructor(row, pair, review) {
    this.row = row;
    this.index = row.index;
    this.pair = pair;
    this.review = review;
    const draft = draftOf(review.doc.id, pair.id);
    this.base = draft?.base ?? pair.en ?? '';
    this.rev = draft?.rev ?? pair.rev;
    this.box = /** @type {HTMLTextAreaElement} */ (h('textarea', {
      lang: 'en', dir: 'ltr', spellcheck: true, rows: 1, 'aria-label': `English of ${pair.number}`, value: draft?.en ?? pair.en ?? '',
      oninput: () => this.typed(), oncompositionstart: () => { this.composing = true; }, oncompositionend: () => { this.composing = false; }, onkeyup: () => this.caret(), onclick: () => this.caret(),
    }));
    this.mirror = h('div.mirror', { 'aria-hidden': 'true' });
    this.buttons = h('div.actions', null,
      button('Approve', () => this.#then('approved', true), { className: 'main', title: 'Ctrl+Enter: save, approve, next' }, 'approved'),
      button('Save', () => this.#then('edited', false), { title: 'Ctrl+S' }),
      button('Needs work', () => this.#then('needs-work', false), {}, 'needs-work'),
      button('Machine’s text', () => this.machine(), { title: 'Ctrl+M' }),
      this.discard = button('Discard', () => this.drop(), { title: 'Discard what was typed' }));
    row.en.replaceChildren(h('div.editing', null, this.mirror, this.box), this.buttons);
    row.element.classList.add('open');
    this.#mirror();
  }

  /** @param {string} state @param {boolean} next */
  #then(state, next) {
    this.review.decide(state, next).catch(complain);
  }

  focus() {
    if (document.activeElement !== this.box) this.box.focus({ preventScroll: true });
  }

  #mirror() {
    write(this.mirror, `${this.box.value}\u200a`);
    this.discard.disabled = !draftOf(this.review.doc.id, this.pair.id);
  }

  typed() {
    const { doc } = this.review;
    const en = this.box.value;
    if (en === this.base) dropDraft(doc.id, this.pair.id);
    else keepDraft(doc.id, this.pair.id, { en, base: this.base, rev: this.rev, number: this.pair.number });
    this.#mirror();
    this.row.update();
    this.review.detail?.typed(en);
    this.review.counted();
  }

  /** Replaces all or the selected text so that Ctrl+Z brings it back. @param {string} text @param {boolean} [all] */
  put(text, all = true) {
    this.focus();
    if (all) this.box.select();
    if (!document.execCommand('insertText', false, text)) {
      this.box.setRangeText(text, this.box.selectionStart, this.box.selectionEnd, 'end');
      this.typed();
    }
  }

  machine() {
    const text = this.review.detail?.detail?.machine;
    if (text) this.put(text);
    else say('There is no machine text for this sentence.', { bad: true });
  }

  drop() {
    dropDraft(this.review.doc.id, this.pair.id);
    this.reload();
    say('The typed text was discarded.');
  }

  /** Takes text and base from the draft, or from the row. */
  reload() {
    const pair = this.review.rows.at(this.index) ?? this.pair;
    const draft = draftOf(this.review.doc.id, pair.id);
    this.pair = pair;
    this.base = draft?.base ?? pair.en ?? '';
    this.rev = draft?.rev ?? pair.rev;
    this.box.value = draft?.en ?? pair.en ?? '';
    this.#mirror();
    this.row.update();
    this.review.detail?.typed(this.box.value);
    this.focus();
  }

  /** The row changed on the server. @param {Pair} pair */
  renew(pair) {
    const { value } = this.box;
    // Another window may have taken our draft for its own and dropped it.
    if (!draftOf(this.review.doc.id, pair.id) && value !== this.base && value !== (pair.en ?? '')) this.typed();
    const draft = draftOf(this.review.doc.id, pair.id);
    const foreign = pair.rev > this.pair.rev && draft && draft.rev < pair.rev && pair.en !== draft.base;
    this.pair = pair;
    if (draft) {
      this.base = draft.base;
      this.rev = draft.rev;
      if (foreign) say(`${pair.reviewer ?? 'Somebody'} has just changed ${pair.number}. Yours stays; saving will show both.`, { bad: true });
    } else {
      this.base = pair.en ?? '';
      this.rev = pair.rev;
      if (this.box.value !== this.base) this.box.value = this.base;
    }
    this.#mirror();
  }

  caret() {
    this.review.detail?.align('en', this.box.selectionStart);
  }

  remove() {
    this.row.element.classList.remove('open');
    this.row.en.replaceChildren();
    this.row.update();
  }
}
