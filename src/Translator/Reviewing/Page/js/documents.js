// The list of documents: the riskiest first, alive while they are translated.
import { get } from './api.js';
import { count, h, one, when, words } from './dom.js';

const step = 40;

export class Documents {
  /** @type {Map<number, Doc>} */
  all = new Map();
  /** @type {number[]} */
  order = [];
  #most = step;

  constructor() {
    this.box = one('#document-list');
    this.search = one('#find-document');
    this.search.addEventListener('input', () => this.draw());
  }

  async load() {
    const { docs } = /** @type {{ docs: Doc[] }} */ (await get('docs'));
    this.all = new Map(docs.map((d) => [d.id, d]));
    this.order = docs.map((d) => d.id);
    this.draw();
  }

  /** @param {Doc} doc */
  put(doc) {
    if (!this.all.has(doc.id)) this.order.unshift(doc.id);
    this.all.set(doc.id, doc);
    const old = this.box.querySelector(`[data-doc="${doc.id}"]`);
    if (!old) return this.draw();
    const focused = old.contains(document.activeElement);
    const row = this.#row(doc);
    old.replaceWith(row);
    if (focused) one('a', row).focus();
    this.#sum();
  }

  #sum() {
    const docs = [...this.all.values()];
    const sum = (/** @type {(d: Doc) => number} */ f) => docs.reduce((n, d) => n + f(d), 0);
    const drafts = sum((d) => d.counts.draft ?? 0);
    one('#summary').textContent = docs.length ? `${count(docs.length, 'document')} · ${sum((d) => d.reviewed).toLocaleString('en')} of ${count(sum((d) => d.total), 'sentence')} reviewed · ${drafts ? `${count(drafts, 'draft')} · ` : ''}${sum((d) => d.flagged).toLocaleString('en')} flagged · the riskiest first` : '';
  }

  draw() {
    this.#sum();
    const wanted = this.search.value.trim().toLowerCase();
    const docs = this.order.map((id) => this.all.get(id)).filter((d) => d?.name.toLowerCase().includes(wanted));
    if (!docs.length) {
      this.box.replaceChildren(h('p.nothing', null, this.all.size ? 'No document has that in its name.' : 'No documents yet. Drop an Urdu file into the seeds folder: it appears here while it is read.'));
      return;
    }
    this.box.replaceChildren(h('ul.documents', null, ...docs.slice(0, this.#most).map((d) => d && this.#row(d))));
    if (docs.length > this.#most) this.box.append(h('button', { type: 'button', onclick: () => { this.#most += step; this.draw(); } }, `Show ${Math.min(step, docs.length - this.#most)} more of ${docs.length}`));
  }

  /** @param {Doc} d */
  #row(d) {
    const drafts = d.counts.draft ?? 0;
    const risk = d.risk >= 0.5 ? 'high' : d.risk >= 0.2 ? 'medium' : 'low';
    return h('li', { 'data-doc': d.id },
      h('div', null, h('a', { href: `/?doc=${d.id}`, dir: 'auto' }, d.name), h('p.soft', null, [d.format, d.engine, when(d.finished ?? d.started)].filter(Boolean).join(' · ')),
        d.reason && h('p.bad', { dir: 'auto' }, [d.reason, d.hint].filter(Boolean).join(' '))),
      h('div', null, h('span.badge', { 'data-doc-state': d.state }, standing(d)), drafts > 0 && h('span.badge', null, count(drafts, 'draft')), d.flagged > 0 && h('span.badge.flag', { 'data-severity': 'warning' }, `${d.flagged} flagged`), h('span.badge', { 'data-risk': risk }, `${risk} risk`)),
      h('div', null, meter(d), h('p.soft', null, `${d.reviewed.toLocaleString('en')} of ${d.total.toLocaleString('en')} reviewed`)));
  }
}

/** Where a document stands, in words. @param {Doc} d */
export const standing = (d) => d.state.replaceAll('_', ' ').replace(':', ': ') + (!d.finished && d.progress ? `, ${d.progress.settled.toLocaleString('en')} of ${d.progress.segments.toLocaleString('en')}` : '');

/** A bar of all states; the words beside it say the same. @param {Doc} d */
export function meter(d) {
  const bar = h('div.meter', { role: 'img', 'aria-label': Object.entries(d.counts).filter(([, n]) => n).map(([s, n]) => `${words[s] ?? s} ${n}`).join(', ') || 'nothing yet' });
  for (const state of ['approved', 'edited', 'needs-work', 'stale', 'failed', 'machine', 'draft', 'untranslated']) {
    const n = d.counts[state] ?? 0;
    if (!n) continue;
    const part = h('span', { 'data-state': state, title: `${words[state]}: ${n}` });
    part.style.flexGrow = String(n);
    bar.append(part);
  }
  return bar;
}
