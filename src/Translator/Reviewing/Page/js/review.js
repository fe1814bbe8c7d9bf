// One open document: the grid, the row that is active, the selection, and what people do to the active row.
import { get, me, post } from './api.js';
import { Detail } from './detail.js';
import { named } from './dialogs.js';
import { count, one } from './dom.js';
import { draftOf } from './drafts.js';
import { Editor } from './editor.js';
import { Grid } from './grid.js';
import { bulk } from './many.js';
import { onPreference, prefer, prefs } from './preferences.js';
import { RowView } from './row.js';
import { Rows } from './rows.js';
import { save, sendWaiting } from './saving.js';
import { complain, say } from './status.js';

const isOpen = (/** @type {Pair} */ p) => p.state !== 'approved';
const isFlagged = (/** @type {Pair} */ p) => p.flags.some((f) => !f.ignored && f.severity !== 'info');
const openStates = 'untranslated,draft,machine,edited,needs-work,stale,failed';
const done = /** @type {Record<string, string>} */ ({ approved: 'Approved', 'needs-work': 'Marked as needing work', machine: 'Taken back', edited: 'Saved' });

export class Review {
  /** @type {Doc} */
  doc = /** @type {any} */ (null);
  rows = new Rows(0, {}, () => {});
  /** @type {Record<string, string>} */
  filters = {};
  active = 0;
  /** @type {Set<string>} */
  selection = new Set();
  /** @type {Map<string, string>} who has which row open elsewhere */
  presence = new Map();
  /** @type {Editor | null} */
  editor = null;
  /** @type {Detail | null} */
  detail = null;
  #anchor = 0;

  /** @param {() => void} moved @param {() => void} counted */
  constructor(moved, counted) {
    this.moved = moved;
    this.counted = counted;
    this.body = one('#rows');
    this.list = one('#list');
    this.grid = new Grid(this.body, one('#top'), (index) => new RowView(index, this), (from, to) => this.rows.need(from, to));
    this.body.addEventListener('click', (/** @type {MouseEvent} */ e) => this.#clicked(e));
    this.body.addEventListener('focusin', (/** @type {FocusEvent} */ e) => {
      const index = this.#indexOf(e.target);
      if (index >= 0 && index !== this.active) this.activate(index, { focus: false });
    });
    onPreference((name) => {
      if (this.doc && name === 'view') this.setView();
      else if (this.doc) this.grid.keep(() => { this.paint(); this.grid.forget(); });
    });
  }

  /** @param {Doc} doc @param {Record<string, string>} filters @param {number} seq the row to start at, or -1 */
  async open(doc, filters, seq) {
    this.close();
    const query = { ...filters, ...(filters.by ? { by: me.name } : {}) };
    const rows = await new Rows(doc.id, query, () => this.arrived()).open(Math.max(0, seq));
    if (this.doc?.id !== doc.id) this.presence.clear();
    this.selection.clear();
    Object.assign(this, { doc, filters, rows });
    this.active = Math.max(0, rows.placeOf(seq));
    await rows.load(this.active).catch(() => {});
    this.list.setAttribute('aria-rowcount', rows.total + 1);
    one('#empty').hidden = rows.total > 0;
    one('#empty').textContent = rows.filtered ? 'No sentence matches these filters.' : 'No sentences yet: they appear here as soon as the document is read.';
    this.list.hidden = rows.total === 0;
    this.setView();
    this.counted();
  }

  setView() {
    const single = prefs.view === 'focus';
    this.grid.single = single;
    this.grid.active = this.active;
    this.close();
    this.grid.reset(this.rows.total);
    if (this.active) this.grid.reveal(this.active);
    else scrollTo({ top: 0, behavior: 'instant' });
    if (single && this.rows.total) this.edit().catch(complain);
    else if (document.activeElement === document.body) this.grid.element(this.active)?.focus({ preventScroll: true });
  }

  /** Rows that waited for their texts have them now. */
  arrived() {
    for (const row of this.grid.rows.values()) if (row.element.dataset.waiting) /** @type {RowView} */ (row).update();
    this.grid.later();
  }

  paint() {
    for (const row of this.grid.rows.values()) /** @type {RowView} */ (row).update();
  }

  get pair() {
    return this.rows.at(this.active);
  }

  /** @param {any} node */
  #indexOf(node) {
    const row = node.closest?.('[aria-rowindex]');
    return row && this.body.contains(row) ? Number(row.getAttribute('aria-rowindex')) - 2 : -1;
  }

  /** @param {MouseEvent} e */
  #clicked(e) {
    const target = /** @type {Element} */ (e.target);
    const index = this.#indexOf(target);
    if (index < 0 || target.closest('button, a, input, textarea, label, .detail, .editing') || !getSelection()?.isCollapsed) return;
    if (e.shiftKey) this.select(index, true);
    else if (target.closest('.en')) this.edit(index).catch(complain);
    else this.activate(index);
  }

  /** @param {number} index @param {{ focus?: boolean, at?: number }} [how] */
  activate(index, { focus = true, at } = {}) {
    if (!this.rows.total) return;
    index = Math.min(this.rows.total - 1, Math.max(0, index));
    const before = this.active;
    if (index !== before) {
      at ??= this.detail && Math.abs(index - before) === 1 ? this.grid.element(before)?.getBoundingClientRect().top : undefined;
      this.close();
    }
    this.active = index;
    this.grid.reveal(index, at);
    for (const i of [before, index]) /** @type {RowView | undefined} */ (this.grid.rows.get(i))?.update();
    if (focus) this.grid.element(index)?.focus({ preventScroll: true });
    this.moved();
    this.rows.load(index).then((p) => p && this.arrived()).catch(complain);
  }

  /** @param {number} by @param {boolean} [extend] */
  move(by, extend = false) {
    if (extend && !this.selection.size) this.#anchor = this.active;
    this.activate(this.active + by);
    if (extend) this.#span();
  }

  /** @param {number} index @param {boolean} [span] */
  select(index, span = false) {
    this.activate(index);
    const id = this.pair?.id;
    if (span || !id) return void this.#span();
    this.#anchor = index;
    if (!this.selection.delete(id)) this.selection.add(id);
    this.selected();
  }

  async #span() {
    const [from, to] = [Math.min(this.#anchor, this.active), Math.max(this.#anchor, this.active)];
    this.selection.clear();
    for (let i = from; i <= to; i++) {
      const pair = await this.rows.load(i);
      if (pair) this.selection.add(pair.id);
    }
    this.selected();
  }

  selected() {
    this.paint();
    this.counted();
    say(this.selection.size ? `${count(this.selection.size, 'sentence')} selected` : 'Nothing selected');
  }

  /** Opens a row and puts the caret into its English. @param {number} [index] @param {number} [at] */
  async edit(index = this.active, at = undefined) {
    if (this.editor && index === this.active) return this.editor.focus();
    if (index !== this.active) this.activate(index, { focus: false, at });
    const pair = await this.rows.load(index);
    if (!pair || index !== this.active) return;
    this.grid.layout();
    const row = /** @type {RowView} */ (this.grid.rows.get(index));
    this.editor ??= new Editor(row, pair, this);
    this.show();
    this.editor.focus();
    this.grid.reveal(index, at);
  }

  /** Opens what is known about the active row below it. */
  show() {
    const row = /** @type {RowView | undefined} */ (this.grid.rows.get(this.active));
    if (row?.pair && !this.detail) {
      this.detail = new Detail(row, row.pair, this);
      this.#present(row.pair.id, true);
    }
    return this.detail;
  }

  /** Tells other windows, as advice to people; nothing is locked. @param {string} id @param {boolean} open */
  #present(id, open) {
    if (me.name) post('presence', { doc: this.doc.id, id, open }).catch(() => {});
  }

  /** Closes the open row; what was typed stays as a draft. */
  close() {
    const { editor, detail } = this;
    this.editor = null;
    this.detail = null;
    if (detail) this.#present(detail.pair.id, false);
    detail?.remove();
    editor?.remove();
    this.counted();
  }

  leave() {
    this.close();
    this.grid.element(this.active)?.focus({ preventScroll: true });
    if (prefs.view === 'focus') this.show();
    this.grid.reveal(this.active);
  }

  /** A row is new: from a save, or because somebody else changed it. @param {Pair} pair */
  changed(pair) {
    this.rows.put(pair);
    const place = this.rows.placeOf(pair.seq);
    /** @type {RowView | undefined} */ (this.grid.rows.get(place))?.update();
    if (this.editor?.pair.id === pair.id) this.editor.renew(pair);
    if (this.detail?.pair.id === pair.id) this.detail.renew(pair);
    this.counted();
  }

  /** @param {Pair} pair @param {string} text */
  how(pair, text) {
    return { text, changed: (/** @type {Pair} */ p) => this.changed(p), edit: () => void this.edit(this.rows.placeOf(pair.seq)).then(() => this.editor?.reload()) };
  }

  /** Saves the active row: its typed text if there is any, and the state. @param {string} state @param {boolean} [next] */
  async decide(state, next = false) {
    if (!(await named())) return;
    const pair = await this.rows.load(this.active);
    if (!pair) return;
    if (this.editor?.composing) return;
    const draft = draftOf(this.doc.id, pair.id);
    const typed = draft?.en !== undefined && draft.en !== (pair.en ?? '') ? draft.en : undefined;
    const patch = /** @type {Patch} */ ({ state });
    if (typed !== undefined) patch.en = typed;
    if (state === 'approved' && !(typed ?? pair.en ?? '').trim()) return say(`${pair.number} has no English to approve.`, { bad: true });
    const nothing = typed === undefined && (state === 'edited' || state === pair.state);
    const saving = nothing ? Promise.resolve(pair) : save(this.doc.id, pair, patch, this.how(pair, `${done[state]} ${pair.number}`));
    const more = next ? ((await this.nextOpen(true)) ? ` Now ${this.pair?.number}.` : ' Nothing is open any more.') : '';
    const tell = (/** @type {Pair | null} */ p) => p && say(nothing ? `${pair.number}: nothing to save.${more}` : `Saved. ${done[state]}: ${pair.number}.${more}`);
    await saving.then(tell);
  }

  /** @param {boolean} edit @returns {Promise<boolean>} whether there is one */
  async nextOpen(edit) {
    const index = await this.rows.next(this.active, isOpen, { ...this.rows.filters, state: this.filters.state ? this.filters.state.split(',').filter((s) => s !== 'approved').join(',') || openStates : openStates });
    if (index < 0) {
      this.leave();
      if (!edit) say('Nothing is open any more.');
      return false;
    }
    const at = this.detail && index > this.active ? this.grid.element(this.active)?.getBoundingClientRect().top : undefined;
    if (edit) await this.edit(index, at);
    else this.activate(index);
    return true;
  }

  async nextFlag() {
    const index = await this.rows.next(this.active, isFlagged, { ...this.rows.filters, warn: this.filters.warn || Object.keys(this.rows.counts.warn).join(',') });
    if (index < 0) say('No other sentence has a flag.');
    else this.activate(index);
  }

  /** A decision for the selection, or for the active row when nothing is selected. @param {'approve' | 'needs-work' | 'take-back'} action */
  act(action) {
    if (this.selection.size) return bulk(this, action);
    return this.decide({ approve: 'approved', 'needs-work': 'needs-work', 'take-back': 'machine' }[action]);
  }

  /** @param {Set<string> | null} ids */
  async refresh(ids) {
    const places = await this.rows.refresh(ids, this.grid.first, this.grid.last);
    for (const place of places) {
      const pair = this.rows.at(place);
      if (pair) this.changed(pair);
    }
    this.paint();
    this.grid.later();
    // Rows that are known carry their counts with them.
    if (!ids || places.length < ids.size) this.recount();
  }

  recount() {
    this.rows.recount().then(this.counted).catch(() => {});
  }

  /** @param {number} number */
  goTo(number) {
    const place = this.rows.placeOf(number - 1);
    if (place < 0) say(`Number ${number} is not among the sentences shown.`, { bad: true });
    else this.activate(place, { at: this.grid.edge + 60 });
  }

  toggleView() {
    prefer('view', prefs.view === 'focus' ? 'list' : 'focus');
  }

  /** What waited for the program to answer again. */
  async reconnected() {
    if (!this.doc) return;
    await sendWaiting(this.doc.id, async (id) => this.rows.byId(id) ?? (await get(`docs/${this.doc.id}/segments/${id}`)).pair, (p) => this.how(p, `Saved ${p.number}`));
    await this.refresh(null);
  }
}
